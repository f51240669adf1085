import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase, database } from '../../storage/database';
import { stubTexts } from '../components/texts-stub';

/** A browser profile that has never seen the extension. */
export async function freshProfile(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  stubTexts();
  stubNavigator();
}

/** What the tests' platform lacks of `navigator`: a language and locks, one holder at a time. */
function stubNavigator(): void {
  const held = new Map<string, Promise<unknown>>();
  type Work = (lock: { name: string } | null) => Promise<unknown>;
  const locks = {
    request: (name: string, ...rest: [Work] | [{ ifAvailable: boolean }, Work]) => {
      const [options, work] = rest.length === 1 ? [undefined, rest[0]] : rest;
      const before = held.get(name);
      if (before && options?.ifAvailable) return work(null);
      const granted = () => work({ name });
      const turn = (before ?? Promise.resolve()).then(granted, granted);
      held.set(name, turn);
      const free = () => void (held.get(name) === turn && held.delete(name));
      void turn.then(free, free);
      return turn;
    },
  };
  const navigator = { ...globalThis.navigator, language: 'en-GB', locks };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
}

/** Everything in the database but this machine's own id and key, store by store, in key order. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const db = await database();
  const stores = [...db.objectStoreNames].filter((store) => store !== 'device');
  const rows = await Promise.all(stores.map((store) => db.getAll(store)));
  return Object.fromEntries(stores.map((store, n) => [store, rows[n] ?? []]));
}
