import type * as v from 'valibot';
import { text } from './texts';

/** The place of a field, as "heard.1.text"; empty for the whole. Lists are counted as people count, from 1. */
export const placeOf = ({ path }: v.BaseIssue<unknown>): string =>
  (path ?? []).map(({ key }) => (typeof key === 'number' ? key + 1 : key)).join('.');

/** What is wrong with a field, in a sentence. @param field its place, as `placeOf` says it */
export function fieldWrong(issue: v.BaseIssue<unknown>, field = placeOf(issue)): string {
  if (issue.expected === 'never') return text('backupFieldUnknown', field);
  const value = issue.path?.at(-1)?.value;
  if (value === undefined) return text('backupFieldMissing', field);
  const shown = typeof value === 'object' ? '{ … }' : JSON.stringify(value);
  return text('backupFieldWrong', field, shown.length > 60 ? `${shown.slice(0, 60)} …` : shown);
}
