import * as v from 'valibot';
import { previewBackup } from './backup';
import { unsealKept, type KeptKeys } from './backup-keys';
import { backupRow } from './backup-rows';
import { backupVersion } from './backup-shape';

/** What is known of a file in the kept folder. */
export interface SeenFile {
  /** modified when, how large: the same file is not read twice */
  stamp: string;
  /** how many events it holds, as far as it was ever read */
  events: number;
  /** epoch ms at which it was made */
  at: number;
  trouble?: Trouble;
}

/** `other-key`: sealed under a code that never was this device's; `damaged`: it could not be read, or not to its end */
export type Trouble = 'other-key' | 'damaged' | 'newer';

/** The file that this device writes, and no other. */
export const fileOf = (device: string): string => `walk-the-talk-${device}.sealed`;

/**
 * The device that wrote a file; undefined for a file that is none of ours. What a cloud drive puts aside as a
 * conflicting copy, with more words in its name, counts, too: merging it loses nothing.
 */
export const deviceOf = (name: string): string | undefined =>
  /^walk-the-talk-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b.*\.sealed$/.exec(name)?.[1];

export const stampOf = (file: File): string => `${file.lastModified} ${file.size}`;

/**
 * Takes in what a file holds, unless it is as it was when last read. Whatever stands in the way is told as its trouble
 * and tried again the next time; nothing is thrown, so that one file never stops the others.
 */
export async function takeIn(
  handle: FileSystemFileHandle,
  known: SeenFile | undefined,
  keys: KeptKeys,
): Promise<SeenFile> {
  const troubled = (trouble: Trouble, file?: File): SeenFile => ({
    stamp: file ? stampOf(file) : '',
    events: known?.events ?? 0,
    at: file?.lastModified ?? known?.at ?? 0,
    trouble,
  });
  try {
    const file = await handle.getFile();
    if (known?.stamp === stampOf(file) && known.trouble === undefined) return known;
    const unsealed = await unsealKept(file, keys);
    if (!unsealed.ok) return troubled(whatTroubles[unsealed.why], file);
    const preview = await previewBackup(unsealed.text);
    if (!preview.ok) return troubled(isNewer(unsealed.text) ? 'newer' : 'damaged', file);
    // Everything may have been erased while the file was read: then nothing comes back.
    if (await backupRow('folder')) await preview.restore('merge');
    const at = Temporal.Instant.from(preview.exportedAt).epochMilliseconds;
    return { stamp: stampOf(file), events: preview.counts.events, at };
  } catch {
    return troubled('damaged');
  }
}

const whatTroubles = {
  'wrong-key': 'other-key',
  changed: 'damaged',
  newer: 'newer',
  'too-large': 'damaged',
  'not-sealed': 'damaged',
} as const;

const newerShape = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ version: v.pipe(v.number(), v.minValue(backupVersion + 1)) }),
);
const isNewer = (backup: string): boolean => v.is(newerShape, backup);
