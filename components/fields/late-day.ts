import { addDays } from '../../domain/calendar';
import { lateDays } from '../../domain/week';
import { dayInWords } from '../when';

/** The local days that an act can be about: the last two weeks and the day it has, newest first; each with its words. */
export function lateDayChoices(today: string, day = today): [day: string, words: string][] {
  const days = Array.from({ length: lateDays + 1 }, (_, ago) => addDays(today, -ago));
  const all = days.includes(day) ? days : [...days, day].toSorted().reverse();
  return all.map((one) => [one, dayInWords(one, today)]);
}
