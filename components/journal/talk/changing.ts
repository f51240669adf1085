import type { TalkLine } from '../../../domain/talk';
import type { Clock } from '../../../storage/log';
import { changeRecord } from '../../../storage/records';
import { text } from '../../../storage/texts';
import type { Said } from '../../status';
import { logged, recordAdded, recordBuried, recordChanged } from '../../undoable';
import type { Written } from './line-form';
import { placeAfter, stepped } from './order';

/** What can be done to the lines; each says what it did and how to take it back. */

export const addLine = (
  written: Written,
  own: readonly TalkLine[],
  clock: () => Clock,
): Promise<Said> =>
  recordAdded(
    { type: 'talk', ...written, place: placeAfter(own) },
    clock,
    text('journalTalkAdded'),
  );

/** Only what the form holds is written: a place changed meanwhile stays. */
export const changeLine = (
  id: string,
  { talk, walk, measure }: Written,
  clock: () => Clock,
): Promise<Said> =>
  recordChanged('talk', id, () => ({ talk, walk, measure }), clock, text('journalTalkChanged'));

export const deleteLine = (id: string, clock: () => Clock): Promise<Said> =>
  recordBuried(id, clock, text('journalTalkDeleted'));

export async function moveLine(
  id: string,
  by: 1 | -1,
  own: readonly TalkLine[],
  clock: () => Clock,
): Promise<Said> {
  const steps = stepped(own, id, by);
  for (const { line, place } of steps) {
    await changeRecord('talk', line.id, () => ({ place }), clock());
  }
  return {
    words: text(by < 0 ? 'journalTalkMovedUp' : 'journalTalkMovedDown'),
    undo: async () => {
      for (const { line } of steps) {
        await changeRecord('talk', line.id, () => ({ place: line.place }), clock());
      }
    },
  };
}

/** This month's mark of a line; an earlier one of the month stays in the log and no longer holds. */
export const markLine = (
  line: string,
  value: number,
  today: string,
  clock: () => Clock,
): Promise<Said> =>
  logged({ kind: 'mark', what: 'walked', line, value }, clock, today, text('peopleSaved'));
