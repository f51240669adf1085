import { actionFollower } from './calendar-actions';
import { addressOf, climb, fieldInUse, isInWindow, isShown, type Rung } from './dom';
import {
  eventIdOf,
  ids,
  type CalendarPage,
  type EditorSight,
  type PopoverSight,
} from './calendar-parts';
import type { EventFacts } from '../domain/facts';
import { dayOfKey, readEventId, type EventId } from './event-id';
import type { Reader, Says, Sight, Site } from './site';

const guestRows: Rung[] = [
  { css: '[role=treeitem]', seen: '2026-06' },
  { css: '[data-email]', seen: '2026-10' },
];
const chip = '[data-eventchip]';
const dialogs = '[role=dialog], [role=alertdialog]';

export const calendar: Site = {
  name: 'calendar',
  open(page, says): Reader {
    const pageLife = crypto.randomUUID();
    const arriving = guestGuard();
    const popoverNow = () => {
      const popover = readPopover(page, says);
      if (popover && arriving(popover) > 0) popover.facts.people = 'unreadable';
      return popover;
    };
    const surfaces: CalendarPage = {
      page,
      popover: popoverNow,
      editor: () => readEditor(page, pageLife, says),
      question: () => openQuestion(page),
      chips: (key) => chipsOf(page, key),
    };
    const actions = actionFollower(surfaces);
    return {
      look(): Sight {
        const popover = surfaces.popover();
        const open = popover?.facts ?? surfaces.editor()?.facts;
        const { facts: action, before = [], calledOff, pending } = actions.look(open);
        // What is done to an event speaks louder than that it is open.
        const done = [action, ...before];
        const facts = [...done, done.some((one) => one?.key === open?.key) ? undefined : open];
        return {
          facts: facts.filter((fact) => fact !== undefined),
          calledOff: calledOff ? [calledOff] : [],
          // An action can be settled, and guests be there, without a change of the page.
          lookAgainIn: pending || popover?.facts.people === 'unreadable' ? 250 : undefined,
          trouble: popover?.blind && { surface: 'event', element: popover.blind },
        };
      },
      clicked: (target) => actions.clicked(target),
      pressed: (target, x, y) => actions.pressed(target, x, y),
      released: (x, y) => actions.released(x, y),
      mustStayClear: () =>
        [...page.querySelectorAll(`${ids.save}, ${ids.no}, ${ids.delete}`)].concat(
          fieldInUse(page) ?? [],
          surfaces.question() ?? [],
          eventCards(page),
        ),
      shouldStayClear: () => [...page.querySelectorAll(dialogs)],
    };
  },
};

/** The open event's card, all of it: the prompt is about what stands there. */
const eventCards = (page: Document): Element[] =>
  [...page.querySelectorAll(ids.popover)].map((card) => card.closest('[role=dialog]') ?? card);

function readPopover(page: Document, says: Says): PopoverSight | undefined {
  const element = [...page.querySelectorAll(ids.popover)].find(
    (found) => isShown(found) && isInWindow(found),
  );
  const raw = element?.getAttribute('data-eventid');
  if (!element || !raw) return undefined;
  const { key, series, startsAt, day } = readEventId(raw);
  const list = element.closest('[role=dialog]') ?? element;
  const rows = climb(list, guestRows).filter((row) => !row.closest(ids.organiser));
  const { guests, others, rooms } = readGuests(rows);
  const said = largestNumber(element.querySelector(ids.count)?.textContent ?? '');
  const calendarOf = element.querySelector(ids.organiser);
  const organiser = calendarOf ? addressOf(calendarOf) : undefined;
  const missing = said - guests.length - others - rooms;
  // The organiser is counted, but need not have a row.
  if (missing === 1 && rows.length > 0 && organiser && !guests.includes(organiser)) {
    guests.push(organiser);
  }
  // Fewer rows than guests: still arriving, or a list too long to be shown. Unknown is not empty.
  const complete = guests.length + others + rooms >= said;
  const people = !complete ? 'unreadable' : rows.length > 0 ? 'people' : 'none';
  return {
    element,
    firstGuest: rows[0],
    blind: said > 0 && rows.length === 0 ? element : undefined,
    facts: {
      kind: 'event',
      key,
      series,
      people,
      guests,
      others,
      doing: 'open',
      startsAt,
      day: day ?? dayOf(page, key),
      year: yearOf(element),
      ...saidBy(list.querySelector(ids.heading)?.textContent, says),
    },
  };
}

