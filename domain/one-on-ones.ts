import { addDays, localDay } from './calendar';
import { inTime, type LogEvent, type Went } from './log';
import { compare } from './order';

/** A one-on-one seen on a page. The key is a keyed hash of the event. */
export interface Meeting {
  key: string;
  person: string;
  /** epoch ms when a page last showed it */
  seenAt: number;
  /** local day, where the page told */
  day?: string;
  /** epoch ms, where the id of a recurring instance told */
  startsAt?: number;
  /** what became of it, as logged last, and when that was logged, epoch ms */
  went?: Went;
  saidAt?: number;
}

/** A one-on-one that began so long ago is over, ms; longer ones are asked about a little early. */
const usualLength = 3_600_000;
/** One that ended longer ago is not asked about any more: nobody remembers, and unknown is not "no". */
const askedForDays = 7;

/** The local day it was or will be on, if known. */
export const dayOfMeeting = ({ day, startsAt }: Meeting, zone: string): string | undefined =>
  day ?? (startsAt === undefined ? undefined : localDay(startsAt, zone));

/**
 * One-on-ones of the last week that have ended and of which nobody knows yet whether they took place, the oldest first.
 * @param now epoch ms
 */
export function endedUnknown(meetings: readonly Meeting[], now: number, zone: string): Meeting[] {
  const today = localDay(now, zone);
  const first = addDays(today, -askedForDays);
  return meetings
    .filter((meeting) => {
      const day = dayOfMeeting(meeting, zone);
      if (day === undefined || day < first || day > today) return false;
      if (meeting.went !== undefined && meeting.went !== 'moved') return false;
      if (movedAfterwards(meeting, day, zone)) return false;
      // Only the day is known of one that is no instance of a series, or was moved: it ends with its day.
      const start = meeting.went === 'moved' ? undefined : startOn(day, meeting, zone);
      return start === undefined ? day < today : start + usualLength <= now;
    })
    .toSorted(
      (a, b) => compare(dayOfMeeting(a, zone)!, dayOfMeeting(b, zone)!) || compare(a.key, b.key),
    );
}

/** Said to have moved when it was over: to which day, only a page can tell, and until then there is nothing to ask. */
function movedAfterwards(meeting: Meeting, day: string, zone: string): boolean {
  const { went, saidAt } = meeting;
  if (went !== 'moved' || saidAt === undefined) return false;
  const start = startOn(day, meeting, zone);
  return start === undefined ? day < localDay(saidAt, zone) : start + usualLength <= saidAt;
}

/** The start, epoch ms. The id of an instance keeps its planned one: it says nothing about another day. */
const startOn = (day: string, { startsAt }: Meeting, zone: string): number | undefined =>
  startsAt !== undefined && localDay(startsAt, zone) === day ? startsAt : undefined;

type Outcome = Extract<LogEvent, { kind: 'one-on-one' }>;

/** What was said last of each one-on-one, by its key: of several events about one meeting the newest holds. */
export function lastSaid(events: readonly LogEvent[]): Outcome[] {
  const newest = new Map<string, Outcome>();
  for (const event of events.toSorted(inTime)) {
    if (event.kind === 'one-on-one') newest.set(event.meeting, event);
  }
  return [...newest.values()];
}

/**
 * What became of one-on-ones, each once. Two machines know the same meeting by different keys, as a key is hashed with a
 * secret that leaves neither, so in a merged log both tell of it. Of one person and day one machine counts: the one that tells
 * of more meetings, of equals the one that spoke last.
 */
export function outcomesOf(events: readonly LogEvent[]): Outcome[] {
  const told = new Map<string, Map<string, Outcome[]>>();
  for (const outcome of lastSaid(events).toSorted(inTime)) {
    const about = `${outcome.person} ${outcome.day}`;
    const machines = told.get(about) ?? new Map<string, Outcome[]>();
    machines.set(outcome.device, [...(machines.get(outcome.device) ?? []), outcome]);
    told.set(about, machines);
  }
  return [...told.values()].flatMap((machines) => [...machines.values()].reduce(whoCounts));
}

const whoCounts = (one: Outcome[], other: Outcome[]): Outcome[] => {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return inTime(one.at(-1)!, other.at(-1)!) > 0 ? one : other;
};
