import { hasLapsed, isDue } from './due';
import { inTime, type LogEvent } from './log';
import type { MomentKind } from './moments';
import { compare } from './order';

/** A suggestion taken up; derived from its events, newest answer last. */
export interface Promised {
  id: string;
  person?: string;
  behaviour: string;
  moment: MomentKind;
  /** local date and time 'YYYY-MM-DDTHH:MM', wherever the leader then is */
  due: string;
  /** epoch ms */
  madeAt: number;
  /** what somebody needs, in the leader's words */
  text?: string;
  answer?: 'yes' | 'partly' | 'no';
}

/** The promise an event is about, if any. */
export const promiseIdOf = (event: LogEvent): string | undefined =>
  event.kind === 'promise'
    ? event.id
    : event.kind === 'answer' || event.kind === 'move'
      ? event.promise
      : undefined;

/**
 * Folds the events of one promise, in any order.
 * @returns undefined when the promise itself is missing (deleted, or not merged yet)
 */
export function promiseFrom(events: readonly LogEvent[]): Promised | undefined {
  let promised: Promised | undefined;
  for (const event of events) {
    if (event.kind !== 'promise') continue;
    promised = {
      id: event.id,
      person: event.person,
      behaviour: event.behaviour,
      moment: event.moment,
      due: event.due,
      madeAt: event.at,
      ...(event.text !== undefined && { text: event.text }),
    };
  }
  if (!promised) return undefined;
  for (const event of events.toSorted(inTime)) {
    if (event.kind === 'move') promised.due = event.due;
    if (event.kind === 'answer') promised.answer = event.answer;
  }
  return promised;
}

export type PromiseState = 'waiting' | 'due' | 'lapsed' | 'answered';

/** Where a promise stands. Lapsed means unknown, not "no" (product.md, section 3). */
export function promiseState(promised: Promised, now: number, zone: string): PromiseState {
  if (promised.answer) return 'answered';
  if (hasLapsed(promised.due, now, zone)) return 'lapsed';
  return isDue(promised.due, now, zone) ? 'due' : 'waiting';
}

/** Due promises, the longest due first: what badge and popup count. */
export function duePromises(promises: readonly Promised[], now: number, zone: string): Promised[] {
  return promises
    .filter((promised) => promiseState(promised, now, zone) === 'due')
    .toSorted((a, b) => compare(a.due, b.due) || a.madeAt - b.madeAt);
}
