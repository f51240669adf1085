import { uiLanguage } from '../storage/texts';

/** Words as they begin a sentence: months, days and relative words are small in many languages. */
export function upperFirst(words: string): string {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase(uiLanguage()) + rest.join('');
}
