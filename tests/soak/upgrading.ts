// Runs in a page of an extension whose background sleeps: a database of an older version, and its upgrade.
import { closeDatabase, database, databaseName } from '../../storage/database';
import { thaw, type Frozen } from '../storage/frozen';

/** Handed in by the test; resolves when it has heard. */
declare const tell: (what: 'upgrades' | 'upgraded') => Promise<void>;

/** What is on the disk, whatever version it is of. */
export interface State {
  version: number;
  /** of each store with how many rows, and of each index with how many entries */
  counts: Record<string, number>;
}

async function begin(frozen: Frozen): Promise<void> {
  await closeDatabase();
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(databaseName);
    deleting.onsuccess = resolve;
    deleting.onerror = () => reject(deleting.error);
  });
  await thaw(frozen);
}

/** Opens it with the code of today. @returns how long that took, ms */
async function upgrade(): Promise<number> {
  await tell('upgrades');
  const begun = performance.now();
  await database();
  const taken = performance.now() - begun;
  await tell('upgraded');
  return taken;
}

/** Looks without a wish for any version, so that nothing is upgraded. */
const look = (): Promise<State> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const names = [...db.objectStoreNames];
      const tx = db.transaction(names);
      const counts: Record<string, number> = {};
      const count = (name: string, rows: IDBObjectStore | IDBIndex) => {
        const counting = rows.count();
        counting.onsuccess = () => (counts[name] = counting.result);
      };
      for (const name of names) {
        const store = tx.objectStore(name);
        count(name, store);
        for (const index of store.indexNames) count(`${name} by ${index}`, store.index(index));
      }
      tx.oncomplete = () => {
        db.close();
        resolve({ version: db.version, counts });
      };
    };
  });

/** The control: raises the version first, and moves rows into the new index in a transaction of its own. */
async function upgradeInHalves(): Promise<never> {
  const opening = indexedDB.open(databaseName, 2);
  opening.onupgradeneeded = () => {
    opening.transaction!.objectStore('events').deleteIndex('day');
  };
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  await tell('upgrades');
  return new Promise(() => {});
}

const upgrading = { begin, upgrade, look, upgradeInHalves };
export type Upgrading = typeof upgrading;
Object.assign(globalThis, { upgrading });
