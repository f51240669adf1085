import { addDays, localDay, localTime, weekOf } from './calendar';
import type { LogEvent } from './log';

/** When the leader looks back: ISO weekday, 'HH:MM'. */
export interface ReviewSlot {
  weekday: number;
  time: string;
}

/** A week or month to look back on, by its first local day. */
export interface Review {
  of: 'week' | 'month';
  start: string;
}

/** On so many first days of a week one looks back on the week before: this one has hardly begun. */
const earlyDays = 2;

/**
 * The reviews that are waiting now. A week's is waiting from its slot until the next week's slot comes; the month's from the
 * first slot of the next month until that month ends. One that was done does not wait, nor one of before Start.
 * @param now epoch ms @param startDay local day of Start @param events those of the last two months at least
 */
export function reviewsWaiting(
  now: number,
  zone: string,
  slot: ReviewSlot,
  firstWeekday: number,
  startDay: string,
  events: readonly LogEvent[],
): Review[] {
  const slotDay = lastSlot(now, zone, slot);
  const week: Review = { of: 'week', start: weekOf(addDays(slotDay, -earlyDays), firstWeekday) };
  const thisMonth = Temporal.PlainDate.from(localDay(now, zone)).with({ day: 1 });
  const month: Review = { of: 'month', start: thisMonth.subtract({ months: 1 }).toString() };
  const waiting = slotDay >= thisMonth.toString() ? [week, month] : [week];
  const isDone = ({ of, start }: Review) =>
    events.some((event) => event.kind === 'review' && event.of === of && event.start === start);
  const isOfUse = (review: Review) => startDay <= slotDay && startDay <= lastDayOf(review);
  return waiting.filter((review) => isOfUse(review) && !isDone(review));
}

/** The last local day of what is looked back on. */
export const lastDayOf = ({ of, start }: Review): string =>
  of === 'week'
    ? addDays(start, 6)
    : Temporal.PlainDate.from(start).add({ months: 1 }).subtract({ days: 1 }).toString();

/** The local day of the latest slot that has begun. */
function lastSlot(now: number, zone: string, { weekday, time }: ReviewSlot): string {
  const today = localDay(now, zone);
  const ago = (Temporal.PlainDate.from(today).dayOfWeek - weekday + 7) % 7;
  const day = addDays(today, -ago);
  return day === today && localTime(now, zone) < time ? addDays(day, -7) : day;
}
