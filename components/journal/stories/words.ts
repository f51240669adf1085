import type { Story } from '../../../domain/stories';
import { counted, text } from '../../../storage/texts';
import { dayInWords } from '../../when';
import type { StoryMonth } from './months';

/** A story as text: three lines, each with what it is. */
export const threeLines = ({ who, did, better }: Pick<Story, 'who' | 'did' | 'better'>): string =>
  [
    text('journalStoriesTextWho', who),
    text('journalStoriesTextDid', did),
    text('journalStoriesTextBetter', better),
  ].join('\n');

/** "2 written · 1 told" */
export const numbersInWords = ({ stories, told }: StoryMonth): string =>
  [counted('journalStoriesWritten', stories.length), counted('journalStoriesToldTimes', told)].join(
    ' · ',
  );

/** "Not told yet", or how often and when last. */
export function toldInWords({ told }: Story, today: string): string {
  const last = told
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (last === undefined) return text('journalStoriesNotTold');
  return counted('journalStoriesToldLast', told.length, dayInWords(last, today));
}
