import type { ComponentChildren } from 'preact';
import { text, uiLanguage, type TextKey } from '../../storage/texts';

/** A private-use character: no translation holds it, so it marks where a value goes. */
const mark = '\uE000';

/** A text whose values are the leader's data: each stands in its own <bdi>, whatever its script. */
export function worded(key: TextKey, ...values: (string | number)[]): ComponentChildren {
  const parts = text(key, ...values.map((_, place) => `${mark}${place}${mark}`)).split(mark);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[Number(part)];
    return <bdi key={index}>{typeof value === 'number' ? shownNumber(value) : value}</bdi>;
  });
}

export const shownNumber = (value: number): string =>
  new Intl.NumberFormat(uiLanguage()).format(value);

/** "Ana, Ben and Chloë" in the language of the texts. */
export const shownList = (values: string[]): string =>
  new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(values);

/** How a person is written, for hints. */
export const examplePerson = 'Ana Silva <ana.silva@corp.example>';
