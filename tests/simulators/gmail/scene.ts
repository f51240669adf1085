import type { Lang, Someone } from '../scene';

/** A mailbox to play with. Indexes in `window.sim` are the positions of these threads and messages. */
export interface GmailScene {
  me: Someone;
  lang: Lang;
  threads: GmailThread[];
  /** Wanted number of DOM elements (1,000, 10,000, 50,000): rows of nobody we know make up the rest. */
  filler?: number;
  variants?: GmailVariants;
}

export interface GmailThread {
  /** Legacy id; by default made from the time of the first message. */
  id?: string;
  subject: string;
  /** Oldest first. */
  messages: GmailMessage[];
}

export interface GmailMessage {
  from: Someone;
  to: Someone[];
  cc?: Someone[];
  /** ISO instant; the first 11 hex digits of the message's id are this time. */
  at: string;
  /** Paragraphs divided by empty lines, or Gmail's own markup of other people, as somebody pasted it. */
  body: string | 'pasted-gmail-markup';
  /** Who stands in the pasted markup; somebody unknown by default. */
  pasted?: Someone[];
  /** By default the newest is open, older ones collapsed, and more than two of those hidden. */
  state?: 'open' | 'collapsed' | 'hidden';
}

/** Ways in which a mailbox differs from the plain one. Off where nothing is said. */
export interface GmailVariants {
  /** The thread opens in `.aia` beside the list, and the hash stays the list's. */
  previewPane?: boolean;
  /** The page is a window of its own; `?view=pt&th=<index>` and `?view=cm` say the same in the address. */
  popOut?: 'thread' | 'compose';
  /** `data-thread-perm-id` holds the string "undefined", as in November 2025. */
  threadPermIdUndefined?: boolean;
  /** Headers of 2016: no `data-hovercard-id` on people in messages. */
  noHovercard?: boolean;
  /** People in rows and messages carry no `name`. */
  noNames?: boolean;
  /** People of a message header arrive 800 ms after its message element. */
  lateHeader?: boolean;
  /** Messages have no `data-message-id`, only `role=listitem` around them. */
  messageAsListitem?: boolean;
  /** Recipients as before October 2021: `.vR > input[type=hidden]` with `"Name" <address>`. */
  oldChips?: boolean;
  /** A summary line replaces recipients without focus; their chips leave the DOM or stay in it unseen. */
  chipsCollapseWhenUnfocused?: 'leave' | 'stay';
  /** Rows as in December 2014: no `role`, no thread ids, no `data-hovercard-id`. */
  rows2014?: boolean;
  /** A layout of the future: thread and message ids, but no attribute anywhere holds an address. */
  unreadable?: boolean;
  /** Gmail loads for so many ms, and no element has `role=main`. */
  loading?: number;
  /** Another extension has put a bundle row with people into the list. */
  otherExtensionRow?: boolean;
  /** A text elsewhere on the page changes every 100 ms. */
  tickingClock?: boolean;
  /** People stand in a row twice, in a hidden reading copy too. On unless `false`. */
  twiceListed?: boolean;
  /** Quoted text of every reply holds pasted Gmail markup, not only that of such a message. */
  quotePastedMarkup?: boolean;
  /** Dark colours. */
  dark?: boolean;
}
