import type { LogEvent } from '../domain/log';
import { isNewer, type RecordStamp } from '../domain/records';
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
  ).map((key) => [key, [...new Set([...here[key], ...(file[key] ?? [])])]]);
  const { startedAt, startDay } =
    (file.startedAt ?? Infinity) < (here.startedAt ?? Infinity) ? file : here;
  return {
    ...Object.fromEntries([...theirs, ...lists]),
    ...(startedAt !== undefined && startDay !== undefined && { startedAt, startDay }),
  };
}
