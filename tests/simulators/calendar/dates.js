// Days and times the way Calendar writes them. Days are Temporal.PlainDate, times are 'HH:MM'.

import { digits, say, scene } from './setting.js';

const locale = scene.lang === 'ar' ? 'ar-u-nu-latn' : scene.lang;
const twelveHours = ['en', 'es', 'ar'].includes(scene.lang);
const firstWeekday = { en: 7, ja: 7, 'pt-BR': 7, ar: 6 }[scene.lang] ?? 1;

export const today = day(scene.today);

export function day(text) {
  return Temporal.PlainDate.from(text);
}

/** The `data-datekey` of a day: (year - 1970) << 9 | month << 5 | day. */
export function dateKey(date) {
  return ((date.year - 1970) << 9) | (date.month << 5) | date.day;
}

/** 'YYYYMMDD', as in `data-ical` and `data-date`. */
export function stamp(date) {
  return date.toString().replaceAll('-', '');
}

export function minutesOf(time) {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export function timeOf(minutes) {
  const inDay = Math.max(0, Math.min(minutes, 24 * 60 - 1));
  return new Temporal.PlainTime(Math.floor(inDay / 60), inDay % 60).toString().slice(0, 5);
}

/** The seven days of the week that holds `date`, in the language's order. */
export function weekOf(date) {
  const first = date.subtract({ days: (date.dayOfWeek - firstWeekday + 7) % 7 });
  return Array.from({ length: 7 }, (_, i) => first.add({ days: i }));
}

/** A date in words, by Intl's options. */
export function written(date, options) {
  return digits(date.toLocaleString(locale, options));
}

/** "Wednesday, July 8"; the year only when it is not the present one. */
export function longDay(date) {
  const year = date.year === today.year ? undefined : 'numeric';
  if (scene.lang === 'ja') {
    const weekday = written(date, { weekday: 'long' });
    return `${year ? `${date.year}年 ` : ''}${date.month}月 ${date.day}日 (${weekday})`;
  }
  return written(date, { weekday: 'long', month: 'long', day: 'numeric', ...(year && { year }) });
}

/** The full date of reading texts: "October 6, 2026", "2026年 9月 15日". */
export function fullDay(date) {
  if (scene.lang === 'ja') return `${date.year}年 ${date.month}月 ${date.day}日`;
  return written(date, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** One time: "3pm", "3:30pm", "15:00". With `exact`, "3:00pm". */
export function clock(time, exact = false) {
  if (!twelveHours) return digits(time);
  return digits(bare(time, exact) + suffix(time));
}

/** "6:30 – 7:30pm" (the first time borrows am or pm), "09:00～09:45", "15:00 – 16:00". */
export function range(start, end) {
  if (scene.lang === 'ja') return `${start}～${end}`;
  const gap = scene.lang === 'fr' || scene.lang === 'ar' ? '\u202f' : ' ';
  const first =
    twelveHours && suffix(start) === suffix(end) ? digits(bare(start, true)) : clock(start, true);
  return `${first}${gap}–${gap}${clock(end, true)}`;
}

/** "3pm to 4pm" for the reading text of a chip. */
export function spokenRange(start, end) {
  return say('spoken', { start: clock(start), end: clock(end) });
}

/** 'HH:MM' from what somebody typed ("15:30", "3:30pm", "3 pm"), else undefined. */
export function typedTime(text) {
  const match = /^\s*(\d{1,2})(?::(\d{2}))?\s*([ap])?/i.exec(text);
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const hours = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1]);
  return hours < 24 ? timeOf(hours * 60 + Number(match[2] ?? 0)) : undefined;
}

function bare(time, exact) {
  const minutes = minutesOf(time);
  const hours = Math.floor(minutes / 60) % 12 || 12;
  return minutes % 60 || exact ? `${hours}:${time.slice(3)}` : `${hours}`;
}

function suffix(time) {
  const late = minutesOf(time) >= 720;
  if (scene.lang === 'ar') return late ? '\u202fم' : '\u202fص';
  return late ? 'pm' : 'am';
}
