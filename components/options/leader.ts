import { sameAs } from '../../domain/address';
import type { Found, Person } from '../../domain/people';
import type { Clock } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import type { Settings } from '../../storage/settings';
import { changedBy, join, ownOf, stampOf } from '../people/joining';

export interface Replaced {
  /** an address that somebody else holds: then nothing was changed */
  taken?: { address: string; holder: string };
  removed: Person[];
  undo: (clock: Clock) => Promise<void>;
}

/** Makes exactly these people the leader's leaders. Who is kept keeps their id, as the log knows it. */
export async function replaceLeaders(
  found: readonly Found[],
  own: Pick<Settings, 'ownAddresses' | 'seenAddresses'>,
  clock: Clock,
): Promise<Replaced> {
  const [existing, stamp] = await Promise.all([people(), stampOf(clock)]);
  const joined = join(existing, found, 'leader', ownOf(own), stamp);
  const [taken] = [
    ...joined.taken,
    ...joined.own.map(({ address }) => ({ address, holder: address })),
  ];
  const named = new Set(found.flatMap(({ addresses }) => addresses.map(sameAs)));
  const isNamed = (person: Person) => person.addresses.some((one) => named.has(sameAs(one)));
  const removed = existing.filter((person) => person.role === 'leader' && !isNamed(person));
  const undo = async (later: Clock) => {
    const { now: updatedAt, device } = await stampOf(later);
    await savePeople(removed.map((person) => ({ ...person, updatedAt, device })));
  };
  if (taken) return { taken, removed: [], undo };
  const { now: deletedAt, device } = stamp;
  await savePeople([
    ...changedBy(existing, joined.people),
    ...removed.map(({ id, role }) => ({
      id,
      role,
      name: '',
      addresses: [],
      updatedAt: deletedAt,
      device,
      deletedAt,
    })),
  ]);
  return { removed, undo };
}
