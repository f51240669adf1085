import type { MomentKind } from './moments';

/** What a leader can put a number to, and its range. */
export const marks = {
  // The leader's own three questions of the week, and the five standards of the month.
  available: [1, 5],
  patient: [1, 5],
  focused: [1, 5],
  civil: [1, 5],
  honest: [1, 5],
  polite: [1, 5],
  helpful: [1, 5],
  caring: [1, 5],
  // What people said when asked.
  heard: [1, 5],
  respected: [1, 5],
  'on-my-side': [1, 5],
  // How a line of the talk was walked.
  walked: [1, 5],
  // Were the week's prompts of use?
  useful: [1, 5],
  // Counts of a week.
  fires: [0, 999],
  talks: [0, 999],
} as const satisfies Record<string, readonly [least: number, most: number]>;
export type MarkName = keyof typeof marks;

/** Borne by every event: when, where and on which machine it was logged. */
export interface Stamp {
  /** UUID version 7 */
  id: string;
  /** epoch ms of the logging; later than that of all it is newer than, whatever the clock said */
  at: number;
  /** IANA zone at that time */
  zone: string;
  /** local date the event is about; an act logged late carries its own day */
  day: string;
  device: string;
}

/** What can be said in the log. Append-only: nothing is changed in place, a deletion is an event, too. */
export type Entry =
  /** `minutes`: how long the talk was, where the leader says so */
  | { kind: 'act'; person?: string; behaviour?: string; text?: string; minutes?: number }
  /** `text`: what somebody needs, in the leader's words */
  | {
      kind: 'promise';
      person?: string;
      behaviour: string;
      moment: MomentKind;
      due: string;
      text?: string;
    }
  | { kind: 'answer'; promise: string; answer: 'yes' | 'partly' | 'no' }
  | { kind: 'move'; promise: string; due: string }
  /** a prompt was shown; with `dismiss` it feeds rules 4 and 5, never the streak */
  | { kind: 'prompt'; decision: string; behaviour: string; person: string; moment: MomentKind }
  /** without a decision: the popup's standing suggestion was refused, which no prompt had shown */
  | { kind: 'dismiss'; decision?: string; behaviour: string; person?: string }
  /** the first occasion to serve seen that day: without one a week is neutral */
  | { kind: 'occasion' }
  /** a reserve week asked about: spent on the week that starts on that day, or kept */
  | { kind: 'reserve'; week: string; spent: boolean }
  /** what became of a one-on-one, seen on a page or told; of several about one meeting the newest holds */
  | { kind: 'one-on-one'; person: string; meeting: string; went: Went }
  /** an answer seen on a page: how long the mail of a report or a customer had waited, ms */
  | { kind: 'reply'; person: string; waited: number }
  | { kind: 'mark'; what: MarkName; value: number; person?: string; line?: string }
  /** the week's if-then plan, by the week's start; without a behaviour: none this week */
  | { kind: 'plan'; week: string; moment?: MomentKind; behaviour?: string }
  /** a week or month has been looked back on, by its first day */
  | { kind: 'review'; of: 'week' | 'month'; start: string }
  /** the day was a day away */
  | { kind: 'away' }
  /** the tombstone of a deleted event: its content is gone, its id stays */
  | { kind: 'deleted'; target: string };

/** `missed`: it did not take place, and nobody moved or declined it on a page. */
export type Went = 'kept' | 'declined' | 'moved' | 'missed';

export type LogEvent = Stamp & Entry;

/** Oldest first; of two in one millisecond the smaller id, on every machine alike. */
export const inTime = (a: LogEvent, b: LogEvent): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/**
 * What an event speaks of, as a key, where of several that speak of it the newest holds: a promise's due time or answer, a week's
 * plan, a meeting, a mark. Undefined for what stands for itself, as an act.
 */
export function thingOf(event: Entry): string | undefined {
  switch (event.kind) {
    case 'answer':
    case 'move':
      return `${event.kind} ${event.promise}`;
    case 'plan':
      return `plan ${event.week}`;
    case 'one-on-one':
      return `one-on-one ${event.meeting}`;
    case 'mark':
      return `mark ${event.what} ${event.person ?? ''} ${event.line ?? ''}`;
    default:
      return undefined;
  }
}

/** One local day in numbers; derived from the events of that day and never exported. */
export interface DayTally {
  day: string;
  acts: number;
  occasion: boolean;
  away: boolean;
}

/** Only acts count: "Done", a quick log, and a promise answered with yes or partly. */
export const isAct = (event: Entry): boolean =>
  event.kind === 'act' || (event.kind === 'answer' && event.answer !== 'no');

/** @returns undefined for a day on which nothing counts */
export function tallyOf(day: string, events: readonly LogEvent[]): DayTally | undefined {
  const tally = { day, acts: 0, occasion: false, away: false };
  for (const event of events) {
    if (isAct(event)) tally.acts += 1;
    if (event.kind === 'occasion') tally.occasion = true;
    if (event.kind === 'away') tally.away = true;
  }
  return tally.acts > 0 || tally.occasion || tally.away ? tally : undefined;
}
