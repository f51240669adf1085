import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { database, databaseVersion } from '../../storage/database';
import { dayTallies, eventsBetween, promises } from '../../storage/log';
import { people } from '../../storage/people';
import { allRecords } from '../../storage/records';
import { frozenDatabases, rowsOf, thaw, type Frozen } from './frozen';
import { dump, freshProfile } from './platform';

const [first, second, third] = frozenDatabases as [Frozen, Frozen, Frozen];

beforeEach(freshProfile);

it.each(frozenDatabases)(
  'opens a database of version $version and reads the same from it',
  async (frozen) => {
    await thaw(frozen);
    const stores = rowsOf(frozen);
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
  const named = rowsOf(first).events!.filter(
    (event) => 'person' in event && event.person === 'ana',
  );
  expect(hers).toHaveLength(named.length);
  expect(named.length).toBeGreaterThan(0);
});

it('makes the same stores and indexes new and by upgrade, as a database of the newest version has', async () => {
  const { version, stores } = third;
  expect(version).toBe(databaseVersion);
  const newest = stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }));
  expect(await schema()).toEqual(newest);
  for (const older of [first, second]) {
    await freshProfile();
    await thaw(older);
    expect(await schema()).toEqual(newest);
  }
});

it('holds the frozen databases as they were made: they are never edited', () => {
  const digest = (frozen: Frozen) =>
    createHash('sha256').update(JSON.stringify(frozen)).digest('hex');
  expect(digest(first)).toBe('8b33e5fb303b8c7e8ec4cad3b754c11d5c71986971bb8e631fc86f4973c5f617');
  expect(digest(second)).toBe('5f650f21a58ecc661e534a24f1db82b2214d71c9259097bbca7055df3bf42a55');
  expect(digest(third)).toBe('72cf65a5b4f1f79826505bc77f59d3a2bbdf1fafd1626ca7f0b3a024c1fb5bf5');
});

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
