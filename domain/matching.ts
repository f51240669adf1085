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

/** The words of one kind as a matcher looks for them: folded, borders in place. */
export interface Sought {
  kind: WordKind;
  words: string[];
  exceptions: string[];
}

/** Word lists ready for a matcher. Takes some milliseconds: pages get it done. */
export const soughtIn = (lists: Partial<WordLists>): Sought[] =>
  wordKinds.flatMap((kind) => {
    const lines = lists[kind];
    if (!lines) return [];
    const words = folded(lines.filter((line) => !exception.test(line)));
    // Sorted, so that exceptions that overlap do the same in whatever order they were written.
    const exceptions = folded(lines.filter((line) => exception.test(line))).sort();
    return { kind, words, exceptions };
  });

/**
 * A reader of one line by these lists: which kinds have a word in it, in the order of `wordKinds`. Case,
 * accents, width and invisible characters do not count; hyphens, dashes, underscores, apostrophes and
 * blanks are one blank. Words end where letters and digits do; Chinese, Japanese and Korean ones are
 * found anywhere, Arabic ones behind what is written joined to them, too (the article; and, so, in, as, for).
 * Only the first 300 characters are read. Any text and any words will do.
 */
export const matcher =
  (sought: readonly Sought[]) =>
  (text: string): WordKind[] => {
    const line = fold(text.slice(0, 300));
    const found = sought.filter(({ words, exceptions }) => {
      const counts = exceptions.reduce(without, line);
      return words.some((word) => counts.includes(word));
    });
    return found.map(({ kind }) => kind);
  };

const exception = /^\s*\p{Pd}\S/u;

/** Where it stood, a hole: nothing before it and nothing after it, such as the end of a word that begins so, is a word now. */
function without(line: string, phrase: string): string {
  const hole = phrase.endsWith('\n') ? '\n\0\n' : '\n\0';
  // Again, as two in a row share the border between them.
  while (line.includes(phrase)) line = line.replaceAll(phrase, hole);
  return line;
}

/** What to look for in a folded text, without its empty ones. All are folded in one go, which is the quickest. */
const folded = (lines: readonly string[]): string[] =>
  fold(`\0${lines.join('\0')}\0`)
    .split(/(?:\n )?\n?\0(?:\n )?\n?/)
    .map((word) => (word.endsWith('*') ? `\n${word.slice(0, -2)}` : `\n${word}\n`))
    .filter((word) => word.trim());

/**
 * One spelling for all that count as the same, with a line break at every border: so a word is found
 * as plain text, and no pattern is ever made of what somebody wrote.
 */
const fold = (text: string): string =>
  `\n${text}\n`
    .normalize('NFKD')
    // Accents, and of Arabic the vowel signs, a hamza on its letter and the stretching sign.
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670\p{Cf}\p{VS}]/gu, '')
    // Back together: the marks left make other kana and Hangul, not the same with an accent.
    .normalize()
    .toLowerCase()
    .toUpperCase()
    // At the end of a word people write either of the two.
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[\s_'’\p{Pd}]+/gu, ' ')
    // Kana, Han and Hangul as ranges: as scripts they take a millisecond more at first.
    .replace(
      /[^\p{L}\p{M}\p{N}]|[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]/gu,
      '\n$&\n',
    )
    // A word may begin after each of these, but none may end there: for that the underscore, which is a blank by now.
    .replace(/\n(?:ال|[بفكلو])+(?=\p{L})/gu, (joined) => joined.replace(/ال|[بفكلو]/g, '$&_\n'))
    .replace(/\n+/g, '\n');
