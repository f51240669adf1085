import { isPresent } from '../domain/people';
import { isLive } from '../domain/records';
import { followed, unitedPeople } from '../domain/same-people';
import {
  mergedEvents,
  mergedSettings,
  newerOf,
  recordFollowed,
  settingsFollowed,
  withFollowed,
} from './backup-merge';
import type { BackupFile } from './backup-shape';
import { write, type Writing } from './database';
import { logStores, rewriteLog } from './log';
import { changeSettings, replaceSettings } from './settings';

/**
 * `merge`: what is here stays, what is new comes in, people who share an address become one. `replace`: the log,
 * people and settings of the file only.
 */
export type RestoreMode = 'merge' | 'replace';

/** What came in: events that were not here, people and records that were not here or are changed. */
export interface Restored {
  added: number;
  people: number;
  records: number;
}

/** What is bound to this machine and names people. */
const boundStores = ['decisions', 'waits', 'meetings'] as const;

/** Writes a checked file, all or nothing; the settings come last, as they are kept elsewhere. */
export async function restore(file: BackupFile, mode: RestoreMode): Promise<Restored> {
  const stores = ['people', 'records', ...boundStores, ...logStores] as const;
  const [restored, follow] = await write(stores, async (tx) => {
    const [people, records] = [tx.objectStore('people'), tx.objectStore('records')];
    if (mode === 'replace') {
      const stores = [people, records, tx.objectStore('events')];
      await Promise.all(stores.map((store) => store.clear()));
    }
    const [events, here, kept] = await Promise.all([
      tx.objectStore('events').getAll(),
      people.getAll(),
      records.getAll(),
    ]);
    const everybody = mode === 'merge' ? unitedPeople(here, file.people) : file.people;
    const follow = followed(everybody);
    const changed = newOf(here, everybody);
    await Promise.all(changed.map((person) => people.put(person)));

    const known = new Set(events.map((event) => event.id));
    const log = mergedEvents(events, file.events).map((event) => withFollowed(event, follow));
    await rewriteLog(tx, events, log);

    const newer = newerOf(kept, file.records);
    const all = new Map([...kept, ...newer].map((record) => [record.id, record]));
    const journal = [...all.values()].map((record) => recordFollowed(record, follow));
    await Promise.all(newOf(kept, journal).map((record) => records.put(record)));
    await followHere(tx, follow);
    const count = {
      added: log.filter((event) => !known.has(event.id)).length,
      people: changed.filter(isPresent).length,
      records: newer.filter(isLive).length,
    };
    return [count, follow] as const;
  });
  if (mode === 'replace') await replaceSettings(settingsFollowed(file.settings, follow));
  else await changeSettings((now) => settingsFollowed(mergedSettings(now, file.settings), follow));
  return restored;
}

/** What is another object than before, and so has to be written. */
const newOf = <T extends object>(before: readonly T[], after: readonly T[]): T[] => {
  const same = new Set(before);
  return after.filter((one) => !same.has(one));
};

async function followHere(tx: Writing, follow: (id: string) => string): Promise<void> {
  for (const name of boundStores) {
    const store = tx.objectStore(name);
    for (const row of await store.getAll()) {
      const stayed = withFollowed(row, follow);
      if (stayed !== row) await store.put(stayed);
    }
  }
}
