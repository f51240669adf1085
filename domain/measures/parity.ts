import type { Role } from '../people';
import { median } from './averages';
import type { Gathered } from './gathered';
import type { Measured, PersonValue, Series } from './measured';
import { spreadAmong } from './spread';
import { known, pointsOf } from './windows';

/** Fewer answers than this on a side say nothing yet. */
export const fewestReplies = 5;

const minute = 60_000;

/** An answer, and how long it had been waited for, ms. */
interface Reply {
  person: string;
  day: string;
  waited: number;
}

/** The median wait in minutes; undefined below the fewest. */
export const medianWait = (replies: readonly Reply[]): number | undefined =>
  replies.length < fewestReplies ? undefined : median(replies.map(({ waited }) => waited / minute));

/** Reply parity: wait of the people I lead ÷ wait of customers. @returns undefined while a side is not known, or is no wait at all */
export const parityOf = (
  reports: number | undefined,
  customers: number | undefined,
): number | undefined =>
  reports === undefined || customers === undefined || customers === 0
    ? undefined
    : reports / customers;

/** M4: reply parity, from times only. At most 1: people I lead wait no longer than customers. */
export function replyParity({ replies, roles, reports, months }: Gathered): Measured {
  const side = (role: Role) => replies.filter(({ person }) => roles.get(person) === role);
  const sides = { reports: side('report'), customers: side('customer') };
  const series = (name: keyof typeof sides): Series => ({
    name,
    unit: 'minutes',
    of: sides[name].length,
    points: pointsOf(months, sides[name], medianWait),
    ...known({ value: medianWait(sides[name]) }),
  });
  const [led, bought] = [series('reports'), series('customers')];
  const people = reports.map(({ id }): PersonValue => {
    const own = replies.filter(({ person }) => person === id);
    return { person: id, of: own.length, ...known({ value: medianWait(own) }) };
  });
  return {
    id: 'M4',
    unit: 'ratio',
    period: 'month',
    of: led.of + bought.of,
    points: led.points.map(({ start, value, of }, n) => {
      const other = bought.points[n]!;
      return { start, of: of + other.of, ...known({ value: parityOf(value, other.value) }) };
    }),
    series: [led, bought],
    people,
    aim: 1,
    ...known({ value: parityOf(led.value, bought.value), spread: spreadAmong(people) }),
  };
}
