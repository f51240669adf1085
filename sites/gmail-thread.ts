import type { ThreadFacts } from '../domain/facts';
import { addressesOf, climb, isShown, type Rung } from './dom';
import { body, existing, idOn, row, timeOf } from './gmail-marks';
import type { Says } from './site';

/** Selector ladders, best rung first. */
const ladders = {
  thread: [
    { css: 'h2[data-legacy-thread-id], h2[data-thread-perm-id]', seen: '2025-11' },
    { css: '.ha [data-legacy-thread-id]', seen: '2025-11' },
  ],
  subject: [
    { css: 'h2[data-legacy-thread-id], h2[data-thread-perm-id]', seen: '2025-11' },
    { css: 'h2.hP, .ha h2', seen: '2025-11' },
  ],
  sender: [
    { css: 'h3 [email]', seen: '2025-08' },
    { css: '.gD[email], td.gF [email]', seen: '2026-07' },
    { css: '[email], [data-hovercard-id*="@"]', seen: '2026-07' },
  ],
  recipients: [
    { css: '.hb [email]', seen: '2026-07' },
    { css: '.g2[email]', seen: '2026-03' },
  ],
} satisfies Record<string, Rung[]>;

const message = '[data-message-id], [data-legacy-message-id], [role=listitem], .h7, .kv';
const messageId = '[data-message-id], [data-legacy-message-id]';
/** What only a message of Gmail has, so that a list item of some other page is none. */
const messagePart = 'h3 [email], .gD, .hb, .a3s';

export interface ThreadSight {
  facts: ThreadFacts;
  /** the message whose people cannot be found */
  blind?: Element;
}

/** The open thread by its newest message: sender, recipients, time, and what its subject says. */
export function readThread(main: Element, page: Document, says: Says): ThreadSight | undefined {
  const messages = messagesIn(main);
  const newest = messages.findLast(isShown);
  if (!newest) return undefined;
  const id = idOn(newest, 'data-legacy-message-id');
  const key = threadKey(main, page) ?? id ?? idOn(newest, 'data-message-id');
  const facts: ThreadFacts = {
    kind: 'thread',
    key: key ?? 'unnamed',
    people: 'unreadable',
    to: [],
    at: timeOf(id),
  };
  // Without a name of its own a thread could be asked about for ever.
  if (key === undefined) return { facts, blind: newest };
  // A collapsed message shows a sender and no recipients, and nobody has opened it: unknown.
  if (isCollapsed(newest)) return { facts };
  const sender = senderOf(newest);
  if (!sender) return { facts, blind: newest };
  const to = peopleIn(newest, ladders.recipients).filter((address) => address !== sender);
  const read: ThreadFacts = { ...facts, people: 'people', from: sender, to };
  const said = says(ownHead(main, ladders.subject)?.textContent ?? '');
  if (said.length === 0) return { facts: read };
  const earlier = messages.filter((element) => element !== newest).slice(-mostEarlier);
  const others = new Set(earlier.toReversed().flatMap(peopleOf));
  for (const address of [sender, ...to]) others.delete(address);
  return { facts: { ...read, says: said, ...(others.size > 0 && { others: [...others] }) } };
}

/** Of a long thread only so many earlier messages are asked who is on it. */
const mostEarlier = 20;

/** A collapsed message shows its sender only. */
const peopleOf = (element: Element): string[] => [
  ...[senderOf(element)].filter((address) => address !== undefined),
  ...peopleIn(element, ladders.recipients),
];

/** Outermost messages in page order; what stands inside a mail body is a quotation, never a message. */
function messagesIn(main: Element): Element[] {
  return [...main.querySelectorAll(message)].filter(
    (element) =>
      !element.closest(`${body}, ${row}`) &&
      !element.parentElement?.closest(message) &&
      (element.matches(messageId) ||
        element.querySelector(`${messageId}, ${messagePart}`) !== null),
  );
}

const isCollapsed = (element: Element): boolean =>
  element.closest('.kv, .kQ, .kx') !== null ||
  [...element.querySelectorAll('.kv, .kQ, .kx')].some((found) => !found.closest(body)) ||
  (!element.querySelector('.hb') && !element.querySelector('.a3s, .ii'));

/** A recipient is no sender, not even when nobody else is there. */
const senderOf = (element: Element): string | undefined =>
  peopleIn(element, ladders.sender, `${body}, .hb, .g2`)[0];

/** People of a message's own header, by the first rung that finds an address outside of what is `elsewhere`. */
function peopleIn(element: Element, rungs: readonly Rung[], elsewhere = body): string[] {
  for (const rung of rungs) {
    const own = climb(element, [rung]).filter((found) => !found.closest(elsewhere));
    const addresses = addressesOf(own);
    if (addresses.length > 0) return addresses;
  }
  return [];
}

/** What stands above the messages; a list beside them and a quotation in them have heads of their own. */
const ownHead = (main: Element, rungs: readonly Rung[]): Element | undefined =>
  climb(main, rungs).find((element) => !element.closest(`${row}, ${body}`));

function threadKey(main: Element, page: Document): string | undefined {
  const head = ownHead(main, ladders.thread);
  const said = ['data-legacy-thread-id', 'data-thread-perm-id']
    .map((name) => existing(head?.getAttribute(name)))
    .find(Boolean);
  return said ?? /\/([0-9a-zA-Z]{16,})$/.exec(page.location.hash)?.[1];
}
