import type { ListFacts, RowFacts } from '../domain/facts';
import { addressOf, climb, type Rung } from './dom';
import { idOn, row, timeOf } from './gmail-marks';

/** Selector ladder, best rung first: people stand in a row from the oldest to the newest. */
const lastWriter: Rung[] = [
  { css: '.yW [email]', seen: '2019-12' },
  { css: '.yP[email], .zF[email]', seen: '2019-12' },
];

/**
 * Lists of the leader's own mail: whom it goes to stands there where elsewhere its writer stands. Routes and the words
 * of a search are the same in every language.
 */
const ownMail =
  /^#(?:sent|drafts|scheduled|outbox)\b|(?:from|in|is|label|subset)(?::|=|%3a)(?:\W|%2\d)*(?:me|sent|drafts?|scheduled|outbox)\b/i;

/** The attribute that has the id of a row's newest message, and in it the time. */
const lastMessage = 'data-legacy-last-message-id';
/** Who waits is no hurry: a list is read at most this often, ms. */
const listEvery = 3000;
/** Rows that are read at most; a page of Gmail's list has 100 at most. */
const longestList = 200;

/** Reads the visible list now and then; `staleIn` ms after an old answer a look brings a new one. */
export function listReader(): (
  main: Element,
) => { facts: ListFacts; staleIn?: number } | undefined {
  let last: { main: Element; at: number; facts: ListFacts } | undefined;
  return (main) => {
    const now = performance.now();
    if (last?.main === main && now - last.at < listEvery) {
      return { facts: last.facts, staleIn: last.at + listEvery - now };
    }
    const facts = readList(main);
    last = facts && { main, at: now, facts };
    return facts && { facts };
  };
}

/** Rows of the visible list: the waiting list's raw material. A row without a known time says nothing. */
function readList(main: Element): ListFacts | undefined {
  if (!main.querySelector(row)) return undefined;
  const facts = new Map<Element, RowFacts | undefined>();
  const isOwn = ownMail.test(main.ownerDocument.location.hash);
  // One question for all the times: most rows of a list need not be asked anything more.
  for (const mark of isOwn ? [] : main.querySelectorAll(`[${lastMessage}]`)) {
    const element = mark.closest(row);
    if (facts.size === longestList) break;
    if (element && !facts.has(element)) facts.set(element, readRow(element, mark));
  }
  const rows = [...facts.values()].filter((found) => found !== undefined);
  return { kind: 'list', key: 'list', people: rows.length > 0 ? 'people' : 'none', rows };
}

function readRow(element: Element, mark: Element): RowFacts | undefined {
  const at = timeOf(idOn(mark, lastMessage));
  const key = at === undefined ? undefined : idOn(element, 'data-legacy-thread-id');
  if (at === undefined || !key) return undefined;
  const people = climb(element, lastWriter);
  const from = people.map(addressOf).findLast(Boolean);
  return from && !isLabelled(people) ? { key, from, at } : undefined;
}

/** Do words stand beside these people, such as "To:" or "Draft"? Then nobody knows from the row who wrote last. */
function isLabelled(people: readonly Element[]): boolean {
  const all = people[0]?.closest('.yW')?.textContent ?? '';
  return /\p{L}/u.test(people.reduce((left, one) => left.replace(one.textContent, ''), all));
}
