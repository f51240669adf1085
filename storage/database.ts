import {
  deleteDB,
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { BackupRows } from './backup-rows';
import type { Decided } from './decisions';
import type { DayTally, LogEvent } from '../domain/log';
import type { Meeting } from '../domain/one-on-ones';
import type { Person } from '../domain/people';
import type { Promised } from '../domain/promises';
import type { Buried, JournalRecord } from '../domain/records';
import type { Wait } from '../domain/waits';
import { FaultError, faultOf } from './faults';

export const databaseName = 'walk-the-talk';
/** Raise by one for every change of the schema, and add a step below. */
export const databaseVersion = 3;

export interface Schema extends DBSchema {
  /** the truth: append-only */
  events: {
    key: string;
    value: LogEvent & { /** the promise it is about */ about?: string };
    indexes: { day: string; about: string; person: [string, number] };
  };
  people: { key: string; value: Person };
  /** projects, stories and what else the journal holds; deleted ones leave id and type */
  records: {
    key: string;
    value: JournalRecord | Buried;
    indexes: { type: string };
  };
  /** derived from `events`, rebuildable, never exported */
  days: { key: string; value: DayTally };
  promises: { key: string; value: Promised; indexes: { due: string } };
  /** what was decided and why, 30 days */
  decisions: {
    key: string;
    value: Decided;
    indexes: { at: number; shown: [string, number] };
  };
  /** threads and events that had their prompt, by keyed hash */
  asked: { key: string; value: { key: string; at: number } };
  waits: { key: string; value: Wait };
  meetings: { key: string; value: Meeting };
  /** this machine: its id and the key of the keyed hash, which cannot be taken out */
  device: { key: 'id' | 'hash-key'; value: string | CryptoKey };
  /** where copies go and under which keys they are sealed; never exported */
  backups: { key: keyof BackupRows; value: BackupRows[keyof BackupRows] };
}

type Upgrade = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void;

/** `steps[n]` lifts version n to n + 1. A step is never edited once released; frozen databases in tests hold it. */
const steps: Upgrade[] = [
  (db) => {
    const events = db.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('day', 'day');
    events.createIndex('about', 'about');
    db.createObjectStore('people', { keyPath: 'id' });
    db.createObjectStore('days', { keyPath: 'day' });
    db.createObjectStore('promises', { keyPath: 'id' });
    const decisions = db.createObjectStore('decisions', { keyPath: 'id' });
    decisions.createIndex('at', 'at');
    decisions.createIndex('shown', ['outcome', 'at']);
    db.createObjectStore('asked', { keyPath: 'key' });
    db.createObjectStore('waits', { keyPath: 'key' });
    db.createObjectStore('meetings', { keyPath: 'key' });
    db.createObjectStore('device');
  },
  (db, tx) => {
    db.createObjectStore('records', { keyPath: 'id' }).createIndex('type', 'type');
    // What concerns one person lately is read without reading the log.
    tx.objectStore('events').createIndex('person', ['person', 'at']);
  },
  (db, tx) => {
    db.createObjectStore('backups');
    // What is due, and what lies ahead, is read without reading every promise ever made.
    tx.objectStore('promises').createIndex('due', 'due');
  },
];

export type Database = IDBPDatabase<Schema>;
type Stores = StoreNames<Schema>;
/** A running mutation; only the stores named at `write` can be reached. */
export type Writing = IDBPTransaction<Schema, Stores[], 'readwrite'>;

let opened: Promise<Database> | undefined;
/** A newer build has taken the database over: this context is of the past. */
let isOutrun = false;
const watchers = new Set<() => void>();

/** So long an upgrade may wait for another context before that is said, ms. */
const patience = 1000;

/**
 * The open database of this context; opened at first use, and again after its connection had to go.
 * Rejects with what `faultOf` understands.
 */
export function database(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw isOutrun && faultOf(error) === 'newer' ? new FaultError('updated', error) : error;
  });
  return opened;
}

/**
 * Calls `onGone` when this context's connection had to go: another one upgrades or erases the database, or the browser lost it.
 * @returns a function that stops watching
 */
export function watchConnection(onGone: () => void): () => void {
  watchers.add(onGone);
  return () => void watchers.delete(onGone);
}

function lose(): void {
  opened = undefined;
  for (const onGone of watchers) onGone();
}

function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLate = false;
    const opening = openDB<Schema>(databaseName, databaseVersion, {
      upgrade(db, from, _to, tx) {
        // That it was taken back is told by the opening itself.
        tx.done.catch(() => undefined);
        for (const step of steps.slice(from)) step(db, tx);
        // From its first moment a database can be told from one that takes its place.
        if (from === 0) void tx.objectStore('device').put(crypto.randomUUID(), 'id');
      },
      blocked: () => {
        timer = setTimeout(() => {
          isLate = true;
          reject(new FaultError('waiting'));
        }, patience);
      },
      // A newer build wants to upgrade, or everything is erased: make room at once, it must not wait for our tab to close.
      blocking: (_current, next, event) => {
        (event.target as IDBDatabase).close();
        isOutrun ||= next !== null;
        lose();
      },
      terminated: lose,
    });
    opening
      .finally(() => clearTimeout(timer))
      .then((db) => (isLate ? db.close() : resolve(db)))
      // A step that fails takes the whole upgrade back: the old version is as it was, and cannot be used.
      .catch((error: Error) =>
        reject(error.name === 'AbortError' ? new FaultError('damaged', error) : error),
      );
  });
}

/** Closes this context's connection, so that the database can be deleted or replaced. */
export async function closeDatabase(): Promise<void> {
  (await opened?.catch(() => undefined))?.close();
  opened = undefined;
  isOutrun = false;
}

/** Throws the database away, whatever state it is in, and makes an empty one. @throws FaultError 'stuck' when it cannot */
export async function renewDatabase(): Promise<void> {
  await closeDatabase();
  try {
    // Other contexts close their connections by themselves, as for an upgrade.
    await deleteDB(databaseName);
    await database();
  } catch (error) {
    throw new FaultError('stuck', error);
  }
}

/**
 * One mutation = one strict read-write transaction. `work` may await requests of this transaction
 * only: anything else would let it commit half-done. Resolves when the data is on disk.
 */
export async function write<T>(
  stores: readonly Stores[],
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const db = await database();
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has aborted by itself; the first error is the one to tell.
    }
    await tx.done.catch(() => undefined);
    // A request that was under way says only that it was aborted; the transaction knows why.
    throw tx.error ?? error;
  }
}

/** As `write`, for what takes the place of everything: where the database cannot be read, a new one is made first. */
export async function writeOver<T>(
  stores: readonly Stores[],
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  try {
    return await write(stores, work);
  } catch (error) {
    if (faultOf(error) !== 'damaged') throw error;
    // A browser that dies, or closes the database for a moment, says the same: what can be read is never thrown away.
    if (!(await isReadable())) await renewDatabase();
    return write(stores, work);
  }
}

/** Opens anew and reads everything: tables can be damaged in a database that opens. */
async function isReadable(): Promise<boolean> {
  try {
    await closeDatabase();
    const db = await database();
    const tx = db.transaction([...db.objectStoreNames]);
    await Promise.all([...db.objectStoreNames].map((name) => tx.objectStore(name).getAll()));
    return true;
  } catch {
    return false;
  }
}
