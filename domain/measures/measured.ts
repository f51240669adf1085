import type { MeasureId } from '../behaviours';
import type { LogEvent } from '../log';
import type { Person } from '../people';
import type { Cadence } from '../playbook';
import type { Project } from '../projects';
import type { Promised } from '../promises';
import type { Story } from '../stories';
import type { Streak } from '../streak';
import type { Invitation } from '../upward';

/** One week or month of a measure. */
export interface Point {
  /** first local day of the week or month */
  start: string;
  /** absent: not known, which is not 0 */
  value?: number;
  /** how many things it is computed from */
  of: number;
}

/** The lines of measures that have several. */
export type SeriesName =
  | 'reports'
  | 'customers'
  | 'held'
  | 'heard'
  | 'respected'
  | 'on-my-side'
  | 'captured'
  | 'told'
  | 'invited'
  | 'came'
  | 'briefed'
  | 'fires'
  | 'talks'
  | 'available'
  | 'patient'
  | 'focused'
  | 'shown'
  | 'taken'
  | 'dismissed'
  | 'useful';

/** One line of several, in a unit of its own. */
export interface Series {
  name: SeriesName;
  unit: Unit;
  /** over the whole window */
  value?: number;
  of: number;
  points: Point[];
}

/** A measure for one person the leader leads. */
export interface PersonValue {
  person: string;
  value?: number;
  /** on how many days there was a talk or a recognition, or how many answers there were */
  of: number;
}

/** The two ends of a number over several people. Average service can hide one who is neglected. */
export interface Spread {
  most: Required<Omit<PersonValue, 'of'>>;
  least: Required<Omit<PersonValue, 'of'>>;
  /** largest ÷ smallest, ≥ 1; unknown when the smallest is 0 */
  ratio?: number;
}

/** `share` is 0..1, `mark` 1..5, `minutes` of talk or of waiting */
export type Unit = 'share' | 'days' | 'minutes' | 'ratio' | 'count' | 'mark';

/** What one measure says. Everything in it is computed anew from log and records. */
export interface Measured {
  id: MeasureId;
  unit: Unit;
  period: 'week' | 'month';
  /** the one number, where it is known: over the window, or as the measure says */
  value?: number;
  /** how many things it is computed from */
  of: number;
  /** oldest first, the present week or month last; none where `series` say it all */
  points: Point[];
  series?: Series[];
  people?: PersonValue[];
  /** how far apart they are */
  spread?: Spread;
  /** a figure to hold it against, in its unit (of its last series, where it has several) */
  aim?: number;
  /** median days until what was dropped was made good (M1), or a loop closed (M7) */
  days?: number;
  /** how many are left out because nobody knows what became of them (M13) */
  unknown?: number;
  /** M16 */
  streak?: Pick<Streak, 'best' | 'strength' | 'reserve'>;
}

/** What measures are computed from. */
export interface MeasureInput {
  /** those of the window at least; older ones and those of days to come do not count */
  events: readonly LogEvent[];
  /** by id */
  promises: ReadonlyMap<string, Promised>;
  /** with the removed: what was done for them was done */
  people: readonly Person[];
  projects: readonly Project[];
  stories: readonly Story[];
  invitations: readonly Invitation[];
  streak: Streak;
  /** local day */
  today: string;
  /** IANA zone in which people were added to the list */
  zone: string;
  /** local day of Start: what lies before is not known */
  startDay: string;
  /** ISO weekday on which weeks begin */
  firstWeekday: number;
  /** for people without one of their own */
  cadence: Cadence;
}
