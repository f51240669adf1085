import { database } from './database';
import { decisionsKept, type Decided } from './decisions';

/** What only the journal reads. */

/**
 * The newest local day before the given one about which anything is logged: the log is read in pieces.
 * @param before 'YYYY-MM-DD'
 */
export async function loggedDayBefore(before: string): Promise<string | undefined> {
  const events = (await database()).transaction('events').store.index('day');
  return (await events.openKeyCursor(IDBKeyRange.upperBound(before, true), 'prev'))?.key;
}

/** All decisions of the last 30 days, newest first. @param now epoch ms */
export async function recentDecisions(now: number): Promise<Decided[]> {
  const kept = IDBKeyRange.lowerBound(now - decisionsKept);
  return (await (await database()).getAllFromIndex('decisions', 'at', kept)).reverse();
}
