import { addDays, isWorkingDay, nextWorkingDay } from './calendar';
import { isCustomer, isReport, type Directory, type Person } from './people';

/** A mail of a report or a customer that waits for an answer. The key is a keyed hash of the thread. */
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

/** Who waits in this thread: the report or customer who wrote last, unless on leave. */
export function waitingIn(from: string, directory: Directory): Person | undefined {
  const who = directory.whoIs(from);
  return isReport(who) || isCustomer(who) ? who : undefined;
}

/** The wait that has lasted longest among those still believed. @param now epoch ms */
export function longestWait(waits: readonly Wait[], now: number): Wait | undefined {
  return waits
    .filter((wait) => !isForgotten(wait, now) && wait.since <= now)
    .toSorted((a, b) => a.since - b.since)[0];
}

/**
 * Working days beyond the leader's promise of an answer; today counts once it has begun.
 * @param since local day of the mail @param today local day
 * @param within working days after that of the mail by whose end an answer is promised, ≥ 0; a mail that comes on a day off
 * is answered the next working day at the earliest
 */
export function workingDaysOver(
  since: string,
  today: string,
  workingDays: readonly number[],
  within = 1,
): number {
  const steps = isWorkingDay(since, workingDays) ? within : Math.max(1, within);
  let promised = since;
  for (let left = steps; left > 0; left -= 1) promised = nextWorkingDay(promised, workingDays);
  let days = 0;
  let day = addDays(promised, 1);
  for (; day <= today; day = addDays(day, 1)) if (isWorkingDay(day, workingDays)) days += 1;
  return days;
}
