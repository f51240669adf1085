import { addDays, isWorkingDay, nextWorkingDay } from './calendar';
import { isReport, type Directory, type Person } from './people';

/** A mail of a report that waits for an answer. The key is a keyed hash of the thread. */
export interface Wait {
  key: string;
  person: string;
  /** epoch ms of the newest message */
  since: number;
  /** epoch ms when a page last showed it so */
  seenAt: number;
}

const day = 86_400_000;
/** A wait that no page has shown for so long is forgotten: it may have been answered elsewhere. */
export const waitForgotten = 7 * day;

/** Either way: a clock that was once far ahead must not keep a wait for years. @param now epoch ms */
export const isForgotten = ({ seenAt }: Pick<Wait, 'seenAt'>, now: number): boolean =>
  Math.abs(now - seenAt) >= waitForgotten;

/** Who waits in this thread: the report who wrote last, unless on leave. */
export function waitingIn(from: string, directory: Directory): Person | undefined {
  const who = directory.whoIs(from);
  return isReport(who) ? who : undefined;
}

/** The wait that has lasted longest among those still believed. @param now epoch ms */
export function longestWait(waits: readonly Wait[], now: number): Wait | undefined {
  return waits
    .filter((wait) => !isForgotten(wait, now) && wait.since <= now)
    .toSorted((a, b) => a.since - b.since)[0];
}

/**
 * Working days beyond the leader's promise of an answer by the end of the next working day; today counts once it has begun.
 * @param since local day of the mail @param today local day
 */
export function workingDaysOver(since: string, today: string, workingDays: number[]): number {
  let days = 0;
  let day = addDays(nextWorkingDay(since, workingDays), 1);
  for (; day <= today; day = addDays(day, 1)) if (isWorkingDay(day, workingDays)) days += 1;
  return days;
}
