import { readdirSync, readFileSync } from 'node:fs';

/** Texts of one language by their keys, as `public/_locales` has them. */
export type Texts = Record<string, { message: string; description?: string }>;

const folder = 'public/_locales';

/** Of every language that the extension speaks: its tag as in `Intl`, and its texts. */
export const languages: ReadonlyMap<string, Texts> = new Map(
  readdirSync(folder).map((name) => [
    name.replace('_', '-'),
    JSON.parse(readFileSync(`${folder}/${name}/messages.json`, 'utf8')),
  ]),
);

const plural = /_(zero|one|two|few|many|other)$/;

/** Keys that a language must have for these English ones: plural forms are its own. */
function keysFor(language: string, english: Texts): Map<string, string> {
  const forms = new Intl.PluralRules(language)
    .resolvedOptions()
    // In French, Spanish and Portuguese "many" are whole millions, which nobody logs; `other` stands for them.
    .pluralCategories.filter((form) => form !== 'many' || language === 'ar');
  const keys = new Map<string, string>();
  for (const key of Object.keys(english)) {
    const stem = key.replace(plural, '');
    const isCounted = plural.test(key) && `${stem}_one` in english && `${stem}_other` in english;
    if (!isCounted) keys.set(key, key);
    else for (const form of forms) keys.set(`${stem}_${form}`, `${stem}_other`);
  }
  return keys;
}

/** A name in a text counts so many characters. */
const name = 'Alexandria';
/** What a text may be longer than the English one where its description says no limit: labels and buttons have their place. */
const longest = (words: string): number => 1.6 * words.length + 12;

/** Names, addresses and formats are the same in all languages. */
const names =
  /Walk the Talk|Gmail|Google|Calendar|Meet|Outlook|Chrome|Edge|Firefox|CSV|vCard|JSON|PDF|\$\d|[\w-]+\.(?:csv|json|sealed|txt)|walk-the-talk-\S*|https?:\S+|\S+@\S+|\{\w+\}/g;
const letters = /\p{L}{3}/u;
/** What a text in this language has, if it has words at all. */
const scripts: Record<string, RegExp> = {
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ar: /\p{sc=Arabic}/u,
};

const japanese = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]`;
/** A blank between Japanese and a number, a value or Latin letters, where docs/languages/ja.md wants none. */
const gap = new RegExp(
  String.raw`(?:\$\d|[\w%}])[^\S\n]+${japanese}|${japanese}[^\S\n]+(?:\$\d|[\w{])`,
  'u',
);

const places = (words: string): string =>
  [...new Set(words.match(/\$\d|\{\w+\}/g))].toSorted().join(' ');
const stars = (words: string): number => words.split('*').length - 1;
const characters = (words: string): number => Math.max([...words].length, words.length);

/**
 * What is wrong with the texts of a language, beside the English ones; a line each.
 * @param language BCP 47 tag
 */
export function faultsOf(language: string, texts: Texts, english: Texts): string[] {
  const keys = keysFor(language, english);
  const missing = [...keys.keys()].filter((key) => !texts[key]?.message.trim());
  const unused = Object.keys(texts).filter((key) => !keys.has(key));
  const faults = [...keys].flatMap(([key, like]) => {
    const words = texts[key]?.message ?? '';
    if (words.trim() === '') return [];
    const { message: original, description = '' } = english[key] ?? english[like]!;
    const saysItself = /_(zero|one|two)$/.test(key) && key !== like;
    return wrongIn(language, words, { original, saysItself, description }).map(
      (wrong) => `${key}: ${wrong}: ${words}`,
    );
  });
  return [
    ...missing.map((key) => `${key} is missing`),
    ...unused.map((key) => `${key} is used by nobody`),
    ...faults,
  ];
}

interface Original {
  original: string;
  /** a plural form whose words may say its number */
  saysItself: boolean;
  description: string;
}

function wrongIn(
  language: string,
  words: string,
  { original, saysItself, description }: Original,
): string[] {
  const wrong: string[] = [];
  const placesIn = (some: string) => places(saysItself ? some.replaceAll('$1', '') : some);
  if (placesIn(words) !== placesIn(original)) wrong.push(`has not the values ${places(original)}`);
  if (/\$(?!\d)/.test(words)) wrong.push('has a $ without a number');

  if (stars(original) > 1 && stars(words) !== stars(original)) wrong.push('stresses nothing');
  if (stars(original) < 2 && stars(words) !== stars(original)) wrong.push('has a * too many');

  const limit = Number(/at most (\d+)/i.exec(description)?.[1] ?? Infinity);
  const drawn = words.replaceAll('*', '').replace(/\$\d/g, name);
  if (characters(drawn) > limit) wrong.push(`has ${characters(drawn)} characters of ${limit}`);
  if (limit === Infinity && words.length > longest(original)) wrong.push('is too long');

  const spare = /^\s|\s$| {2}/;
  if (spare.test(words) && !spare.test(original)) wrong.push('has blanks too many');
  const bare = words.replace(names, '');
  if (language !== 'en' && words === original && bare.length > 11 && letters.test(bare)) {
    wrong.push('is English');
  }
  const script = scripts[language];
  if (script && letters.test(bare) && !script.test(words)) wrong.push('is in another script');
  if (language === 'ja' && gap.test(words.replaceAll('*', ''))) {
    wrong.push('has a blank beside a number or Latin letters');
  }
  // A blank that may break would send the mark to the next line.
  if (language === 'fr' && /[^\s\u202f\u00a0][?!;»]|«(?![\u202f\u00a0])| [?!;:»]/.test(words)) {
    wrong.push('has no narrow blank at a mark');
  }
  return wrong;
}
