import { shareOf } from './averages';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { known, pointsOf, within } from './windows';

/**
 * M13: follow-through, acts ÷ promises that came due (product.md, section 2), by the day they came due. Partly kept is an act, too.
 * One without an answer is unknown, not broken: it is left out and counted in `unknown`.
 */
export function followThrough({ promises, weeks, today }: Gathered): Measured {
  const due = within(
    [...promises.values()]
      .map(({ due: at, answer }) => ({ day: at.slice(0, 10), answer }))
      .filter(({ day }) => day <= today),
    weeks,
  );
  const answered = due.filter(({ answer }) => answer !== undefined);
  const isAct = ({ answer }: (typeof due)[number]) => answer !== 'no';
  return {
    id: 'M13',
    unit: 'share',
    period: 'week',
    of: answered.length,
    points: pointsOf(weeks, answered, (some) => shareOf(some, isAct)),
    unknown: due.filter(({ day, answer }) => answer === undefined && day < today).length,
    ...known({ value: shareOf(answered, isAct) }),
  };
}
