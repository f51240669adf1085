/** What the words of a subject or a title may tell, in the order in which a matcher names it. */
export const wordKinds = [
  'mail-trouble',
  'mail-praise',
  'kick-off',
  'wrap-up',
  'check-in',
  'team-meeting',
  'customer-meeting',
  'recognition-event',
] as const;
export type WordKind = (typeof wordKinds)[number];

/**
 * Words or phrases by kind. `word*` stands for every word that begins so; `-no word` is an exception:
 * where it stands, its words do not count. A bullet ("- word") makes none.
 */
export type WordLists = Record<WordKind, readonly string[]>;

/**
 * Compiles word lists, once, into a reader of one line: which kinds have a word in it, in the order of
 * `wordKinds`. Case, accents, width and invisible characters do not count; hyphens, dashes, underscores,
 * apostrophes and blanks are one blank. Words end where letters and digits do; Chinese, Japanese and
 * Korean ones are found anywhere. Only the first 300 characters are read. Any text and any words will do.
 */
export function matcher(lists: Partial<WordLists>): (text: string) => WordKind[] {
  const compiled = wordKinds.map((kind) => {
    const [words, exceptions]: [string[], string[]] = [[], []];
    for (const line of lists[kind] ?? []) {
      const [, minus, word, star] = /^(\p{Pd}(?=\S))?(.*?)([*＊]?)$/su.exec(line.trim())!;
      const sought = fold(word!).slice(0, star ? -1 : undefined);
      if (sought.trim()) (minus ? exceptions : words).push(sought);
    }
    // Sorted, so that exceptions that overlap do the same in whatever order they were written.
    return { kind, words, exceptions: exceptions.sort() };
  });
  return (text) => {
    const line = fold(text);
    const found = compiled.filter(({ words, exceptions }) => {
      const counts = exceptions.reduce((rest, phrase) => rest.replaceAll(phrase, '\n\n'), line);
      return words.some((word) => counts.includes(word));
    });
    return found.map(({ kind }) => kind);
  };
}

/**
 * One spelling for all that count as the same, with a line break at every border: so a word is found
 * as plain text, and no pattern is ever made of what somebody wrote.
 */
function fold(text: string): string {
  const plain = text
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}\p{VS}]/gu, '')
    // Back together: the marks left make other kana and Hangul, not the same with an accent.
    .normalize()
    .toLowerCase()
    .toUpperCase()
    .replace(/[\s_'’\p{Pd}]+/gu, ' ')
    .trim();
  return `\n${plain}\n`
    .replace(/[^\p{L}\p{M}\p{N}]|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu, '\n$&\n')
    .replace(/\n+/g, '\n');
}
