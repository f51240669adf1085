import { localDay } from '../domain/calendar';
import type { LogEvent } from '../domain/log';
import { isPresent, type Person } from '../domain/people';
import { isLive, type Buried, type JournalRecord } from '../domain/records';
import { isNoTombstone, readBackup } from './backup-file';
import { outlookOf, type Amounts, type Outlook } from './backup-outlook';
import { restore, type Restored, type RestoreMode } from './backup-restore';
import {
  backupHead,
  writtenDated,
  writtenEvent,
  writtenPerson,
  writtenRecord,
  type Part,
} from './backup-shape';
import { database } from './database';
import { deviceId } from './device';
import type { Clock } from './log';
import { datedSettings } from './settings';
import { readInSlices } from './slices';
import { text } from './texts';

export { largestBackup } from './backup-file';
export type { Amounts, Outlook } from './backup-outlook';
export type { Restored, RestoreMode } from './backup-restore';

/** Told while something long goes on. @param share 0 to 1 */
export type OnProgress = (share: number) => void;

export type Preview =
  | {
      ok: true;
      /** what was read, without what was removed; `inFile`: the events that stand in the file */
      counts: Amounts & { inFile: number; settings: boolean };
      /** all rows of the file, removed ones included: it is read as a whole or not at all */
      rows: number;
      /** ISO instant */
      exportedAt: string;
      /** what is here already, and what merging would take away */
      outlook: () => Promise<Outlook>;
      /** Writes it, all or nothing. Resolves when it is on disk. */
      restore: (mode: RestoreMode, onProgress?: OnProgress) => Promise<Restored>;
    }
  /** a sentence for the leader: what is wrong and where, that nothing was changed, what to do */
  | { ok: false; reason: string };

/**
 * Log, people and records with the tombstones of removed ones, and settings as one JSON file, a line a record, each part
 * sorted by id. What is derived or bound to this machine stays out. Exporting a restored backup gives the same file but
 * for `exportedAt` and `device`.
 */
export async function exportBackup(clock: Clock, onProgress?: OnProgress): Promise<Blob> {
  const [device, dated] = await Promise.all([deviceId(), datedSettings()]);
  const head = JSON.stringify(backupHead(clock.now, device), undefined, 2);
  const file: BlobPart[] = [head.replace(/\n}$/, ',')];

  const tx = (await database()).transaction(parts);
  const counts = await Promise.all(parts.map((part) => tx.objectStore(part).count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const part of parts) {
    let lead = `\n  "${part}": [`;
    for await (const rows of readInSlices<Row>(tx.objectStore(part))) {
      const lines = rows.map((row) => `\n    ${JSON.stringify(writers[part](row as never))}`);
      // A blob each: the browser keeps their bytes, and not this context's memory.
      file.push(new Blob([lead, lines.join(',')]));
      lead = ',';
      done += rows.length;
      onProgress?.(done / all);
    }
    file.push(lead === ',' ? '\n  ],' : `${lead}\n  ],`);
  }
  const set = Object.entries(writtenDated(dated));
  const lines = set.map(([key, value]) => `\n    "${key}": ${JSON.stringify(value)}`);
  file.push(`\n  "settings": {${lines.join(',')}\n  }\n}\n`);
  return new Blob(file, { type: 'application/json' });
}

const parts: Part[] = ['events', 'people', 'records'];
type Row = LogEvent | Person | JournalRecord | Buried;
const writers = { events: writtenEvent, people: writtenPerson, records: writtenRecord };

/** The file name of a backup made now, with the local date. */
export const backupName = (clock: Clock): string =>
  `walk-the-talk-${localDay(clock.now, clock.zone)}.json`;

/** Reads and checks the text of a backup file to its last field, and changes nothing yet. */
export async function previewBackup(fileText: string): Promise<Preview> {
  const read = await readBackup(fileText);
  if (typeof read === 'string') return { ok: false, reason: `${read} ${text('backupUnchanged')}` };
  const { events, people, records, exportedAt, settings, inFile } = read;
  return {
    ok: true,
    counts: {
      events: events.filter(isNoTombstone).length,
      inFile,
      people: people.filter(isPresent).length,
      records: records.filter(isLive).length,
      settings: Object.keys(settings.set).length > 0,
    },
    rows: events.length + people.length + records.length,
    exportedAt,
    outlook: () => outlookOf(read),
    restore: (mode, onProgress) => restore(read, mode, onProgress),
  };
}
