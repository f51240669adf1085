import type { ComingSettings } from './backup-restore';
import type { Copies } from './copies';
import { database, write } from './database';
import type { KeptFolder } from './folder-round';
import type { KeptKeys } from './backup-keys';

/** What this browser remembers for its backups, a row each; it is bound to this machine and never exported. */
export interface BackupRows {
  keys: KeptKeys;
  folder: KeptFolder;
  copies: Copies;
  settings: ComingSettings;
}

export async function backupRow<K extends keyof BackupRows>(
  row: K,
): Promise<BackupRows[K] | undefined> {
  return (await (await database()).get('backups', row)) as BackupRows[K] | undefined;
}

/**
 * Changes a row; the change is computed from its newest state, in one transaction. Undefined leaves it away.
 * @returns the row as it is now
 */
export async function changeBackupRow<K extends keyof BackupRows>(
  row: K,
  change: (now: BackupRows[K] | undefined) => BackupRows[K] | undefined,
): Promise<BackupRows[K] | undefined> {
  return write(['backups'], async (tx) => {
    const store = tx.objectStore('backups');
    const next = change((await store.get(row)) as BackupRows[K] | undefined);
    await (next === undefined ? store.delete(row) : store.put(next, row));
    return next;
  });
}
