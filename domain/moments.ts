import { localDay } from './calendar';
import {
  surfaceOf,
  type ComposeFacts,
  type EventFacts,
  type Facts,
  type SiteName,
  type ThreadFacts,
} from './facts';
import { isCustomer, isLeader, isReport, type Directory, type Person } from './people';
import type { AnswerWithin, Plan } from './playbook';
import { workingDaysOver } from './waits';
import type { WordKind } from './words';

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
  /** whom it is about: a report, my leader or a customer */
  person: Person;
  /** how many of my reports it concerns */
  reports: number;
  /** `sure` may show in the page, `likely` waits in the popup */
  certainty: 'sure' | 'likely';
  /** the thread or event it belongs to; one prompt per key */
  key: string;
  /** the facts it was read from, so that a prompt can go when they go */
  surface: string;
  /** local date of the event, where known */
  day?: string;
}

/** Several moments at once, the one to serve first in front (rule 6). The week's plan comes right after who waits. */
export function inOrder(moments: readonly Moment[], plan?: Plan): Moment[] {
  const waiting = momentKinds.indexOf('mail-waiting');
  const place = ({ kind }: Moment) => {
    const own = momentKinds.indexOf(kind);
    return kind === plan?.moment ? Math.min(own, waiting + 0.5) : own;
  };
  return moments.toSorted((a, b) => place(a) - place(b));
}

const hour = 3_600_000;
/** An event that began longer ago than this is taken as over; it does not tell its end without language. */
const longestEvent = 3 * hour;

/** What is known around the facts. */
export interface Around {
  directory: Directory;
  /** epoch ms */
  now: number;
  /** IANA zone */
  zone: string;
  /** ISO weekdays */
  workingDays: readonly number[];
  answerWithin: AnswerWithin;
  /** with whom an event is that does not show its guests, because an earlier page has shown it */
  known?: Person | undefined;
}

/**
 * The moment in one surface's facts, if any: of several kinds the one that comes first. Unreadable facts give none, except a
 * declined or moved event whose person is known.
 */
export function momentOf(facts: Facts, site: SiteName, around: Around): Moment | undefined {
  if (facts.kind === 'event') return fromEvent(facts, site, around);
  if (facts.people !== 'people') return undefined;
  if (facts.kind === 'thread') return fromThread(facts, site, around);
  if (facts.kind === 'compose') return fromCompose(facts, site, around);
  return undefined;
}

function fromThread(facts: ThreadFacts, site: SiteName, around: Around): Moment | undefined {
  const { directory } = around;
  const { from, to, says = [], others = [] } = facts;
  // Without a sender nobody knows whether the newest message is mine.
  if (from === undefined) return undefined;
  const sender = directory.whoIs(from);
  if (sender === 'me') return undefined;
  const key = `thread:${facts.key}`;
  const found = (kind: MomentKind, person: Person) => moment(kind, facts, site, person, key);
  if (isReport(sender) && hasWaitedTooLong(facts, around)) return found('mail-waiting', sender);
  // A complaint concerns whoever is on the thread, not only on its newest message.
  const reports = reportsAmong([from, ...to, ...others], directory);
  const [report] = reports;
  for (const kind of ['mail-trouble', 'mail-praise'] as const) {
    if (report && says.includes(kind)) return { ...found(kind, report), reports: reports.length };
  }
  if (isReport(sender)) return found('mail-from-report', sender);
  return isLeader(sender) ? found('mail-from-leader', sender) : undefined;
}

/** Longer than the leader's own promise to reports. */
function hasWaitedTooLong({ at }: ThreadFacts, around: Around): boolean {
  const { now, zone, workingDays, answerWithin } = around;
  if (at === undefined) return false;
  const over = workingDaysOver(
    localDay(at, zone),
    localDay(now, zone),
    workingDays,
    answerWithin.report,
  );
  return over > 0;
}

function fromCompose(facts: ComposeFacts, site: SiteName, around: Around): Moment | undefined {
  const reports = reportsAmong(facts.to, around.directory);
  const [person] = reports;
  if (!person) return undefined;
  const key = facts.thread === undefined ? `compose:${facts.key}` : `thread:${facts.thread}`;
  return { ...moment('mail-to-report', facts, site, person, key), reports: reports.length };
}

