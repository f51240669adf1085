import { meantPassphrase } from '../domain/passphrase';

/** The keys under which backups are sealed: bases for HKDF that cannot be taken out of the browser. */
export interface SealKeys {
  code: CryptoKey;
  passphrase?: PassphraseKey;
}

export interface PassphraseKey {
  key: CryptoKey;
  /** 16 bytes */
  kdfSalt: Uint8Array<ArrayBuffer>;
  /** rounds of PBKDF2 */
  iterations: number;
}

/** Rounds of PBKDF2 with SHA-256 as OWASP's Password Storage Cheat Sheet asks; a reader takes no fewer. */
export const leastIterations = 600_000;

/** @param bytes the 16 bytes of a recovery code: 128 random bits need no stretching */
export const keyOfCode = (bytes: Uint8Array): Promise<CryptoKey> =>
  hkdfBase(Uint8Array.from(bytes));

/** Takes most of a second, so that guessing takes ages. `meantPassphrase` of the words counts. */
export async function keyOfPassphrase(
  words: string,
  kdfSalt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(meantPassphrase(words));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: kdfSalt, iterations };
  return hkdfBase(await crypto.subtle.deriveBits(rule, base, 256));
}

const hkdfBase = (master: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']);

/** Random bytes from the browser's own source. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));
