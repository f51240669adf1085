import { isDomain, sameAs } from './address';
import { connected } from './connected';
import type { Cadence } from './playbook';

/** `report`: a person I lead; `leader`: someone I report to; `customer`: an address or a whole domain. */
export type Role = 'report' | 'leader' | 'customer';

/** Someone the leader serves. A deleted person keeps only id, role, stamp and `deletedAt`. */
export interface Person {
  id: string;
  name: string;
  /** As written, none twice; a customer's may be a whole domain, `@acme.example`. */
  addresses: string[];
  role: Role;
  /** Paused while on leave: gives no moments. */
  onLeave?: boolean;
  /** Days between two real talks, where this person's differ from everybody's. */
  cadence?: Cadence;
  /** The leader's own note. */
  note?: string;
  /** My leader: what moves them, trouble or praise? */
  movedBy?: 'trouble' | 'praise';
  /** Epoch ms. */
  updatedAt: number;
  device: string;
  /** Epoch ms. */
  deletedAt?: number;
  /** Deleted because they turned out to be the same as this person, whose id is smaller (`same-people.ts`). */
  mergedInto?: string;
}

/** Somebody read from a pasted list or a file: at least one address, a name, the line (from 1). */
export interface Found {
  name: string;
  addresses: string[];
  line: number;
}

/** Who is behind an address. */
export interface Directory {
  whoIs(address: string): 'me' | Person | undefined;
}

/** Not removed. */
export const isPresent = ({ deletedAt }: Person): boolean => deletedAt === undefined;

/** Somebody the leader leads, who is not on leave: the only ones who make a moment or a wait. */
export const isReport = (who: Person | 'me' | undefined): who is Person =>
  who !== undefined && who !== 'me' && who.role === 'report' && !who.onLeave;

/** Who buys from us; a customer on leave is nobody's concern, as a report on leave. */
export const isCustomer = (who: Person | 'me' | undefined): who is Person =>
  who !== undefined && who !== 'me' && who.role === 'customer' && !who.onLeave;

/** Somebody I report to. */
export const isLeader = (who: Person | 'me' | undefined): who is Person =>
  who !== undefined && who !== 'me' && who.role === 'leader' && !who.onLeave;

/**
 * A directory of people for many look-ups. Own addresses win over people, an address wins over a
 * customer's domain, and of two people with one address the earlier wins. Deleted people are nobody.
 * @param seenAddresses own ones as pages showed them: people win over these, as the page may be a mailbox of theirs
 */
export function directory(
  people: Iterable<Person>,
  ownAddresses: Iterable<string>,
  seenAddresses: Iterable<string> = [],
): Directory {
  const known = new Map<string, 'me' | Person>();
  const place = (key: string, who: 'me' | Person) => {
    if (!known.has(key)) known.set(key, who);
  };
  for (const own of ownAddresses) place(sameAs(own), 'me');
  for (const [key, person] of holders(people)) place(key, person);
  for (const seen of seenAddresses) place(sameAs(seen), 'me');
  return {
    whoIs(address) {
      const key = sameAs(address);
      return known.get(key) ?? known.get(key.slice(key.lastIndexOf('@')));
    },
  };
}

/** What became of the people found: everything that is not a plain addition is said. */
export interface Added {
  /** The existing people in their order, changed ones stamped, then the new ones. */
  people: Person[];
  added: number;
  /** Found twice, or known already: `into` is the name of the person they are now part of. */
  merged: { line: number; name: string; into: string }[];
  /** Addresses left where they are, because somebody else (of any role) holds them. */
  taken: { line: number; name: string; address: string; holder: string; role: Role }[];
  /** Whole domains given for somebody who is not a customer. */
  refused: { line: number; address: string }[];
}

/** Where and when a record is written: `now` in epoch ms, a fresh id at every call of `newId`. */
export interface Stamp {
  now: number;
  device: string;
  newId: () => string;
}

/**
 * Adds the people found in one role. Whoever shares an address is one person: addresses are united
 * and the longest written name stays. Two people who exist already are never made one, as the log
 * knows both: their addresses stay where they are. The order of `found` decides only the order.
 */
