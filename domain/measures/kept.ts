import { daysBetween } from '../calendar';
import { median, shareOf } from './averages';
import { daysUnder, type Gathered } from './gathered';
import type { Measured } from './measured';
import { known, pointsOf, within } from './windows';

/**
 * M1: one-on-ones kept ÷ planned. A moved one is planned and not kept until it has taken place; one that nobody knows about is
 * neither. `days`: from one that was dropped to the next real talk with that person, by any channel.
 */
export function keptOneOnOnes({ outcomes, talks, weeks }: Gathered): Measured {
  const planned = within(outcomes, weeks);
  const isKept = ({ went }: (typeof planned)[number]) => went === 'kept';
  const days = daysUnder(talks, ({ person }) => person);
  const madeGood = planned
    .filter((outcome) => !isKept(outcome))
    .flatMap(({ person, day }) => {
      const next = days.get(person)?.find((one) => one >= day);
      return next === undefined ? [] : [daysBetween(day, next)];
    });
  return {
    id: 'M1',
    unit: 'share',
    period: 'week',
    of: planned.length,
    points: pointsOf(weeks, planned, (some) => shareOf(some, isKept)),
    ...known({ value: shareOf(planned, isKept), days: median(madeGood) }),
  };
}
