import type { EventFacts } from '../domain/facts';
import { actionFollower } from './calendar-actions';
import { addressOf, fieldInUse, isShown } from './dom';
import { eventIdOf, ids, type CalendarPage, type PopoverSight } from './calendar-parts';
import { dayOfKey, readEventId, type EventId } from './event-id';
import type { Reader, Sight, Site } from './site';

const chip = '[data-eventchip]';
const dialogs = '[role=dialog], [role=alertdialog]';

export const calendar: Site = {
  name: 'calendar',
  open(page): Reader {
    const pageLife = crypto.randomUUID();
    const surfaces: CalendarPage = {
      page,
      popover: () => readPopover(page),
      editor: () => readEditor(page, pageLife),
      question: () => openQuestion(page),
      chips: (key) => chipsOf(page, key),
    };
    const actions = actionFollower(surfaces);
    return {
      look(): Sight {
        const popover = surfaces.popover();
        const open = popover?.facts ?? surfaces.editor()?.facts;
        const { facts: action, calledOff, pending } = actions.look(open);
        // What is done to an event speaks louder than that it is open.
        const facts = [action, open?.key === action?.key ? undefined : open];
        return {
          facts: facts.filter((fact) => fact !== undefined),
          calledOff: calledOff ? [calledOff] : [],
          // An action that is not settled may end without a change of the page.
          lookAgainIn: pending ? 250 : undefined,
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
        ),
      shouldStayClear: () => [...page.querySelectorAll(`${ids.popover}, ${dialogs}`)],
    };
  },
};

function readPopover(page: Document): PopoverSight | undefined {
  const element = [...page.querySelectorAll(ids.popover)].find(isShown);
  const raw = element?.getAttribute('data-eventid');
  if (!element || !raw) return undefined;
  const { key, series, startsAt, day } = readEventId(raw);
  const list = element.closest('[role=dialog]') ?? element;
  const rows = [...list.querySelectorAll('[role=treeitem]')];
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
    },
  };
}

function readEditor(page: Document, pageLife: string): { facts: EventFacts } | undefined {
  const title = [...page.querySelectorAll(ids.title)].find(isShown);
  if (!title || !page.querySelector(ids.save)) return undefined;
  const raw = /\/eventedit\/(?!duplicate)([^/?#]+)/.exec(page.location.pathname)?.[1];
  const id: EventId = raw ? readEventId(decodeURIComponent(raw)) : { key: `new:${pageLife}` };
  const scope = title.closest('[role=main]') ?? page.querySelector('[role=main]') ?? page.body;
  const { guests, others } = readGuests([...scope.querySelectorAll('[data-email]')]);
  const people = guests.length + others > 0 ? 'people' : 'none';
  const day = id.day ?? dayOf(page, id.key);
  return { facts: { ...id, kind: 'event', people, guests, others, doing: 'open', day } };
}

/** Guests by address, each once; a group or a row without an address is "other"; a room is nobody. */
function readGuests(rows: readonly Element[]): { guests: string[]; others: number; rooms: number } {
  const guests = new Set<string>();
  const rooms = new Set<string>();
  let others = 0;
  for (const row of rows) {
    const address = addressOf(row);
    const expands = row.getAttribute('data-is-expandable');
    if ((expands !== null && expands !== 'false') || !address) others += 1;
    else if (address.endsWith('@resource.calendar.google.com')) rooms.add(address);
    else guests.add(address);
  }
  return { guests: [...guests], others, rooms: rooms.size };
}

/** In any script's digits; the guest count stands beside the counts of yes and awaiting, which are never larger. */
function largestNumber(text: string): number {
  const zeros = [0x660, 0x6f0, 0x966];
  const plain = text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
  return Math.max(0, ...(plain.match(/\d{1,4}/g) ?? []).map(Number));
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