export function addPeople(
  existing: readonly Person[],
  found: readonly Found[],
  role: Role,
  stamp: Stamp,
): Added {
  const result: Added = { people: [...existing], added: 0, merged: [], taken: [], refused: [] };
  const held = holders(existing);
  const holder = (address: string) => held.get(sameAs(address));
  const place = new Map(existing.map((person, index) => [person, index]));

  const welcome = found.map((one) => ({ ...one, addresses: [...one.addresses] }));
  if (role !== 'customer') {
    for (const one of welcome) {
      for (const address of one.addresses.filter(isDomain)) {
        result.refused.push({ line: one.line, address });
      }
      one.addresses = one.addresses.filter((address) => !isDomain(address));
    }
  }

  const joining = new Map<Person | Found[], Found[]>();
  // An address that somebody holds already connects to nobody but them.
  const freeKeys = ({ addresses }: Found) => addresses.map(sameAs).filter((key) => !held.has(key));
  for (const group of connected(welcome, freeKeys)) {
    const owner = group
      .flatMap((one) => one.addresses.map(holder))
      .filter((person) => person?.role === role)
      .sort((a, b) => place.get(a!)! - place.get(b!)!)[0];
    const joined = owner && joining.get(owner);
    if (joined) joined.push(...group);
    else joining.set(owner ?? group, group);
  }

  for (const [key, group] of joining) {
    const owner = Array.isArray(key) ? undefined : key;
    const isTheirs = (address: string) => [undefined, owner].includes(holder(address));
    for (const one of group) {
      const { line, name, addresses } = one;
      for (const address of addresses.filter((address) => !isTheirs(address))) {
        const other = holder(address)!;
        result.taken.push({ line, name, address, holder: other.name, role: other.role });
      }
      one.addresses = addresses.filter(isTheirs);
    }
    const members = group.filter((one) => one.addresses.length > 0);
    if (members.length === 0) continue;

    const { name, addresses } = united(owner ? [owner, ...members] : members);
    const { now: updatedAt, device } = stamp;
    if (!owner) {
      result.people.push({ id: stamp.newId(), name, addresses, role, updatedAt, device });
      result.added += 1;
    } else if (name !== owner.name || addresses.length > owner.addresses.length) {
      result.people[place.get(owner)!] = { ...owner, name, addresses, updatedAt, device };
    }
    for (const one of owner ? members : members.slice(1)) {
      result.merged.push({ line: one.line, name: one.name, into: name });
    }
  }
  for (const said of [result.merged, result.taken, result.refused]) {
    said.sort((a, b) => a.line - b.line);
  }
  return result;
}

/** A name for a bare address: `ana.silva@…` → "Ana Silva"; for a domain, the domain. */
export function nameFrom(address: string): string {
  if (address.startsWith('@')) return address.slice(1);
  const local = address.slice(0, address.lastIndexOf('@')).replace(/(?<=.)\+.*$/s, '');
  const words = local.replace(/[._\s]+/g, ' ').trim();
  if (words === '') return address;
  return words.replace(/(?<![\p{L}\p{M}\p{N}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function holders(people: Iterable<Person>): Map<string, Person> {
  const held = new Map<string, Person>();
  for (const person of people) {
    if (!isPresent(person)) continue;
    for (const address of person.addresses) {
      const key = sameAs(address);
      if (!held.has(key)) held.set(key, person);
    }
  }
  return held;
}

/** One name and all addresses of several mentions: a written name beats a made one, then the longest. */
function united(mentions: Pick<Person, 'name' | 'addresses'>[]) {
  const byKey = new Map<string, string>();
  for (const address of mentions.flatMap((mention) => mention.addresses)) {
    if (!byKey.has(sameAs(address))) byKey.set(sameAs(address), address);
  }
  const addresses = [...byKey.values()];
  const made = new Set(addresses.map(nameFrom));
  const [name = ''] = mentions
    .map((mention) => mention.name)
    .sort(
      (a, b) =>
        Number(made.has(a)) - Number(made.has(b)) || b.length - a.length || (a < b ? -1 : 1),
    );
  return { name, addresses };
}
