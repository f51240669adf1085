import type { LogEvent } from '../domain/log';
import {
  isLive,
  isNewer,
  type Buried,
  type JournalRecord,
  type RecordStamp,
} from '../domain/records';
import { defaultSettings, type Settings } from './settings';

/** The union of two logs by id, without what either of them has deleted. */
export function mergedEvents(here: readonly LogEvent[], there: readonly LogEvent[]): LogEvent[] {
  const union = new Map([...there, ...here].map((event) => [event.id, event]));
  for (const event of [...union.values()]) {
    if (event.kind !== 'deleted') continue;
    // A tombstone stays for good, whatever a file says.
    if (union.get(event.target)?.kind !== 'deleted') union.delete(event.target);
  }
  return [...union.values()];
}

/** Those of `there` that are new or written later than here: the last writer wins, a removal, too. */
export function newerOf<T extends RecordStamp>(
  here: readonly RecordStamp[],
  there: readonly T[],
): T[] {
  const known = new Map(here.map((record) => [record.id, record]));
  return there.filter((record) => {
    const ours = known.get(record.id);
    return !ours || isNewer(record, ours);
  });
}

/**
 * Settings carry no time, so: what was changed here stays, what is still as installed comes from the file.
 * Lists are united, and of two starts the earlier counts, as the log now reaches back to it.
 */
export function mergedSettings(here: Settings, file: Partial<Settings>): Partial<Settings> {
  const installed = defaultSettings(navigator.language);
  const isUntouched = (key: keyof Settings) =>
    JSON.stringify(here[key]) === JSON.stringify(installed[key]);
  const keys = Object.keys(file) as (keyof Settings)[];
  const theirs = keys.filter(isUntouched).map((key) => [key, file[key]]);
  const lists = (
    ['ownAddresses', 'seenAddresses', 'off', 'quietPeople', 'retireAsked'] as const
  ).map((key) => [key, eachOnce([...here[key], ...(file[key] ?? [])])]);
  const { startedAt, startDay } =
    (file.startedAt ?? Infinity) < (here.startedAt ?? Infinity) ? file : here;
  return {
    ...Object.fromEntries([...theirs, ...lists]),
    ...(startedAt !== undefined && startDay !== undefined && { startedAt, startDay }),
  };
}

type Follow = (id: string) => string;

/** Names the person who stayed; the same object where nobody was merged, so that nothing is written for nothing. */
export function withFollowed<T extends object>(one: T, follow: Follow): T {
  if (!('person' in one) || typeof one.person !== 'string') return one;
  const person = follow(one.person);
  return person === one.person ? one : { ...one, person };
}

/** As `withFollowed`. The stamp stays: every machine follows by itself, nobody has written anything new. */
export function recordFollowed(
  record: JournalRecord | Buried,
  follow: Follow,
): JournalRecord | Buried {
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
export const settingsFollowed = (set: Partial<Settings>, follow: Follow): Partial<Settings> =>
  set.quietPeople ? { ...set, quietPeople: eachOnce(set.quietPeople.map(follow)) } : set;

const eachOnce = (ids: readonly string[]): string[] => [...new Set(ids)];
