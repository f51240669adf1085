import { localDay } from '../domain/calendar';
import { isPresent } from '../domain/people';
import { isLive } from '../domain/records';
import { countKnown } from '../domain/same-people';
import { readBackup } from './backup-file';
import { restore, type Restored, type RestoreMode } from './backup-restore';
import {
  backupFormat,
  backupVersion,
  knownSettings,
  writtenEvent,
  writtenPerson,
  writtenRecord,
  writtenSettings,
} from './backup-shape';
import { database } from './database';
import { deviceId } from './device';
import type { Clock } from './log';
import { allPeople } from './people';
import { settings } from './settings';
import { text } from './texts';

export { largestBackup } from './backup-file';
export type { Restored, RestoreMode } from './backup-restore';

export type Preview =
  | {
      ok: true;
      /** what the file holds; people and records without the removed ones; `known`: of its people, those who are here, too */
      counts: { events: number; people: number; known: number; records: number; settings: boolean };
      /** ISO instant */
      exportedAt: string;
      /** Writes it, all or nothing. Resolves when it is on disk. */
      restore: (mode: RestoreMode) => Promise<Restored>;
    }
  /** a sentence for the leader: what is wrong and where, that nothing was changed, what to do */
  | { ok: false; reason: string };

/**
 * Log, people and records with the tombstones of removed ones, and settings as one JSON file, a line a record.
 * What is derived or bound to this machine stays out. Exporting a restored backup gives the same file but
 * for `exportedAt` and `device`.
 */
export async function exportBackup(clock: Clock): Promise<Blob> {
  const [device, chosen] = await Promise.all([deviceId(), settings()]);
  const tx = (await database()).transaction(['events', 'people', 'records']);
  const [events, people, kept] = await Promise.all([
    tx.objectStore('events').getAll(),
    tx.objectStore('people').getAll(),
    tx.objectStore('records').getAll(),
  ]);
  const exportedAt = Temporal.Instant.fromEpochMilliseconds(clock.now).toString();
  const head = { format: backupFormat, version: backupVersion, exportedAt, device };
  const lines = (records: readonly string[]) =>
    records.map((record) => `\n    ${record}`).join(',');
  const records = (all: object[]) => lines(all.map((record) => JSON.stringify(record)));
  const set = Object.entries(writtenSettings(chosen));
  return new Blob(
    [
      JSON.stringify(head, undefined, 2).replace(/\n}$/, ','),
      `\n  "events": [${records(events.map(writtenEvent))}\n  ],`,
      `\n  "people": [${records(people.map(writtenPerson))}\n  ],`,
      `\n  "records": [${records(kept.map(writtenRecord))}\n  ],`,
      `\n  "settings": {${lines(set.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`))}\n  }\n}\n`,
    ],
    { type: 'application/json' },
  );
}

/** The file name of a backup made now, with the local date. */
export const backupName = (clock: Clock): string =>
  `walk-the-talk-${localDay(clock.now, clock.zone)}.json`;

/** Reads and checks the text of a backup file to its last field, and changes nothing yet. */
export async function previewBackup(fileText: string): Promise<Preview> {
  const read = readBackup(fileText);
  if (typeof read === 'string') return { ok: false, reason: `${read} ${text('backupUnchanged')}` };
  const set = knownSettings(read.settings);
  // A database that does not open must not stand in the way of restoring it.
  const here = await allPeople().catch(() => []);
  return {
    ok: true,
    counts: {
      events: read.events.length,
      people: read.people.filter(isPresent).length,
      known: countKnown(here, read.people),
      records: read.records.filter(isLive).length,
      settings: Object.keys(set).length > 0,
    },
    exportedAt: read.exportedAt,
    restore: (mode) => restore({ ...read, settings: set }, mode),
  };
}
