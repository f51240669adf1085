import { unwrap, wrap, type StoreNames } from 'idb';
import type { Schema, Writing } from './database';

/**
 * Long lists, a slice at a time within one transaction: between two slices the screen gets its turn, and what waits for the
 * disk stays small.
 */

const slice = 2000;

/** Of an object store that is read by id. */
interface RowStore<T> {
  getAll(range: IDBKeyRange, most: number): Promise<T[]>;
}

/** All rows of a store in order of their ids. Whoever goes through them awaits nothing else in between. */
export async function* readInSlices<T extends { id: string }>(
  store: RowStore<T>,
): AsyncGenerator<T[]> {
  for (let after = ''; ;) {
    const rows = await store.getAll(IDBKeyRange.lowerBound(after, true), slice);
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < slice) return;
    after = last.id;
  }
}

/** Writes rows. @param onSlice is told how many have been written since the last time */
export async function putInSlices<S extends StoreNames<Schema>>(
  tx: Writing,
  name: S,
  rows: readonly Schema[S]['value'][],
  onSlice?: (written: number) => void,
): Promise<void> {
  // Without a promise for each: 50,000 of them take longer than the writing.
  const bare: IDBObjectStore = unwrap(tx.objectStore(name));
  for (let from = 0; from < rows.length; from += slice) {
    const some = rows.slice(from, from + slice);
    let last: IDBRequest | undefined;
    for (const row of some) last = bare.put(row);
    try {
      // The last one keeps the transaction awake, and comes when all are done.
      if (last) await wrap(last);
    } catch (error) {
      // The one that failed ends the transaction, which alone knows why.
      throw bare.transaction.error ?? error;
    }
    onSlice?.(some.length);
  }
}
