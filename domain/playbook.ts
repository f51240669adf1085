import type { MeasureId } from './behaviours';
import type { MomentKind } from './moments';
import type { WordedBehaviour } from './own-behaviours';
import type { RecordStamp } from './records';
import type { WordKind } from './words';

/** Days between two real talks with a person: what is wished for, and what is too long. */
export interface Cadence {
  ideal: number;
  max: number;
}

/** A team's way of working, as a file that anybody may write (`docs/playbook.schema.json`); it flows down only. */
export interface Playbook {
  /** given by its author; the same id again is a newer edition */
  id: string;
  title: string;
  description: string;
  author?: string;
  talk: PlaybookLine[];
  behaviours: WordedBehaviour[];
  /** behaviours of the catalogue that are switched off, or on although optional */
  off: string[];
  on: string[];
  cadence?: Cadence;
  /** working days within which an answer is promised, by role */
  answerWithin?: Partial<AnswerWithin>;
  /** acts that keep a week */
  goal?: number;
  /** at most so many prompts a day */
  budget?: number;
  /** words that are added to the built-in ones */
  words: Partial<Record<WordKind, string[]>>;
  /** if-then plans worth choosing */
  plans: Plan[];
}

export interface PlaybookLine {
  id: string;
  talk: string;
  walk: string;
  measure?: MeasureId;
}

/** "If this moment comes, then I will do this." */
export interface Plan {
  moment: MomentKind;
  behaviour: string;
}

/** Working days within which the leader promises an answer to people of each role. */
export interface AnswerWithin {
  report: number;
  leader: number;
  customer: number;
}

/** What a playbook may set among the leader's own choices. */
export interface Settable {
  off: string[];
  on: string[];
  cadence: Cadence;
  answerWithin: AnswerWithin;
  goal: number;
  budget: number;
}

/** A playbook the leader took in; a newer edition replaces it, removing it takes all of it away. */
export interface KeptPlaybook extends RecordStamp {
  type: 'playbook';
  playbook: Playbook;
  /** the choices it set, as they were before it: removing it gives them back */
  before?: Partial<Settable>;
}

/** What an administrator may lock: parts of a playbook, and what a policy itself sets. */
export const lockable = [
  'cadence',
  'answerWithin',
  'goal',
  'budget',
  'behaviours',
  'words',
  'quietHours',
  'sites',
  'languages',
] as const;
export type Lockable = (typeof lockable)[number];
