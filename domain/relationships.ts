import { daysBetween, localDay } from './calendar';
import { cadenceState, isRecognitionOwed, lastRecognitions, lastTalks } from './contacts';
import { madeAt } from './id';
import type { LogEvent } from './log';
import { isOpen, needsIn, type Need } from './needs';
import type { Person } from './people';
import type { Cadence } from './playbook';
import type { Promised } from './promises';
import { isForgotten, workingDaysOver, type Wait } from './waits';

/** What a relationship is read from. */
export interface Known {
  /** epoch ms */
  now: number;
  zone: string;
  /** local day of Start */
  startDay?: string;
  /** those of the last year, at least */
  events: readonly LogEvent[];
  promises: readonly Promised[];
  waits: readonly Wait[];
  /** everybody's, and whether a person may have their own */
  cadence: Cadence;
  isCadenceLocked: boolean;
  workingDays: readonly number[];
  /** working days within which a report gets an answer */
  answerWithin: number;
}

/** How it stands between the leader and one person they lead. */
export interface Relationship {
  person: Person;
  cadence: Cadence;
  /** local day of the last real talk; without one, `since` is the day from which one was missed */
  lastTalk?: string;
  since?: string;
  /** days without a real talk; unknown when it is not known since when they are on the list */
  days?: number;
  state: 'unknown' | 'in-time' | 'over-ideal' | 'over-max';
  lastRecognition?: string;
  owesRecognition: boolean;
  /** mail that has waited longest: local day, and working days beyond the leader's promise */
  waiting?: { since: string; over: number };
  /** what they need and have not got, the earliest due in front */
  needs: Need[];
}

/** Smaller comes first: beyond the maximum, beyond the ideal, never talked with as far as is known, in time. */
const urgency = ({ state, lastTalk }: Relationship): number =>
  state === 'over-max' ? 0 : state === 'over-ideal' ? 1 : lastTalk === undefined ? 2 : 3;

/**
 * How it stands with everybody, the one in most need first; of those in equal need whoever has used up most of their maximum,
 * then the order of `people`. Those on leave come last.
 */
export function relationships(people: readonly Person[], known: Known): Relationship[] {
  const promised = new Map(known.promises.map((promise) => [promise.id, promise]));
  const talks = lastTalks(known.events, promised);
  const recognitions = lastRecognitions(known.events, promised);
  const needs = needsIn(known.promises, known.now, known.zone).filter(isOpen);
  return people
    .map((person) => {
      const { id } = person;
      const theirs = needs.filter((need) => need.person === id);
      return relationship(person, known, talks.get(id), recognitions.get(id), theirs);
    })
    .toSorted(
      (a, b) =>
        Number(a.person.onLeave ?? false) - Number(b.person.onLeave ?? false) ||
        urgency(a) - urgency(b) ||
        used(b) - used(a),
    );
}

const used = ({ days = 0, cadence }: Relationship): number => days / cadence.max;

function relationship(
  person: Person,
  known: Known,
  lastTalk: string | undefined,
  lastRecognition: string | undefined,
  needs: Need[],
): Relationship {
  const today = localDay(known.now, known.zone);
  const cadence = cadenceOf(person, known);
  const knownSince = knownSinceDay(person.id, known.zone, known.startDay);
  const since = lastTalk ?? knownSince;
  const waiting = waitingOf(person, known, today);
  return {
    person,
    cadence,
    state: cadenceState(since, today, cadence),
    owesRecognition: isRecognitionOwed(lastRecognition, knownSince ?? today, today),
    needs,
    ...(lastTalk !== undefined && { lastTalk }),
    ...(since !== undefined && { since, days: Math.max(0, daysBetween(since, today)) }),
    ...(lastRecognition !== undefined && { lastRecognition }),
    ...(waiting && { waiting }),
  };
}

/** A person's own cadence, unless an administrator rules everybody's. */
const cadenceOf = (
  person: Person,
  { cadence, isCadenceLocked }: Pick<Known, 'cadence' | 'isCadenceLocked'>,
): Cadence => (isCadenceLocked ? cadence : (person.cadence ?? cadence));

/** The local day since which somebody is on the list, as their id tells, but not before Start. */
export function knownSinceDay(id: string, zone: string, startDay?: string): string | undefined {
  const made = madeAt(id);
  if (made === undefined) return undefined;
  const day = localDay(made, zone);
  return startDay !== undefined && startDay > day ? startDay : day;
}

function waitingOf(
  person: Person,
  { waits, now, zone, workingDays, answerWithin }: Known,
  today: string,
): Relationship['waiting'] {
  const [longest] = waits
    .filter((wait) => wait.person === person.id && !isForgotten(wait, now) && wait.since <= now)
    .toSorted((a, b) => a.since - b.since);
  if (!longest) return undefined;
  const since = localDay(longest.since, zone);
  return { since, over: workingDaysOver(since, today, workingDays, answerWithin) };
}
