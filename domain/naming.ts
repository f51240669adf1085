import type { Behaviour } from './behaviours';
import { isLeader, type Person } from './people';

/**
 * Whose name a suggestion takes: the moment's person where the behaviour is about somebody in that role, my leader where it is
 * about them. Nobody's where there is no such person.
 */
export function personNamed(
  { about }: Pick<Behaviour, 'about'>,
  person: Person | undefined,
  everybody: Iterable<Person>,
): Person | undefined {
  if (about === 'nobody') return undefined;
  if (person?.role === about) return person;
  return about === 'leader' ? [...everybody].find(isLeader) : undefined;
}
