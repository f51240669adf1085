import { createHash } from 'node:crypto';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { database, databaseName, databaseVersion } from '../../storage/database';
import { dayTallies, eventsBetween, promises } from '../../storage/log';
import { people } from '../../storage/people';
import first from '../fixtures/database-1.json';
import { dump, freshProfile } from './platform';

/** A database as a released version left it. */
type Frozen = typeof first;

beforeEach(freshProfile);

it('opens a database of version 1 and reads the same from it', async () => {
  await thaw(first);
  const stores = new Map(first.stores.map(({ name, rows }) => [name, rows]));
  const { device: _, ...frozen } = Object.fromEntries(stores);
  expect(await dump()).toMatchObject(frozen);
  expect((await database()).version).toBe(databaseVersion);
  expect(await eventsBetween('2026-11-01', '2026-11-30')).toHaveLength(
    stores.get('events')!.length,
  );
  expect(await dayTallies()).toEqual(stores.get('days'));
  expect(await promises()).toEqual(stores.get('promises'));
  expect((await people()).map(({ name }) => name)).toEqual(['Ana Silva', 'Ben Okafor']);
});

it('makes the same stores and indexes new as a database of the newest version has', async () => {
  const { version, stores } = first;
  expect(version).toBe(databaseVersion);
  const shape = ({ name, keyPath, indexes }: Frozen['stores'][number]) => ({
    name,
    keyPath,
    indexes,
  });
  expect(await schema()).toEqual(stores.map(shape));
});

it('holds the frozen database as it was released: it is never edited', () => {
  const digest = createHash('sha256').update(JSON.stringify(first)).digest('hex');
  expect(digest).toBe('8b33e5fb303b8c7e8ec4cad3b754c11d5c71986971bb8e631fc86f4973c5f617');
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
