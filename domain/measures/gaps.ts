import { daysBetween } from '../calendar';
import type { Service } from '../contacts';
import type { PersonValue } from './measured';

/** For each person the local days on which something was done for them, in order. */
export function daysByPerson(services: readonly Service[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { person, day } of services) days.set(person, [...(days.get(person) ?? []), day]);
  for (const some of days.values()) some.sort();
  return days;
}

/** Days since the last of these up to a day; before the first one nothing is known, unless a beginning is. */
export function gapOn(
  day: string,
  days: readonly string[] = [],
  since?: string,
): number | undefined {
  const last = days.findLast((one) => one <= day) ?? since;
  return last === undefined || last > day ? undefined : daysBetween(last, day);
}

/** The longest gap of several people, and of how many one is known. */
export function longestOf(people: readonly PersonValue[]): { value?: number; of: number } {
  const values = people.flatMap(({ value }) => value ?? []);
  return values.length === 0
    ? { of: 0 }
    : { value: Math.max(...values), of: values.length };
}
