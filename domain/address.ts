const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const TOP = '\\p{L}(?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])';
const ADDRESS = new RegExp(`^(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP}$`, 'u');

/**
 * Is this one mail address and nothing else? At most 254 characters (RFC 5321), a dot-atom before the
 * `@` (at most 64), a domain of two labels or more after it; letters of every script (RFC 6531).
 * Quoted local parts and address literals are refused: no page of the two sites shows one.
 */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
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
