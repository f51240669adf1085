import type { Named } from '../simulators/calendar/scene';
import type { CalendarSim } from '../simulators/calendar/controls';
import { SitePage } from './site-page';

type Point = { x: number; y: number };

/** Google Calendar in front of the leader. Events are counted as in the scene, from 0. */
export class CalendarPage extends SitePage {
  opensEvent = (index: number) => this.act('openEvent', index);
  closesEvent = () => this.act('closePopover');

  /** Answers the invitation of the open event. */
  responds = (answer: 'yes' | 'no' | 'maybe') => this.act('respond', answer);
  deletes = () => this.act('del');
  /** Answers the question that Calendar puts on top ("which occurrences?", "tell the guests?"). */
  answersQuestion = (answer: 'confirm' | 'cancel') => this.act('answerQuestion', answer);

  edits = () => this.act('edit');
  /** In the editor. @param day 'YYYY-MM-DD' @param start 'HH:MM' @param end 'HH:MM' */
  setsTime = (day?: string, start?: string, end?: string) => this.act('setTime', day, start, end);
  boxes = () => this.act<ReturnType<CalendarSim['rects']>>('rects');
  saves = () => this.act('save');
  cancelsEdit = () => this.act('cancelEdit');
  newEvent = (event: { title?: string; guests?: Named[] }) => this.act('newEvent', event);
  addsGuest = (guest: Named) => this.act('addGuest', guest);

  /** Drags an event of the shown week to another day and time, with the mouse. */
  async drags(index: number, day: string, time: string): Promise<void> {
    const { grab } = await this.act<{ grab: Point }>('chipBox', index);
    await this.pulls(grab, day, time);
  }

  /** Pulls the end of an event by its handle, with the mouse. */
  async resizes(index: number, day: string, time: string): Promise<void> {
    const { handle } = await this.act<{ handle: Point }>('chipBox', index);
    await this.pulls(handle, day, time);
  }

  private async pulls(grab: Point, day: string, time: string): Promise<void> {
    const slot = await this.act<Point>('slotPoint', day, time);
    const { mouse } = this.page;
    await mouse.move(grab.x, grab.y);
    await mouse.down();
    await mouse.move((grab.x + slot.x) / 2, (grab.y + slot.y) / 2, { steps: 4 });
    await mouse.move(slot.x, slot.y, { steps: 4 });
    await mouse.up();
  }
}
