import { createHash } from 'node:crypto';

/**
 * The texts the product grew from are other people's and do not stand here: only the first 8 hex digits of
 * the SHA-256 of every run of six words in them (lower case, letters and digits only).
 */
const run = 6;
export const hashOf = (words: readonly string[]) =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8);

/** The runs of six words in a text that stand in the known ones, too. */
export function borrowed(text: string, known: ReadonlySet<string>): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.map((_, start) => words.slice(start, start + run));
  return runs
    .filter((some) => some.length === run && known.has(hashOf(some)))
    .map((some) => some.join(' '));
}
