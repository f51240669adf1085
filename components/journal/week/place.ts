import { weekOf } from '../../../domain/calendar';
import type { Review } from '../../../domain/reviews';

/** Where a week or month is found: `#week/2026-11-16`, `#week/month-2026-10`. */
export const addressOf = ({ of, start }: Review): string =>
  `#week/${of === 'week' ? start : `month-${start.slice(0, 7)}`}`;

/** The month in which a day lies. */
export const monthOf = (day: string): Review => ({ of: 'month', start: `${day.slice(0, 7)}-01` });

/**
 * The week or month that an address names; any day names its week.
 * @returns undefined when it names none, or one to come
 */
export function reviewAt(place: string, firstWeekday: number, today: string): Review | undefined {
  const [, month, day] = /^(?:month-(\d{4}-\d\d)|(\d{4}-\d\d-\d\d))$/.exec(place) ?? [];
  const named = month === undefined ? day : `${month}-01`;
  if (named === undefined || !isDay(named) || named > today) return undefined;
  return month === undefined
    ? { of: 'week', start: weekOf(named, firstWeekday) }
    : { of: 'month', start: named };
}

function isDay(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written).toString() === written;
  } catch {
    return false;
  }
}
