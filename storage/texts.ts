import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

export type TextKey = Exclude<keyof typeof messages, number | symbol>;

/** A text of `public/_locales` in the browser's language. @param values for $1, $2 … in the text */
export function text(key: TextKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as never, values.map(String));
}

type Counted = { [K in TextKey]: K extends `${infer Stem}_other` ? Stem : never }[TextKey];

/** A text that depends on a number: `stem_one`, `stem_other` … as the language's plural rules ask. $1 is the number. */
export function counted(stem: Counted, count: number, ...values: (string | number)[]): string {
  const language = uiLanguage();
  const form = new Intl.PluralRules(language).select(count);
  const shown = new Intl.NumberFormat(language).format(count);
  return (
    text(`${stem}_${form}` as TextKey, shown, ...values) || text(`${stem}_other`, shown, ...values)
  );
}

/** BCP 47 tag of the language the texts are in, for Intl and `lang`. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** Which way the language is written, for `dir`. */
export const uiDirection = (): string => browser.i18n.getMessage('@@bidi_dir');
