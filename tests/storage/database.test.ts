import { createHash } from 'node:crypto';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { database, databaseName, databaseVersion } from '../../storage/database';
import { dayTallies, eventsBetween, promises } from '../../storage/log';
import { people } from '../../storage/people';
import { allRecords } from '../../storage/records';
import first from '../fixtures/database-1.json';
import second from '../fixtures/database-2.json';
import { dump, freshProfile } from './platform';

/** A database as a version left it. */
interface Frozen {
  version: number;
  stores: {
    name: string;
    keyPath: string | null;
    indexes: { name: string; keyPath: string | string[] }[];
    rows: object[];
  }[];
}
const rows = (frozen: Frozen) => {
  const { device: _, ...stores } = Object.fromEntries(
    frozen.stores.map(({ name, rows }) => [name, rows]),
  );
  return stores;
};

beforeEach(freshProfile);

it.each<Frozen>([first, second])(
  'opens a database of version $version and reads the same from it',
  async (frozen) => {
    await thaw(frozen);
    const stores = rows(frozen);
    expect(await dump()).toMatchObject(stores);
    expect((await database()).version).toBe(databaseVersion);
    expect(await eventsBetween('2026-11-01', '2026-11-30')).toHaveLength(stores.events!.length);
    expect(await dayTallies()).toEqual(stores.days);
    expect(await promises()).toEqual(stores.promises);
    expect(await allRecords()).toEqual(stores.records ?? []);
    expect((await people()).map(({ name }) => name).slice(0, 2)).toEqual([
      'Ana Silva',
      'Ben Okafor',
    ]);
  },
);

it('finds by person what an older version has logged', async () => {
  await thaw(first);
  const db = await database();
  const hers = await db.getAllFromIndex(
    'events',
    'person',
    IDBKeyRange.bound(['ana'], ['ana', []]),
  );
  const named = rows(first).events!.filter((event) => 'person' in event && event.person === 'ana');
  expect(hers).toHaveLength(named.length);
  expect(named.length).toBeGreaterThan(0);
});

it('makes the same stores and indexes new and by upgrade, as a database of the newest version has', async () => {
  const { version, stores } = second as Frozen;
  expect(version).toBe(databaseVersion);
  const newest = stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }));
  expect(await schema()).toEqual(newest);
  await freshProfile();
  await thaw(first);
  expect(await schema()).toEqual(newest);
});

it('holds the frozen databases as they were made: they are never edited', () => {
  const digest = (frozen: Frozen) =>
    createHash('sha256').update(JSON.stringify(frozen)).digest('hex');
  expect(digest(first)).toBe('8b33e5fb303b8c7e8ec4cad3b754c11d5c71986971bb8e631fc86f4973c5f617');
  expect(digest(second)).toBe('5f650f21a58ecc661e534a24f1db82b2214d71c9259097bbca7055df3bf42a55');
});

it('makes room at once for a newer version', async () => {
  await database();
  const newer = await openDB(databaseName, databaseVersion + 1);
  expect(newer.version).toBe(databaseVersion + 1);
  newer.close();
});

it('tells when a newer version has been here, and touches nothing', async () => {
  (await openDB(databaseName, databaseVersion + 1)).close();
  await expect(database()).rejects.toThrow(/version/);
  const newer = await openDB(databaseName);
  expect(newer.version).toBe(databaseVersion + 1);
  newer.close();
});

async function thaw({ version, stores }: Frozen): Promise<void> {
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

async function schema() {
  const db = await database();
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  return names.map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index: string) => {
      const { keyPath } = store.index(index as never);
      return { name: index, keyPath };
    });
    return { name, keyPath: store.keyPath, indexes };
  });
}
