import { ar } from './word-lists/ar';
import { de } from './word-lists/de';
import { en } from './word-lists/en';
import { es } from './word-lists/es';
import { fr } from './word-lists/fr';
import { it } from './word-lists/it';
import { ja } from './word-lists/ja';
import { ko } from './word-lists/ko';
import { nl } from './word-lists/nl';
import { pt } from './word-lists/pt';
import { zh } from './word-lists/zh';
import type { WordKind } from './matching';

export const wordLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'ja',
  'nl',
  'it',
  'ko',
  'zh',
  'ar',
] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/**
 * One language's words by kind, separated by commas. All languages count at once, whatever the
 * browser speaks, as people mix them; a leader may leave some out. Precise before many: a prompt for nothing costs more than none.
 * What an entry means is told by `WordLists`; accents and letter case are for the reader only.
 */
export type LanguageWords = Record<WordKind, string>;

export const wordLists: Record<WordLanguage, LanguageWords> = {
  en,
  de,
  fr,
  es,
  pt,
  ja,
  nl,
  it,
  ko,
  zh,
  ar,
};
