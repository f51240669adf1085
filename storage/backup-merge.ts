import type { LogEvent } from '../domain/log';
import { compare } from '../domain/order';
import type { Person } from '../domain/people';
import {
  isLive,
  isNewer,
  type Buried,
  type JournalRecord,
  type RecordStamp,
} from '../domain/records';
import { isSame } from '../domain/same';
import { followed, unitedPeople } from '../domain/same-people';
import { writtenEvent, writtenRecord, writtenSettings } from './backup-shape';
import { isDated, type DatedSettings, type Settings } from './settings';

/**
 * How two machines become one. Everything here is pure and knows no order: whoever takes in the other ends with the same,
 * and a second time changes nothing.
 */

/** What a database holds that a backup holds, too. */
export interface Rows {
  events: readonly LogEvent[];
  people: readonly Person[];
  records: readonly (JournalRecord | Buried)[];
}

/** All that a backup brings. */
export interface State extends Rows {
  settings: DatedSettings;
}

/** Two machines as one: what each of them ends with that has taken in the other. */
export function merged(here: State, there: State): State {
  const rows = mergedRows(here, there);
  const settings = mergedSettings(here.settings, there.settings);
  return { ...rows, settings: settingsFollowed(settings, followed(rows.people)) };
}

/** The rows of two machines as one, in no order worth relying on. What nobody changed is the object of `here`. */
export const mergedRows = (here: Rows, there: Rows): Rows =>
  rowsFollowed({
    events: mergedEvents(here.events, there.events),
    people: unitedPeople(here.people, there.people),
    records: mergedRecords(here.records, there.records),
  });

/** The rows of one file, in which nobody is made one; those who were once are named so. */
export const rowsAlone = (file: Rows): Rows =>
  rowsFollowed({ ...file, events: mergedEvents([], file.events) });

function rowsFollowed({ events, people, records }: Rows): Rows {
  const follow = followed(people);
  return {
    events: events.map((event) => withFollowed(event, follow)),
    people,
    records: records.map((record) => recordFollowed(record, follow)),
  };
}

/**
 * The union of two logs by id, without what either of them has deleted: a deletion that another machine has heard of holds,
 * though it was taken back here since.
 */
function mergedEvents(here: readonly LogEvent[], there: readonly LogEvent[]): LogEvent[] {
  const union = new Map(here.map((event) => [event.id, event]));
  for (const event of there) {
    const ours = union.get(event.id);
    // Nothing in the log is ever changed, but a file may say so.
    if (!ours || (!isSameEvent(event, ours) && holdsAgainst(writtenEvent, event, ours))) {
      union.set(event.id, event);
    }
  }
  for (const event of [...union.values()]) {
    if (event.kind !== 'deleted') continue;
    // A tombstone stays for good, whatever a file says.
    if (union.get(event.target)?.kind !== 'deleted') union.delete(event.target);
  }
  return [...union.values()];
}

/** Field by field, as events hold no lists: writing 50,000 of them out to compare takes seconds. */
function isSameEvent(theirs: object, ours: object): boolean {
  const [there, here] = [theirs as Record<string, unknown>, ours as Record<string, unknown>];
  // As stored, an event may name what it is about.
  const fields = Object.keys(here).filter((field) => field !== 'about');
  return (
    fields.length === Object.keys(there).length &&
    fields.every((field) => there[field] === here[field])
  );
}

/** Of each record the version written last, a removal, too. */
function mergedRecords(
  here: readonly (JournalRecord | Buried)[],
  there: readonly (JournalRecord | Buried)[],
): (JournalRecord | Buried)[] {
  const union = new Map(here.map((record) => [record.id, record]));
  for (const record of there) {
    const ours = union.get(record.id);
    const isLater = !ours || isNewer(record, ours);
    if (isLater || (isOfOneStamp(record, ours) && holdsAgainst(writtenRecord, record, ours))) {
      union.set(record.id, record);
    }
  }
  return [...union.values()];
}

const isOfOneStamp = (a: RecordStamp, b: RecordStamp): boolean =>
  a.updatedAt === b.updatedAt && a.device === b.device;

/** Of two contents under one stamp some order must decide, on every machine the same. */
const holdsAgainst = <T>(written: (one: T) => object, theirs: T, ours: T): boolean =>
  JSON.stringify(written(theirs)) > JSON.stringify(written(ours));

