import type { EventFacts } from '../domain/facts';
import { readEventId, type EventId } from './event-id';

/** Hand-given ids, not localised, seen from 2018 to 2026; Calendar's classes are rebuilt and never used. */
export const ids = {
  popover: '#xDetDlg',
  count: '#xDetDlgAtt',
  organiser: '#xDetDlgCal',
  /** also the heading of a task's bubble, which is no event and no question */
  heading: '#rAECCd',
  title: '#xTiIn',
  save: '#xSaveBu',
  no: '#xRsvpNoBu',
  yesOrMaybe: '#xRsvpYesBu, #xRsvpMaybeBu',
  when: '#xDetDlgWhen',
  delete: '#xDetDlgDelBu',
  times: ['#xStDaIn', '#xStTiIn', '#xEnDaIn', '#xEnTiIn'],
} as const;

/** What the follower of actions may ask of the page. */
export interface CalendarPage {
  page: Document;
  popover(): PopoverSight | undefined;
  editor(): EditorSight | undefined;
  /** a visible dialog that is neither popover nor editor: Calendar asks something */
  question(): Element | undefined;
  chips(key: string): Element[];
}

export interface EditorSight {
  facts: EventFacts;
  /** an event that is being made cannot be moved */
  isNew: boolean;
}

export interface PopoverSight {
  facts: EventFacts;
  element: Element;
  firstGuest: Element | undefined;
  /** the guest list that says a number and shows nobody */
  blind?: Element;
}

/** The event a chip stands for. */
export function eventIdOf(element: Element): EventId | undefined {
  const raw =
    element.getAttribute('data-eventid') ??
    element.querySelector('[data-eventid]')?.getAttribute('data-eventid');
  return raw ? readEventId(raw) : undefined;
}
