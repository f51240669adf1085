import { spreadOf } from './fairness';
import { daysByPerson, gapOn, longestOf } from './gaps';
import type { Gathered } from './gathered';
import type { Measured, PersonValue } from './measured';
import { known, standingsOf } from './windows';

/**
 * M2: days since the last real talk, for each person I lead; the measure is the longest of them, because an average would hide
 * one neglected person. Of whom no talk is known, nothing is known.
 */
export function daysSinceTalk({ talks, reports, weeks, today, cadence }: Gathered): Measured {
  const days = daysByPerson(talks);
  const gapsOn = (day: string): PersonValue[] =>
    reports.map(({ id }) => {
      const own = days.get(id);
      return { person: id, of: own?.length ?? 0, ...known({ value: gapOn(day, own) }) };
    });
  const people = gapsOn(today);
  return {
    id: 'M2',
    unit: 'days',
    period: 'week',
    ...longestOf(people),
    points: standingsOf(weeks, today, (day) => longestOf(gapsOn(day))),
    people,
    aim: cadence.max,
    ...known({ spread: spreadOf(people) }),
  };
}
