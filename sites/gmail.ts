import { isAddress } from '../domain/address';
import type { ComposeFacts, ListFacts, RowFacts, ThreadFacts } from '../domain/facts';
import { addressesOf, addressOf, climb, fieldInUse, isShown, type Rung } from './dom';
import { surfaceOf, type Reader, type Sight, type Site } from './site';

/** Selector ladders, best rung first; evidence and history in the project's page facts. */
const ladders = {
  thread: [
    { css: 'h2[data-legacy-thread-id], h2[data-thread-perm-id]', seen: '2025-11' },
    { css: '.ha [data-legacy-thread-id]', seen: '2025-11' },
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
  lastWriter: [
    { css: '.yW [email]', seen: '2019-12' },
    { css: '.yP[email], .zF[email]', seen: '2019-12' },
  ],
} satisfies Record<string, Rung[]>;

const message = '[data-message-id], [data-legacy-message-id], [role=listitem], .h7, .kv';
/** What somebody wrote: quoted Gmail markup in it is a text, whatever it says. */
const body = '.a3s, .ii, [contenteditable], [g_editable]';
const messageId = '[data-message-id], [data-legacy-message-id]';
/** What only a message of Gmail has, so that a list item of some other page is none. */
const messagePart = 'h3 [email], .gD, .hb, .a3s';
const row = 'tr[role=row], tr.zA';
const person = '[email], [data-hovercard-id*="@"]';
const composeMark = '[name="to"], input[name=subjectbox], .M9';
const composeRoot = '[role=dialog], .ip, .M9, form';
const popOutCompose = 'body.xE.xp';
/** Send and its neighbours: their tooltips carry a shortcut between direction marks, in every language. */
const sending = '[role=button][data-tooltip*="\u202A"], .aoO[role=button]';

export const gmail: Site = {
  name: 'gmail',
  open(page): Reader {
    const composes = composeReader(page);
    return {
      look(): Sight {
        const main = [...page.querySelectorAll('[role=main]')].find(isShown);
        const thread = main && readThread(main, page);
        const list = main && !thread ? readList(main) : undefined;
        const written = composes(thread?.facts.key);
        const facts = [thread?.facts, list, ...written.facts].filter((fact) => fact !== undefined);
        // People without any surface we know: the page has changed, or is not the Gmail we know.
        const lost = facts.length === 0 && main?.querySelector(person) ? main : undefined;
        const blind = thread?.blind ?? lost;
        return {
          facts,
          busy: written.busy,
          trouble: blind && { surface: lost ? 'page' : 'thread', element: blind },
        };
      },
      mustStayClear: () => [...page.querySelectorAll(sending)].concat(fieldInUse(page) ?? []),
      shouldStayClear: () =>
        composeRoots(page).concat(...page.querySelectorAll('[role=dialog], [role=alertdialog]')),
    };
  },
};

interface ThreadSight {
  facts: ThreadFacts;
  /** the message whose people cannot be found */
  blind?: Element;
}

function readThread(main: Element, page: Document): ThreadSight | undefined {
  const messages = messagesIn(main);
  const newest = messages.findLast(isShown);
  if (!newest) return undefined;
  const id = idOn(newest, 'data-legacy-message-id');
  const key = threadKey(main, page) ?? id ?? idOn(newest, 'data-message-id') ?? page.URL;
  const facts: ThreadFacts = { kind: 'thread', key, people: 'unreadable', to: [], at: timeOf(id) };
  // A collapsed message shows a sender and no recipients, and nobody has opened it: unknown.
  if (isCollapsed(newest)) return { facts };
  const sender = senderOf(newest);
  if (!sender) return { facts, blind: newest };
  const to = peopleIn(newest, ladders.recipients).filter((address) => address !== sender);
  return { facts: { ...facts, people: 'people', from: sender, to } };
}

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

function threadKey(main: Element, page: Document): string | undefined {
  const head = climb(main, ladders.thread).find((element) => !element.closest(`${row}, ${body}`));
  const said = ['data-legacy-thread-id', 'data-thread-perm-id']
    .map((name) => existing(head?.getAttribute(name)))
    .find(Boolean);
  return said ?? /\/([0-9a-zA-Z]{16,})$/.exec(page.location.hash)?.[1];
}

/** Rows of the visible list: the waiting list's raw material. A row without a known time says nothing. */
function readList(main: Element): ListFacts | undefined {
  const rows = [...main.querySelectorAll(row)];
  if (rows.length === 0) return undefined;
  const facts = rows.flatMap((element): RowFacts[] => {
    const id = idOn(element, 'data-legacy-last-message-id');
    const key = idOn(element, 'data-legacy-thread-id');
    const from = climb(element, ladders.lastWriter).map(addressOf).findLast(Boolean);
    const at = timeOf(id);
    return key && from && at !== undefined ? [{ key, from, at }] : [];
  });
  return {
    kind: 'list',
    key: 'list',
    people: facts.length > 0 ? 'people' : 'none',
    rows: facts.slice(0, 200),
  };
}

function idOn(element: Element, name: string): string | undefined {
  const bearer = element.hasAttribute(name) ? element : element.querySelector(`[${name}]`);
  return existing(bearer?.getAttribute(name));
}

/** Gmail has been seen to write "undefined" where it had no id (2025-11). */
const existing = (id: string | null | undefined): string | undefined =>
  id && id !== 'undefined' ? id : undefined;

/**
 * Epoch ms from the first 11 of a legacy id's 16 hex digits: a clock without language.
 * A hint only: anything but 16 hex digits, or a time before Gmail began, is unknown.
 */
export function timeOf(id: string | undefined): number | undefined {
  if (!id || !/^[0-9a-f]{16}$/i.test(id)) return undefined;
  const at = parseInt(id.slice(0, 11), 16);
  return at >= 1_080_777_600_000 && at <= 4_102_444_800_000 ? at : undefined;
}

/** Compose windows, inline replies and the pop-out: to and cc, never bcc. */
function composeReader(page: Document) {
  const pageLife = crypto.randomUUID();
  const known = new WeakMap<Element, { key: string; to: string[] }>();
  let opened = 0;
  return (thread: string | undefined): { facts: ComposeFacts[]; busy: string[] } => {
    const facts: ComposeFacts[] = [];
    const busy: string[] = [];
    for (const root of composeRoots(page)) {
      if (!isShown(root)) continue;
      const before = known.get(root) ?? { key: `${pageLife}:${(opened += 1)}`, to: [] };
      const to = recipientsIn(root, before.to);
      known.set(root, { key: before.key, to: to ?? before.to });
      const people = to === undefined ? 'unreadable' : to.length > 0 ? 'people' : 'none';
      const inline = root.closest('[role=main]') ? thread : undefined;
      const fact: ComposeFacts = {
        kind: 'compose',
        key: before.key,
        people,
        to: to ?? [],
        thread: inline,
      };
      facts.push(fact);
      if (isTypingRecipient(root)) busy.push(surfaceOf(fact));
    }
    return { facts, busy };
  };
}

/** Everything a mail is written in. Gmail's own markup pasted into a mail is a quotation, no compose window. */
function composeRoots(page: Document): Element[] {
  const marks = [...page.querySelectorAll(composeMark)].filter((mark) => !mark.closest(body));
  const roots = marks.map((mark) => outermost(mark) ?? page.querySelector(popOutCompose));
  return [...new Set(roots)].filter((root) => root !== null);
}

/** The window, reply box or form that a mark belongs to. */
function outermost(mark: Element): Element | undefined {
  let root = mark.closest(composeRoot);
  for (let next = root; next; next = next.parentElement?.closest(composeRoot) ?? null) root = next;
  return root ?? undefined;
}

/** @returns undefined when the fields cannot be read: unreadable is not nobody */
function recipientsIn(root: Element, before: string[]): string[] | undefined {
  const fields = [...root.querySelectorAll('[name="to"], [name="cc"]')].filter(
    (field) => !field.closest(`[name="bcc"], ${body}`),
  );
  const chips = fields.flatMap((field) => [
    ...field.querySelectorAll('[data-hovercard-id*="@"], [email]'),
  ]);
  const written = fields.flatMap(
    (field) =>
      ('value' in field && String(field.value).match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g)) || [],
  );
  const whole = written.map((one) => one.toLowerCase()).filter(isAddress);
  const found = new Set([...addressesOf(chips), ...whole]);
  if (found.size > 0) return [...found];
  // An unfocused compose folds its fields away: what was there still is.
  const open = fields.some((field) => field.getAttribute('type') !== 'hidden' && isShown(field));
  if (open) return [];
  return before.length > 0 ? before : undefined;
}

function isTypingRecipient(root: Element): boolean {
  const active = root.ownerDocument.activeElement;
  return (
    active instanceof HTMLInputElement &&
    root.contains(active) &&
    active.closest('[name="to"], [name="cc"], [name="bcc"]') !== null &&
    active.value.trim() !== ''
  );
}
