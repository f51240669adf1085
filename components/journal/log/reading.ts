import type { Behaviour } from '../../../domain/behaviours';
import { localDay } from '../../../domain/calendar';
import { promiseIdOf, type Promised } from '../../../domain/promises';
import { loggedDayBefore } from '../../../storage/journal';
import { eventsBetween, promisesNamed, type Clock } from '../../../storage/log';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import { linesOf, type Line } from './lines';
import type { Known } from './saying';

export interface LogRead {
  lines: Line[];
  /** is there anything older? */
  more: boolean;
  known: Known;
  /** all of them, the switched-off ones, too: an entry is corrected to what was done */
  behaviours: readonly Behaviour[];
}

/** Reads the newest months in which there is anything to tell, whole months. @param months Infinity for all */
export async function readLog(months: number, { now, zone }: Clock): Promise<LogRead> {
  const [everybody, { behaviours, talk }] = await Promise.all([people(), practice()]);
  const made = new Map<string, Promised>();
  const known: Known = {
    people: new Map(everybody.map((person) => [person.id, person])),
    promises: made,
    talk: new Map(talk.map((line) => [line.id, line.talk])),
    today: localDay(now, zone),
  };
  const lines: Line[] = [];
  let last = await loggedDayBefore('9999-12-31');
  for (let told = 0; last !== undefined && told < months;) {
    const first = `${last.slice(0, 7)}-01`;
    const events = await eventsBetween(first, last);
    const ids = events.flatMap((event) => promiseIdOf(event) ?? []);
    for (const promised of await promisesNamed(ids)) made.set(promised.id, promised);
    const ofMonth = linesOf(events, known);
    lines.push(...ofMonth);
    if (ofMonth.length > 0) told += 1;
    last = await loggedDayBefore(first);
  }
  return { lines, more: last !== undefined, known, behaviours };
}
