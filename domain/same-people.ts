import { sameAs } from './address';
import { connected } from './connected';
import { compare } from './order';
import { isPresent, type Person } from './people';
import { isNewer } from './records';

/** What a backup can hold of a note, in characters. */
const longestNote = 20_000;

/**
 * The people of two machines, with the removed ones, sorted by id. Of each the version written last holds, and those of
 * one role who share an address are one (product.md, section 4), also by way of a third: the smallest id stays, the others
 * become tombstones that say into whom they were merged. What was one once stays one, whatever is written about any
 * of them elsewhere. Two machines that take each other in end equal, in whatever order; three as soon as each has heard of one
 * who has heard of all.
 * @returns the objects of `here` wherever nothing changes
 */
export function unitedPeople(here: readonly Person[], there: readonly Person[]): Person[] {
  let before: Person[] = [];
  let people = unitedOnce(here, there);
  // Whoever became one has the role written last for all their addresses: that may be an address of one more.
  while (people.some((person, n) => person !== before[n])) {
    before = people;
    people = unitedOnce(people, []);
  }
  return people;
}

function unitedOnce(here: readonly Person[], there: readonly Person[]): Person[] {
  const versions = distinct([...here, ...there].toSorted(lastFirst));
  const holding = new Map<string, Person>();
  // Sorted: the first of an id is the one written last.
  for (const version of versions) {
    if (!holding.has(version.id)) holding.set(version.id, version);
  }
  const holds = (version: Person) => !isNewer(holding.get(version.id)!, version);
  const keysOf = (version: Person) => [
    version.id,
    ...(version.mergedInto === undefined ? [] : [version.mergedInto]),
    // An id has no space in it.
    ...(holds(version) ? version.addresses : []).map((one) => `${version.role} ${sameAs(one)}`),
  ];
  return connected(versions, keysOf)
    .flatMap((group) => {
      const ids = [...new Set(group.map(({ id }) => id))].toSorted();
      const [last, ...others] = group.filter(
        (version) => holds(version) && version.mergedInto === undefined,
      );
      const isSettled = last === undefined || (others.length === 0 && last.id === ids[0]);
      return isSettled ? ids.map((id) => holding.get(id)!) : oneOf(ids, [last, ...others]);
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/** Where an id leads: through all mergers to the person who stayed, else to itself. */
export function followed(people: readonly Person[]): (id: string) => string {
  const into = new Map<string, string>();
  for (const { id, mergedInto } of people) if (mergedInto !== undefined) into.set(id, mergedInto);
  return (id) => {
    let stayed = id;
    for (let next = into.get(id); next !== undefined; next = into.get(next)) stayed = next;
    return stayed;
  };
}

/** How many of the people `there`, without the removed, are people of `here`, under whatever id. */
export function countKnown(here: readonly Person[], there: readonly Person[]): number {
  const follow = followed(unitedPeople(here, there));
  const known = new Set(here.filter(isPresent).map(({ id }) => follow(id)));
  return there.filter((person) => isPresent(person) && known.has(follow(person.id))).length;
}

/** One person and the tombstones of the others. @param said what was written of them, the last first */
function oneOf(ids: readonly string[], said: readonly [Person, ...Person[]]): Person[] {
  const [last] = said;
  const [id = last.id, ...others] = ids;
  const { role, device } = last;
  // Later than all it is made of, so that none of them comes back from an older file.
  const updatedAt = last.updatedAt + 1;
  const stamp = { updatedAt, device };
  const gone = { role, name: '', addresses: [], ...stamp, deletedAt: updatedAt };
  return [
    { ...(isPresent(last) ? together(said.filter(isPresent)) : last), id, ...stamp },
    ...others.map((other) => ({ id: other, ...gone, mergedInto: id })),
  ];
}

/** What was written last holds, and what it leaves open is taken from before; nobody's address or note is lost. */
function together(said: readonly Person[]): Person {
  const whole: Person = Object.assign({}, ...said.toReversed());
  const addresses = new Map<string, string>();
  for (const address of said.flatMap((person) => person.addresses)) {
    if (!addresses.has(sameAs(address))) addresses.set(sameAs(address), address);
  }
  const notes = said.flatMap(({ note }) => note ?? []);
  return {
    ...whole,
    addresses: [...addresses.values()],
    ...(notes.length > 0 && { note: notes.reduce(bothNotes).slice(0, longestNote) }),
  };
}

function bothNotes(later: string, earlier: string): string {
  if (later.includes(earlier)) return later;
  return earlier.includes(later) ? earlier : `${later}\n\n${earlier}`;
}

/** Of two versions with one stamp, as three machines can make them, some order, but on every machine the same. */
const lastFirst = (a: Person, b: Person): number =>
  b.updatedAt - a.updatedAt ||
  compare(b.device, a.device) ||
  compare(a.id, b.id) ||
  compare(contentOf(a), contentOf(b));

const contentOf = (person: Person): string => {
  const { name, addresses, role, onLeave, cadence, note, movedBy, deletedAt, mergedInto } = person;
  const days = [cadence?.ideal, cadence?.max];
  return JSON.stringify([
    name,
    addresses,
    role,
    onLeave,
    days,
    note,
    movedBy,
    deletedAt,
    mergedInto,
  ]);
};

/** Without what is said twice, of sorted ones; the first of equals, which is the one here, stays. */
const distinct = (sorted: readonly Person[]): Person[] =>
  sorted.filter((person, n) => n === 0 || lastFirst(sorted[n - 1]!, person) !== 0);
