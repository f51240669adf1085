import { sameAs } from '../../domain/address';
import { addPeople, directory, type Found, type Person } from '../../domain/people';
import type { Clock } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import type { Settings } from '../../storage/settings';
import { inTurn, ownOf, stampOf } from '../people/joining';

export interface Replaced {
  /** an address that somebody else holds: then nothing was changed */
  taken?: { address: string; holder: 'me' | Person };
  removed: Person[];
  undo: (clock: Clock) => Promise<void>;
}

/** Makes exactly these people the leader's leaders. Who stays keeps their id, as the log knows it. */
export function replaceLeaders(
  found: readonly Found[],
  own: Pick<Settings, 'ownAddresses' | 'seenAddresses'>,
  clock: Clock,
): Promise<Replaced> {
  return inTurn(async () => {
    const [existing, stamp] = await Promise.all([people(), stampOf(clock)]);
    const before = existing.filter(({ role }) => role === 'leader');
    const others = directory(
      existing.filter(({ role }) => role === 'report'),
      ownOf(own, existing),
    );
    for (const address of found.flatMap(({ addresses }) => addresses)) {
      const holder = others.whoIs(address);
      if (holder) return { taken: { address, holder }, removed: [], undo: async () => undefined };
    }

    const leaving = new Set(before);
    const { now: updatedAt, device } = stamp;
    const staying = addPeople([], found, 'leader', stamp).people.map((wanted) => {
      const known = [...leaving].find((person) => shareAddress(person, wanted));
      if (!known) return wanted;
      leaving.delete(known);
      return { ...known, name: wanted.name, addresses: wanted.addresses, updatedAt, device };
    });
    const removed = [...leaving];
    await savePeople([...staying, ...removed.map(({ id }) => tombstone(id, updatedAt, device))]);
    return {
      removed,
      async undo(later) {
        const { now, device: here } = await stampOf(later);
        const added = staying.filter(({ id }) => !before.some((person) => person.id === id));
        await savePeople([
          ...before.map((person) => ({ ...person, updatedAt: now, device: here })),
          ...added.map(({ id }) => tombstone(id, now, here)),
        ]);
      },
    };
  });
}

const shareAddress = (one: Person, other: Person): boolean => {
  const keys = new Set(one.addresses.map(sameAs));
  return other.addresses.some((address) => keys.has(sameAs(address)));
};

const tombstone = (id: string, now: number, device: string): Person => ({
  id,
  role: 'leader',
  name: '',
  addresses: [],
  updatedAt: now,
  device,
  deletedAt: now,
});
