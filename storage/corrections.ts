import type { Entry, LogEvent } from '../domain/log';
import { lastSaid } from '../domain/one-on-ones';
import { write, type Writing } from './database';
import { bury, logStores, putEvents, say, stamp, type Clock, type Removed } from './log';

/** What the journal changes in the log afterwards: one-on-ones in the log and in `meetings` stay of one mind. */
const stores = ['meetings', ...logStores] as const;

/** An event that another took the place of, for undo. */
export interface Corrected {
  removed: Removed;
  /** the one that stands now */
  event: LogEvent;
}

/**
 * Corrects an event in one transaction: the old one is buried, the entry that should have stood there is appended.
 * @param day local day the corrected entry is about
 * @returns undefined when the event is gone, as when another page deleted it: then nothing changes
 */
export async function correct(
  id: string,
  entry: Entry,
  clock: Clock,
  day: string,
): Promise<Corrected | undefined> {
  const [tomb, base] = [await stamp(clock, ''), await stamp(clock, day)];
  return write(stores, async (tx) => {
    const removed = await bury(tx, id, tomb);
    if (!removed) return undefined;
    return { removed, event: await say(tx, { ...base, ...entry }) };
  });
}

/** Takes a correction back, in one transaction: the event is as it was. */
export async function takeBack({ removed, event }: Corrected, clock: Clock): Promise<void> {
  const tomb = await stamp(clock, '');
  await write(stores, async (tx) => {
    await bury(tx, event.id, tomb);
    await exhume(tx, removed);
  });
}

/**
 * Deletes an event for good, as `remove`. What was said of a one-on-one before holds again; when nothing was, it is asked about.
 * @returns what was deleted, for undo with `putEntryBack`; undefined when it is gone already
 */
export async function deleteEntry(id: string, clock: Clock): Promise<Removed | undefined> {
  const tomb = await stamp(clock, '');
  return write(stores, async (tx) => {
    const removed = await bury(tx, id, tomb);
    if (removed) await refoldMeeting(tx, removed.event);
    return removed;
  });
}

/** Takes a deletion back. */
export const putEntryBack = (removed: Removed): Promise<void> =>
  write(stores, (tx) => exhume(tx, removed));

async function exhume(tx: Writing, { event, tombstone }: Removed): Promise<void> {
  await tx.objectStore('events').delete(tombstone);
  await putEvents(tx, [event]);
  await refoldMeeting(tx, event);
}

/** What became of a one-on-one is what the newest event about it says. */
async function refoldMeeting(tx: Writing, event: LogEvent): Promise<void> {
  if (event.kind !== 'one-on-one') return;
  const known = await tx.objectStore('meetings').get(event.meeting);
  if (!known) return;
  const { went: _, saidAt: _at, ...open } = known;
  const own = IDBKeyRange.bound([event.person], [event.person, Number.MAX_SAFE_INTEGER]);
  const events = await tx.objectStore('events').index('person').getAll(own);
  const said = lastSaid(events).find(({ meeting }) => meeting === event.meeting);
  await tx.objectStore('meetings').put(said ? { ...open, went: said.went, saidAt: said.at } : open);
}
