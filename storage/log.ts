import { addDays, localDay } from '../domain/calendar';
import { lapsesAfterDays } from '../domain/due';
import { firstId } from '../domain/id';
import {
  tallyOf,
  thingOf,
  type DayTally,
  type Entry,
  type LogEvent,
  type Stamp,
} from '../domain/log';
import { promiseFrom, promiseIdOf, type Promised } from '../domain/promises';
import { database, write, type Writing } from './database';
import { deviceId, freshId } from './device';
import { putInSlices } from './slices';

/** Where and when something is logged; only entrypoints read the clock. */
export interface Clock {
  /** epoch ms */
  now: number;
  /** IANA zone */
  zone: string;
}

export const logStores = ['events', 'days', 'promises'] as const;

/** A new event about a local day. @param day 'YYYY-MM-DD'; an act done earlier carries its own day */
export async function stamp(clock: Clock, day: string): Promise<Stamp> {
  return { id: freshId(clock.now), at: clock.now, zone: clock.zone, day, device: await deviceId() };
}

/** Logs one entry. Resolves with the event when it is safely on disk. */
export async function append(entry: Entry, clock: Clock, day: string): Promise<LogEvent> {
  const event = { ...(await stamp(clock, day)), ...entry };
  return write(logStores, (tx) => say(tx, event));
}

/**
 * Takes a new event in, inside the caller's transaction. Of several about one thing the newest holds, so its stamp is later than
 * theirs: a clock that was set back, or that is behind another machine's, must not make what is said last lose.
 * @returns the event as it is logged
 */
export async function say(tx: Writing, event: LogEvent): Promise<LogEvent> {
  const at = await stampAfterOthers(tx, event);
  const said = at === event.at ? event : { ...event, at, id: freshId(at) };
  await putEvents(tx, [said]);
  return said;
}

async function stampAfterOthers(tx: Writing, event: LogEvent): Promise<number> {
  const thing = thingOf(event);
  if (thing === undefined) return event.at;
  const others = (await aroundOf(tx, event)).filter((other) => thingOf(other) === thing);
  return Math.max(event.at, ...others.map(({ at }) => at + 1));
}

/** Few events, among them all that speak of the same and that this clock has not come to yet. */
function aroundOf(tx: Writing, event: LogEvent): Promise<LogEvent[]> {
  const events = tx.objectStore('events');
  const about = promiseIdOf(event);
  if (about !== undefined) return events.index('about').getAll(about);
  if ('person' in event && event.person !== undefined) {
    const { person, at } = event;
    const ahead = IDBKeyRange.bound([person, at], [person, Number.MAX_SAFE_INTEGER]);
    return events.index('person').getAll(ahead);
  }
  // Ids sort by time.
  return events.getAll(IDBKeyRange.lowerBound(firstId(event.at)));
}

/** Takes events in and brings what is derived from them up to date, inside the caller's transaction. */
export async function putEvents(tx: Writing, events: readonly LogEvent[]): Promise<void> {
  for (const event of events) await tx.objectStore('events').put(indexed(event));
  await refold(tx, events);
}

/** An event as stored: it names the promise it is about, so that the index finds it. */
function indexed(event: LogEvent): LogEvent & { about?: string } {
  const about = promiseIdOf(event);
  return about === undefined ? event : { ...event, about };
}

/**
 * Makes the log `here` into the log `next`, inside the caller's transaction. An event that is the same object in
 * both is not written again. What is derived is folded in one pass: event by event, 50,000 of them would take
 * minutes.
 * @param onWritten is told how many more events have been written
 */
export async function rewriteLog(
  tx: Writing,
  here: readonly LogEvent[],
  next: readonly LogEvent[],
  onWritten?: (events: number) => void,
): Promise<void> {
  const before = new Set(here);
  const after = new Set(next.map((event) => event.id));
  const days = new Map<string, LogEvent[]>();
  const abouts = new Map<string, LogEvent[]>();
  for (const event of next) {
    into(days, event.day, event);
    const about = promiseIdOf(event);
    if (about !== undefined) into(abouts, about, event);
  }
  const tallies = [...days].map(([day, ofDay]) => tallyOf(day, ofDay));
  const promised = [...abouts.values()].map(promiseFrom);

  await Promise.all([tx.objectStore('days').clear(), tx.objectStore('promises').clear()]);
  const gone = here.filter((event) => !after.has(event.id));
  await Promise.all(gone.map((event) => tx.objectStore('events').delete(event.id)));
  const fresh = next.filter((event) => !before.has(event)).map(indexed);
  await putInSlices(tx, 'events', fresh, onWritten);
  await putInSlices(
    tx,
    'days',
    tallies.filter((tally) => tally !== undefined),
  );
  await putInSlices(
    tx,
    'promises',
    promised.filter((made) => made !== undefined),
  );
}

