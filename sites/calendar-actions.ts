import { surfaceOf, type EventFacts } from '../domain/facts';
import { eventIdOf, ids, type CalendarPage } from './calendar-parts';
import type { EventId } from './event-id';
import { isShown } from './dom';

/** A question may follow an action within this time, ms. */
const questionWithin = 2000;
/** After a question closes the page needs this long to show what came of it, ms. */
const outcomeAfter = 600;
/** What is settled is told for so long at least, also when the leader moves on at once, ms: it must be able to rest. */
const toldFor = 1000;
/** A pointer that moved less did not drag, CSS pixels. */
const dragDistance = 6;

interface Action {
  facts: EventFacts;
  startedAt: number;
  /** has a question been seen, and when was it last? */
  askedAt?: number;
  /** asked when the question closed: was it all called off? */
  isUndone(): boolean;
  /** when and where it was settled; moving on from there ends it */
  settled?: { at: number; path: string };
}

interface Followed {
  facts?: EventFacts;
  /** what was done to other events just before */
  before?: EventFacts[];
  /** the surface whose question was cancelled */
  calledOff?: string;
  /** not settled yet */
  pending?: boolean;
}

/**
 * Follows what the leader does to an event: declining, deleting, moving. The click decides and the
 * question that Calendar asks may call it off; labels are localised and never read.
 */
export function actionFollower(on: CalendarPage) {
  let action: Action | undefined;
  /** the open event when its guests could last be read */
  let known: EventFacts | undefined;
  let before: { facts: EventFacts; until: number }[] = [];
  let takenBack: string | undefined;
  let drag: { id: EventId; from: string; x: number; y: number; droppedAt?: number } | undefined;
  let times: { key: string; first: string; day?: string | undefined } | undefined;
  const clock = () => performance.now();

  const begin = (facts: EventFacts, doing: 'declined' | 'moved', isUndone: () => boolean) => {
    // Nothing was asked about the last one, and nothing will be any more.
    if (action && !action.settled && action.facts.key !== facts.key) {
      before.push({ facts: { ...action.facts, settled: true }, until: clock() + toldFor });
    }
    action = { facts: { ...facts, doing }, startedAt: clock(), isUndone };
  };

  /** Guests may be re-rendered at the very moment of the click; what was read of them a moment ago still holds. */
  const readable = (facts: EventFacts): EventFacts =>
    facts.people !== 'people' && known?.key === facts.key ? known : facts;

  /** Yes after No: the event is not declined after all. */
  const takeBack = (key: string) => {
    if (action?.facts.key !== key || action.facts.doing !== 'declined') return;
    takenBack = surfaceOf(action.facts);
    action = undefined;
  };

  return {
    clicked(target: Element): void {
      const popover = on.popover();
      const event = popover && readable(popover.facts);
      if (event && target.closest(ids.no)) {
        const before = responseOf(on);
        begin(event, 'declined', () => isOpen(on, event) && responseOf(on) === before);
      } else if (event && target.closest(`${ids.delete}, [jsname=VkLyEc]`)) {
        begin(event, 'declined', () => isOpen(on, event) || on.chips(event.key).length > 0);
      } else if (event && target.closest(ids.yesOrMaybe)) {
        takeBack(event.key);
      } else if (target.closest(ids.save)) {
        const editor = on.editor();
        const first = times?.key === editor?.facts.key ? times?.first : undefined;
        if (!editor || editor.isNew || first === undefined || first === timesIn(on.page)) return;
        const { key, day } = editor.facts;
        const facts = { ...readable(editor.facts), day };
        begin(facts, 'moved', () => on.editor()?.facts.key === key);
      }
    },

    pressed(target: Element, x: number, y: number): void {
      drag = undefined;
      const chip = target.closest('[data-eventchip]');
      const id = chip && eventIdOf(chip);
      if (!chip || !id) return;
      // The last inner element with an id of its own is the handle that changes only the end.
      const nearest = target.closest('[data-eventid]');
      if (chip.hasAttribute('data-eventid') && nearest !== chip) return;
      drag = { id, from: placeOf(chip), x, y };
    },

    released(x: number, y: number): void {
      if (!drag) return;
      if (Math.hypot(x - drag.x, y - drag.y) < dragDistance) drag = undefined;
      else drag.droppedAt = clock();
    },

    /** @param open the event that is open now */
    look(open: EventFacts | undefined): Followed {
      rememberTimes();
      // A day that is being picked is not yet the event's.
      if (open && open.key === times?.key) open.day = times.day;
      if (open?.people === 'people') known = open;
      if (takenBack !== undefined) {
        const calledOff = takenBack;
        takenBack = undefined;
        return { calledOff };
      }
      followDrag();
      const now = clock();
      before = before.filter(({ until }) => until > now);
      const told = before.map(({ facts }) => facts);
      if (!action) return { before: told, pending: drag?.droppedAt !== undefined };
      // Who is quick acts before the guests have arrived; they may still come.
      if (open?.key === action.facts.key && action.facts.people === 'unreadable') {
        const { day = open.day, doing } = action.facts;
        action.facts = { ...open, day, doing };
      }
      const { settled } = action;
      const movedOn =
        settled !== undefined &&
        settled.at + toldFor < now &&
        (settled.path !== on.page.location.pathname ||
          (open !== undefined && open.key !== action.facts.key));
      if (movedOn) {
        action = undefined;
        return { before: told };
      }
      if (on.question()) action.askedAt = now;
      else if (!settled && isAnswered(action, now)) {
        if (action.askedAt !== undefined && action.isUndone()) {
          const calledOff = surfaceOf(action.facts);
          action = undefined;
          return { before: told, calledOff };
        }
        action.settled = { at: now, path: on.page.location.pathname };
      }
      const isSettled = action.settled !== undefined;
      const facts = { ...action.facts, ...(isSettled && { settled: true }) };
      return { facts, before: told, pending: !isSettled || told.length > 0 };
    },
  };

  /** The values the editor opened with, per event; filled late, so empty ones do not count. */
  function rememberTimes(): void {
    const editor = on.editor();
    if (!editor) times = undefined;
    else if (times?.key !== editor.facts.key) {
      const first = timesIn(on.page);
      if (first !== '') times = { key: editor.facts.key, first, day: editor.facts.day };
    }
  }

  /** A drop counts once the chip stands elsewhere, or Calendar asks about it. */
  function followDrag(): void {
    if (drag?.droppedAt === undefined) return;
    const { id, from, droppedAt } = drag;
    const isBack = () => on.chips(id.key).some((chip) => placeOf(chip) === from);
    const chips = on.chips(id.key);
    if (on.question() || (chips.length > 0 && !isBack())) {
      drag = undefined;
      // A chip names no guests: whom it concerns is known if a page showed the event before.
      const facts: EventFacts = {
        kind: 'event',
        key: id.key,
        series: id.series,
        people: 'unreadable',
        guests: [],
        others: 0,
        doing: 'moved',
      };
      begin(facts, 'moved', isBack);
    } else if (clock() - droppedAt > questionWithin) drag = undefined;
  }
}

