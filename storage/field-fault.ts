import type * as v from 'valibot';
import { text } from './texts';

/** What is wrong with a field, in a sentence. @param field its place, as "heard.0.text" */
export function fieldWrong(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.expected === 'never') return text('backupFieldUnknown', field);
  const value = issue.path?.at(-1)?.value;
  if (value === undefined) return text('backupFieldMissing', field);
  const shown = typeof value === 'object' ? '{ … }' : JSON.stringify(value);
  return text('backupFieldWrong', field, shown.length > 60 ? `${shown.slice(0, 60)} …` : shown);
}
