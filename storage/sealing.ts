import { largestBackup } from './backup-file';
import { keyOfCode, keyOfPassphrase, randomBytes, type SealKeys } from './seal-keys';
import {
  readHeader,
  sealedFormat,
  sealedVersion,
  writtenHeader,
  type Header,
  type Lock,
} from './sealed-header';

/** What a sealed file is opened with: a code's 16 bytes, a passphrase, or the keys this browser keeps. */
export type Opener = { code: Uint8Array } | { passphrase: string } | { kept: SealKeys };

export type Unsealed =
  | { ok: true; text: string }
  | {
      ok: false;
      /** `wrong-key`: no lock opens; `changed`: one does, but the content is not what was sealed */
      why: 'wrong-key' | 'changed' | 'newer' | 'too-large' | 'not-sealed';
    };

/**
 * Seals a text, as `docs/backup-format.md` describes: gzip, then AES-256-GCM under a fresh key, which stands in the
 * header once for each secret that opens it.
 */
export async function seal(plain: Blob, keys: SealKeys): Promise<Blob> {
  const fileKey = randomBytes(32);
  const locks: Lock[] = [{ by: 'recovery-code', ...(await wrapped(fileKey, keys.code)) }];
  if (keys.passphrase) {
    const { key, kdfSalt, iterations } = keys.passphrase;
    locks.push({ by: 'passphrase', iterations, kdfSalt, ...(await wrapped(fileKey, key)) });
  }
  const iv = randomBytes(12);
  const line = writtenHeader({ format: sealedFormat, version: sealedVersion, iv, locks });
  const packed = plain.stream().pipeThrough(new CompressionStream('gzip'));
  const content = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: line },
    await contentKey(fileKey, 'encrypt'),
    await new Response(packed).arrayBuffer(),
  );
  return new Blob([line, content], { type: 'application/octet-stream' });
}

/** Does the file say that it is a sealed backup? */
export const isSealed = async (file: Blob): Promise<boolean> =>
  (await readHeader(file)) !== 'not-sealed';

/** The kinds of secret that open the file; or why its header cannot be read. */
export async function locksOf(
  file: Blob,
): Promise<{ code: boolean; passphrase: boolean } | 'not-sealed' | 'newer' | 'changed'> {
  const read = await readHeader(file);
  if (typeof read === 'string') return read;
  const kinds = read.header.locks.map(({ by }) => by);
  return { code: kinds.includes('recovery-code'), passphrase: kinds.includes('passphrase') };
}

/** The text of a sealed file. Nothing is unpacked that is not authenticated before; at most 64 MB come out. */
export async function unseal(file: Blob, key: Opener): Promise<Unsealed> {
  const read = await readHeader(file);
  if (typeof read === 'string') return { ok: false, why: read };
  if (file.size > largestBackup) return { ok: false, why: 'too-large' };
  const { header, line } = read;
  const fileKey = await unlocked(header, key);
  if (!fileKey) return { ok: false, why: 'wrong-key' };
  const packed = await opened(
    { name: 'AES-GCM', iv: header.iv, additionalData: line },
    await contentKey(fileKey, 'decrypt'),
    await file.slice(line.length).arrayBuffer(),
  );
  return packed ? unpacked(packed) : { ok: false, why: 'changed' };
}

/** The file's key, out of the first lock that opens. */
async function unlocked(header: Header, opener: Opener): Promise<ArrayBuffer | undefined> {
  for (const lock of header.locks) {
    const base = await baseFor(lock, opener);
    if (!base) continue;
    const key = await lockKey(base, lock.salt, 'decrypt');
    const fileKey = await opened({ name: 'AES-GCM', iv: lock.iv }, key, lock.key);
    if (fileKey) return fileKey;
  }
  return undefined;
}

async function baseFor(lock: Lock, opener: Opener): Promise<CryptoKey | undefined> {
  if (lock.by === 'recovery-code') {
    if ('kept' in opener) return opener.kept.code;
    return 'code' in opener ? keyOfCode(opener.code) : undefined;
  }
  const { kdfSalt, iterations } = lock;
  if ('passphrase' in opener) return keyOfPassphrase(opener.passphrase, kdfSalt, iterations);
  const kept = 'kept' in opener ? opener.kept.passphrase : undefined;
  // Without the words, a passphrase opens only what was sealed under the very same stretching.
  return kept?.iterations === iterations && String(kept.kdfSalt) === String(kdfSalt)
    ? kept.key
    : undefined;
}

/** A lock's fields: the file's key under a key of its own, from a fresh salt. */
async function wrapped(fileKey: Uint8Array<ArrayBuffer>, base: CryptoKey) {
  const [salt, iv] = [randomBytes(32), randomBytes(12)];
  const key = await lockKey(base, salt, 'encrypt');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, fileKey);
  return { salt, iv, key: new Uint8Array(sealed) };
}

const aes = { name: 'AES-GCM', length: 256 };
const purpose = new TextEncoder().encode('walk-the-talk sealed backup 1');

const lockKey = (base: CryptoKey, salt: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: purpose },
    base,
    aes,
    false,
    [use],
  );

const contentKey = (raw: BufferSource, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', raw, aes, false, [use]);

/** What was encrypted; undefined where the key is another one or a bit was changed. */
const opened = (rule: AesGcmParams, key: CryptoKey, sealed: BufferSource) =>
  crypto.subtle.decrypt(rule, key, sealed).catch(() => undefined);

async function unpacked(packed: ArrayBuffer): Promise<Unsealed> {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = plain.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, text: text + decoder.decode() };
      size += value.length;
      if (size > largestBackup) {
        await reader.cancel();
        return { ok: false, why: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { ok: false, why: 'changed' };
  }
}
