import { database, write } from './database';
import { keyedHash } from './device';

/** Remembers with whom a one-on-one is, under the hash of the event and of its series. @param now epoch ms */
export async function noteMeeting(ids: string[], person: string, now: number): Promise<void> {
  const keys = await Promise.all(ids.map((id) => keyedHash(`meeting:${id}`)));
  await write(['meetings'], async (tx) => {
    for (const key of keys) await tx.objectStore('meetings').put({ key, person, seenAt: now });
  });
}

/** Forgets an event that turned out to be no one-on-one any more. */
export async function forgetMeeting(ids: string[]): Promise<void> {
  const keys = await Promise.all(ids.map((id) => keyedHash(`meeting:${id}`)));
  await write(['meetings'], async (tx) => {
    for (const key of keys) await tx.objectStore('meetings').delete(key);
  });
}

/** The person of a one-on-one that some page showed before, by event or series. */
export async function meetingPerson(ids: string[]): Promise<string | undefined> {
  const db = await database();
  for (const id of ids) {
    const meeting = await db.get('meetings', await keyedHash(`meeting:${id}`));
    if (meeting) return meeting.person;
  }
  return undefined;
}
