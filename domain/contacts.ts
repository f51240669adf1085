import { behaviourById } from './behaviours';
import { addDays, daysBetween } from './calendar';
import type { LogEvent } from './log';
import { outcomesOf } from './one-on-ones';
import { compare } from './order';
import type { Person, Role } from './people';
import type { Cadence } from './playbook';
import type { Promised } from './promises';

/** Somebody without a named achievement for so many days is owed one (`evidence.md`: the figure a peer uses). */
export const recognitionOwedAfter = 60;

/** Something done with or for one person on a local day. */
export interface Service {
  person: string;
  day: string;
  behaviour?: string;
}

/**
 * All acts that concern somebody: what was logged, and promises answered with yes or partly on the day of the answer.
 * @param promises those that the answers are about, by id
 */
export function servicesIn(
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Service[] {
  return events.flatMap((event): Service[] => {
    if (event.kind === 'act' && event.person !== undefined) {
      const { person, day, behaviour } = event;
      return [{ person, day, ...(behaviour !== undefined && { behaviour }) }];
    }
    if (event.kind !== 'answer' || event.answer === 'no') return [];
    const promised = promises.get(event.promise);
    if (promised?.person === undefined) return [];
    return [{ person: promised.person, day: event.day, behaviour: promised.behaviour }];
  });
}

/** Everything that was done with or for one person, the newest first. */
export const servicesFor = (
  person: string,
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Service[] =>
  servicesIn(events, promises)
    .filter((service) => service.person === person)
    .toSorted((a, b) => compare(b.day, a.day));

export const isTalk = ({ behaviour }: Service): boolean =>
  behaviourById.get(behaviour ?? '')?.talk === true;

export const isRecognition = ({ behaviour }: Service): boolean =>
  behaviourById.get(behaviour ?? '')?.standard === 'recognise';

/** Real talks by any channel: those that were logged, and one-on-ones that took place. */
export const talksIn = (
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Service[] => [
  ...servicesIn(events, promises).filter(isTalk),
  ...outcomesOf(events)
    .filter(({ went }) => went === 'kept')
    .map(({ person, day }) => ({ person, day })),
];

/** Talking with customers by voice; the log need not say with which one. */
const customerCall = 'B62';

/** Was it done with a customer: one who is named, or nobody in particular in the weekly half hour? */
export const isWithCustomer = (
  { person, behaviour }: { person?: string; behaviour?: string },
  roles: ReadonlyMap<string, Role>,
): boolean =>
  person === undefined ? behaviour === customerCall : roles.get(person) === 'customer';

/** Logged minutes with customers, or with one of them, in the week that begins on a local day. */
export function minutesWithCustomers(
  events: readonly LogEvent[],
  people: readonly Person[],
  week: string,
  customer?: string,
): number {
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  const end = addDays(week, 7);
  let minutes = 0;
  for (const event of events) {
    if (event.kind !== 'act' || event.day < week || event.day >= end) continue;
    if (!isWithCustomer(event, roles)) continue;
    if (customer === undefined || event.person === customer) minutes += event.minutes ?? 0;
  }
  return minutes;
}

/** The local day of the last real talk with each person. */
export const lastTalks = (
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Map<string, string> => latest(talksIn(events, promises));

/** Achievements that were named to the person. */
export const recognitionsIn = (
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Service[] => servicesIn(events, promises).filter(isRecognition);

/** The local day on which each person was last recognised. */
export const lastRecognitions = (
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
): Map<string, string> => latest(recognitionsIn(events, promises));

/** Is a recognition owed to somebody who has been on the list since a day? Nobody new is neglected. */
export const isRecognitionOwed = (
  lastRecognised: string | undefined,
  knownSince: string,
  today: string,
): boolean => (lastRecognised ?? knownSince) <= addDays(today, -recognitionOwedAfter);

/** How a person's last real talk stands against the cadence wished for. */
export function cadenceState(
  lastTalk: string | undefined,
  today: string,
  { ideal, max }: Cadence,
): 'unknown' | 'in-time' | 'over-ideal' | 'over-max' {
  if (lastTalk === undefined) return 'unknown';
  const days = daysBetween(lastTalk, today);
  if (days > max) return 'over-max';
  return days > ideal ? 'over-ideal' : 'in-time';
}

function latest(services: readonly { person: string; day: string }[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { person, day } of services) {
    if (day > (days.get(person) ?? '')) days.set(person, day);
  }
  return days;
}
