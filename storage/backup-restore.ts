import { isPresent } from '../domain/people';
import { isLive } from '../domain/records';
import { followed } from '../domain/same-people';
import { goneBetween, type Amounts } from './backup-outlook';
import { backupRow, changeBackupRow } from './backup-rows';
import {
  mergedRows,
  mergedSettings,
  rowsAlone,
  settingsFollowed,
  withFollowed,
  type Rows,
} from './backup-merge';
import type { BackupFile } from './backup-shape';
import { write, writeOver, type Writing } from './database';
import { logStores, rewriteLog } from './log';
import { acceptLog, isAccepted } from './lost-log';
import { allPeople } from './people';
import { whileRestoring } from './restore-lock';
import { restoreSettings, type DatedSettings } from './settings';
import { putInSlices, readInSlices } from './slices';

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
  /** what merging took away, as it was deleted there */
  gone: Amounts;
}

/** Settings that came in with a restore and have yet to reach the extension's storage, which no transaction spans. */
export interface ComingSettings {
  /** of this restore */
  id: string;
  settings: DatedSettings;
  mode: RestoreMode;
}

/** What is bound to this machine and names people. */
const boundStores = ['decisions', 'waits', 'meetings'] as const;
const stores = ['people', 'records', 'backups', ...boundStores, ...logStores] as const;

/**
 * Writes a checked file, all or nothing. The settings are kept elsewhere: they travel in the same transaction and are set
 * afterwards, by `finishRestore` if the browser dies in between.
 * @param onProgress is told the share that is written, 0 to 1
 */
export const restore = (
  file: BackupFile,
  mode: RestoreMode,
  onProgress?: (share: number) => void,
): Promise<Restored> =>
  whileRestoring(async () => {
    const put = mode === 'replace' ? writeOver : write;
    const restored = await put(stores, (tx) => restoreRows(tx, file, mode, onProgress));
    await setComing();
    return restored;
  });

/** Sets what a restore that was cut off had left to set, and takes its log as the leader's; else does nothing. */
export const finishRestore = (): Promise<void> => whileRestoring(setComing);

async function setComing(): Promise<void> {
  const coming = await backupRow('settings');
  if (!coming) return;
  const { id, settings, mode } = coming;
  // One that was set long ago comes up again where the database has lost its newest writes: that is a loss, no restore.
  if (!(await isAccepted(id))) {
    const follow = followed(await allPeople());
    await restoreSettings((now) =>
      settingsFollowed(mode === 'merge' ? mergedSettings(now, settings) : settings, follow),
    );
    // It may hold fewer events than the one before: that is no loss.
    await acceptLog(id);
  }
  await changeBackupRow('settings', () => undefined);
}

async function restoreRows(
  tx: Writing,
  file: BackupFile,
  mode: RestoreMode,
  onProgress?: (share: number) => void,
): Promise<Restored> {
  if (mode === 'replace') {
    const all = (['events', 'people', 'records'] as const).map((name) => tx.objectStore(name));
    await Promise.all(all.map((store) => store.clear()));
  }
  const here = await rowsHere(tx);
  const next = mode === 'merge' ? mergedRows(here, file) : rowsAlone(file);
  const [people, records] = [newOf(here.people, next.people), newOf(here.records, next.records)];
  const events = newOf(here.events, next.events);

  const all = events.length + people.length + records.length;
  let written = 0;
  const tell = (more: number) => onProgress?.((written += more) / all);
  await rewriteLog(tx, here.events, next.events, tell);
  await putInSlices(tx, 'people', people, tell);
  await putInSlices(tx, 'records', records, tell);
  await followHere(tx, followed(next.people));
  const { settings } = file;
  await tx.objectStore('backups').put({ id: crypto.randomUUID(), settings, mode }, 'settings');
  await countAgain(tx, next);

  const known = new Set(here.events.map(({ id }) => id));
  const stamps = new Set(here.records.map(stampOf));
  return {
    added: events.filter(({ id, kind }) => kind !== 'deleted' && !known.has(id)).length,
    people: people.filter(isPresent).length,
    records: records.filter((one) => isLive(one) && !stamps.has(stampOf(one))).length,
    gone: goneBetween(here, next),
  };
}

async function rowsHere(tx: Writing): Promise<Rows> {
  return {
    events: await allOf(tx.objectStore('events')),
    people: await allOf(tx.objectStore('people')),
    records: await allOf(tx.objectStore('records')),
  };
}

async function allOf<T extends { id: string }>(store: Parameters<typeof readInSlices<T>>[0]) {
  const rows: T[] = [];
  for await (const some of readInSlices(store)) rows.push(...some);
  return rows;
}

/** A row too few is a fault of ours, and undoes the whole: better no restore than half of one. */
async function countAgain(tx: Writing, next: Rows): Promise<void> {
  for (const name of ['events', 'people', 'records'] as const) {
    const counted = await tx.objectStore(name).count();
    if (counted !== next[name].length) {
      throw new Error(`Of ${next[name].length} ${name}, ${counted} were written.`);
    }
  }
}

const stampOf = ({ id, updatedAt, device }: { id: string; updatedAt: number; device: string }) =>
  `${id} ${updatedAt} ${device}`;

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
