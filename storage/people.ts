import { directory, type Directory, type Person } from '../domain/people';
import { stampAfter } from '../domain/records';
import { database, write } from './database';
import { settings } from './settings';

/** Everybody the leader serves, without the removed. */
export async function people(): Promise<Person[]> {
  return (await allPeople()).filter((person) => person.deletedAt === undefined);
}

/** A person by id; undefined when unknown or removed. */
export async function personById(id: string): Promise<Person | undefined> {
  const person = await (await database()).get('people', id);
  return person?.deletedAt === undefined ? person : undefined;
}

/** With the tombstones of the removed: what a backup holds. */
export async function allPeople(): Promise<Person[]> {
  return (await database()).getAll('people');
}

/**
 * Saves new and changed people, all or none. Stamp `updatedAt` and `device` before; somebody whose kept version is newer, as
 * after a clock was set back, is stamped just after it, or the change would lose when backups are merged.
 */
export async function savePeople(changed: readonly Person[]): Promise<void> {
  await write(['people'], async (tx) => {
    const store = tx.objectStore('people');
    for (const person of changed) {
      const present = await store.get(person.id);
      await store.put({ ...person, updatedAt: stampAfter(present, person.updatedAt) });
    }
  });
}

/**
 * Removes a person; a tombstone keeps the id, so that an older backup does not bring them back.
 * @returns the person as they were, for undo with `savePeople`
 */
export async function removePerson(
  id: string,
  stamp: { now: number; device: string },
): Promise<Person | undefined> {
  return write(['people'], async (tx) => {
    const store = tx.objectStore('people');
    const person = await store.get(id);
    // A tombstone may say who this person is now: it is not written over.
    if (!person || person.deletedAt !== undefined) return undefined;
    const { role } = person;
    const at = stampAfter(person, stamp.now);
    await store.put({
      id,
      role,
      name: '',
      addresses: [],
      updatedAt: at,
      device: stamp.device,
      deletedAt: at,
    });
    return person;
  });
}

/** Who an address belongs to. @param me further addresses that a page shows as its account's */
export async function peopleDirectory(me: readonly string[] = []): Promise<Directory> {
  const [everybody, { ownAddresses, seenAddresses }] = await Promise.all([people(), settings()]);
  return directory(everybody, ownAddresses, [...seenAddresses, ...me]);
}
