import { directory, type Directory, type Person } from '../domain/people';
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

/** Saves new and changed people, all or none. Stamp `updatedAt` and `device` before. */
export async function savePeople(changed: readonly Person[]): Promise<void> {
  await write(['people'], async (tx) => {
    for (const person of changed) await tx.objectStore('people').put(person);
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
    await store.put({
      id,
      role,
      name: '',
      addresses: [],
      updatedAt: stamp.now,
      device: stamp.device,
      deletedAt: stamp.now,
    });
    return person;
  });
}

/** Who an address belongs to. @param me further own addresses, as read from the page itself */
export async function peopleDirectory(me: readonly string[] = []): Promise<Directory> {
  const [everybody, { ownAddresses, seenAddresses }] = await Promise.all([people(), settings()]);
  return directory(everybody, [...ownAddresses, ...seenAddresses, ...me]);
}