function fromEvent(facts: EventFacts, site: SiteName, around: Around): Moment | undefined {
  const person = oneOnOneWith(facts, around.directory) ?? shownBefore(facts, around);
  if (facts.doing !== 'open') {
    // Declining and moving share one key: protected once per event, whatever is done to it.
    const key = `protect:${facts.key}`;
    return (
      person && timed(moment(`one-on-one-${facts.doing}`, facts, site, person, key), facts, around)
    );
  }
  const found = occasionIn(facts, person, around);
  if (!found) return undefined;
  const { kind, whom, reports, certainty } = found;
  const opened = moment(kind, facts, site, whom, `event:${facts.key}`);
  return timed({ ...opened, reports, certainty }, facts, around);
}

/** Whom an earlier page showed with me, for an action on an event that cannot be read and says nothing against it. */
function shownBefore(facts: EventFacts, { known, directory }: Around): Person | undefined {
  if (facts.doing === 'open' || facts.people !== 'unreadable' || facts.others > 0) return undefined;
  const areWeTwo = facts.guests.every((address) => {
    const who = directory.whoIs(address);
    return who === 'me' || (who !== undefined && who.id === known?.id);
  });
  return areWeTwo && isReport(known) ? known : undefined;
}

type Occasion = Pick<Moment, 'kind' | 'reports' | 'certainty'> & { whom: Person };

/** What an open event is an occasion for: title words and the right people (product.md, section 4, edge rules). */
function occasionIn(
  facts: EventFacts,
  person: Person | undefined,
  { directory }: Around,
): Occasion | undefined {
  const says = (kind: WordKind) => facts.says?.includes(kind) === true;
  const guests = facts.people === 'people' ? facts.guests : [];
  const isMine = guests.some((address) => directory.whoIs(address) === 'me');
  const those = isMine ? reportsAmong(guests, directory) : [];
  const reports = those.length;
  const [report] = those;
  const isOnce = facts.series === undefined;
  if (report && says('recognition-event')) {
    return { kind: 'recognition-event', whom: report, reports, certainty: 'sure' };
  }
  for (const kind of ['kick-off', 'wrap-up'] as const) {
    if (report && isOnce && says(kind)) return { kind, whom: report, reports, certainty: 'sure' };
  }
  if (person) return { kind: 'one-on-one', whom: person, reports: 1, certainty: 'sure' };
  const customer = isMine
    ? guests.map((address) => directory.whoIs(address)).find(isCustomer)
    : undefined;
  if (customer) {
    // Guests alone say it nearly; without a word in the title it waits in the popup.
    const certainty = says('customer-meeting') ? 'sure' : 'likely';
    return { kind: 'customer-meeting', whom: customer, reports, certainty };
  }
  if (report && says('check-in')) {
    return { kind: 'check-in', whom: report, reports, certainty: 'likely' };
  }
  if (report && reports > 1 && says('team-meeting')) {
    return { kind: 'team-meeting', whom: report, reports, certainty: 'likely' };
  }
  return undefined;
}

/** With its day; what is known to be over shows in the popup only, and a one-on-one then is one that has ended. */
function timed(found: Moment, { day, year, startsAt }: EventFacts, { now, zone }: Around): Moment {
  const today = localDay(now, zone);
  // The id of an instance keeps its planned start; where it stands on another day, it was moved since.
  const isAsPlanned =
    startsAt !== undefined && (day === undefined || day === localDay(startsAt, zone));
  const isOver =
    (day !== undefined && day < today) ||
    (year !== undefined && year < Number(today.slice(0, 4))) ||
    (isAsPlanned && startsAt + longestEvent < now);
  return {
    ...found,
    ...(isOver && { certainty: 'likely' }),
    ...(isOver && found.kind === 'one-on-one' && { kind: 'one-on-one-ended' }),
    ...(day !== undefined && { day }),
  };
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

/** My reports behind these addresses, in their order, each once. */
const reportsAmong = (addresses: readonly string[], directory: Directory): Person[] => [
  ...new Set(addresses.map((address) => directory.whoIs(address)).filter(isReport)),
];

function moment(
  kind: MomentKind,
  facts: Facts,
  site: SiteName,
  person: Person,
  key: string,
): Moment {
  const reports = isReport(person) ? 1 : 0;
  return { kind, site, person, reports, certainty: 'sure', key, surface: surfaceOf(facts) };
}
