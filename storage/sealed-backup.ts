import { localDay } from '../domain/calendar';
import { exportBackup, previewBackup, type OnProgress, type Preview } from './backup';
import { largestBackup, tooLarge } from './backup-file';
import { keptKeys, unsealKept } from './backup-keys';
import type { Clock } from './log';
import { isSealed, locksOf, seal, unseal, type Opener, type Unsealed } from './sealing';
import { text } from './texts';

export type FilePreview =
  | Preview
  /** it waits for a secret; `sealed` says which kinds open it, `reason` is a sentence where one did not */
  | { ok: false; sealed: { code: boolean; passphrase: boolean }; reason?: string };

/** The backup as a sealed file, which opens with the kept recovery code and passphrase. Throws where no code is kept. */
export async function exportSealed(clock: Clock, onProgress?: OnProgress): Promise<Blob> {
  const keys = await keptKeys();
  if (!keys) throw new Error('A backup is sealed under a recovery code: keep one first.');
  return seal(await exportBackup(clock, onProgress), keys);
}

/** The file name of a sealed backup made now, with the local date. */
export const sealedName = (clock: Clock): string =>
  `walk-the-talk-${localDay(clock.now, clock.zone)}.sealed`;

/**
 * Reads and checks a backup file, plain or sealed, and changes nothing yet. A sealed one is first tried with the
 * keys kept here; where they do not open it, it waits for an opener.
 */
export async function previewFile(file: Blob, opener?: Opener): Promise<FilePreview> {
  if (file.size > largestBackup) return refused('too-large');
  if (!(await isSealed(file))) return previewBackup(await file.text());
  // Before any key is asked for: none opens what this version cannot read.
  const sealed = await locksOf(file);
  if (typeof sealed === 'string') return refused(sealed);
  const unsealed = await (opener ? unseal(file, opener) : unsealedHere(file));
  if (unsealed.ok) return previewBackup(unsealed.text);
  if (unsealed.why !== 'wrong-key') return refused(unsealed.why);
  if (!opener) return { ok: false, sealed };
  const said = 'passphrase' in opener ? 'sealedWrongPassphrase' : 'sealedWrongCode';
  return { ok: false, sealed, reason: text(said) };
}

/** With the keys kept here, those of before, too. */
async function unsealedHere(file: Blob): Promise<Unsealed> {
  const keys = await keptKeys().catch(() => undefined);
  return keys ? unsealKept(file, keys) : { ok: false, why: 'wrong-key' };
}

/** Why a file cannot be opened with any key, in a sentence. */
function refused(why: Exclude<(Unsealed & { ok: false })['why'], 'wrong-key'>): Preview {
  const said = {
    changed: () => text('sealedChanged'),
    'not-sealed': () => text('sealedChanged'),
    newer: () => text('sealedNewer'),
    'too-large': tooLarge,
  };
  return { ok: false, reason: `${said[why]()} ${text('backupUnchanged')}` };
}
