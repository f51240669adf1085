import { addDays, daysOfWeek, weekOf } from '../calendar';
import { mean, shareOf } from './averages';
import { daysUnder, newestMarks, type Gathered } from './gathered';
import type { Measured, Series } from './measured';
import { countSince, known, pointsOf, within } from './windows';

/** A promise or an act so many days after its prompt no longer answers it. */
const answeredWithin = 7;

/**
 * M17: how prompts in the page are received. Taken up is one whose behaviour was promised or done for the same person within a
 * week; the same is not offered for that person again before two.
 */
export function promptHealth(gathered: Gathered): Measured {
  const { prompts, dismissals, marks, weeks, firstWeekday } = gathered;
  const wasTaken = answers(gathered);
  const dismissed = new Set(dismissals.map(({ decision }) => decision));
  const shown = within(prompts, weeks);
  const isTaken = (prompt: (typeof shown)[number]) =>
    !dismissed.has(prompt.decision) && wasTaken(prompt);
  const line = (name: Series['name'], some: typeof shown): Series => ({
    name,
    unit: 'count',
    value: some.length,
    of: shown.length,
    points: pointsOf(weeks, some, countSince(gathered.startDay)),
  });
  const useful = within(
    newestMarks(marks, ['useful'], ({ day }) => weekOf(day, firstWeekday)),
    weeks,
  );
  const meanOf = (some: typeof useful) => mean(some.map(({ value }) => value));
  return {
    id: 'M17',
    unit: 'share',
    period: 'week',
    of: shown.length,
    points: pointsOf(weeks, shown, (some) => shareOf(some, isTaken)),
    series: [
      line('shown', shown),
      line('taken', shown.filter(isTaken)),
      line(
        'dismissed',
        shown.filter(({ decision }) => dismissed.has(decision)),
      ),
      {
        name: 'useful',
        unit: 'mark',
        of: useful.length,
        points: pointsOf(weeks, useful, meanOf),
        ...known({ value: meanOf(useful) }),
      },
    ],
    ...known({ value: shareOf(shown, isTaken) }),
  };
}

/** Was it done or promised in the days after? */
function answers({ acts, taken, weeks }: Gathered) {
  const about = (one: { person?: string; behaviour?: string }) => `${one.person} ${one.behaviour}`;
  const done = daysUnder([...acts, ...taken], about);
  // Thousands of prompts share few days, and making a date takes long.
  const inTime = new Map(
    weeks
      .flatMap(({ start }) => daysOfWeek(start))
      .map((day) => [day, addDays(day, answeredWithin)]),
  );
  return (prompt: Gathered['prompts'][number]): boolean => {
    const next = done.get(about(prompt))?.find((day) => day >= prompt.day);
    return next !== undefined && next < (inTime.get(prompt.day) ?? '');
  };
}
