import type { Entry } from '../domain/log';
import type { RecordOf, RecordType } from '../domain/records';
import { append, remove, type Clock } from '../storage/log';
import {
  addRecord,
  buryRecord,
  changeRecord,
  putRecordBack,
  type Unstamped,
} from '../storage/records';
import { text } from '../storage/texts';
import type { Said } from './status';

/** Writes that can be taken back: each says what it did, and how it is undone. */

type Words = Said['words'];
/** Undone is later than done. */
type Now = () => Clock;

/** Logs one entry. @param day local day it is about */
export async function logged(entry: Entry, clock: Now, day: string, words: Words): Promise<Said> {
  const { id } = await append(entry, clock(), day);
  return { words, undo: () => remove(id, clock()) };
}

export async function recordAdded<T extends RecordType>(
  record: Unstamped<T> & { type: T },
  clock: Now,
  words: Words = text('peopleSaved'),
): Promise<Said> {
  const { id } = await addRecord<T>(record, clock());
  return { words, undo: () => buryRecord(id, clock()) };
}

/** @param change computed from what is on disk now @throws Error when it was deleted meanwhile */
export async function recordChanged<T extends RecordType>(
  type: T,
  id: string,
  change: (record: RecordOf<T>) => { [K in keyof RecordOf<T>]?: RecordOf<T>[K] | undefined },
  clock: Now,
  words: Words = text('peopleSaved'),
): Promise<Said> {
  const before = await changeRecord(type, id, change, clock());
  if (!before) throw new Error(`This ${type} is not there any more.`);
  return { words, undo: () => putRecordBack(before, clock()) };
}

/** Deletes a record, as far as it is still there. */
export async function recordBuried(id: string, clock: Now, words: Words): Promise<Said> {
  const before = await buryRecord(id, clock());
  return { words, ...(before && { undo: () => putRecordBack(before, clock()) }) };
}
