import type { Named } from './scene';

/** A rectangle in client px, as JSON. */
export type Box = Omit<DOMRectReadOnly, 'toJSON'>;

interface Point {
  x: number;
  y: number;
}

/**
 * `window.sim` of the calendar. Everything in it can also be done with mouse and keyboard. Events are counted as in the
 * scene, from 0; events made in the page follow. What needs an open popover, editor or question throws without one.
 */
export interface CalendarSim {
  /** Presses the event's chip; goes to its week first when it is not shown. */
  openEvent(index: number): void;
  closePopover(): void;
  /** Opens the editor from the popover. */
  edit(): void;
  /** Presses Yes, No or Maybe in the popover. */
  respond(answer: 'yes' | 'no' | 'maybe'): void;
  /** Presses Delete in the popover. */
  del(): void;
  /** Presses the last answer, or Cancel, of the question on top. What follows happens in the next task. */
  answerQuestion(answer: 'confirm' | 'cancel'): void;
  /** Picks day ('YYYY-MM-DD') and times ('HH:MM', quarters) in the editor; what is undefined stays. */
  setTime(startDay?: string, startTime?: string, endTime?: string): void;
  /** Presses Save in the editor. */
  save(): void;
  /** Presses Cancel in the editor; asks when something was changed. */
  cancelEdit(): void;
  /** Opens the editor for a new event. */
  newEvent(given?: { title?: string; guests?: Named[] }): void;
  /** Adds a guest in the editor. */
  addGuest(guest: Named): void;
  /** Every chip becomes a new node. */
  rerender(): void;
  /** Where a chip is; a real mouse starts a move at `grab`, a resize at `handle`. */
  chipBox(index: number): Point & { width: number; height: number; grab: Point; handle: Point };
  /** Where to drop in the week view: what was taken at `grab` starts then, what was taken at `handle` ends then. */
  slotPoint(day: string, time: string): Point;
  view(view: 'week' | 'month' | 'agenda'): void;
  /** `n` changes to nodes that concern nobody, `perBatch` in each task; resolves after the last. */
  churn(n: number, perBatch: number): Promise<void>;
  /** What must not be covered: Save, the focused field, the popover's card, all open dialogs. */
  rects(): { save: Box | null; focused: Box | null; popover: Box | null; dialogs: Box[] };
  /** Letters pressed outside of fields: the shortcuts that reached the page. */
  keys: string[];
}
