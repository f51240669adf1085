import { addDays, weekOf } from './calendar';
import { inTime, type LogEvent, type MarkName } from './log';
import { momentKinds } from './moments';
import { outcomesOf } from './one-on-ones';
import { compare } from './order';
import { promiseState, type Promised } from './promises';
import { lastDayOf, type Review } from './reviews';
import type { Fare } from './thinning';

/** What a week or month held, told from the log. */

/** Late logging is allowed for so many days (product.md, section 6). */
export const lateDays = 14;

/**
 * Can something still be said about it? A week is open until 14 days after its end, a month as long as its review waits:
 * until the end of the next.
 * @param today local day
 */
export function isOpen(review: Review, today: string): boolean {
  const last = lastDayOf(review);
  if (review.of === 'week') return today <= addDays(last, lateDays);
  return today <= lastDayOf(neighbour(review, 1));
}

/** The week or month after or before. */
export function neighbour({ of, start }: Review, by: 1 | -1): Review {
  const step = of === 'week' ? { days: 7 * by } : { months: by };
  return { of, start: Temporal.PlainDate.from(start).add(step).toString() };
}

/** The local day of what is said about it now: today, or its last day once that has passed. */
export function dayToSay(review: Review, today: string): string {
  const last = lastDayOf(review);
  return today < last ? today : last;
}

/** Something done, on a local day. Without behaviour and text: a promise kept that was deleted since. */
export interface Deed {
  /** of the event */
  id: string;
  day: string;
  person?: string;
  behaviour?: string;
  text?: string;
  partly?: true;
}

/**
 * All acts, the first day first: what was logged, and promises answered with yes or partly on the day of the answer.
 * @param promises those that the answers are about, by id
 */
export function deedsIn(
  review: Review,
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Deed[] {
  const isIn = within(review);
  const answered = new Set<string>();
  const deeds: Deed[] = [];
  // Newest first: of several answers to one promise, as after a merge, the newest holds.
  for (const event of events.filter(({ day }) => isIn(day)).toSorted((a, b) => inTime(b, a))) {
    const { id, day } = event;
    if (event.kind === 'act') {
      const { person, behaviour, text } = event;
      deeds.push({ id, day, ...known({ person, behaviour, text }) });
    }
    if (event.kind !== 'answer' || answered.has(event.promise)) continue;
    answered.add(event.promise);
    if (event.answer === 'no') continue;
    const { person, behaviour } = promises.get(event.promise) ?? {};
    const partly = event.answer === 'partly' ? true : undefined;
    deeds.push({ id, day, ...known({ person, behaviour, partly }) });
  }
  return deeds.reverse().sort((a, b) => compare(a.day, b.day));
}

/** Without what is undefined. */
const known = <T extends object>(some: T) =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** What became of a promise: `moved` out of the time looked at, `open` asks for its answer, `ahead` is not due yet. */
export const outcomes = ['kept', 'partly', 'no', 'moved', 'open', 'lapsed', 'ahead'] as const;
export type Outcome = (typeof outcomes)[number];

export interface CameDue {
  promised: Promised;
  outcome: Outcome;
}

/**
 * The promises that were to come due in it, the first due first.
 * @param events tell of moves; a promise whose events are not among them is judged by its due time alone
 */
export function cameDueIn(
  review: Review,
  promises: Iterable<Promised>,
  events: readonly LogEvent[],
  now: number,
  zone: string,
): CameDue[] {
  const isIn = within(review);
  const isDueIn = (due: string) => isIn(due.slice(0, 10));
  const wasDueIn = new Set<string>();
  for (const event of events) {
    if (event.kind === 'promise' && isDueIn(event.due)) wasDueIn.add(event.id);
    if (event.kind === 'move' && isDueIn(event.due)) wasDueIn.add(event.promise);
  }
  const found: CameDue[] = [];
  for (const promised of promises) {
    if (isDueIn(promised.due)) found.push({ promised, outcome: outcomeOf(promised, now, zone) });
    else if (wasDueIn.has(promised.id) && promised.due > lastDayOf(review))
      found.push({ promised, outcome: 'moved' });
  }
  const byDue = ({ promised: a }: CameDue, { promised: b }: CameDue) =>
    compare(a.due, b.due) || a.madeAt - b.madeAt;
  return found.sort(byDue);
}

const answers = { yes: 'kept', partly: 'partly', no: 'no' } as const;

function outcomeOf(promised: Promised, now: number, zone: string): Outcome {
  if (promised.answer) return answers[promised.answer];
  const state = promiseState(promised, now, zone);
  return state === 'due' ? 'open' : state === 'lapsed' ? 'lapsed' : 'ahead';
}

/** What became of the one-on-ones in that time. */
export const oneOnOnesIn = (
  review: Review,
  events: readonly LogEvent[],
): ReturnType<typeof outcomesOf> => outcomesOf(of(review, events));

/** Counts of a week, which a month adds up. */
const counts = ['fires', 'talks'] as const;

/**
 * The leader's own marks; of several for one question the newest holds. Marks of a person or a line are left out. In a month
 * the counts of its weeks are summed; a count that no week said is absent: unknown is not none.
 * @param events for a month with those of the weeks that reach over its ends
 */
export function marksIn(
  review: Review,
  events: readonly LogEvent[],
  firstWeekday: number,
): Map<MarkName, number> {
  const own = events
    .filter((event) => event.kind === 'mark')
    .filter(({ person, line }) => person === undefined && line === undefined)
    .toSorted(inTime);
  const isIn = within(review);
  const marks = new Map(own.filter(({ day }) => isIn(day)).map(({ what, value }) => [what, value]));
  if (review.of === 'week') return marks;
  for (const what of counts) {
    // A week belongs to the month of the day for which it was said last.
    const weeks = new Map(
      own
        .filter((mark) => mark.what === what)
        .map((mark) => [weekOf(mark.day, firstWeekday), mark]),
    );
    const values = [...weeks.values()].filter(({ day }) => isIn(day)).map(({ value }) => value);
    if (values.length > 0)
      marks.set(
        what,
        values.reduce((sum, value) => sum + value),
      );
    else marks.delete(what);
  }
  return marks;
}

/** How the prompts shown in that time fared, by kind of moment. @param events with those of a week after, for late dismissals */
export function promptsIn(review: Review, events: readonly LogEvent[]): Fare[] {
  const dismissed = new Set(
    events.flatMap((event) => (event.kind === 'dismiss' ? (event.decision ?? []) : [])),
  );
  const shown = of(review, events).filter((event) => event.kind === 'prompt');
  return momentKinds.flatMap((kind) => {
    const own = shown.filter(({ moment }) => moment === kind);
    const refused = own.filter(({ decision }) => dismissed.has(decision)).length;
    return own.length > 0 ? [{ kind, shown: own.length, dismissed: refused }] : [];
  });
}

const of = (review: Review, events: readonly LogEvent[]): LogEvent[] => {
  const isIn = within(review);
  return events.filter(({ day }) => isIn(day));
};

function within(review: Review): (day: string) => boolean {
  const last = lastDayOf(review);
  return (day) => review.start <= day && day <= last;
}
