import {
  isLive,
  type Buried,
  type JournalRecord,
  type RecordOf,
  type RecordType,
} from '../domain/records';
import { database, write } from './database';
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

/** Writes a new record, or one with a given id in full. Resolves with it when it is on disk. */
export async function addRecord<T extends RecordType>(
  record: Unstamped<T> & { type: T },
  { now }: Pick<Clock, 'now'>,
): Promise<RecordOf<T>> {
  const stamped = {
    ...record,
    id: record.id ?? freshId(now),
    updatedAt: now,
    device: await deviceId(),
  } as RecordOf<T>;
  await write(['records'], (tx) => tx.objectStore('records').put(stamped));
  return stamped;
}

/**
 * Changes a record; the change is computed from its newest state, in one transaction. A key set to undefined is forgotten.
 * @returns the record as it was, for undo with `putRecordBack`; undefined when it is unknown or deleted: then nothing changes
 */
export async function changeRecord<T extends RecordType>(
  type: T,
  id: string,
  change: (record: RecordOf<T>) => { [K in keyof RecordOf<T>]?: RecordOf<T>[K] | undefined },
  { now }: Pick<Clock, 'now'>,
): Promise<RecordOf<T> | undefined> {
  const device = await deviceId();
  return write(['records'], async (tx) => {
    const store = tx.objectStore('records');
    const before = await store.get(id);
    if (!before || !isLive(before) || before.type !== type) return undefined;
    const was = before as RecordOf<T>;
    const next: Record<string, unknown> = { ...was, ...change(was) };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    const stamp = { id, type, device, updatedAt: later(now, was) };
    await store.put({ ...next, ...stamp } as unknown as JournalRecord);
    return was;
  });
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
    const at = later(now, before);
    await store.put({ id, type: before.type, device, updatedAt: at, deletedAt: at });
    return before;
  });
}

/** Takes a change or a deletion back: the record says again what it said, as its newest version. */
export async function putRecordBack(
  record: JournalRecord,
  { now }: Pick<Clock, 'now'>,
): Promise<void> {
  const device = await deviceId();
  await write(['records'], async (tx) => {
    const store = tx.objectStore('records');
    const present = await store.get(record.id);
    await store.put({ ...record, device, updatedAt: later(now, present ?? record) });
  });
}

/** A clock that was set back must not make the newer version lose. */
const later = (now: number, { updatedAt }: { updatedAt: number }): number =>
  Math.max(now, updatedAt + 1);
