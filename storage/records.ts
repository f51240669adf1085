import {
  isLive,
  stampAfter,
  type Buried,
  type JournalRecord,
  type RecordOf,
  type RecordType,
} from '../domain/records';
import { database, write, type Writing } from './database';
import { deviceId, freshId } from './device';
import type { Clock } from './log';

/** A record before it is written: without stamp, and without an id when it is new. */
export type Unstamped<T extends RecordType> = Omit<RecordOf<T>, 'id' | 'updatedAt' | 'device'> & {
  id?: string;
};

/** All records of a type that are not deleted, in order of their ids: the oldest first. */
export async function recordsOf<T extends RecordType>(type: T): Promise<RecordOf<T>[]> {
  const found = await (await database()).getAllFromIndex('records', 'type', type);
  return found.filter((record): record is RecordOf<T> => isLive(record));
}

/** A record by type and id; undefined when unknown or deleted. */
export async function recordById<T extends RecordType>(
  type: T,
  id: string,
): Promise<RecordOf<T> | undefined> {
  const found = await (await database()).get('records', id);
  return found && isLive(found) && found.type === type ? (found as RecordOf<T>) : undefined;
}

/** With the deleted ones: what a backup holds. */
export async function allRecords(): Promise<(JournalRecord | Buried)[]> {
  return (await database()).getAll('records');
}

/**
 * Writes a new record, or one with a given id in full: then as its newest version, also of one that was deleted, here or
 * elsewhere. Resolves with it when it is on disk.
 */
export async function addRecord<T extends RecordType>(
  record: Unstamped<T> & { type: T },
  { now }: Pick<Clock, 'now'>,
): Promise<RecordOf<T>> {
  const device = await deviceId();
  const id = record.id ?? freshId(now);
  return write(['records'], async (tx) => {
    const store = tx.objectStore('records');
    const updatedAt = stampAfter(await store.get(id), now);
    const stamped = { ...record, id, updatedAt, device } as RecordOf<T>;
    await store.put(stamped);
    return stamped;
  });
}

/** Computed from what is on disk now. A key set to undefined is forgotten. */
export type Change<T extends RecordType> = (record: RecordOf<T>) => {
  [K in keyof RecordOf<T>]?: RecordOf<T>[K] | undefined;
};

/**
 * Changes a record, in one transaction.
 * @returns the record as it was, for undo with `putRecordBack`; undefined when it is unknown or deleted: then nothing changes
 */
export async function changeRecord<T extends RecordType>(
  type: T,
  id: string,
  change: Change<T>,
  { now }: Pick<Clock, 'now'>,
): Promise<RecordOf<T> | undefined> {
  const by = { now, device: await deviceId() };
  return write(['records'], (tx) => changeIn(tx, type, id, change, by));
}

/** Who writes, and when. */
interface By {
  /** epoch ms */
  now: number;
  device: string;
}

/** As `changeRecord`, inside the caller's transaction. */
export async function changeIn<T extends RecordType>(
  tx: Writing,
  type: T,
  id: string,
  change: Change<T>,
  { now, device }: By,
): Promise<RecordOf<T> | undefined> {
  const store = tx.objectStore('records');
  const before = await store.get(id);
  if (!before || !isLive(before) || before.type !== type) return undefined;
  const was = before as RecordOf<T>;
  const next: Record<string, unknown> = { ...was, ...change(was) };
  for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
  const stamp = { id, type, device, updatedAt: stampAfter(was, now) };
  await store.put({ ...next, ...stamp } as unknown as JournalRecord);
  return was;
}

/** Deletes a record for good; its id stays. @returns the record as it was, for undo with `putRecordBack` */
export async function buryRecord(
  id: string,
  { now }: Pick<Clock, 'now'>,
): Promise<JournalRecord | undefined> {
  const device = await deviceId();
  return write(['records'], async (tx) => {
    const store = tx.objectStore('records');
    const before = await store.get(id);
    if (!before || !isLive(before)) return undefined;
    const at = stampAfter(before, now);
    await store.put({ id, type: before.type, device, updatedAt: at, deletedAt: at });
    return before;
  });
}

/** Takes a change or a deletion back: the record says again what it said, as its newest version. */
export async function putRecordBack(
  record: JournalRecord,
  { now }: Pick<Clock, 'now'>,
): Promise<void> {
  const by = { now, device: await deviceId() };
  await write(['records'], (tx) => putBackIn(tx, record, by));
}

/** As `putRecordBack`, inside the caller's transaction. */
export async function putBackIn(
  tx: Writing,
  record: JournalRecord,
  { now, device }: By,
): Promise<void> {
  const store = tx.objectStore('records');
  const present = await store.get(record.id);
  await store.put({ ...record, device, updatedAt: stampAfter(present ?? record, now) });
}
