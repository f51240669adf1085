import {
  surfaceOf,
  type ComposeFacts,
  type EventFacts,
  type Facts,
  type SiteName,
  type ThreadFacts,
} from './facts';
import { isReport, type Directory, type Person } from './people';

/** Every kind of product.md, section 4, in the order in which rule 6 prefers them. */
export const momentKinds = [
  'one-on-one-declined',
  'one-on-one-moved',
  'mail-waiting',
  'mail-trouble',
  'mail-praise',
  'recognition-event',
  'kick-off',
  'wrap-up',
  'one-on-one',
  'mail-from-report',
  'mail-to-report',
  'mail-from-leader',
  'customer-meeting',
  'one-on-one-ended',
  'check-in',
  'team-meeting',
  'week-review',
  'month-review',
  'popup',
] as const;
export type MomentKind = (typeof momentKinds)[number];

/** Something seen on a page that gives an occasion to serve. */
export interface Moment {
  kind: MomentKind;
  site: SiteName;
  person: Person;
  /** `sure` may show in the page, `likely` waits in the popup */
  certainty: 'sure' | 'likely';
  /** the thread or event it belongs to; one prompt per key */
  key: string;
  /** the facts it was read from, so that a prompt can go when they go */
  surface: string;
  /** local date of the event, where known */
  day?: string;
}

/** Several moments at once, the one to serve first in front (rule 6). */
export const inOrder = (moments: readonly Moment[]): Moment[] =>
  moments.toSorted((a, b) => momentKinds.indexOf(a.kind) - momentKinds.indexOf(b.kind));

const hour = 3_600_000;
/** A one-on-one that began longer ago than this is taken as over; an event does not tell its end without language. */
const longestOneOnOne = 3 * hour;

/**
 * The moments in one surface's facts. Unreadable facts give none, except a moved event whose person
 * an earlier page has shown.
 * @param now epoch ms @param today local date, to tell an event that is over
 * @param known with whom an event is that does not show its guests
 */
export function momentsOf(
  facts: Facts,
  site: SiteName,
  directory: Directory,
  now: number,
  today: string,
  known?: Person,
): Moment[] {
  if (facts.kind === 'event') {
    const person = isReport(known) ? known : oneOnOneWith(facts, directory);
    return person ? [fromEvent(facts, site, person, now, today)] : [];
  }
  if (facts.people !== 'people') return [];
  if (facts.kind === 'thread') return fromThread(facts, site, directory);
  if (facts.kind === 'compose') return fromCompose(facts, site, directory);
  return [];
}

function fromThread(facts: ThreadFacts, site: SiteName, directory: Directory): Moment[] {
  const sender = facts.from === undefined ? undefined : directory.whoIs(facts.from);
  if (!isReport(sender)) return [];
  return [moment('mail-from-report', facts, site, sender, `thread:${facts.key}`)];
}

function fromCompose(facts: ComposeFacts, site: SiteName, directory: Directory): Moment[] {
  const person = facts.to.map((address) => directory.whoIs(address)).find(isReport);
  if (!person) return [];
  const key = facts.thread === undefined ? `compose:${facts.key}` : `thread:${facts.thread}`;
  return [moment('mail-to-report', facts, site, person, key)];
}

function fromEvent(
  facts: EventFacts,
  site: SiteName,
  person: Person,
  now: number,
  today: string,
): Moment {
  const over =
    (facts.day !== undefined && facts.day < today) ||
    (facts.year !== undefined && facts.year < Number(today.slice(0, 4))) ||
    (facts.startsAt !== undefined && facts.startsAt + longestOneOnOne < now);
  const kind = facts.doing === 'open' ? 'one-on-one' : (`one-on-one-${facts.doing}` as const);
  // Declining and moving share one key: protected once per event, whatever is done to it.
  const key = `${facts.doing === 'open' ? 'event' : 'protect'}:${facts.key}`;
  const found = moment(kind, facts, site, person, key);
  if (over) found.certainty = 'likely';
  if (facts.day !== undefined) found.day = facts.day;
  return found;
}

/** The one report that I meet alone, or nobody. A group, an unknown row or a fourth chair makes it no one-on-one. */
export function oneOnOneWith(facts: EventFacts, directory: Directory): Person | undefined {
  if (facts.people !== 'people' || facts.others > 0) return undefined;
  const guests = facts.guests.map((address) => directory.whoIs(address));
  if (!guests.includes('me')) return undefined;
  const others = new Set(guests.filter((who) => who !== 'me'));
  const [person] = others;
  return others.size === 1 && isReport(person) ? person : undefined;
}

function moment(
  kind: MomentKind,
  facts: Facts,
  site: SiteName,
  person: Person,
  key: string,
): Moment {
  return { kind, site, person, certainty: 'sure', key, surface: surfaceOf(facts) };
}
