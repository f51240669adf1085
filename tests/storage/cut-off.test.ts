import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup, previewBackup } from '../../storage/backup';
import { finishRestore } from '../../storage/backup-restore';
import { backupRow, changeBackupRow } from '../../storage/backup-rows';
import { write } from '../../storage/database';
import { append } from '../../storage/log';
import { logLoss, lookAfterLog } from '../../storage/lost-log';
import { changeSettings } from '../../storage/settings';
import { freshProfile } from './platform';
import { clock, today } from './suggestions';

beforeEach(freshProfile);

it('a smaller log, restored just before the browser died, is not taken for a loss', async () => {
  await changeSettings(() => ({ startedAt: clock.now, startDay: today }));
  await append({ kind: 'act' }, clock, today);
  const smaller = await (await exportBackup(clock)).text();
  await append({ kind: 'act' }, clock, today);
  await lookAfterLog(true);

  const preview = await previewBackup(smaller);
  if (!preview.ok) throw new Error(preview.reason);
  const dying = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Killed.'));
  await expect(preview.restore('replace')).rejects.toThrow('Killed.');
  dying.mockRestore();

  // The control: nobody has finished the restore yet, and the log is short.
  await lookAfterLog(true);
  expect(await logLoss()).toBe('short');
  await finishRestore();
  await lookAfterLog(true);
  expect(await logLoss()).toBeUndefined();
});

it('a restore that was finished, and comes up again as the newest writes are lost, hides no loss', async () => {
  await changeSettings(() => ({ startedAt: clock.now, startDay: today }));
  const { id } = await append({ kind: 'act' }, clock, today);
  const preview = await previewBackup(await (await exportBackup(clock)).text());
  if (!preview.ok) throw new Error(preview.reason);
  const restored = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No.'));
  await expect(preview.restore('replace')).rejects.toThrow('No.');
  const coming = await backupRow('settings');
  restored.mockRestore();
  await finishRestore();
  await append({ kind: 'act' }, clock, today);
  await lookAfterLog(true);
  expect(await logLoss()).toBeUndefined();

  // The files as they were right after the restore, but for one event that is gone with the newest writes.
  await write(['events'], (tx) => tx.objectStore('events').delete(id));
  await changeBackupRow('settings', () => coming);
  await finishRestore();
  await lookAfterLog(true);
  expect(await logLoss()).toBe('short');
});
