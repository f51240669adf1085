import type { PersonValue, Spread } from './measured';

/**
 * Largest ÷ smallest over those whose value is known. A value below one counts as one, so that a talk of today does not make
 * everybody else look infinitely neglected.
 * @returns undefined for fewer than two people
 */
export function spreadOf(people: readonly PersonValue[]): Spread | undefined {
  const known = people
    .flatMap(({ person, value }) => (value === undefined ? [] : [{ person, value }]))
    .toSorted((a, b) => b.value - a.value || (a.person < b.person ? -1 : 1));
  const [most, least] = [known[0], known.at(-1)];
  if (!most || !least || most === least) return undefined;
  const ratio = Math.max(1, most.value) / Math.max(1, least.value);
  return { ratio, most: most.person, least: least.person };
}
