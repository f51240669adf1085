import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { Decided } from './decisions';
import type { DayTally, LogEvent } from '../domain/log';
import type { Meeting } from '../domain/one-on-ones';
import type { Person } from '../domain/people';
import type { Promised } from '../domain/promises';
import type { Buried, JournalRecord } from '../domain/records';
import type { Wait } from '../domain/waits';

export const databaseName = 'walk-the-talk';
/** Raise by one for every change of the schema, and add a step below. */
export const databaseVersion = 2;

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
  promises: { key: string; value: Promised };
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
];

export type Database = IDBPDatabase<Schema>;
type Stores = StoreNames<Schema>;
/** A running mutation; only the stores named at `write` can be reached. */
export type Writing = IDBPTransaction<Schema, Stores[], 'readwrite'>;

let opened: Promise<Database> | undefined;

/** The open database of this context; opened at first use, reopened after another context upgraded it. */
export function database(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function open(): Promise<Database> {
  return openDB<Schema>(databaseName, databaseVersion, {
    upgrade(db, from, _to, tx) {
      for (const step of steps.slice(from)) step(db, tx);
    },
    // A newer build wants to upgrade: make room at once, it must not wait for our tab to close.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

/** Closes this context's connection, so that the database can be deleted or replaced. */
export async function closeDatabase(): Promise<void> {
  (await opened)?.close();
  opened = undefined;
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
    throw error;
  }
}
