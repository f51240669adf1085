/** What a simulated calendar holds. Times are local to the browser that shows it. */
export interface CalendarScene {
  me: Named;
  /** Labels, dates and times; `ar` is written from right to left. */
  lang: 'en' | 'de' | 'fr' | 'ja' | 'es' | 'pt-BR' | 'ar';
  /** 'YYYY-MM-DD': the first view shows the week around it, and years other than its own are written out. */
  today: string;
  events: SceneEvent[];
  variants?: Variants;
}

export interface Named {
  name: string;
  address: string;
}

export interface SceneEvent {
  /** Event id before the calendar's address; made up from the position when left out. */
  id?: string;
  title: string;
  /** 'YYYY-MM-DD' */
  day: string;
  /** 'HH:MM' */
  start: string;
  /** 'HH:MM', later on the same day. */
  end: string;
  organiser: Named;
  guests: SceneGuest[];
  rooms?: { name: string; address?: string }[];
  /** The id gets the suffix `_YYYYMMDDTHHMMSSZ`; events with the same `id` are one series. */
  recurring?: boolean;
  allDay?: boolean;
  /** A task of mine: its bubble has a title but no event details. */
  task?: boolean;
  description?: string;
}

export interface SceneGuest extends Named {
  response?: 'yes' | 'no' | 'maybe' | 'awaiting';
  /** A mailing list: one row that could be unfolded. */
  group?: boolean;
}

/** What real pages differ in, or may differ in. Everything is off (or the usual way) when left out. */
export interface Variants {
  /** How a closed popover is hidden (default 'display'); 'detach' takes it out and puts the same node back. */
  hiddenBy?: 'display' | 'visibility' | 'height' | 'detach';
  /** When the guest rows arrive, in ms after opening (default 300; 0 is at once). */
  guestsLate?: number;
  /** When the number of guests is said, in ms after opening (at once when left out). */
  countLate?: number;
  /** Guests may not see each other: only the organiser and I am listed, and no number is said. */
  guestListHidden?: boolean;
  /** In the editor the first two guests are there at once, the others come one by one, each after so many ms. */
  editorGuestsEvery?: number;
  /** Video and guests stand beside the content list instead of in it. */
  meetBlockOutside?: boolean;
  /** Rooms are also guest rows, with an address at resource.calendar.google.com. */
  roomAsTreeitem?: boolean;
  /** Arabic only: numbers, dates and times in Arabic-Indic digits. */
  countInArabicDigits?: boolean;
  /** Nothing is asked: every action applies at once. */
  noQuestion?: boolean;
  /** Questions put Cancel first instead of last. */
  cancelFirst?: boolean;
  /** A layout of the future: the count says how many guests, and nothing in the popover or editor carries an address. */
  unreadable?: boolean;
  /** Event ids in the url-safe base64 alphabet (differs only where the id or address holds `~`, `>` or `?`). */
  urlSafeIds?: boolean;
  /** Event ids end in the shortened calendar `me@m` instead of the address. */
  shortCalendar?: boolean;
  /** No guest row for the organiser, who is counted all the same. */
  noOrganiserRow?: boolean;
  /** The now-line's label changes every 100 ms. */
  tickingClock?: boolean;
  /** So many extra nodes that concern nobody. */
  filler?: number;
  /** Dark colours. */
  dark?: boolean;
  /** The same address on several nested nodes per guest (default true, as in real pages). */
  guestAlsoTwice?: boolean;
  /** How the editor nests its guests: 1 a tree of tree items (default), 2 a list with the address further in. */
  editorGuestNesting?: 1 | 2;
}
