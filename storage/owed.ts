import { addDays, localDay } from '../domain/calendar';
import { isRecognitionOwed, lastRecognitions, recognitionOwedAfter } from '../domain/contacts';
import type { Owed } from '../domain/decide';
import type { LogEvent } from '../domain/log';
import { planOf } from '../domain/plans';
import type { Plan } from '../domain/playbook';
import { stepDue } from '../domain/projects';
import type { Promised } from '../domain/promises';
import { knownSinceDay } from '../domain/relationships';
import { database } from './database';
import { eventsBetween, type Clock } from './log';
import { recordsOf } from './records';

const day = 86_400_000;

/** What is owed to a person: read from their events of the last months, never from the whole log. */
export async function owedTo(
  person: string,
  { now, zone }: Clock,
  startDay: string | undefined,
): Promise<Owed> {
  const today = localDay(now, zone);
  const [events, projects] = await Promise.all([eventsWith(person, now), recordsOf('project')]);
  const recognised = lastRecognitions(...events).get(person);
  // Who came with a hand-made backup has no day of their own: then Start counts.
  const knownSince = knownSinceDay(person, zone, startDay) ?? startDay ?? today;
  return {
    projectStep: projects.some(
      (project) => project.people.includes(person) && stepDue(project, today) !== undefined,
    ),
    recognition: isRecognitionOwed(recognised, knownSince, today),
  };
}

/** This week's if-then plan. */
export async function planNow({ now, zone }: Clock): Promise<Plan | undefined> {
  const today = localDay(now, zone);
  return planOf(await eventsBetween(addDays(today, -6), today), today);
}

/** A person's events since a recognition would be owed again, with the promises they answer. */
async function eventsWith(
  person: string,
  now: number,
): Promise<[LogEvent[], Map<string, Promised>]> {
  const db = await database();
  const since = now - (recognitionOwedAfter + 1) * day;
  const range = IDBKeyRange.bound([person, since], [person, Number.MAX_SAFE_INTEGER]);
  const own: LogEvent[] = await db.getAllFromIndex('events', 'person', range);
  const promised = new Map<string, Promised>();
  const answers: LogEvent[] = [];
  for (const { id } of own.filter((event) => event.kind === 'promise')) {
    const made = await db.get('promises', id);
    if (made) promised.set(id, made);
    const about = await db.getAllFromIndex('events', 'about', id);
    answers.push(...about.filter((event) => event.kind === 'answer'));
  }
  return [[...own, ...answers], promised];
}
