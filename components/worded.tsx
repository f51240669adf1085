import type { ComponentChildren } from 'preact';
import { text, type TextKey } from '../storage/texts';
import { shownNumber } from './numbers';

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

/** The leader's data where only plain text can stand: what <bdi> is in a page. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;
