import { localDay } from '../domain/calendar';
import { isLive } from '../domain/records';
import { readBackup } from './backup-file';
import { mergedEvents, mergedSettings, newerOf } from './backup-merge';
import {
  backupFormat,
  backupVersion,
  knownSettings,
  writtenEvent,
  writtenPerson,
  writtenRecord,
  writtenSettings,
  type BackupFile,
} from './backup-shape';
import { database, write } from './database';
import { deviceId } from './device';
import { logStores, rewriteLog, type Clock } from './log';
import { changeSettings, replaceSettings, settings } from './settings';
import { text } from './texts';

export { largestBackup } from './backup-file';

/** `merge`: what is here stays, what is new comes in. `replace`: the log, people and settings of the file only. */
export type RestoreMode = 'merge' | 'replace';

/** What came in: events that were not here, people and records that were not here or were older. */
export interface Restored {
  added: number;
  people: number;
  records: number;
}

export type Preview =
  | {
      ok: true;
      /** what the file holds; people and records without the removed ones */
      counts: { events: number; people: number; records: number; settings: boolean };
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
  const known = knownSettings(read.settings);
  return {
    ok: true,
    counts: {
      events: read.events.length,
      people: read.people.filter((person) => person.deletedAt === undefined).length,
      records: read.records.filter(isLive).length,
      settings: Object.keys(known).length > 0,
    },
    exportedAt: read.exportedAt,
    restore: (mode) => restore({ ...read, settings: known }, mode),
  };
}

async function restore(file: BackupFile, mode: RestoreMode): Promise<Restored> {
  const restored = await write(['people', 'records', ...logStores], async (tx) => {
    const people = tx.objectStore('people');
    const records = tx.objectStore('records');
    if (mode === 'replace') {
      const stores = [people, records, tx.objectStore('events')];
      await Promise.all(stores.map((store) => store.clear()));
    }
    const [events, here] = await Promise.all([tx.objectStore('events').getAll(), people.getAll()]);
    const known = new Set(events.map((event) => event.id));
    const log = mergedEvents(events, file.events);
    await rewriteLog(tx, events, log);
    const newer = newerOf(here, file.people);
    await Promise.all(newer.map((person) => people.put(person)));
    const newerRecords = newerOf(await records.getAll(), file.records);
    await Promise.all(newerRecords.map((record) => records.put(record)));
    return {
      added: log.filter((event) => !known.has(event.id)).length,
      people: newer.filter((person) => person.deletedAt === undefined).length,
      records: newerRecords.filter(isLive).length,
    };
  });
  if (mode === 'replace') await replaceSettings(file.settings);
  else await changeSettings((now) => mergedSettings(now, file.settings));
  return restored;
}
