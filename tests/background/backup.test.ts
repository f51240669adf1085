import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupAlarm, keepBackingUp } from '../../entrypoints/background/backup';
import { keepRecoveryCode, newRecoveryCode } from '../../storage/backup-keys';
import { folderState, keepFolder, leaveFolder } from '../../storage/folder';
import { append } from '../../storage/log';
import { cloneWithFolders, FakeFolder } from '../storage/folder-fake';
import { freshProfile } from '../storage/platform';
import { clock, today } from '../storage/suggestions';

let drive: FakeFolder;

beforeEach(async () => {
  await freshProfile();
  vi.stubGlobal('structuredClone', cloneWithFolders);
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now });
  drive = new FakeFolder();
  await keepRecoveryCode(newRecoveryCode().bytes);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const alarm = () => fakeBrowser.alarms.get(backupAlarm);
const rings = () => fakeBrowser.alarms.onAlarm.trigger({ name: backupAlarm, scheduledTime: 0 });

it('wakes every hour while a folder is kept, and for nothing else', async () => {
  keepBackingUp();
  await new Promise((done) => setTimeout(done, 20));
  expect(await alarm()).toBeUndefined();
  await keepFolder(drive.handle(), clock);
  keepBackingUp();
  await vi.waitFor(async () => expect(await alarm()).toMatchObject({ periodInMinutes: 60 }));
  await leaveFolder();
  keepBackingUp();
  await vi.waitFor(async () => expect(await alarm()).toBeUndefined());
});

it('writes what has changed when its hour comes', async () => {
  await keepFolder(drive.handle(), clock);
  keepBackingUp();
  await append({ kind: 'act' }, clock, today);
  await rings();
  await vi.waitFor(() => expect(drive.written).toHaveLength(2));
});

it('says nothing where the browser wants a click: the pages do', async () => {
  await keepFolder(drive.handle(), clock);
  drive.permission = 'prompt';
  keepBackingUp();
  await append({ kind: 'act' }, clock, today);
  await rings();
  await new Promise((done) => setTimeout(done, 20));
  expect(drive.written).toHaveLength(1);
  expect(await folderState()).toMatchObject({ state: 'needs-click' });
});
