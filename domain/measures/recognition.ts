import { recognitionOwedAfter } from '../contacts';
import { gapsAmong, longestOf } from './gaps';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { spreadAmong } from './spread';
import { known, standingsOf } from './windows';

/**
 * M10: days since each person I lead was last recognised; the measure is the longest of them, `of` in `people` how often. Nobody
 * new is neglected: the days count from the one since which somebody is on the list, once anybody was recognised.
 */
export function recognitionGaps(gathered: Gathered): Measured {
  const { recognitions, months, today } = gathered;
  const gapsOn = gapsAmong(gathered, recognitions);
  const people = gapsOn(today);
  return {
    id: 'M10',
    unit: 'days',
    period: 'month',
    ...longestOf(people),
    points: standingsOf(months, today, (day) => longestOf(gapsOn(day))),
    people,
    aim: recognitionOwedAfter,
    ...known({ spread: spreadAmong(people) }),
  };
}
