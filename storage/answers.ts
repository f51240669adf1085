import { localDay } from '../domain/calendar';
import { dismissalsInARow } from '../domain/decide';
import { dueAt } from '../domain/due';
import { inTime, type Entry } from '../domain/log';
import type { Promised } from '../domain/promises';
import { write, type Writing } from './database';
import { recentPrompts, type Decided } from './decisions';
import { bury, logStores, putEvents, say, stamp, type Clock } from './log';
import { practice } from './practice';
import { changeSettings } from './settings';

export type Answer = 'promised' | 'done' | 'dismissed';

/** What the prompt says after an answer. */
export interface Answered {
  answer: Answer;
  /** when the promise falls due, local 'YYYY-MM-DDTHH:MM' */
  due?: string;
  /** ask once whether this behaviour should be retired */
  retire?: boolean;
}

/**
 * Takes the leader's answer to a suggestion, from the prompt or the popup, in one transaction.
 * A second answer changes nothing and returns the first.
 * @returns undefined when the suggestion is not known any more
 */
export async function answerSuggestion(
  id: string,
  answer: Answer,
  clock: Clock,
): Promise<Answered | undefined> {
  const { chosen: now, behaviours } = await practice();
  const today = localDay(clock.now, clock.zone);
  const base = await stamp(clock, today);
  const answered = await write(['decisions', ...logStores], async (tx) => {
    const decided = await tx.objectStore('decisions').get(id);
    if (!decided?.behaviour) return undefined;
    if (isAnswered(decided)) {
      const made = await tx.objectStore('promises').get(decided.event ?? '');
      return { answer: decided.fate, due: made?.due, decided };
    }
    const entry = entryFor(decided, answer, () => {
      const offered = behaviours.find((behaviour) => behaviour.id === decided.behaviour);
      const rule = offered?.due ?? 'next-working-day';
      return dueAt(rule, clock.now, clock.zone, now.workingDays, now.firstWeekday, decided.day);
    });
    await putEvents(tx, [{ ...base, ...entry }]);
    await tx.objectStore('decisions').put({ ...decided, fate: answer, event: base.id });
    return { answer, due: entry.kind === 'promise' ? entry.due : undefined, decided };
  });
  if (!answered) return undefined;
  const { decided, ...said } = answered;
  const retire = said.answer === 'dismissed' && (await asksToRetire(decided.behaviour!, clock.now));
  return { ...said, ...(retire ? { retire } : {}) };
}

/** Takes an answer back, in one transaction: its event goes, the suggestion is open again. */
export async function undoAnswer(id: string, clock: Clock): Promise<void> {
  const tomb = await stamp(clock, '');
  await write(['decisions', ...logStores], async (tx) => {
    const decided = await tx.objectStore('decisions').get(id);
    if (!decided || !isAnswered(decided)) return;
    const { fate: _, event, ...open } = decided;
    await tx.objectStore('decisions').put(open);
    if (event !== undefined) await bury(tx, event, tomb);
  });
}

/**
 * Answers a promise, in one transaction. A second answer, as from a popup that was left open, changes nothing.
 * @returns id of the event that answered it, now or before, for undo with `remove`; undefined when the promise is unknown
 */
export async function answerPromise(
  promise: string,
  answer: 'yes' | 'partly' | 'no',
  clock: Clock,
): Promise<string | undefined> {
  const base = await stamp(clock, localDay(clock.now, clock.zone));
  return write(logStores, async (tx) => {
    const promised = await tx.objectStore('promises').get(promise);
    if (!promised) return undefined;
    if (promised.answer) return answeringEvent(tx, promise);
    return (await say(tx, { ...base, kind: 'answer', promise, answer })).id;
  });
}

/**
 * Moves a promise to another local date and time, in one transaction.
 * @returns the event's id, for undo with `remove`; undefined when the promise is answered or unknown: then nothing changes
 */
export async function movePromise(
  { id }: Promised,
  due: string,
  clock: Clock,
): Promise<string | undefined> {
  const base = await stamp(clock, localDay(clock.now, clock.zone));
  return write(logStores, async (tx) => {
    const promised = await tx.objectStore('promises').get(id);
    if (!promised || promised.answer) return undefined;
    return (await say(tx, { ...base, kind: 'move', promise: id, due })).id;
  });
}

/** The answer that counts: a log merged from two machines may hold several. */
async function answeringEvent(tx: Writing, promise: string): Promise<string | undefined> {
  const about = await tx.objectStore('events').index('about').getAll(promise);
  return about
    .filter((event) => event.kind === 'answer')
    .toSorted(inTime)
    .at(-1)?.id;
}

const isAnswered = (decided: Decided): decided is Decided & { fate: Answer } =>
  decided.fate === 'promised' || decided.fate === 'done' || decided.fate === 'dismissed';

function entryFor(decided: Decided, answer: Answer, due: () => string): Entry {
  const { person, behaviour = '', kind, id } = decided;
  if (answer === 'promised') {
    return { kind: 'promise', person, behaviour, moment: kind, due: due() };
  }
  if (answer === 'done') return { kind: 'act', person, behaviour };
  return { kind: 'dismiss', decision: id, person, behaviour };
}

/** Rule 5's question after the third dismissal in a row, once per behaviour. */
async function asksToRetire(behaviour: string, now: number): Promise<boolean> {
  return dismissalsInARow(behaviour, await recentPrompts(now)) >= 3 && askToRetire(behaviour);
}

/** Remembers that the question was asked. @returns false when it had been asked before */
export async function askToRetire(behaviour: string): Promise<boolean> {
  let first = false;
  await changeSettings(({ retireAsked }) => {
    first = !retireAsked.includes(behaviour);
    return first ? { retireAsked: [...retireAsked, behaviour] } : {};
  });
  return first;
}
