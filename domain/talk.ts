import type { MeasureId } from './behaviours';
import type { RecordStamp } from './records';

/** What staff are asked to do for customers, beside what the leader does for them. */
export interface TalkLine extends RecordStamp {
  type: 'talk';
  talk: string;
  walk: string;
  /** where one exists; without, the leader marks it */
  measure?: MeasureId;
  /** smallest first */
  place: number;
}
