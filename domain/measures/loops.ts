import { daysToClose, loopState } from '../loops';
import type { Heard } from '../projects';
import { median, shareOf } from './averages';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { known, pointsOf, within } from './windows';

/** M7: loops closed ÷ things heard; `days` from hearing something to telling back what was done about it. */
export function closedLoops({ projects, months }: Gathered): Measured {
  const loops = within(
    projects.flatMap(({ heard }) => heard),
    months,
  );
  const isClosed = (heard: Heard) => loopState(heard) === 'closed';
  return {
    id: 'M7',
    unit: 'share',
    period: 'month',
    of: loops.length,
    points: pointsOf(months, loops, (some) => shareOf(some, isClosed)),
    ...known({
      value: shareOf(loops, isClosed),
      days: median(loops.flatMap((heard) => daysToClose(heard) ?? [])),
    }),
  };
}
