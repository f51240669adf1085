import { weekOf } from '../calendar';
import { sumOf } from './averages';
import { newestMarks, type Gathered } from './gathered';
import type { Measured, Series } from './measured';
import { known, pointsOf, within } from './windows';

const counts = ['fires', 'talks'] as const;

/**
 * M14: fires against good talks, as the leader counted them. Of several counts of one week the newest holds, in the month of the
 * day it was said about. The value is fires for each good talk.
 */
export function firesAgainstTalks({ marks, months, firstWeekday }: Gathered): Measured {
  const counted = within(
    newestMarks(marks, counts, ({ day }) => weekOf(day, firstWeekday)),
    months,
  );
  const sum = (some: typeof counted) =>
    some.length === 0 ? undefined : sumOf(some.map(({ value }) => value));
  const series = counts.map((name): Series => {
    const own = counted.filter(({ what }) => what === name);
    return {
      name,
      unit: 'count',
      of: own.length,
      points: pointsOf(months, own, sum),
      ...known({ value: sum(own) }),
    };
  });
  const [fires, talks] = series.map(({ value }) => value);
  return {
    id: 'M14',
    unit: 'ratio',
    period: 'month',
    of: counted.length,
    points: [],
    series,
    ...known({ value: fires === undefined || !talks ? undefined : fires / talks }),
  };
}
