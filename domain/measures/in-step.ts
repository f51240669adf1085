import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { known } from './windows';

/** M16: the streak in weeks; its line shows the acts of each week, against the goal. A neutral week tells nothing. */
export function weeksInStep({ streak, weeks }: Gathered): Measured {
  const lived = new Map(streak.weeks.map((week) => [week.start, week]));
  const { best, strength, reserve } = streak;
  return {
    id: 'M16',
    unit: 'count',
    period: 'week',
    value: streak.streak,
    of: streak.weeks.length,
    points: weeks.map(({ start }) => {
      const { acts, state } = lived.get(start) ?? { acts: 0, state: 'neutral' };
      return { start, of: acts, ...known({ value: state === 'neutral' ? undefined : acts }) };
    }),
    streak: { best, strength, reserve },
    ...known({ aim: streak.weeks.at(-1)?.goal }),
  };
}
