import { openDB, type IDBPDatabase } from 'idb';
import {
  backupHead,
  writtenEvent,
  writtenPerson,
  writtenRecord,
  writtenSettings,
} from './backup-shape';
import { databaseName, type Schema } from './database';
import type { Clock } from './log';
import { ownSettings } from './settings';

export interface Salvaged {
  /** a backup, to be restored like any other */
  file: Blob;
  events: number;
  people: number;
  records: number;
}

/**
 * Reads what can still be read of a damaged database, or of one that a newer build has left, row by row where a whole store
 * does not come. Changes nothing. Rejects when the database does not open at all.
 */
export async function salvage(clock: Clock): Promise<Salvaged> {
  const db = await openDB<Schema>(databaseName, undefined, {
    // There is none: an empty one must not be made without its stores.
    upgrade: (_db, _from, _to, tx) => {
      tx.done.catch(() => undefined);
      tx.abort();
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
  try {
    const [events, people, records] = [
      readable(await rowsOf(db, 'events'), writtenEvent),
      readable(await rowsOf(db, 'people'), writtenPerson),
      readable(await rowsOf(db, 'records'), writtenRecord),
    ];
    const id = await db.get('device', 'id').catch(() => undefined);
    const device = typeof id === 'string' ? id : 'salvaged';
    const kept = { events, people, records, settings: writtenSettings(await ownSettings()) };
    return {
      file: new Blob([JSON.stringify({ ...backupHead(clock.now, device), ...kept })], {
        type: 'application/json',
      }),
      events: events.length,
      people: people.length,
      records: records.length,
    };
  } finally {
    db.close();
  }
}

type Kept = 'events' | 'people' | 'records';

async function rowsOf<S extends Kept>(
  db: IDBPDatabase<Schema>,
  store: S,
): Promise<Schema[S]['value'][]> {
  try {
    return await db.getAll(store);
  } catch {
    const keys = await db.getAllKeys(store).catch(() => []);
    const rows = await Promise.all(keys.map((key) => db.get(store, key).catch(() => undefined)));
    return rows.filter((row) => row !== undefined);
  }
}

/** What this build can write; a kind of event that only a newer one knows cannot be taken along. */
function readable<T>(rows: readonly T[], written: (row: T) => object): object[] {
  return rows.flatMap((row) => {
    try {
      return [written(row)];
    } catch {
      return [];
    }
  });
}
