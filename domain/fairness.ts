import { addDays } from './calendar';
import { isRecognition, type Relationship } from './relationships';
import { servicesIn } from './contacts';
import type { LogEvent } from './log';
import type { Promised } from './promises';

/** The two ends of a number over several people. Average service can hide one who is neglected. */
export interface Spread {
  most: End;
  least: End;
  /** largest ÷ smallest, ≥ 1; unknown when the smallest is 0 */
  ratio?: number;
}

export interface End {
  person: string;
  value: number;
}

/** Looked at are so many days, today included. */
export const fairnessDays = 84;
/** Fewer answers than this to a person say nothing about how long they wait. */
export const fewestReplies = 3;

/** @returns undefined for fewer than two people; of equal values the first person in the map stands */
export function spreadOf(values: ReadonlyMap<string, number>): Spread | undefined {
  const ends = [...values].map(([person, value]): End => ({ person, value }));
  if (ends.length < 2) return undefined;
  const most = ends.reduce((a, b) => (b.value > a.value ? b : a));
  const least = ends.reduce((a, b) => (b.value < a.value ? b : a));
  return { most, least, ...(least.value > 0 && { ratio: most.value / least.value }) };
}

/** Days without a real talk; whoever is not known for how long is left out. */
export const talkSpread = (all: readonly Relationship[]): Spread | undefined =>
  spreadOf(
    new Map(
      all.flatMap(({ person, days }) => (days === undefined ? [] : [[person.id, days] as const])),
    ),
  );

/** Median waits for an answer, ms, of those people whom the leader has answered three times or more lately. */
export function answerSpread(
  people: readonly string[],
  events: readonly LogEvent[],
  today: string,
): Spread | undefined {
  const waited = new Map(people.map((person): [string, number[]] => [person, []]));
  for (const event of lately(events, today)) {
    if (event.kind === 'reply') waited.get(event.person)?.push(event.waited);
  }
  const enough = [...waited].filter(([, all]) => all.length >= fewestReplies);
  return spreadOf(new Map(enough.map(([person, all]) => [person, middle(all)])));
}

/** Recognitions of each person lately; unknown while there are none at all. */
export function recognitionSpread(
  people: readonly string[],
  events: readonly LogEvent[],
  promises: ReadonlyMap<string, Promised>,
  today: string,
): Spread | undefined {
  const counts = new Map(people.map((person): [string, number] => [person, 0]));
  for (const service of servicesIn(lately(events, today), promises).filter(isRecognition)) {
    const before = counts.get(service.person);
    if (before !== undefined) counts.set(service.person, before + 1);
  }
  const spread = spreadOf(counts);
  return spread && spread.most.value > 0 ? spread : undefined;
}

function lately(events: readonly LogEvent[], today: string): LogEvent[] {
  const since = addDays(today, -fairnessDays);
  return events.filter(({ day }) => day > since && day <= today);
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
