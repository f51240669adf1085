import { daysBetween } from '../calendar';
import type { Service } from '../contacts';
import { knownSinceDay } from '../relationships';
import { daysUnder, type Gathered } from './gathered';
import type { PersonValue } from './measured';
import { known } from './windows';

/**
 * How many days the people led have gone without something on a day, each in the order of the list. Nothing is known of anybody
 * until there was one with one of them: who has waited longest would be chance.
 */
export function gapsAmong(
  { reports, zone, startDay }: Gathered,
  services: readonly Service[],
): (day: string) => PersonValue[] {
  const days = daysUnder(services, ({ person }) => person);
  const everybody = reports.map(({ id }) => ({
    person: id,
    own: days.get(id) ?? [],
    since: knownSinceDay(id, zone, startDay),
  }));
  return (day) => {
    const isKnown = everybody.some(({ own }) => own.some((one) => one <= day));
    return everybody.map(({ person, own, since }) => ({
      person,
      of: own.length,
      ...known({ value: isKnown ? gapOn(day, own, since) : undefined }),
    }));
  };
}

/**
 * Days since the last of these up to a day, or since the person has been on the list. Nothing is known before that.
 * @param days local days, in order
 */
function gapOn(day: string, days: readonly string[], since?: string): number | undefined {
  const last = days.findLast((one) => one <= day) ?? since;
  return last === undefined || last > day ? undefined : daysBetween(last, day);
}

/** The longest gap of several people, and of how many one is known. */
export function longestOf(people: readonly PersonValue[]): { value?: number; of: number } {
  const values = people.flatMap(({ value }) => value ?? []);
  return values.length === 0 ? { of: 0 } : { value: Math.max(...values), of: values.length };
}
