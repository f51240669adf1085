import type { MomentKind } from './moments';

/** Borne by every event: when, where and on which machine it was logged. */
export interface Stamp {
  /** UUID version 7 */
  id: string;
  /** epoch ms of the logging */
  at: number;
  /** IANA zone at that time */
  zone: string;
  /** local date the event is about; an act logged late carries its own day */
  day: string;
  device: string;
}

/** What can be said in the log. Append-only: nothing is changed in place, a deletion is an event, too. */
export type Entry =
  | { kind: 'act'; person?: string; behaviour?: string; text?: string }
  | { kind: 'promise'; person?: string; behaviour: string; moment: MomentKind; due: string }
  | { kind: 'answer'; promise: string; answer: 'yes' | 'partly' | 'no' }
  | { kind: 'move'; promise: string; due: string }
  /** a prompt was shown; with `dismiss` it feeds rules 4 and 5, never the streak */
  | { kind: 'prompt'; decision: string; behaviour: string; person: string; moment: MomentKind }
  | { kind: 'dismiss'; decision: string; behaviour: string; person: string }
  /** the first occasion to serve seen that day: without one a week is neutral */
  | { kind: 'occasion' }
  /** a reserve week asked about: spent on the week that starts on that day, or kept */
  | { kind: 'reserve'; week: string; spent: boolean }
  /** the day was a day away */
  | { kind: 'away' }
  /** the tombstone of a deleted event: its content is gone, its id stays */
  | { kind: 'deleted'; target: string };

export type LogEvent = Stamp & Entry;

/** Oldest first; of two in one millisecond the smaller id, on every machine alike. */
export const inTime = (a: LogEvent, b: LogEvent): number => a.at - b.at || (a.id < b.id ? -1 : 1);

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
