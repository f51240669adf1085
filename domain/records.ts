import type { OwnBehaviour } from './own-behaviours';
import type { KeptPlaybook } from './playbook';
import type { Project } from './projects';
import type { Note, Story } from './stories';
import type { TalkLine } from './talk';
import type { Draft, Invitation } from './upward';

/** Borne by every record: of two versions the one written later holds, on every machine alike. */
export interface RecordStamp {
  id: string;
  /** epoch ms */
  updatedAt: number;
  device: string;
}

/** What the journal holds beside the log. People are records, too, in a store of their own. */
export type JournalRecord =
  Project | Story | Note | Invitation | Draft | TalkLine | OwnBehaviour | KeptPlaybook;
export type RecordType = JournalRecord['type'];
export type RecordOf<T extends RecordType> = Extract<JournalRecord, { type: T }>;

/** A deleted record: its content is gone, its id stays, so that no older copy brings it back. */
export interface Buried extends RecordStamp {
  type: RecordType;
  /** epoch ms */
  deletedAt: number;
}

export const isLive = (record: JournalRecord | Buried): record is JournalRecord =>
  !('deletedAt' in record);

/** Is `theirs` the version that holds? The later writer wins, of two in one millisecond the larger device id. */
export const isNewer = (theirs: RecordStamp, ours: RecordStamp): boolean =>
  theirs.updatedAt === ours.updatedAt
    ? theirs.device > ours.device
    : theirs.updatedAt > ours.updatedAt;

/**
 * When a new version is said to be written, epoch ms: later than the one it follows, or a clock that was set back, or that is
 * behind another machine's, would make it lose.
 */
export const stampAfter = (before: RecordStamp | undefined, now: number): number =>
  before === undefined ? now : Math.max(now, before.updatedAt + 1);
