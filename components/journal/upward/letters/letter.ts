import type { CalendarEvent } from '../../../../domain/links';
import type { Person } from '../../../../domain/people';
import type { Note, Story } from '../../../../domain/stories';
import type { Invitation } from '../../../../domain/upward';
import { text, uiLanguage, type TextKey } from '../../../../storage/texts';
import { dayIn, timeIn } from '../../../fields/field';
import { timeInWords } from '../../../when';

/** What was typed, by field; what was not is missing or empty. */
export type Fields = Readonly<Partial<Record<string, string>>>;

/** What the journal holds that a letter is filled from. */
export interface Known {
  /** to whom it goes */
  leader: Person | undefined;
  stories: readonly Story[];
  notes: readonly Note[];
  invitations: readonly Invitation[];
  /** local day */
  today: string;
}

/** A text to take along, and the event where there is one. */
export interface Letter {
  subject: string;
  text: string;
  event?: CalendarEvent;
}

/** What was typed, or an ellipsis where it is still to come. */
export const said = (typed: string | undefined): string => typed?.trim() || '…';

/** A text about something typed, left out while it is not. */
export const about = (key: TextKey, typed: string | undefined): string | undefined =>
  typed?.trim() ? text(key, typed.trim()) : undefined;

/** Paragraphs and what is left out of them. */
export const paragraphs = (...all: (string | undefined)[]): string => filled(all).join('\n\n');

/** Lines and what is left out of them; undefined when there are none. */
export const lines = (...all: (string | undefined)[]): string | undefined =>
  filled(all).join('\n') || undefined;

const filled = (all: readonly (string | undefined)[]) =>
  all.filter((one) => one !== undefined && one !== '');

export const hello = ({ leader }: Known): string =>
  leader ? text('journalUpwardHello', leader.name) : text('journalUpwardHelloNobody');

/** "Thursday 26 November", with the year when it is another: a letter is read on another day than it is written. */
export function dayInFull(day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const otherYear = date.year !== Temporal.PlainDate.from(today).year;
  return date.toLocaleString(uiLanguage(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(otherYear && { year: 'numeric' }),
  });
}

/** The lines that say when and where, as far as it is known. */
export function whenAndWhere({ day, time, place }: Fields, today: string): string | undefined {
  const on = dayIn(day);
  const full = on && dayInFull(on, today);
  const hour = timeIn(time);
  const at = full && hour ? text('atTime', full, timeInWords(hour)) : full;
  return lines(about('journalUpwardTextWhen', at), about('journalUpwardTextWhere', place));
}

/** The event to which my leader is asked. @param minutes how long it asks of them */
export const eventOf = (
  { day, time, place }: Fields,
  { leader }: Known,
  { title, details, minutes }: Pick<CalendarEvent, 'title' | 'details' | 'minutes'>,
): CalendarEvent => ({
  title,
  details,
  minutes,
  guests: leader?.addresses.slice(0, 1) ?? [],
  day: dayIn(day),
  from: timeIn(time),
  place: place?.trim() || undefined,
});
