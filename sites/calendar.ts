import { guestGuard } from './believed-guests';
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
import { dayOfKey, dayOfStamp, readEventId, type EventId } from './event-id';
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
    const guarded = guestGuard();
    const inPopover = guarded();
    const inEditor = guarded(true);
    const surfaces: CalendarPage = {
      page,
      popover: () => inPopover(readPopover(page, says)),
      editor: () => inEditor(readEditor(page, pageLife, says)),
      question: () => openQuestion(page),
      chips: (key) => chipsOf(page, key),
    };
    const actions = actionFollower(surfaces);
    return {
      ...actions,
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
          lookAgainIn: pending || open?.people === 'unreadable' ? 250 : undefined,
          trouble: popover?.blind && { surface: 'event', element: popover.blind },
        };
      },
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
  // Another number than that of the rows, or none: still arriving, hidden from guests, too many to be shown. Unknown is not empty.
  const listed = guests.length + others;
  const isComplete = said > 0 && [listed, listed + rooms].includes(said);
  const people = isComplete ? 'people' : said > 0 || rows.length > 0 ? 'unreadable' : 'none';
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
  return {
    isNew: raw === undefined,
    facts: {
      ...id,
      kind: 'event',
      people,
      guests,
      others,
      doing: 'open',
      // What is only being made is on no day yet.
      day: raw && (dayInField(page) ?? id.day),
      ...saidBy(titleIn(title), says),
    },
  };
}

/** The date in the editor's first field, as it stands there now. */
function dayInField(page: Document): string | undefined {
  const field = page.querySelector(ids.times[0]);
  const ical = field?.closest('[data-ical]')?.getAttribute('data-ical');
  return dayOfStamp(ical ?? field?.getAttribute('data-date'));
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
function largestNumber(text: string): number {
  const grouped = /(?<=\d)[\s.,'’٬](?=\d{3}(?!\d))/g;
  const numbers = inPlainDigits(text).replace(grouped, '').match(/\d+/g) ?? [];
  // Arabic says "two guests" in one word.
  return Math.max(/ضيف[اي]ن/.test(text) ? 2 : 0, ...numbers.map(Number));
}

/** The year, which Calendar shows only when it is not the present one; a title may hold any number and is left out. */
function yearOf(popover: Element): number | undefined {
  const when = popover.querySelector(ids.when);
  const title = when?.querySelector('[role=heading]')?.textContent ?? '';
  const text = inPlainDigits(when?.textContent.replace(title, '') ?? '');
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length > 0 ? Math.max(...years.map(Number)) : undefined;
}

/** Any script's digits as 0 to 9: each row of ten begins at a multiple of sixteen, in India's scripts six behind it. */
const inPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    return String((code > 0x965 && code < 0xdf0 ? code - 6 : code) & 15);
  });

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
