import type { PersonValue, Spread } from './measured';

/** How far apart the people are whose value is known; undefined for fewer than two. Of equal values the first one stands. */
export function spreadAmong(people: readonly PersonValue[]): Spread | undefined {
  const ends = people.flatMap(({ person, value }) =>
    value === undefined ? [] : [{ person, value }],
  );
  if (ends.length < 2) return undefined;
  const most = ends.reduce((a, b) => (b.value > a.value ? b : a));
  const least = ends.reduce((a, b) => (b.value < a.value ? b : a));
  return { most, least, ...(least.value > 0 && { ratio: most.value / least.value }) };
}
