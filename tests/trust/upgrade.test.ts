import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  database,
  databaseName,
  databaseVersion,
  watchConnection,
  write,
} from '../../storage/database';
import { faultOf } from '../../storage/faults';
import { append } from '../../storage/log';
import { frozenDatabases, rowsOf, thaw } from '../storage/frozen';
import { dump, freshProfile } from '../storage/platform';
import { clock, today } from '../storage/suggestions';
import { proved } from './proof';

beforeEach(freshProfile);

const faultWhenOpened = () => database().then(() => undefined, faultOf);
/** Opens and holds on: a page that hears of no upgrade. */
async function stubborn() {
  await thaw(frozenDatabases.at(-2)!);
  return openDB(databaseName);
}

describe('an upgrade', () => {
  it('brings every older database up, is held up by no open page, and is taken back whole where it fails', async () => {
    for (const frozen of frozenDatabases) {
      await freshProfile();
      await thaw(frozen);
      expect(await dump()).toMatchObject(rowsOf(frozen));
      expect((await database()).version).toBe(databaseVersion);
    }

    // This page makes room, hears of it within the second, and says that it was updated.
    await freshProfile();
    await append({ kind: 'act' }, clock, today);
    const begun = performance.now();
    let heardAfter = Infinity;
    watchConnection(() => (heardAfter = performance.now() - begun));
    const newer = await openDB(databaseName, databaseVersion + 1);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(heardAfter).toBeLessThan(1000);
    expect(await faultWhenOpened()).toBe('updated');
    await expect(append({ kind: 'act' }, clock, today)).rejects.toThrow('updated');
    expect(await newer.count('events')).toBe(1);
    newer.close();

    // A step that fails leaves the old version, with every row.
    await freshProfile();
    const last = frozenDatabases.at(-2)!;
    await thaw(last);
    const createIndex = IDBObjectStore.prototype.createIndex;
    const createObjectStore = IDBDatabase.prototype.createObjectStore;
    const fails = () => {
      throw new Error('A step that fails.');
    };
    IDBObjectStore.prototype.createIndex = fails;
    IDBDatabase.prototype.createObjectStore = fails;
    expect(await faultWhenOpened()).toBeDefined();
    Object.assign(IDBObjectStore.prototype, { createIndex });
    Object.assign(IDBDatabase.prototype, { createObjectStore });
    const old = await openDB(databaseName);
    expect(old.version).toBe(last.version);
    expect(await old.getAll('events')).toEqual(rowsOf(last).events);
    old.close();
    expect(await faultWhenOpened()).toBeUndefined();
    expect(await dump()).toMatchObject(rowsOf(last));

    // The control: a page that does not make room holds the upgrade up, and that is said after a second.
    await freshProfile();
    const holding = await stubborn();
    const asked = performance.now();
    expect(await faultWhenOpened()).toBe('waiting');
    expect(performance.now() - asked).toBeGreaterThan(900);
    holding.close();

    proved(
      'R5',
      `0 of ${frozenDatabases.length} older databases, 0 pages for longer than 1 s; a failing step leaves the old version with every row`,
      'a page that does not close holds the upgrade up, and is seen to',
    );
  });

  it('that has waited for another page goes on when that one is gone', async () => {
    const holding = await stubborn();
    expect(await faultWhenOpened()).toBe('waiting');
    holding.close();
    await expect.poll(faultWhenOpened).toBeUndefined();
  });
});

it('a database of a newer build is left as it is, and said to be one', async () => {
  (await openDB(databaseName, databaseVersion + 1)).close();
  expect(await faultWhenOpened()).toBe('newer');
  await expect(write(['events'], async () => undefined)).rejects.toThrow();
  const newer = await openDB(databaseName);
  expect(newer.version).toBe(databaseVersion + 1);
  newer.close();
});
