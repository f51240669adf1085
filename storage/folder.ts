import { joinWithKey, keptKeys } from './backup-keys';
import { backupRow, changeBackupRow } from './backup-rows';
import { noteCopy } from './copies';
import { deviceId } from './device';
import { deviceOf, type Trouble } from './folder-files';
import { failureOf, goRound } from './folder-round';
import type { Clock } from './log';
import type { Opener } from './sealing';
import { text } from './texts';

/**
 * Automatic backup to a folder that the leader picks, as of a cloud drive. Each device writes one sealed file of its
 * own and reads those of the others: no two ever write the same file, and all end up with the same log.
 */

/** Another device's file in the folder. */
export interface OtherFile {
  name: string;
  /** the other device's id */
  device: string;
  /** how many events it holds */
  events: number;
  /** epoch ms at which it was made */
  at: number;
  trouble?: Trouble;
}

export type FolderState =
  | { state: 'none' }
  | {
      /** `needs-click`: the browser wants `allowFolder` in a click before it goes on */
      state: 'working' | 'needs-click' | 'failing';
      /** the folder's name */
      name: string;
      /** epoch ms of the last round that went well */
      lastAt?: number;
      /** where it is failing: a sentence that says what to do */
      why?: string;
      /** where it is failing: epoch ms of the first of the rounds that failed on end */
      since?: number;
      others: OtherFile[];
    };

/** Can this page let the leader pick a folder? Firefox has no picker, and the worker no window. */
export const canKeepFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** From now on copies go to this folder; the first at once. Throws where no recovery code is kept. */
export async function keepFolder(handle: FileSystemDirectoryHandle, clock: Clock): Promise<void> {
  if (!(await keptKeys())) {
    throw new Error('Copies in a folder are sealed under a recovery code: keep one first.');
  }
  await alone(() => changeBackupRow('folder', () => ({ handle, files: {} })));
  await backUpToFolder(clock);
}

/** No more copies go to the folder; what is in it stays. */
export async function leaveFolder(): Promise<void> {
  await alone(() => changeBackupRow('folder', () => undefined));
}

export async function folderState(): Promise<FolderState> {
  const folder = await backupRow('folder');
  if (!folder) return { state: 'none' };
  const own = await deviceId();
  const { handle, lastAt, failure, failingSince, files, forgotten } = folder;
  const others = Object.entries(files)
    // Neither is what a cloud drive put aside of this device's own file another device's.
    .filter(([name, { stamp }]) => deviceOf(name) !== own && forgotten?.[name] !== stamp)
    .map(([name, { stamp: _, ...seen }]) => ({ name, device: deviceOf(name) ?? '', ...seen }));
  const known = { name: handle.name, ...(lastAt !== undefined && { lastAt }), others };
  if (!(await isAllowed(handle))) return { state: 'needs-click', ...known };
  if (failure) {
    const since = failingSince !== undefined && { since: failingSince };
    return { state: 'failing', why: text(failureTexts[failure]), ...since, ...known };
  }
  return { state: 'working', ...known };
}

/** Asks for the folder again; only in a click. @returns may it be written to now? */
export async function allowFolder(): Promise<boolean> {
  const handle: Permitted | undefined = (await backupRow('folder'))?.handle;
  return (await handle?.requestPermission?.(mode)) === 'granted';
}

/**
 * One round through the folder, if there is one and it is allowed: takes in what other devices wrote since, and
 * writes this device's file when something changed since it was last written. Only one round runs over all
 * contexts of the browser; meanwhile another one is left out. Failures are part of the state, not thrown.
 */
export async function backUpToFolder(clock: Clock): Promise<FolderState> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    const [folder, keys] = await Promise.all([backupRow('folder'), keptKeys()]);
    if (!lock || !folder || !keys || !(await isAllowed(folder.handle))) return;
    try {
      const mark = await goRound(folder, keys, clock);
      if (mark) await noteCopy('folder', clock, mark);
    } catch (error) {
      const failure = failureOf(error);
      await changeBackupRow(
        'folder',
        (now) => now && { ...now, failure, failingSince: now.failingSince ?? clock.now },
      );
    }
  });
  return folderState();
}

/**
 * A round, where the last good one is an hour old: for pages that open, so that no copy is older than an hour of use.
 * @returns undefined where none was due
 */
export async function backUpIfDue(clock: Clock): Promise<FolderState | undefined> {
  const folder = await backupRow('folder');
  const age = clock.now - (folder?.lastAt ?? 0);
  // A last time in the future was told by a clock that was wrong.
  return folder && (age < 0 || age >= hour) ? backUpToFolder(clock) : undefined;
}

const hour = 3_600_000;

/**
 * Leaves another device out of the list, as one that is no longer used. Its files stay in the folder, as no device
 * touches another's, and it is listed again when one of them changes.
 */
export async function forgetDevice(device: string): Promise<void> {
  await changeBackupRow('folder', (now) => {
    if (!now) return undefined;
    const its = Object.entries(now.files).filter(([name]) => deviceOf(name) === device);
    const stamps = Object.fromEntries(its.map(([name, { stamp }]) => [name, stamp]));
    return { ...now, forgotten: { ...now.forgotten, ...stamps } };
  });
}

/**
 * Opens another device's file with that device's recovery code or passphrase, which from then on is this device's,
 * unless it was so before: one code for all devices. The next round takes the file in, and writes this device's own
 * under the new code.
 * @returns a sentence where it does not open
 */
export async function openOther(name: string, opener: Opener): Promise<string | undefined> {
  const folder = await backupRow('folder');
  if (!folder) throw new Error('There is no folder to open a file in.');
  const file = await (await folder.handle.getFileHandle(name)).getFile();
  const opened = await joinWithKey(opener, file);
  if (opened.ok) return undefined;
  if (opened.why === 'newer') return text('optionsFolderNewer');
  if (opened.why !== 'wrong-key') return text('optionsFolderDamaged');
  return text('passphrase' in opener ? 'sealedWrongPassphrase' : 'sealedWrongCode');
}

const lockName = 'backup-folder';
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(lockName, work);

const failureTexts = { gone: 'folderGone', full: 'folderFull', refused: 'folderRefused' } as const;

/** Chromium's part of the File System Access API, which the standard types leave out. */
interface Permitted extends FileSystemHandle {
  queryPermission?: (wanted: typeof mode) => Promise<PermissionState>;
  requestPermission?: (wanted: typeof mode) => Promise<PermissionState>;
}

const mode = { mode: 'readwrite' } as const;

/** A folder of the browser's own has nothing to ask: it is allowed. */
async function isAllowed(handle: Permitted): Promise<boolean> {
  return ((await handle.queryPermission?.(mode)) ?? 'granted') === 'granted';
}
