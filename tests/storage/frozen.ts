import { openDB } from 'idb';
import { databaseName } from '../../storage/database';
import first from '../fixtures/database-1.json';
import second from '../fixtures/database-2.json';
import third from '../fixtures/database-3.json';

/** A database as a version left it. */
export interface Frozen {
  version: number;
  stores: {
    name: string;
    keyPath: string | null;
    indexes: { name: string; keyPath: string | string[] }[];
    rows: object[];
  }[];
}

/** One a version, oldest first. They are never edited. */
export const frozenDatabases: readonly Frozen[] = [first, second, third];

/** Its rows by store, without what is bound to the machine. */
export function rowsOf({ stores }: Frozen): Record<string, object[]> {
  const bound = ['device', 'backups'];
  return Object.fromEntries(
    stores.filter(({ name }) => !bound.includes(name)).map(({ name, rows }) => [name, rows]),
  );
}

/** Makes the database of this profile as that version left it. */
export async function thaw({ version, stores }: Frozen): Promise<void> {
  const old = await openDB(databaseName, version, {
    upgrade(db) {
      for (const { name, keyPath, indexes, rows } of stores) {
        const store = db.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath);
        for (const row of rows) void store.put(row);
      }
    },
  });
  old.close();
}
