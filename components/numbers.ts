import { uiLanguage } from '../storage/texts';

/** A number as one says it, with one digit after the point at most. */
export const shownNumber = (value: number): string => number(value, { maximumFractionDigits: 1 });

/** "83 %" @param share 0..1 */
export const percent = (share: number): string => number(share, { style: 'percent' });

const number = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(uiLanguage(), options).format(value);

/** "14日", where Intl has "14 日": Japanese sets a number and its word close. Other languages are left as they are. */
export const setClose = (words: string): string => words.replace(/(?<=\d)\s+(?=\p{sc=Han})/gu, '');

/** "Ana, Ben and Chloë" */
export const listed = (things: readonly string[]): string =>
  new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(things);

/** "Ana or Ben" */
export const either = (things: readonly string[]): string =>
  new Intl.ListFormat(uiLanguage(), { type: 'disjunction' }).format(things);
