import { localDay } from '../../../domain/calendar';
import type { Measured } from '../../../domain/measures/measured';
import type { Person } from '../../../domain/people';
import type { TalkInForce } from '../../../domain/practice';
import type { TalkLine } from '../../../domain/talk';
import { walkedIn, type Walked } from '../../../domain/walked';
import { eventsBetween, type Clock } from '../../../storage/log';
import { readMeasures } from '../../../storage/measures';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import { recordsOf } from '../../../storage/records';

/** Marks of so many months are looked through for the one before this month's. */
const monthsBack = 6;

/** A line of the talk with how it is walked. */
export interface LineRead extends Walked {
  line: TalkInForce;
  /** where one is named for it */
  measured?: Measured;
}

export interface Reading {
  /** local day */
  today: string;
  people: ReadonlyMap<string, Person>;
  /** the leader's own first, in their order */
  lines: LineRead[];
  /** the leader's own as they are kept */
  own: TalkLine[];
  /** waits of the people led against those of customers */
  parity: Measured | undefined;
}

export async function readTalk(clock: Clock): Promise<Reading> {
  const today = localDay(clock.now, clock.zone);
  const since = Temporal.PlainDate.from(today).subtract({ months: monthsBack }).toString();
  const [{ talk }, own, everybody, measures, events] = await Promise.all([
    practice(),
    recordsOf('talk'),
    people(),
    readMeasures(clock),
    eventsBetween(since, today),
  ]);
  const walked = walkedIn(events, today);
  const measuredBy = (line: TalkInForce) => measures.find(({ id }) => id === line.measure);
  return {
    today,
    people: new Map(everybody.map((person) => [person.id, person])),
    lines: talk.map((line) => {
      const measured = measuredBy(line);
      return { line, ...walked.get(line.id), ...(measured && { measured }) };
    }),
    own,
    parity: measures.find(({ id }) => id === 'M4'),
  };
}
