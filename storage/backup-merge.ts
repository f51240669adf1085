import type { LogEvent } from '../domain/log';
import type { Person } from '../domain/people';
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

/** Those of `there` who are new or written later than here: the last writer wins, a removal, too. */
export function newerPeople(here: readonly Person[], there: readonly Person[]): Person[] {
  const known = new Map(here.map((person) => [person.id, person]));
  return there.filter((person) => {
    const ours = known.get(person.id);
    if (!ours || ours.updatedAt !== person.updatedAt) {
      return !ours || ours.updatedAt < person.updatedAt;
    }
    return ours.device < person.device;
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
  ).map((key) => [key, [...new Set([...here[key], ...(file[key] ?? [])])]]);
  const { startedAt, startDay } =
    (file.startedAt ?? Infinity) < (here.startedAt ?? Infinity) ? file : here;
  return {
    ...Object.fromEntries([...theirs, ...lists]),
    ...(startedAt !== undefined && startDay !== undefined && { startedAt, startDay }),
  };
}
