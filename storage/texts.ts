import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

export type TextKey = Exclude<keyof typeof messages, number | symbol>;

/** A text of `public/_locales` in the browser's language. @param values for $1, $2 … in the text; numbers as that language writes them */
export function text(key: TextKey, ...values: (string | number)[]): string {
  const shown = values.map((value) => (typeof value === 'number' ? numberInWords(value) : value));
  return browser.i18n.getMessage(key as never, shown);
}

type Counted = { [K in TextKey]: K extends `${infer Stem}_other` ? Stem : never }[TextKey];

/** A text that depends on a number: `stem_one`, `stem_other` … as the language's plural rules ask. $1 is the number. */
export function counted(stem: Counted, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count);
  return (
    text(`${stem}_${form}` as TextKey, count, ...values) || text(`${stem}_other`, count, ...values)
  );
}

/** As long as `String` would be: a file may hold a number of three hundred digits. */
const numberInWords = (value: number): string =>
  new Intl.NumberFormat(uiLanguage(), {
    notation: Math.abs(value) < 1e21 ? 'standard' : 'scientific',
  }).format(value);

/**
 * BCP 47 tag of the language the texts are in, for Intl and `lang`: with the browser's own region where it speaks it, too.
 * A browser in a language that we have not shows English texts; its dates and plurals would not go with them.
 */
export function uiLanguage(): string {
  const [asked, written] = [new Intl.Locale(browser.i18n.getUILanguage()), text('language')];
  // Nobody there expects a day to stand behind its month.
  if (asked.language !== new Intl.Locale(written).language) return elsewhere[written] ?? written;
  // Arabic texts hold the digits that its mails and calendars mostly have; in some regions Intl would write others.
  return new Intl.Locale(
    asked,
    asked.language === 'ar' ? { numberingSystem: 'latn' } : {},
  ).toString();
}

const elsewhere: Partial<Record<string, string>> = { en: 'en-GB' };

/** Which way the texts are written, for `dir`: the browser's own language may be one that we have not. */
export const uiDirection = (): 'rtl' | 'ltr' => (text('language') === 'ar' ? 'rtl' : 'ltr');
