import type { MeasureId } from '../../../domain/behaviours';
import { text, type TextKey } from '../../../storage/texts';

/** A pair to start from. */
export interface Starter {
  talk: string;
  walk: string;
  measure: MeasureId;
}

const pairs: readonly [talk: TextKey, walk: TextKey, measure: MeasureId][] = [
  ['journalTalkStart1', 'journalTalkStart1Walk', 'M4'],
  ['journalTalkStart2', 'journalTalkStart2Walk', 'M5'],
  ['journalTalkStart3', 'journalTalkStart3Walk', 'M8'],
];

/** The pairs that are not among these lines yet. */
export const startersLeft = (taken: readonly { talk: string }[]): Starter[] =>
  pairs
    .map(([talk, walk, measure]) => ({ talk: text(talk), walk: text(walk), measure }))
    .filter(({ talk }) => !taken.some((line) => line.talk === talk));