/**
 * Of each setting the change made last; what nobody changed is as on the machine that was started first. Of two starts the
 * earlier counts, as the log now reaches back to it.
 */
export function mergedSettings(here: DatedSettings, there: DatedSettings): DatedSettings {
  const both = [here, there]
    // Extension storage hands nested objects back in any order of keys.
    .map(({ set, changedAt }) => ({ set: writtenSettings(set), changedAt }))
    .toSorted(byStart);
  const keys = new Set(both.flatMap(({ set }) => Object.keys(set) as (keyof Settings)[]));
  const held = [...keys].filter(isDated).map((key) => {
    const saying = both.filter(({ set }) => set[key] !== undefined);
    return [key, saying.reduce((a, b) => (holdsFirst(a, b, key) <= 0 ? a : b))] as const;
  });
  const { startedAt, startDay } = both[0]!.set;
  return {
    set: {
      ...(startedAt !== undefined && { startedAt }),
      ...(startDay !== undefined && { startDay }),
      ...Object.fromEntries(held.map(([key, { set }]) => [key, set[key]])),
      ...unitedSilence(both),
    },
    changedAt: Object.fromEntries(held.map(([key, holding]) => [key, timeOf(holding, key)])),
  };
}

/**
 * Of two lists of silenced people changed in one moment both hold. To choose would not do: which of two goes first in
 * whatever order can change when somebody in it is merged into another, and so three machines would differ.
 */
function unitedSilence([a, b]: readonly DatedSettings[]): Partial<Settings> {
  const [here, there] = [a!.set.quietPeople, b!.set.quietPeople];
  if (!here || !there || lastFirst(a!, b!, 'quietPeople') !== 0) return {};
  return isSame(here, there) ? {} : { quietPeople: eachOnce([...here, ...there]).toSorted() };
}

const timeOf = ({ changedAt }: DatedSettings, key: keyof Settings): number => changedAt[key] ?? 0;

/** Who was started first comes first; whoever was never started comes last. */
const byStart = ({ set: a }: DatedSettings, { set: b }: DatedSettings): number =>
  a.startedAt === b.startedAt
    ? compare(a.startDay ?? '~', b.startDay ?? '~')
    : (a.startedAt ?? Infinity) - (b.startedAt ?? Infinity);

/** Of two changes in one millisecond some order must decide, on every machine the same. */
const holdsFirst = (a: DatedSettings, b: DatedSettings, key: keyof Settings): number =>
  lastFirst(a, b, key) || compare(JSON.stringify(a.set[key]), JSON.stringify(b.set[key]));

const lastFirst = (a: DatedSettings, b: DatedSettings, key: keyof Settings): number =>
  timeOf(b, key) - timeOf(a, key) || (timeOf(a, key) === 0 ? byStart(a, b) : 0);

type Follow = (id: string) => string;

/** Names the person who stayed; the same object where nobody was merged, so that nothing is written for nothing. */
export function withFollowed<T extends object>(one: T, follow: Follow): T {
  if (!('person' in one) || typeof one.person !== 'string') return one;
  const person = follow(one.person);
  return person === one.person ? one : { ...one, person };
}

/** As `withFollowed`. The stamp stays: every machine follows by itself, nobody has written anything new. */
function recordFollowed(record: JournalRecord | Buried, follow: Follow): JournalRecord | Buried {
  if (!isLive(record) || (record.type !== 'project' && record.type !== 'story')) return record;
  const said = record.type === 'project' ? [...record.heard, ...record.answers] : [];
  const named = [...record.people, ...said.flatMap(({ person }) => person ?? [])];
  if (named.every((id) => follow(id) === id)) return record;
  const people = eachOnce(record.people.map(follow));
  if (record.type === 'story') return { ...record, people };
  const heard = record.heard.map((one) => withFollowed(one, follow));
  const answers = record.answers.map((one) => withFollowed(one, follow));
  return { ...record, people, heard, answers };
}

/** Settings in which the silenced are the people who stayed. */
export function settingsFollowed({ set, changedAt }: DatedSettings, follow: Follow): DatedSettings {
  const { quietPeople } = set;
  if (!quietPeople || quietPeople.every((id) => follow(id) === id)) return { set, changedAt };
  return { set: { ...set, quietPeople: eachOnce(quietPeople.map(follow)).toSorted() }, changedAt };
}

const eachOnce = (ids: readonly string[]): string[] => [...new Set(ids)];
