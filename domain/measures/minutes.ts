import { isWithCustomer } from '../contacts';
import { mean, sumOf } from './averages';
import type { Gathered } from './gathered';
import type { Measured, Series } from './measured';
import { known, pointsOf, within } from './windows';

/** Half an hour a week with customers, by voice (B62). */
export const customerMinutes = 30;

/** M3: minutes of talks a week. A week without a talk whose length was logged is not known: it is no week of silence. */
export function minutesAWeek({ acts, roles, weeks }: Gathered): Measured {
  const timed = within(acts, weeks).filter(({ minutes }) => minutes !== undefined);
  const series = (name: Series['name'], talks: typeof timed): Series => {
    const points = pointsOf(weeks, talks, (some) =>
      some.length === 0 ? undefined : sumOf(some.map(({ minutes = 0 }) => minutes)),
    );
    const value = mean(points.flatMap((point) => point.value ?? []));
    return { name, unit: 'minutes', of: talks.length, points, ...known({ value }) };
  };
  const reports = series(
    'reports',
    timed.filter(({ person = '' }) => roles.get(person) === 'report'),
  );
  const customers = series(
    'customers',
    timed.filter((act) => isWithCustomer(act, roles)),
  );
  return {
    id: 'M3',
    unit: 'minutes',
    period: 'week',
    of: reports.of + customers.of,
    points: [],
    series: [reports, customers],
    aim: customerMinutes,
    ...known({ value: reports.value }),
  };
}
