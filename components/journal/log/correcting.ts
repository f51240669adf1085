import { addDays } from '../../../domain/calendar';
import type { Entry, LogEvent } from '../../../domain/log';
import { lateDays } from '../../../domain/week';
import { minutesIn } from '../../minutes';

type Act = Extract<LogEvent, { kind: 'act' }>;

/** What the form that corrects an act holds; '' for nothing. */
export interface Draft {
  person: string;
  behaviour: string;
  own: string;
  day: string;
  minutes: string;
}

export const draftOf = ({ person, behaviour, text, day, minutes }: Act): Draft => ({
  person: person ?? '',
  behaviour: behaviour ?? '',
  own: text ?? '',
  day,
  minutes: minutes === undefined ? '' : String(minutes),
});

/** The entry that should have stood there, or what is missing. */
export function entryFrom(draft: Draft): Entry | 'no-words' | 'wrong-minutes' {
  const { person, behaviour } = draft;
  const text = draft.own.trim();
  const minutes = minutesIn(draft.minutes);
  if (behaviour === '' && text === '') return 'no-words';
  if (minutes === 'wrong') return 'wrong-minutes';
  return {
    kind: 'act',
    ...(person !== '' && { person }),
    ...(behaviour !== '' && { behaviour }),
    ...(text !== '' && { text }),
    ...(minutes !== undefined && { minutes }),
  };
}

/** The local days that an entry can be about: the last two weeks and the day it has, newest first. */
export function daysFor(day: string, today: string): string[] {
  const days = Array.from({ length: lateDays + 1 }, (_, ago) => addDays(today, -ago));
  return days.includes(day) ? days : [...days, day].toSorted().reverse();
}
