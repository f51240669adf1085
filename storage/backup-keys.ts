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
  /** those that were given up, newest first, at most eight: what they sealed still opens here without a word */
  former?: SealKeys[];
}

const mostFormer = 8;

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
  await changeKeys((now) => ({ ...now, code }));
}

/**
 * From now on this passphrase opens new backups, too. Takes most of a second. Throws where there is no recovery code:
 * a passphrase is a second way, for it can be forgotten.
 */
export const keepPassphrase = (words: string): Promise<void> =>
  keepStretched(words, { kdfSalt: randomBytes(16), iterations: leastIterations });

/** New backups open with the recovery code only; files made before keep their passphrase. */
export async function dropPassphrase(): Promise<void> {
  await changeKeys((now) => now && { code: now.code });
}

export const keptKeys = (): Promise<KeptKeys | undefined> => backupRow('keys');

/** What secrets open the backups that are made now. */
export async function haveKeys(): Promise<{ code: boolean; passphrase: boolean }> {
  const keys = await keptKeys();
  return { code: keys !== undefined, passphrase: keys?.passphrase !== undefined };
}

/** The text of a file that the keys of this browser open, those of now or one of the former. */
export async function unsealKept(file: Blob, { former = [], ...now }: KeptKeys): Promise<Unsealed> {
  let unsealed = await unseal(file, { kept: now });
  for (const kept of former) {
    if (unsealed.ok || unsealed.why !== 'wrong-key') break;
    unsealed = await unseal(file, { kept });
  }
  return unsealed;
}

/**
 * Takes another device's recovery code or passphrase as this device's own, if it opens that device's file: from then on
 * both seal under the same secret, so that one code opens everything. Files made here before keep theirs. A secret that
 * was this device's before opens its file, and that is all.
 */
export async function joinWithKey(opener: Opener, file: Blob): Promise<Unsealed> {
  const unsealed = await unseal(file, opener);
  if (!unsealed.ok) return unsealed;
  const keys = await keptKeys();
  // Going back to what was given up would undo its renewal, and the new code would open nothing.
  if (keys && (await unsealKept(file, keys)).ok) return unsealed;
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
  await changeKeys((now) => {
    if (!now) throw new Error('A passphrase needs a recovery code beside it: keep that first.');
    return { ...now, passphrase: { key, kdfSalt, iterations } };
  });
}

/** Exchanges the keys; what no longer seals is remembered among the former. */
async function changeKeys(
  change: (now: SealKeys | undefined) => SealKeys | undefined,
): Promise<void> {
  await changeBackupRow('keys', (kept) => {
    const now = kept && bare(kept);
    const next = change(now);
    if (!next) return undefined;
    const isGivenUp =
      now && (now.code !== next.code || (now.passphrase && now.passphrase !== next.passphrase));
    const former = [...(isGivenUp ? [now] : []), ...(kept?.former ?? [])].slice(0, mostFormer);
    return { ...next, id: crypto.randomUUID(), former };
  });
}

const bare = ({ code, passphrase }: SealKeys): SealKeys => ({
  code,
  ...(passphrase && { passphrase }),
});
