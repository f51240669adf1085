import { hex } from './hex';

/** Crockford's base 32: no I, L, O and U, so that nothing is read for something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = 26;

/**
 * A recovery code to write down: 128 random bits as 26 characters in groups, 5-5-5-5-6. The 2 bits that 26
 * characters have to spare hold the number's remainder by 3: most slips of the pen are noticed at once.
 * @param bytes 16 random bytes, as from `crypto.getRandomValues`
 */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const number = BigInt(`0x${hex(bytes)}`);
  const checked = number * 4n + (number % 3n);
  const symbols = Array.from(
    { length: characters },
    (_, place) => alphabet[Number((checked >> BigInt(5 * (characters - 1 - place))) & 31n)],
  );
  return symbols.join('').replace(/.{5}(?=.{5})/g, '$&-');
}

/**
 * The 16 bytes of a code as somebody typed or pasted it: case, spaces, hyphens, quotes and what cannot be seen do not
 * matter, nor a label that ends with a colon; O is read as 0, I and L as 1. Undefined where it cannot be a code.
 */
export function recoveryBytes(typed: string): Uint8Array<ArrayBuffer> | undefined {
  const meant = typed
    .normalize('NFKC')
    .replace(/^.*:(?=.*\w)/s, '')
    .toUpperCase()
    // The minus sign and the backtick are symbols to Unicode, not punctuation.
    .replace(/[\s\p{P}\p{Cf}\u2212`]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const symbols = Array.from(meant, (symbol) => alphabet.indexOf(symbol));
  if (symbols.length !== characters || symbols.includes(-1)) return undefined;
  const checked = symbols.reduce((number, symbol) => number * 32n + BigInt(symbol), 0n);
  const number = checked >> 2n;
  if (number % 3n !== (checked & 3n)) return undefined;
  return Uint8Array.from({ length: 16 }, (_, place) =>
    Number((number >> BigInt(8 * (15 - place))) & 255n),
  );
}