/** No question came, or the one that came is gone and the page has had time to change. */
const isAnswered = (action: Action, now: number): boolean =>
  action.askedAt === undefined
    ? now - action.startedAt > questionWithin
    : now - action.askedAt > outcomeAfter;

const isOpen = (on: CalendarPage, facts: EventFacts): boolean =>
  on.popover()?.facts.key === facts.key;

/** Label and neighbourhood of the No button: equal before and after means that nothing was answered. */
function responseOf(on: CalendarPage): string {
  const button = on.popover()?.element.querySelector(ids.no);
  const around = [button, button?.parentElement, button?.parentElement?.parentElement];
  return around
    .map((element) =>
      ['aria-label', 'aria-pressed', 'aria-checked', 'class']
        .map((name) => element?.getAttribute(name) ?? '')
        .join(),
    )
    .join('|');
}

/** Column and text of a chip: re-created as it was, it says the same. */
const placeOf = (chip: Element): string =>
  `${chip.closest('[data-datekey]')?.getAttribute('data-datekey')}|${chip.textContent.trim()}`;

/** The editor's date and time inputs as they stand; '' while any that is shown is not filled. */
function timesIn(page: Document): string {
  const inputs = ids.times
    .map((id) => page.querySelector<HTMLInputElement>(id))
    .filter((input) => input !== null)
    .filter(isShown);
  const values = inputs.map((input) => {
    const ical = input.closest('[data-ical]')?.getAttribute('data-ical');
    return [ical, input.getAttribute('data-date'), input.value].filter(Boolean).join();
  });
  return values.every(Boolean) ? values.join('|') : '';
}
