import { recoveryCodeFrom } from '../domain/recovery-code';
import { backupRow, changeBackupRow } from './backup-rows';
import {
  keyOfCode,
  keyOfPassphrase,
  leastIterations,
  randomBytes,
  type PassphraseKey,
  type SealKeys,
} from './seal-keys';
import { readHeader } from './sealed-header';
import { unseal, type Opener, type Unsealed } from './sealing';

export type { SealKeys } from './seal-keys';

export interface KeptKeys extends SealKeys {
  /** another one whenever a key changes, so that a file sealed under older keys is known */
  id: string;
}

/** A fresh recovery code. It counts once the leader has typed it back: `keepRecoveryCode`. */
export function newRecoveryCode(): { shown: string; bytes: Uint8Array } {
  const bytes = randomBytes(16);
  return { shown: recoveryCodeFrom(bytes), bytes };
}

/**
 * From now on backups are sealed under this code. Call it only after the leader has typed the code back: nobody can
 * bring it up again, here neither, as only a key that cannot be taken out is kept.
 */
export async function keepRecoveryCode(bytes: Uint8Array): Promise<void> {
  const code = await keyOfCode(bytes);
  await changeBackupRow('keys', (now) => ({ ...now, code, id: crypto.randomUUID() }));
}

/** Has a passphrase at least 12 characters? */
export const isLongEnough = (words: string): boolean => [...words.normalize('NFKC')].length >= 12;

/**
 * From now on this passphrase opens new backups, too. Takes most of a second. Throws where there is no recovery code:
 * a passphrase is a second way, for it can be forgotten.
 */
export const keepPassphrase = (words: string): Promise<void> =>
  keepStretched(words, { kdfSalt: randomBytes(16), iterations: leastIterations });

/** New backups open with the recovery code only; files made before keep their passphrase. */
export async function dropPassphrase(): Promise<void> {
  await changeBackupRow('keys', (now) => now && { code: now.code, id: crypto.randomUUID() });
}

export const keptKeys = (): Promise<KeptKeys | undefined> => backupRow('keys');

/** What secrets open the backups that are made now. */
export async function haveKeys(): Promise<{ code: boolean; passphrase: boolean }> {
  const keys = await keptKeys();
  return { code: keys !== undefined, passphrase: keys?.passphrase !== undefined };
}

/**
 * Takes another device's recovery code or passphrase as this device's own, if it opens that device's file: from then on
 * both seal under the same secret, so that one code opens everything. Files made here before keep theirs.
 */
export async function joinWithKey(opener: Opener, file: Blob): Promise<Unsealed> {
  const unsealed = await unseal(file, opener);
  if (!unsealed.ok) return unsealed;
  if ('code' in opener) await keepRecoveryCode(opener.code);
  if ('passphrase' in opener) {
    const read = await readHeader(file);
    const locks = typeof read === 'string' ? [] : read.header.locks;
    const lock = locks.find((one) => one.by === 'passphrase');
    // The same stretching as there, so that each device opens the other's file without the words.
    if (lock) await keepStretched(opener.passphrase, lock);
  }
  return unsealed;
}

async function keepStretched(
  words: string,
  { kdfSalt, iterations }: Omit<PassphraseKey, 'key'>,
): Promise<void> {
  const key = await keyOfPassphrase(words, kdfSalt, iterations);
  await changeBackupRow('keys', (now) => {
    if (!now) throw new Error('A passphrase needs a recovery code beside it: keep that first.');
    return { ...now, passphrase: { key, kdfSalt, iterations }, id: crypto.randomUUID() };
  });
}
