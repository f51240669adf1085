const fewest = 12;
const fewestDifferent = 5;

/** What is meant by a passphrase as typed: letters that look the same are the same, blanks at its ends are none of it. */
export const meantPassphrase = (typed: string): string => typed.normalize('NFKC').trim();

/** Has a passphrase at least 12 characters, and not the same few over and over: at least 5 different ones? */
export function isPassphrase(typed: string): boolean {
  const characters = [...meantPassphrase(typed)];
  return characters.length >= fewest && new Set(characters).size >= fewestDifferent;
}
