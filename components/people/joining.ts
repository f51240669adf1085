import { sameAs } from '../../domain/address';
import {
  addPeople,
  directory,
  type Added,
  type Found,
  type Person,
  type Role,
} from '../../domain/people';
import { deviceId, freshId } from '../../storage/device';
import type { Clock } from '../../storage/log';
import { people, removePerson, savePeople } from '../../storage/people';
import { settings, type Settings } from '../../storage/settings';

/** What became of the people found; `own` are addresses of the leader, who is nobody they lead. */
export interface Joined extends Added {
  own: { line: number; address: string }[];
}

type Own = Pick<Settings, 'ownAddresses' | 'seenAddresses'>;

/** Every address that counts as the leader; one that a page showed only where nobody in the list holds it. */
export function ownOf({ ownAddresses, seenAddresses }: Own, people: Iterable<Person>): string[] {
  const { whoIs } = directory(people, ownAddresses, seenAddresses);
  return [...ownAddresses, ...seenAddresses].filter((address) => whoIs(address) === 'me');
}

/** As `addPeople`, but the leader's own addresses are left out, and said. */
export function join(
  existing: readonly Person[],
  found: readonly Found[],
  role: Role,
  ownAddresses: readonly string[],
  stamp: Parameters<typeof addPeople>[3],
): Joined {
  const keys = new Set(ownAddresses.map(sameAs));
  const isOwn = (address: string) => keys.has(sameAs(address));
  const own = found.flatMap(({ line, addresses }) =>
    addresses.filter(isOwn).map((address) => ({ line, address })),
  );
  const others = found
    .map((one) => ({ ...one, addresses: one.addresses.filter((address) => !isOwn(address)) }))
    .filter((one) => one.addresses.length > 0);
  return { ...addPeople(existing, others, role, stamp), own };
}

/** What joining would do: for feedback while somebody is still writing. */
export const foresee = (
  existing: readonly Person[],
  found: readonly Found[],
  role: Role,
  ownAddresses: readonly string[],
): Joined => join(existing, found, role, ownAddresses, { now: 0, device: '', newId: () => '' });

/** The stamp of records written now on this machine. */
export async function stampOf(clock: Clock) {
  return { now: clock.now, device: await deviceId(), newId: () => freshId(clock.now) };
}

/** Those who are new or were changed by a joining. */
export function changedBy(before: readonly Person[], after: readonly Person[]): Person[] {
  const known = new Set(before);
  return after.filter((person) => !known.has(person));
}

/** One change of the list of people at a time, over all tabs: a double click must not add anybody twice. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('people', work);

/** Adds people for good. `undo` takes exactly this joining back. */
export function addFound(
  found: readonly Found[],
  role: Role,
  clock: Clock,
): Promise<Joined & { undo: (clock: Clock) => Promise<void> }> {
  return inTurn(async () => {
    const [existing, now, stamp] = await Promise.all([people(), settings(), stampOf(clock)]);
    const joined = join(existing, found, role, ownOf(now, existing), stamp);
    const changed = changedBy(existing, joined.people);
    await savePeople(changed);
    const before = new Map(existing.map((person) => [person.id, person]));
    return {
      ...joined,
      async undo(later) {
        const { now: updatedAt, device } = await stampOf(later);
        const known = changed.flatMap(({ id }) => before.get(id) ?? []);
        await savePeople(known.map((person) => ({ ...person, updatedAt, device })));
        for (const { id } of changed) {
          if (!before.has(id)) await removePerson(id, { now: updatedAt, device });
        }
      },
    };
  });
}
