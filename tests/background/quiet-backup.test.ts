import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backUpWhenIdle } from '../../entrypoints/background/quiet-backup';
import { keepRecoveryCode, newRecoveryCode } from '../../storage/backup-keys';
import { keepFolder } from '../../storage/folder';
import { append } from '../../storage/log';
import { cloneWithFolders, FakeFolder } from '../storage/folder-fake';
import { freshProfile } from '../storage/platform';
import { clock, today } from '../storage/suggestions';

const hour = 3_600_000;
let drive: FakeFolder;
let drawnAnew: number;

/** A page that opens so long after the folder was chosen, and stays open for a while. */
async function opensAfter(ms: number): Promise<void> {
  vi.setSystemTime(clock.now + ms);
  backUpWhenIdle();
  vi.advanceTimersByTime(1000);
  await new Promise((done) => setImmediate(done));
}

beforeEach(async () => {
  await freshProfile();
  drawnAnew = 0;
  const page = new EventTarget();
  page.addEventListener('focus', () => (drawnAnew += 1));
  vi.stubGlobal('structuredClone', cloneWithFolders);
  vi.stubGlobal('window', page);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: clock.now });
  drive = new FakeFolder();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a page that opens makes the copy that is due, and shows what came in', async () => {
  await keepRecoveryCode(newRecoveryCode().bytes);
  await keepFolder(drive.handle(), clock);
  await append({ kind: 'act' }, clock, today);
  await opensAfter(hour - 2000);
  expect([drive.written.length, drawnAnew]).toEqual([1, 0]);
  await opensAfter(hour);
  await vi.waitFor(() => expect([drive.written.length, drawnAnew]).toEqual([2, 1]));
});

it('a page does nothing where there is no folder', async () => {
  await append({ kind: 'act' }, clock, today);
  await opensAfter(2 * hour);
  expect(drawnAnew).toBe(0);
});
