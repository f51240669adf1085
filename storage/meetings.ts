import type { EventFacts } from '../domain/facts';
import type { LogEvent, Went } from '../domain/log';
import { endedUnknown, type Meeting } from '../domain/one-on-ones';
import { localDay } from '../domain/calendar';
import { database, write, type Writing } from './database';
import { keyedHash } from './device';
import { logStores, say, stamp, type Clock } from './log';

/** A one-on-one that no page has shown for so long is forgotten, ms; a series is seen more often. */
const forgottenAfter = 400 * 86_400_000;

export const meetingKey = (id: string): Promise<string> => keyedHash(`meeting:${id}`);

/** Remembers with whom and when a one-on-one is, under the hash of the event and of its series. @param now epoch ms */
export async function noteMeeting(facts: EventFacts, person: string, now: number): Promise<void> {
  const key = await meetingKey(facts.key);
  const series = facts.series === undefined ? undefined : await meetingKey(facts.series);
  await write(['meetings'], async (tx) => {
    const store = tx.objectStore('meetings');
    const before = await store.get(key);
    const { day, startsAt } = facts;
    await store.put({
      ...before,
      key,
      person,
      seenAt: now,
      ...(day !== undefined && { day }),
      ...(startsAt !== undefined && { startsAt }),
    });
    // Of a series only the person is known: it has no day.
    if (series !== undefined && series !== key)
      await store.put({ key: series, person, seenAt: now });
  });
}

/** Forgets an event that turned out to be no one-on-one any more. */
export async function forgetMeeting(id: string): Promise<void> {
  const key = await meetingKey(id);
  await write(['meetings'], (tx) => tx.objectStore('meetings').delete(key));
}

/** The person of a one-on-one that some page showed before, by event or series. */
export async function meetingPerson(ids: string[]): Promise<string | undefined> {
  const db = await database();
  for (const id of ids) {
    const meeting = await db.get('meetings', await meetingKey(id));
    if (meeting) return meeting.person;
  }
  return undefined;
}

export async function meetings(): Promise<Meeting[]> {
  return (await database()).getAll('meetings');
}

/** One-on-ones that have ended and nobody knows yet whether they took place, with people who still are on the list. */
export async function unknownMeetings({ now, zone }: Clock): Promise<Meeting[]> {
  const db = await database();
  const ended = endedUnknown(await meetings(), now, zone);
  const people = await Promise.all(ended.map(({ person }) => db.get('people', person)));
  return ended.filter((_, n) => people[n] && people[n].deletedAt === undefined);
}

/**
 * Logs what became of a one-on-one, in one transaction; the same said twice is logged once.
 * @param day local day the entry is about; today by default
 * @returns the event, for undo with `deleteEntry`; undefined when nothing new was said
 */
export async function noteOutcome(
  meeting: Pick<Meeting, 'key' | 'person'>,
  went: Went,
  clock: Clock,
  day = localDay(clock.now, clock.zone),
): Promise<LogEvent | undefined> {
  const { key, person } = meeting;
  const event: LogEvent = {
    ...(await stamp(clock, day)),
    kind: 'one-on-one',
    person,
    meeting: key,
    went,
  };
  return write(['meetings', ...logStores], async (tx) => {
    const known = await tx.objectStore('meetings').get(key);
    await tx
      .objectStore('meetings')
      .put({ ...(known ?? { key, person, seenAt: clock.now }), went, saidAt: clock.now });
    // Nothing new in the log, but said later than before: one that was moved again is not asked about at once.
    if (known?.went === went) return undefined;
    return say(tx, event);
  });
}

/** Forgets what no page has shown for more than a year; seen as far ahead, it was by a clock set back since. @param now epoch ms */
export async function trimMeetings(tx: Writing, now: number): Promise<void> {
  const store = tx.objectStore('meetings');
  for (const meeting of await store.getAll()) {
    if (Math.abs(now - meeting.seenAt) > forgottenAfter) await store.delete(meeting.key);
  }
}
