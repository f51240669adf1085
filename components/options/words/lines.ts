import { checkWord, longestWord } from '../../../domain/words';
import { shownNumber } from '../../numbers';
import { text } from '../../../storage/texts';

/** The lines of a list as it is written; empty ones are left out, and known by their number no more. */
export const linesOf = (written: string): string[] =>
  written.split(/\r?\n/).filter((line) => line.trim() !== '');

/** What is wrong, one sentence a line; lines are counted from 1, empty ones, too. */
export function troublesIn(written: string): string[] {
  return written.split(/\r?\n/).flatMap((line, index) => {
    const place = shownNumber(index + 1);
    switch (checkWord(line)) {
      case 'only-star':
        return [text('optionsWordOnlyStar', place)];
      case 'star-inside':
        return [text('optionsWordStarInside', place)];
      case 'too-short':
        return [text('optionsWordTooShort', place)];
      case 'too-long':
        return [text('optionsWordTooLong', place, shownNumber(longestWord))];
      default:
        return [];
    }
  });
}
