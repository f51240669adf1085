import { inTime, type LogEvent } from './log';
import { compare } from './order';

/** How well a line of the talk was walked, in the leader's own marks from 1 to 5. */
export interface Walked {
  /** this month's */
  now?: number;
  /** the last one of an earlier month, and its local day */
  before?: { value: number; day: string };
}

/** The marks of each line, by its id; of several in a month the newest holds. @param today local day */
export function walkedIn(events: readonly LogEvent[], today: string): Map<string, Walked> {
  const month = today.slice(0, 7);
  const lines = new Map<string, Walked>();
  for (const event of events.toSorted((a, b) => compare(a.day, b.day) || inTime(a, b))) {
    if (event.kind !== 'mark' || event.what !== 'walked' || event.line === undefined) continue;
    const { line, value, day } = event;
    const said = day.slice(0, 7) === month ? { now: value } : { before: { value, day } };
    if (day <= today) lines.set(line, { ...lines.get(line), ...said });
  }
  return lines;
}