function readEditor(page: Document, pageLife: string, says: Says): EditorSight | undefined {
  const title = [...page.querySelectorAll<HTMLInputElement>(ids.title)].find(isShown);
  if (!title || !page.querySelector(ids.save)) return undefined;
  const raw = /\/eventedit\/(?!duplicate)([^/?#]+)/.exec(page.location.pathname)?.[1];
  const id: EventId = raw ? readEventId(decodeURIComponent(raw)) : { key: `new:${pageLife}` };
  const scope = title.closest('[role=main]') ?? page.querySelector('[role=main]') ?? page.body;
  const { guests, others } = readGuests([...scope.querySelectorAll('[data-email]')]);
  const people = guests.length + others > 0 ? 'people' : 'none';
  const day = id.day ?? dayOf(page, id.key);
  return {
    isNew: raw === undefined,
    facts: {
      ...id,
      kind: 'event',
      people,
      guests,
      others,
      doing: 'open',
      day,
      ...saidBy(titleIn(title), says),
    },
  };
}

/** While a title is being written it says what it said before. */
const titleIn = (title: HTMLInputElement): string =>
  title === title.ownerDocument.activeElement
    ? (title.getAttribute('data-initial-value') ?? '')
    : title.value;

function saidBy(title: string | null | undefined, says: Says): Pick<EventFacts, 'says'> {
  const said = says(title ?? '');
  return said.length > 0 ? { says: said } : {};
}

/** Guests by address, each once; a group or a row without an address is "other"; a room is nobody. */
function readGuests(rows: readonly Element[]): { guests: string[]; others: number; rooms: number } {
  const guests = new Set<string>();
  const rooms = new Set<string>();
  let others = 0;
  for (const row of rows) {
    const address = addressOf(row);
    const expands = row.getAttribute('data-is-expandable');
    if (address?.endsWith('@resource.calendar.google.com')) rooms.add(address);
    else if ((expands !== null && expands !== 'false') || !address) others += 1;
    else guests.add(address);
  }
  return { guests: [...guests], others, rooms: rooms.size };
}

/** Beside the count stand the counts of yes and awaiting, which are never larger. */
const largestNumber = (text: string): number =>
  Math.max(0, ...(inPlainDigits(text).match(/\d{1,4}/g) ?? []).map(Number));

/** The year, which Calendar shows only when it is not the present one; a title may hold any number and is left out. */
function yearOf(popover: Element): number | undefined {
  const when = popover.querySelector(ids.when);
  const title = when?.querySelector('[role=heading]')?.textContent ?? '';
  const text = inPlainDigits(when?.textContent.replace(title, '') ?? '');
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length > 0 ? Math.max(...years.map(Number)) : undefined;
}

/** Arabic, Persian and Devanagari digits as 0 to 9. */
function inPlainDigits(text: string): string {
  const zeros = [0x660, 0x6f0, 0x966];
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Guest rows that are the last event's, node by node, are believed only after so long, ms. */
const believedAfter = 1500;

/**
 * Calendar uses its popover again: for a moment the guests of the last event stand under the next one's id. Rows drawn
 * anew are believed at once, also with the same people in them.
 * @returns ms until the guests that are shown can be believed
 */
function guestGuard(): (popover: PopoverSight) => number {
  let last: { key: string; row?: Element; guests: string; believed: number } | undefined;
  return ({ facts: { key, guests: shown }, firstGuest: row }) => {
    const now = performance.now();
    const guests = shown.join();
    if (last?.key !== key) {
      const isOld = row !== undefined && row === last?.row && guests === last.guests;
      last = { key, row, guests, believed: isOld ? now + believedAfter : 0 };
    } else if (guests !== last.guests || row !== last.row) {
      last = { key, row, guests, believed: 0 };
    }
    return Math.max(0, last.believed - now);
  };
}

function openQuestion(page: Document): Element | undefined {
  return [...page.querySelectorAll(dialogs)].find(
    (dialog) =>
      !dialog.querySelector(`${ids.popover}, ${ids.title}, ${ids.heading}, input[type=text]`) &&
      isShown(dialog),
  );
}

function chipsOf(page: Document, key: string): Element[] {
  return [...page.querySelectorAll(chip)].filter((element) => eventIdOf(element)?.key === key);
}

/** The local date of the column in which the event lies, if the grid shows it. */
const dayOf = (page: Document, key: string): string | undefined =>
  chipsOf(page, key)
    .map((element) => dayOfKey(element.closest('[data-datekey]')?.getAttribute('data-datekey')))
    .find(Boolean);
