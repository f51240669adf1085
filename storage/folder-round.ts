import { exportBackup } from './backup';
import type { KeptKeys } from './backup-keys';
import { changeBackupRow } from './backup-rows';
import { logMark } from './copies';
import { deviceId } from './device';
import { deviceOf, fileOf, stampOf, takeIn, type SeenFile } from './folder-files';
import type { Clock } from './log';
import { seal } from './sealing';

/** The folder as remembered by this browser. */
export interface KeptFolder {
  handle: FileSystemDirectoryHandle;
  /** epoch ms of the last round that went well */
  lastAt?: number;
  failure?: Failure;
  /** epoch ms of the first of the rounds that failed on end */
  failingSince?: number;
  /** what this device's file holds: the log's mark, and the id of the keys it is sealed under */
  written?: string;
  /** by name, this device's own, too */
  files: Record<string, SeenFile>;
  /** names of the files that the leader wants out of the list, with the stamp they had then */
  forgotten?: Record<string, string>;
}

type Failure = 'gone' | 'full' | 'refused';

/**
 * Takes in what other devices wrote since the last round, and writes this device's file when something changed.
 * @returns the mark of what this device's file now holds; undefined where the folder was left meanwhile
 */
export async function goRound(
  folder: KeptFolder,
  keys: KeptKeys,
  clock: Clock,
): Promise<string | undefined> {
  const { handle } = folder;
  const own = fileOf(await deviceId());
  const files: Record<string, SeenFile> = {};
  for await (const [name, entry] of handle.entries()) {
    if (entry.kind !== 'file' || deviceOf(name) === undefined) continue;
    // This device's own, too: it may be newer than what is here, as when an older profile was brought back.
    files[name] = await takeIn(entry as FileSystemFileHandle, folder.files[name], keys);
  }
  // Noted before anything is written: should that fail, what came in is not read again, but the file written anew.
  const noted = await changeBackupRow('folder', (now) => now && { ...now, files, written: '' });
  if (!noted) return undefined;
  const mark = await logMark();
  const written = `${mark} ${keys.id}`;
  const [before, found] = [folder.files[own], files[own]];
  const isCurrent = found && !found.trouble && found.at === before?.at;
  if (!isCurrent || folder.written !== written) {
    files[own] = await writeOwn(handle, own, await seal(await exportBackup(clock), keys), clock);
  }
  const next = { handle, lastAt: clock.now, written, files };
  const after = ({ forgotten }: KeptFolder) => ({ ...next, ...(forgotten && { forgotten }) });
  return (await changeBackupRow('folder', (now) => now && after(now))) && mark;
}

/** Writes the whole file or nothing: it takes the old one's place only when it is closed. */
async function writeOwn(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
  { now }: Clock,
): Promise<SeenFile> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
  return { stamp: stampOf(await handle.getFile()), events: 0, at: now };
}

/** What keeps the file from being written. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return 'gone';
  return name === 'QuotaExceededError' ? 'full' : 'refused';
}