function into<T>(groups: Map<string, T[]>, key: string, member: T): void {
  const group = groups.get(key);
  if (group) group.push(member);
  else groups.set(key, [member]);
}

/** A deleted event, for undo. */
export interface Removed {
  event: LogEvent;
  /** id of its tombstone */
  tombstone: string;
}

/**
 * Deletes an event for good: its content goes, a tombstone with its id stays. Unknown ids do nothing.
 * @returns what was deleted, for undo with `putBack` as long as somebody keeps it in mind
 */
export async function remove(id: string, clock: Clock): Promise<Removed | undefined> {
  const tomb = await stamp(clock, '');
  return write(logStores, (tx) => bury(tx, id, tomb));
}

/** As `remove`, inside the caller's transaction. @param tomb stamp of the tombstone; it takes the event's day */
export async function bury(tx: Writing, id: string, tomb: Stamp): Promise<Removed | undefined> {
  const event = await tx.objectStore('events').get(id);
  if (!event) return undefined;
  await tx.objectStore('events').delete(id);
  await tx.objectStore('events').put({ ...tomb, day: event.day, kind: 'deleted', target: id });
  await refold(tx, [event]);
  return { event, tombstone: tomb.id };
}

/** Takes a deletion back: the event is as it was, its tombstone is gone. */
export async function putBack({ event, tombstone }: Removed): Promise<void> {
  await write(logStores, async (tx) => {
    await tx.objectStore('events').delete(tombstone);
    await putEvents(tx, [event]);
  });
}

/** Computes the days and promises anew that these events touch; the same code for adding, deleting and restoring. */
async function refold(tx: Writing, touched: readonly LogEvent[]): Promise<void> {
  const events = tx.objectStore('events');
  for (const day of new Set(touched.map((event) => event.day))) {
    const tally = tallyOf(day, await events.index('day').getAll(day));
    await (tally ? tx.objectStore('days').put(tally) : tx.objectStore('days').delete(day));
  }
  for (const id of new Set(touched.map(promiseIdOf))) {
    if (id === undefined) continue;
    const promised = promiseFrom(await events.index('about').getAll(id));
    await (promised
      ? tx.objectStore('promises').put(promised)
      : tx.objectStore('promises').delete(id));
  }
}

/** Has the leader marked this local date as away? */
export async function isAway(day: string): Promise<boolean> {
  return (await (await database()).get('days', day))?.away ?? false;
}

/** All days on which something counts, oldest first: what the streak is computed from. */
export async function dayTallies(): Promise<DayTally[]> {
  return (await database()).getAll('days');
}

export async function promises(): Promise<Promised[]> {
  return (await database()).getAll('promises');
}

/** Promises that fall due on this local day or later. @param day 'YYYY-MM-DD' */
export async function promisesFrom(day: string): Promise<Promised[]> {
  return (await database()).getAllFromIndex('promises', 'due', IDBKeyRange.lowerBound(day));
}

/** Promises that are due or lie ahead, and a day of those that have lapsed: a zone may be a day apart. */
export const openPromises = ({ now, zone }: Clock): Promise<Promised[]> =>
  promisesFrom(addDays(localDay(now, zone), -lapsesAfterDays - 2));

/** Those of these promises that are known, in no order worth relying on. */
export async function promisesNamed(ids: Iterable<string>): Promise<Promised[]> {
  const made = (await database()).transaction('promises').store;
  const found = await Promise.all([...new Set(ids)].map((id) => made.get(id)));
  return found.filter((promised) => promised !== undefined);
}

/** The events of the local days from..to, both included, in no order worth relying on. */
export async function eventsBetween(from: string, to: string): Promise<LogEvent[]> {
  return (await database()).getAllFromIndex('events', 'day', IDBKeyRange.bound(from, to));
}
