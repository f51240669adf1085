import { browser } from 'wxt/browser';
import { isLive } from '../domain/records';
import { database } from './database';
import { decisionsKept } from './decisions';
import { people } from './people';
import { allRecords } from './records';

/** The version of this extension, as its manifest says it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** How much is kept here: numbers only. @param now epoch ms */
export async function counts(now: number) {
  const db = await database();
  const recent = IDBKeyRange.lowerBound(now - decisionsKept);
  const [events, everybody, journal, decisions] = await Promise.all([
    db.count('events'),
    people(),
    allRecords(),
    db.countFromIndex('decisions', 'at', recent),
  ]);
  const records = journal.filter(isLive).length;
  return { events, people: everybody.length, records, decisions };
}
