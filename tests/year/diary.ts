import type { MarkName, Went } from '../../domain/log';
import type { MomentKind } from '../../domain/moments';

/** What happened, written down while it happens: nothing in here is read back from what the product keeps of it. */
export interface Diary {
  /** instant (epoch ms) and local day of Start */
  startedAt: number;
  startDay: string;
  people: Lived[];
  /** everything looked at on a page, in time */
  looks: Look[];
  /** every prompt that a page was told to show, in time */
  prompts: Prompted[];
  deeds: Deed[];
  promises: Given[];
  meetings: Met[];
  replies: { person: string; waited: number; day: string }[];
  marks: Mark[];
  /** local days marked so */
  away: Set<string>;
  reserves: { week: string; spent: boolean }[];
  reviews: { of: 'week' | 'month'; start: string; day: string }[];
  plans: { week: string; moment: MomentKind; behaviour: string }[];
  projects: Work[];
  stories: { id: string; day: string; people: string[]; told: { day: string; where: string }[] }[];
  invitations: {
    id: string;
    invitedOn: string;
    day: string;
    briefedOn?: string;
    came?: boolean;
    pagerOn?: string;
  }[];
  /** the leader's own talk lines without a measure, by id */
  lines: string[];
  /** from..to, epoch ms: presenting, or paused for the day */
  hushes: { why: 'presenting' | 'paused'; from: number; to: number }[];
  /** what was refused in the prompt's menu, and when it was allowed again */
  refusals: Refusal[];
}

/** Somebody in the leader's year. */
export interface Lived {
  id: string;
  name: string;
  role: 'report' | 'leader' | 'customer';
  /** local days; on the list until the day before `left` */
  came: string;
  left?: string;
  leave: { from: string; to?: string }[];
}

/** One look at a page. */
export interface Look {
  /** epoch ms */
  at: number;
  zone: string;
  site: 'gmail' | 'calendar';
  /** thread, compose window or event */
  key: string;
  isReadable: boolean;
  /** whom a moment there is about; nobody when there is none */
  about?: string;
}

export interface Prompted {
  id: string;
  at: number;
  zone: string;
  key: string;
  kind: MomentKind;
  behaviour: string;
  person: string;
  /** the look it came with */
  look: Look;
  fate?: Fate;
  /** epoch ms at which that was so */
  fateAt?: number;
}
export type Fate = 'done' | 'promised' | 'dismissed' | 'unseen' | 'called-off' | 'refused';

/** Something done for somebody, or in general. */
export interface Deed {
  day: string;
  behaviour?: string;
  person?: string;
  minutes?: number;
  /** id of its event, to take it back with */
  event: string;
  /** the promise that was kept by it */
  promise?: string;
}

export interface Given {
  id: string;
  day: string;
  behaviour: string;
  person?: string;
  /** local date and time; the last one holds */
  due: string;
  answer?: { said: 'yes' | 'partly' | 'no'; day: string };
  /** what they need, in words */
  isNeed: boolean;
}

export interface Met {
  /** the site's id of the event */
  id: string;
  person: string;
  /** what was said of it, oldest first */
  said: { went: Went; day: string; at: number }[];
}

export interface Mark {
  what: MarkName;
  value: number;
  day: string;
  person?: string;
  line?: string;
}

export interface Refusal {
  at: number;
  what: 'person' | 'thread' | 'behaviour' | 'today';
  key: string;
  person: string;
  behaviour: string;
  /** epoch ms */
  until?: number;
}

/** A project as the leader lived it. */
export interface Work {
  id: string;
  people: string[];
  startedOn: string;
  endedOn?: string;
  phases: { startedOn: string; agreedOn?: string; isWhole: boolean }[];
  nextCheckIn?: string;
  checkIns: string[];
  heard: { day: string; doneOn?: string; toldOn?: string }[];
  answers: { day: string; again?: boolean }[];
}

export const emptyDiary = (startedAt: number, startDay: string): Diary => ({
  startedAt,
  startDay,
  people: [],
  looks: [],
  prompts: [],
  deeds: [],
  promises: [],
  meetings: [],
  replies: [],
  marks: [],
  away: new Set(),
  reserves: [],
  reviews: [],
  plans: [],
  projects: [],
  stories: [],
  invitations: [],
  lines: [],
  hushes: [],
  refusals: [],
});
