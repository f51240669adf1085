import { addDays, localDay, weekOf } from '../../../domain/calendar';
import type { LogEvent } from '../../../domain/log';
import type { Measured } from '../../../domain/measures/measured';
import { endedUnknown, type Meeting } from '../../../domain/one-on-ones';
import type { Person } from '../../../domain/people';
import type { Promised } from '../../../domain/promises';
import { relationships, type Known, type Relationship } from '../../../domain/relationships';
import { eventsBetween, promises, type Clock } from '../../../storage/log';
import { readMeasures } from '../../../storage/measures';
import { meetings } from '../../../storage/meetings';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import { waits } from '../../../storage/waits';
import { uiLanguage } from '../../../storage/texts';

/** Everything about people, read at one moment. */
export interface PeopleRead {
  clock: Clock;
  /** local day */
  today: string;
  /** first local day of this week */
  week: string;
  /** everybody, by name */
  people: Person[];
  /** with those I lead, the one in most need first */
  reports: Relationship[];
  /** one-on-ones that have ended and nobody knows whether they took place */
  asked: { meeting: Meeting; person: Person }[];
  /** of the last year */
  events: LogEvent[];
  promises: Promised[];
  measures: Measured[];
  known: Known;
}

/** Longer ago is "not for long". */
const daysRead = 365;

export async function readPeople(clock: Clock): Promise<PeopleRead> {
  const { now, zone } = clock;
  const today = localDay(now, zone);
  const [everybody, { chosen, locked }, events, made, waiting, met, measures] = await Promise.all([
    people(),
    practice(),
    eventsBetween(addDays(today, -daysRead), today),
    promises(),
    waits(),
    meetings(),
    readMeasures(clock),
  ]);
  const { compare } = new Intl.Collator(uiLanguage(), { numeric: true });
  const byName = everybody.toSorted((a, b) => compare(a.name, b.name));
  const byId = new Map(byName.map((person) => [person.id, person]));
  const known: Known = {
    now,
    zone,
    events,
    promises: made,
    waits: waiting,
    cadence: chosen.cadence,
    isCadenceLocked: locked.has('cadence'),
    workingDays: chosen.workingDays,
    answerWithin: chosen.answerWithin.report,
    ...(chosen.startDay !== undefined && { startDay: chosen.startDay }),
  };
  const asked = endedUnknown(met, now, zone).flatMap((meeting) => {
    const person = byId.get(meeting.person);
    return person ? [{ meeting, person }] : [];
  });
  return {
    clock,
    today,
    week: weekOf(today, chosen.firstWeekday),
    people: byName,
    reports: relationships(
      byName.filter(({ role }) => role === 'report'),
      known,
    ),
    asked,
    events,
    promises: made,
    measures,
    known,
  };
}
