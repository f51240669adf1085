/** Words as they are searched: case and accents do not count, nor does which apostrophe it is. */
export const plain = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();

/** Does a text that was made plain hold every word of a search, in any order? */
export function holds(search: string): (plainText: string) => boolean {
  const wanted = plain(search).split(/\s+/);
  return (plainText) => wanted.every((word) => plainText.includes(word));
}
