import { wordKinds, type WordKind, type WordLists } from './matching';
import { oneLine } from './names';
import { wordLanguages, wordLists as builtIn, type WordLanguage } from './word-lists';

export { wordKinds, type WordKind, type WordLists } from './matching';
export { wordLanguages, type WordLanguage } from './word-lists';

/** What a leader changed in the words that came with the product and the playbook. */
export interface WordEdits {
  added: readonly string[];
  removed: readonly string[];
}

/** The words of one kind that come with the product: none twice, languages in their order. */
export function builtInWords(
  kind: WordKind,
  languages: readonly WordLanguage[] = wordLanguages,
): string[] {
  const counting = wordLanguages.filter((language) => languages.includes(language));
  return unique(counting.flatMap((language) => builtIn[language][kind].split(/,\s*/)));
}

/** The words of one kind that count: those given, without the removed ones, and the added ones. */
export function wordsOf(
  kind: WordKind,
  { added, removed }: WordEdits = { added: [], removed: [] },
  playbookWords: readonly string[] = [],
  languages?: readonly WordLanguage[],
): string[] {
  return unique([...without(given(kind, playbookWords, languages), removed), ...added]);
}

/** The words of every kind that count, ready for a matcher. A leader's edits go over a playbook's words. */
export function wordLists(
  edits: Partial<Record<WordKind, WordEdits>>,
  playbookWords: Partial<Record<WordKind, readonly string[]>> = {},
  languages?: readonly WordLanguage[],
): WordLists {
  const lists = wordKinds.map((kind) => [
    kind,
    wordsOf(kind, edits[kind], playbookWords[kind], languages),
  ]);
  return Object.fromEntries(lists) as WordLists;
}

/**
 * What an edited list, one word or phrase a line, changes. Lines that are not 'ok' are left out, as are
 * repetitions. Edits, not lists, are kept, so that words that a later version brings still arrive.
 */
export function editsFrom(
  kind: WordKind,
  lines: readonly string[],
  playbookWords: readonly string[] = [],
  languages?: readonly WordLanguage[],
): WordEdits {
  const wanted = unique(lines.filter((line) => checkWord(line) === 'ok').map(oneLine));
  const before = given(kind, playbookWords, languages);
  return { added: without(wanted, before), removed: without(before, wanted) };
}

/** The longest word or phrase, in characters. */
export const longestWord = 60;

/**
 * What is wrong with a line of the leader's. One letter is too short, as it would be found in every
 * Chinese, Japanese or Korean line; a star says "begins so" at the end only.
 */
export function checkWord(
  line: string,
): 'ok' | 'empty' | 'only-star' | 'star-inside' | 'too-short' | 'too-long' {
  const word = oneLine(line);
  if (word === '') return 'empty';
  if (/^[*＊\p{Pd}]*[*＊]$/u.test(word)) return 'only-star';
  if (/[*＊]./su.test(word)) return 'star-inside';
  if ([...word].length > longestWord) return 'too-long';
  return (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ? 'too-short' : 'ok';
}

const given = (
  kind: WordKind,
  playbookWords: readonly string[],
  languages?: readonly WordLanguage[],
) =>
  unique([
    ...builtInWords(kind, languages),
    ...playbookWords.filter((word) => checkWord(word) === 'ok').map(oneLine),
  ]);

const unique = (words: readonly string[]) => [...new Set(words)];

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others);
  return words.filter((word) => !left.has(word));
}
