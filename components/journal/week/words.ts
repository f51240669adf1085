import { weekOf } from '../../../domain/calendar';
import { lastDayOf, type Review } from '../../../domain/reviews';
import type { Week } from '../../../domain/streak';
import { counted, text, uiLanguage } from '../../../storage/texts';
import { neighbour } from '../../../domain/week';
import { monthInWords } from '../../when';

/** "16–22 November" or "October 2026"; the year of a week only when it is another than today's. */
export function periodInWords(review: Review, today: string): string {
  const first = Temporal.PlainDate.from(review.start);
  const language = uiLanguage();
  if (review.of === 'month') {
    return monthInWords(review.start);
  }
  const last = Temporal.PlainDate.from(lastDayOf(review));
  const otherYear = last.year !== Temporal.PlainDate.from(today).year;
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(otherYear && { year: 'numeric' }),
  }).formatRange(first, last);
}

/** "This week", "Last week", or nothing for what lies longer ago. */
export function nearInWords(review: Review, today: string, firstWeekday: number): string {
  if (review.of === 'month') return '';
  const thisWeek: Review = { of: 'week', start: weekOf(today, firstWeekday) };
  if (review.start === thisWeek.start) return text('journalWeekThis');
  return review.start === neighbour(thisWeek, -1).start ? text('journalWeekLast') : '';
}

/** How the week stands in the streak: "3 acts · in step". */
export function standingInWords({ acts, goal, state }: Week): string {
  const did = counted('journalWeekActs', acts);
  const stands =
    state === 'now'
      ? acts >= goal
        ? text('journalWeekKept')
        : counted('journalWeekToGo', goal - acts)
      : text(states[state]);
  return text('journalWeekStanding', did, stands);
}

const states = {
  kept: 'journalWeekKept',
  missed: 'journalWeekMissed',
  neutral: 'journalWeekNeutral',
  reserve: 'journalWeekReserve',
} as const;
