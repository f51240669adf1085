import type { Behaviour } from '../../../domain/behaviours';
import { localDay } from '../../../domain/calendar';
import { loggedDayBefore } from '../../../storage/journal';
import { eventsBetween, promises, type Clock } from '../../../storage/log';
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
  const [everybody, made, { behaviours, talk }] = await Promise.all([
    people(),
    promises(),
    practice(),
  ]);
  const known: Known = {
    people: new Map(everybody.map((person) => [person.id, person])),
    promises: new Map(made.map((promise) => [promise.id, promise])),
    talk: new Map(talk.map((line) => [line.id, line.talk])),
    today: localDay(now, zone),
  };
  const lines: Line[] = [];
  let last = await loggedDayBefore('9999-12-31');
  for (let told = 0; last !== undefined && told < months;) {
    const first = `${last.slice(0, 7)}-01`;
    const ofMonth = linesOf(await eventsBetween(first, last), known);
    lines.push(...ofMonth);
    if (ofMonth.length > 0) told += 1;
    last = await loggedDayBefore(first);
  }
  return { lines, more: last !== undefined, known, behaviours };
}
