import {
  addDays,
  daysOfWeek,
  isWorkingDay,
  knownZone,
  localDay,
  localTime,
  nextWorkingDay,
  weekOf,
} from './calendar';

/** When a promise of this behaviour should come due. */
export type DueRule = 'today' | 'next-working-day' | 'this-week' | 'next-week' | 'this-month';

/** Days after which an unanswered promise lapses: unknown, not "no" (product.md, section 3). */
export const lapsesAfterDays = 7;

/**
 * When a promise made now comes due: a floating local time 'YYYY-MM-DDTHH:MM' that stays five o'clock wherever the leader
 * travels. Always after `now`.
 * - today: 17:00; from 16:00 on or on a day off, the next working day at 10:00
 * - next-working-day: 17:00
 * - this-week: on the day of the event that it is about, at 17:00; when that is today and it is 16:00 or later, the next
 *   working day at 10:00. Without such an event the last working day of this calendar week at 16:00; once that has passed,
 *   as next-working-day
 * - next-week: the last working day of the next calendar week at 16:00
 * - this-month: the last working day of this calendar month at 16:00; once that has passed, of the next
 *
 * @param now epoch ms
 * @param workingDays ISO weekdays; for a leader without any, every week ends with its last day
 * @param firstWeekday the leader's week start, 1..7
 * @param eventDay local date of the event that the promise is about, where known; one in the past says nothing
 */
export function dueAt(
  rule: DueRule,
  now: number,
  zone: string,
  workingDays: readonly number[],
  firstWeekday = 1,
  eventDay?: string,
): string {
  const today = localDay(now, zone);
  const time = localTime(now, zone);
  const next = nextWorkingDay(today, workingDays);
  const week = weekOf(today, firstWeekday);
  switch (rule) {
    case 'today':
      return isWorkingDay(today, workingDays) && time < '16:00'
        ? `${today}T17:00`
        : `${next}T10:00`;
    case 'next-working-day':
      return `${next}T17:00`;
    case 'this-week': {
      if (eventDay !== undefined && eventDay >= today) {
        return eventDay > today || time < '16:00' ? `${eventDay}T17:00` : `${next}T10:00`;
      }
      const end = endOfWeek(week, workingDays);
      return `${today}T${time}` < end ? end : `${next}T17:00`;
    }
    case 'next-week':
      return endOfWeek(addDays(week, 7), workingDays);
    case 'this-month': {
      const end = endOfMonth(today, workingDays);
      const inNextMonth = Temporal.PlainDate.from(today).add({ months: 1 }).toString();
      return `${today}T${time}` < end ? end : endOfMonth(inNextMonth, workingDays);
    }
  }
}

function endOfWeek(start: string, workingDays: readonly number[]): string {
  const last = daysOfWeek(start).findLast((day) => isWorkingDay(day, workingDays));
  return `${last ?? addDays(start, 6)}T16:00`;
}

function endOfMonth(day: string, workingDays: readonly number[]): string {
  const date = Temporal.PlainDate.from(day);
  const end = date.with({ day: date.daysInMonth }).toString();
  const last = daysOfWeek(addDays(end, -6)).findLast((one) => isWorkingDay(one, workingDays));
  return `${last ?? end}T16:00`;
}

/**
 * The instant (epoch ms) of a due time where the leader is now. A time that daylight saving skips comes due as much later,
 * one that it repeats the first time ('compatible', RFC 5545). An unknown zone counts as UTC.
 * @throws RangeError when `due` is not a local date and time
 */
export const dueInstant = (due: string, zone: string): number =>
  instantOf(Temporal.PlainDateTime.from(due), zone);

/** Has the due time come? Asked of instants, so that an hour lived twice does not take it back. */
export const isDue = (due: string, now: number, zone: string): boolean =>
  now >= dueInstant(due, zone);

/** Have seven calendar days passed since it came due? Only an unanswered promise lapses: the caller knows. */
export const hasLapsed = (due: string, now: number, zone: string): boolean =>
  now >= instantOf(Temporal.PlainDateTime.from(due).add({ days: lapsesAfterDays }), zone);

const instantOf = (local: Temporal.PlainDateTime, zone: string): number =>
  local.toZonedDateTime(knownZone(zone), { disambiguation: 'compatible' }).epochMilliseconds;
