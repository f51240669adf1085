const addressPattern = (letter: string, digit: string, mark: string, flags: string): RegExp => {
  const any = letter + digit;
  const atom = `[${any}${mark}!#$%&'*+/=?^_\`{|}~-]+`;
  const rest = `[${any}${mark}-]{0,61}[${any}${mark}]`;
  const domain = `(?:[${any}](?:${rest})?\\.)+[${letter}](?:${rest})`;
  return new RegExp(`^(?=[^@]{1,64}@)${atom}(?:\\.${atom})*@${domain}$`, flags);
};
const plain = addressPattern('a-zA-Z', '0-9', '', '');
/** Made for the first address that needs it: the letters of every script take milliseconds, on somebody's page. */
let ofEveryScript: RegExp | undefined;

/**
 * Is this one mail address and nothing else? At most 254 characters (RFC 5321), a dot-atom before the
 * `@` (at most 64), a domain of two labels or more after it; letters of every script (RFC 6531).
 * Quoted local parts and address literals are refused: no page of the two sites shows one.
 */
export function isAddress(text: string): boolean {
  if (text.length > 254) return false;
  if (!/[^!-~]/.test(text)) return plain.test(text);
  ofEveryScript ??= addressPattern('\\p{L}', '\\p{N}', '\\p{M}', 'u');
  return ofEveryScript.test(text);
}

/** Is this a whole domain, written `@acme.example`? Customers may be one. */
export function isDomain(text: string): boolean {
  return text.startsWith('@') && isAddress(`x${text}`);
}

/**
 * The key under which two spellings are the same mailbox: letter case and `+tag` do not count, and at
 * Gmail neither do dots nor the name googlemail.com. Takes any text; the key of a key is itself.
 */
export function sameAs(address: string): string {
  const text = address.trim().toLowerCase().normalize('NFC');
  const at = text.lastIndexOf('@');
  if (at < 1) return text === '@googlemail.com' ? '@gmail.com' : text;
  const local = text.slice(0, at).replace(/(?<=.)\+.*$/s, '');
  const domain = text.slice(at + 1);
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return `${local}@${domain}`;
  // Gmail gives out letters, digits and dots only: anything else is no address of theirs.
  const mailbox = /^\.*[a-z0-9][a-z0-9.]*$/.test(local) ? local.replaceAll('.', '') : local;
  return `${mailbox}@gmail.com`;
}
