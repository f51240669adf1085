import type { TalkLine } from '../../../domain/talk';
import { append, remove, type Clock } from '../../../storage/log';
import { addRecord, buryRecord, changeRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import type { Said } from '../../status';
import type { Written } from './line-form';
import { placeAfter, stepped } from './order';

/** What can be done to the lines; each says what it did and how to take it back. */

export async function addLine(
  written: Written,
  own: readonly TalkLine[],
  clock: () => Clock,
): Promise<Said> {
  const { id } = await addRecord({ type: 'talk', ...written, place: placeAfter(own) }, clock());
  return { words: text('journalTalkAdded'), undo: () => buryRecord(id, clock()) };
}

/** Only what the form holds is written: a place changed meanwhile stays. */
export async function changeLine(
  id: string,
  { talk, walk, measure }: Written,
  clock: () => Clock,
): Promise<Said> {
  const before = await changeRecord('talk', id, () => ({ talk, walk, measure }), clock());
  if (!before) throw new Error('The line is not there any more.');
  return { words: text('journalTalkChanged'), undo: () => putRecordBack(before, clock()) };
}

export async function deleteLine(id: string, clock: () => Clock): Promise<Said> {
  const before = await buryRecord(id, clock());
  return {
    words: text('journalTalkDeleted'),
    ...(before && { undo: () => putRecordBack(before, clock()) }),
  };
}

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
export async function markLine(
  line: string,
  value: number,
  today: string,
  clock: () => Clock,
): Promise<Said> {
  const { id } = await append({ kind: 'mark', what: 'walked', line, value }, clock(), today);
  return { words: text('peopleSaved'), undo: () => remove(id, clock()) };
}
