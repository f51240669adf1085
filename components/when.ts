import { localDay, localTime } from '../domain/calendar';
import type { Clock } from '../storage/log';
import { text, uiLanguage } from '../storage/texts';
import { setClose } from './numbers';

/**
 * A local day as one says it: "tomorrow", "Thursday" within a week, "3 March", with the year when it is another. Past and
 * coming weekdays read alike: the sentence around it tells them apart.
 */
export function dayInWords(day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const days = Temporal.PlainDate.from(today).until(date).days;
  const language = uiLanguage();
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  }
  if (Math.abs(days) < 7) return date.toLocaleString(language, { weekday: 'long' });
  return dateInWords(day, today);
}

/** A local day as a date: "3 March", with the year when it is another than today's. */
export function dateInWords(day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const otherYear = date.year !== Temporal.PlainDate.from(today).year;
  return date.toLocaleString(uiLanguage(), {
    day: 'numeric',
    month: 'long',
    ...(otherYear ? { year: 'numeric' } : {}),
  });
}

/** The month in which a local day lies: "October 2026". */
export const monthInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString(uiLanguage(), { month: 'long', year: 'numeric' });

/** A local date and time 'YYYY-MM-DDTHH:MM' in words: "tomorrow, 17:00". */
export function dueInWords(due: string, today: string): string {
  const { day, time } = partsOf(due);
  return text('atTime', dayInWords(day, today), timeInWords(time));
}

/** The day of an instant (epoch ms) as one says how long ago it was: "today", "yesterday", "34 days ago". */
export function agoInWords(at: number, { now, zone }: Clock): string {
  const today = Temporal.PlainDate.from(localDay(now, zone));
  const { days } = today.since(localDay(at, zone));
  const format = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' });
  return setClose(format.format(-days, 'day'));
}

/** An instant (epoch ms) ahead: the time alone when it is today, the day alone when it is its first minute. */
export function untilInWords(at: number, { now, zone }: Clock): string {
  const today = localDay(now, zone);
  const day = localDay(at, zone);
  const time = localTime(at, zone);
  if (day === today) return timeInWords(time);
  return time === '00:00' ? dayInWords(day, today) : dueInWords(`${day}T${time}`, today);
}

/** A time 'HH:MM' as the clock shows it: "17:00", "5:00 PM". */
export const timeInWords = (time: string): string =>
  Temporal.PlainTime.from(time).toLocaleString(uiLanguage(), {
    hour: 'numeric',
    minute: '2-digit',
  });

function partsOf(due: string): { day: string; time: string } {
  const at = Temporal.PlainDateTime.from(due);
  return { day: at.toPlainDate().toString(), time: at.toPlainTime().toString() };
}

const minute = 60_000;
const spans = new Map<string, Intl.NumberFormat>();

/** A span of time in ms as one says it: "40 minutes", from 90 minutes on "3 hours", from two days on "3 days". */
export function spanInWords(span: number): string {
  if (span < 90 * minute) return counting('minute', span / minute);
  if (span < 48 * 60 * minute) return counting('hour', span / (60 * minute));
  return daysInWords(span / (24 * 60 * minute));
}

/** "12 days" */
export const daysInWords = (days: number): string => counting('day', days);

/** "20 minutes" */
export const minutesInWords = (minutes: number): string => counting('minute', minutes);

function counting(unit: 'minute' | 'hour' | 'day', count: number): string {
  // Making a formatter takes longer than drawing the line that needs it.
  const format =
    spans.get(unit) ??
    new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, unitDisplay: 'long' });
  spans.set(unit, format);
  return setClose(format.format(Math.round(count)));
}
