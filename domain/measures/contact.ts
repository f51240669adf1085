import { gapsAmong, longestOf } from './gaps';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { spreadAmong } from './spread';
import { known, standingsOf } from './windows';

/**
 * M2: days since the last real talk, for each person I lead; the measure is the longest of them, because an average would hide
 * one neglected person. Without a talk the days count from the one since which somebody is on the list, once there was a talk with
 * anybody.
 */
export function daysSinceTalk(gathered: Gathered): Measured {
  const { talks, weeks, today, cadence } = gathered;
  const gapsOn = gapsAmong(gathered, talks);
  const people = gapsOn(today);
  return {
    id: 'M2',
    unit: 'days',
    period: 'week',
    ...longestOf(people),
    points: standingsOf(weeks, today, (day) => longestOf(gapsOn(day))),
    people,
    aim: cadence.max,
    ...known({ spread: spreadAmong(people) }),
  };
}
