import { decide, type Circumstances, type Decision, type PastPrompt } from '../domain/decide';
import type { SiteName } from '../domain/facts';
import type { LogEvent, Stamp } from '../domain/log';
import type { Moment, MomentKind } from '../domain/moments';
import { database, write, type Writing } from './database';
import { deviceId, freshId, keyedHash } from './device';
import { bury, logStores, putEvents } from './log';
import { localDay } from '../domain/calendar';

/** A decision as kept: what, why, and what became of it. Its id is also the prompt's nonce. */
export interface Decided extends Decision {
  id: string;
  /** epoch ms */
  at: number;
  site: SiteName;
  kind: MomentKind;
  /** keyed hash of the thread or event */
  key: string;
  person: string;
  /** local date of the event, where known */
  day?: string;
  /** the tab whose page shows the prompt */
  tab?: number;
  /** `unseen`: it never became visible; `withdrawn`: its moment was called off before an answer */
  fate?: 'promised' | 'done' | 'dismissed' | 'unseen' | 'withdrawn';
  /** the log event the answer made, for undo */
  event?: string;
}

const day = 86_400_000;
/** Decisions are kept for 30 days, ms … */
export const decisionsKept = 30 * day;
/** … and prompts that were shown for so long: rule 5 looks back over several rests of 28 days. */
const promptsKept = 120 * day;
/** A thread or event of more than a year ago hardly comes up again. */
const askedKept = 400 * day;

/**
 * Decides about a moment and keeps the decision, in one transaction: of five tabs on one thread
 * one gets the prompt.
 */
export async function decideAbout(
  moment: Moment,
  circumstances: Omit<Circumstances, 'prompts' | 'asked' | 'away'>,
  tab: number,
): Promise<Decided> {
  const { now, zone } = circumstances;
  const [key, device] = await Promise.all([keyedHash(moment.key), deviceId()]);
  const id = freshId(now);
  const today: Stamp = { id: freshId(now), at: now, zone, day: localDay(now, zone), device };
  return write(['decisions', 'asked', ...logStores], async (tx) => {
    const prompts = pastPrompts(
      await tx.objectStore('decisions').index('shown').getAll(shownSince(now)),
    );
    const asked = (await tx.objectStore('asked').get(key)) !== undefined;
    const tally = await tx.objectStore('days').get(today.day);
    const away = tally?.away ?? false;
    const decision = decide(moment, { ...circumstances, prompts, asked, away });
    const decided: Decided = {
      ...decision,
      id,
      at: now,
      site: moment.site,
      kind: moment.kind,
      key,
      person: moment.person.id,
      day: moment.day,
      tab: decision.outcome === 'page' ? tab : undefined,
    };
    await tx.objectStore('decisions').put(decided);
    const events: LogEvent[] = [];
    if (decision.outcome !== 'nothing' && !tally?.occasion) {
      events.push({ ...today, kind: 'occasion' });
    }
    if (decision.outcome === 'page') {
      await tx.objectStore('asked').put({ key, at: now });
      events.push({
        ...today,
        id: freshId(now),
        kind: 'prompt',
        decision: id,
        behaviour: decision.behaviour!,
        person: moment.person.id,
        moment: moment.kind,
      });
    }
    await putEvents(tx, events);
    return decided;
  });
}

/** Decision by id, or undefined when it is unknown or older than 30 days. */
export async function decisionById(id: string): Promise<Decided | undefined> {
  return (await database()).get('decisions', id);
}

/** Says what became of a prompt that nobody answered; an answered one is left as it is. */
export async function closeUnanswered(id: string, fate: 'unseen' | 'withdrawn'): Promise<void> {
  await write(['decisions', 'asked', ...logStores], async (tx) => {
    const decided = await tx.objectStore('decisions').get(id);
    if (!decided || decided.fate) return;
    await tx.objectStore('decisions').put({ ...decided, fate });
    // Nothing was asked, so the thread or event may be asked about once more.
    await tx.objectStore('asked').delete(decided.key);
    if (fate === 'unseen') await unlogPrompt(tx, decided);
  });
}

/** What never became visible is no prompt: the log does not say so, either. */
async function unlogPrompt(tx: Writing, { id, person, at }: Decided): Promise<void> {
  const atThatTime = await tx.objectStore('events').index('person').getAll([person, at]);
  const prompt = atThatTime.find((event) => event.kind === 'prompt' && event.decision === id);
  if (!prompt) return;
  const { zone, day, device } = prompt;
  await bury(tx, prompt.id, { id: freshId(at), at, zone, day, device });
}

/** Nothing more about this thread or event: it stays asked, and its suggestion does not wait. */
export async function silence(id: string): Promise<void> {
  await write(['decisions'], async (tx) => {
    const decided = await tx.objectStore('decisions').get(id);
    if (decided && !decided.fate) {
      await tx.objectStore('decisions').put({ ...decided, fate: 'withdrawn' });
    }
  });
}

/** The newest suggestion of the last day that got no answer: it waits in the popup. */
export async function waitingSuggestion(now: number): Promise<Decided | undefined> {
  const recent = await (
    await database()
  ).getAllFromIndex('decisions', 'at', IDBKeyRange.bound(now - day, now));
  const open = (decided: Decided) => !decided.fate || decided.fate === 'unseen';
  return recent.findLast(
    (decided) => decided.behaviour !== undefined && decided.outcome !== 'nothing' && open(decided),
  );
}

/** Prompts shown in the last 120 days, oldest first. */
export async function recentPrompts(now: number): Promise<PastPrompt[]> {
  return pastPrompts(
    await (await database()).getAllFromIndex('decisions', 'shown', shownSince(now)),
  );
}

/**
 * Forgets decisions older than 30 days, prompts older than 120, and after 400 which threads and events had one. What lies as
 * far ahead was written by a clock that has been set back since, and goes, too.
 */
export async function trimDecisions(now: number): Promise<void> {
  await write(['decisions', 'asked'], async (tx) => {
    const asked = tx.objectStore('asked');
    for (const { key, at } of await asked.getAll()) {
      if (Math.abs(now - at) > askedKept) await asked.delete(key);
    }
    const decisions = tx.objectStore('decisions');
    const old = IDBKeyRange.upperBound(now - decisionsKept);
    const ahead = IDBKeyRange.lowerBound(now + decisionsKept);
    for (const range of [old, ahead]) {
      for (const decided of await decisions.index('at').getAll(range)) {
        const isStillNeeded =
          decided.outcome === 'page' && Math.abs(now - decided.at) < promptsKept;
        if (!isStillNeeded) await decisions.delete(decided.id);
      }
    }
  });
}

const shownSince = (now: number) =>
  IDBKeyRange.bound(['page', now - promptsKept], ['page', Number.MAX_SAFE_INTEGER]);

/** What never became visible is no prompt. */
const pastPrompts = (shown: readonly Decided[]): PastPrompt[] =>
  shown
    .filter((decided) => decided.fate !== 'unseen')
    .map(({ at, kind, behaviour = '', person, fate }) => ({
      at,
      kind,
      behaviour,
      person,
      dismissed: fate === 'dismissed',
    }));
