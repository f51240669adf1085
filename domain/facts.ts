import type { WordKind } from './words';

/**
 * What a page says about people, times and ids; never texts, subjects or titles.
 * Facts are made in `sites/`, checked at the background's door and turned into moments there.
 */
export type SiteName = 'gmail' | 'calendar';

/** The three answers for people everywhere: unreadable is not nobody (product.md, section 4). */
export type Reading = 'people' | 'none' | 'unreadable';

export interface ThreadFacts {
  kind: 'thread';
  /** the site's own id of the thread; leaves the page, but is stored as a keyed hash only */
  key: string;
  people: Reading;
  /** address of the newest message's sender */
  from?: string;
  /** addresses the newest message went to (to and cc are not told apart in a closed header) */
  to: string[];
  /** epoch ms of the newest message, when its id tells */
  at?: number;
  /** the kinds whose words stand in the subject; the subject itself never leaves the page */
  says?: WordKind[];
  /** where the subject says something: who else is on the thread, as far as its earlier messages show */
  others?: string[];
}

export interface ComposeFacts {
  kind: 'compose';
  key: string;
  people: Reading;
  /** to and cc, never bcc */
  to: string[];
  /** the thread that an inline reply answers */
  thread?: string;
}

export interface EventFacts {
  kind: 'event';
  key: string;
  /** id shared by all instances of a series */
  series?: string;
  people: Reading;
  guests: string[];
  /** rows that are a group or cannot be told: any of them makes it no one-on-one */
  others: number;
  /** what the leader is doing with the event; several in a row are several facts */
  doing: 'open' | 'declined' | 'moved';
  /** local date 'YYYY-MM-DD' of the event's column in the grid */
  day?: string;
  /** year of the event, when the page shows one: it does so for other years than the present */
  year?: number;
  /** epoch ms of the start, when the id of a recurring instance tells */
  startsAt?: number;
  /** the kinds whose words stand in the title; the title itself never leaves the page */
  says?: WordKind[];
  /** what is done to the event is done: Calendar asks nothing more about it */
  settled?: boolean;
}

/** A row of a visible mail list: who wrote last and when. */
export interface RowFacts {
  key: string;
  from: string;
  /** epoch ms */
  at: number;
}

export interface ListFacts {
  kind: 'list';
  key: 'list';
  people: Reading;
  rows: RowFacts[];
}

export type Facts = ThreadFacts | ComposeFacts | EventFacts | ListFacts;

/** The name under which a surface is followed while it stays on the page. */
export const surfaceOf = (facts: Facts): string => `${facts.kind}:${facts.key}`;
