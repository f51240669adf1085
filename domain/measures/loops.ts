import { daysBetween } from '../calendar';
import { median, shareOf } from './averages';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { known, pointsOf, within } from './windows';

/**
 * M7: loops closed ÷ things heard. A loop is closed when something visible was done about it and told back, on the later of the
 * two days.
 */
export function closedLoops({ projects, months, today }: Gathered): Measured {
  const loops = within(
    projects.flatMap(({ heard }) => heard),
    months,
  ).map(({ day, doneOn, toldOn }) => {
    if (doneOn === undefined || toldOn === undefined) return { day };
    return { day, closedOn: doneOn > toldOn ? doneOn : toldOn };
  });
  const isClosed = ({ closedOn }: { closedOn?: string }) =>
    closedOn !== undefined && closedOn <= today;
  const days = loops
    .filter(isClosed)
    .map(({ day, closedOn = day }) => Math.max(0, daysBetween(day, closedOn)));
  return {
    id: 'M7',
    unit: 'share',
    period: 'month',
    of: loops.length,
    points: pointsOf(months, loops, (some) => shareOf(some, isClosed)),
    ...known({ value: shareOf(loops, isClosed), days: median(days) }),
  };
}
