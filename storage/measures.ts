import type { Measured } from '../domain/measures/measured';
import { measure } from '../domain/measures/measures';
import { windowsOf } from '../domain/measures/windows';
import { localDay } from '../domain/calendar';
import { streakOf } from '../domain/streak';
import { eventsBetween, promises, type Clock } from './log';
import { allPeople } from './people';
import { practice } from './practice';
import { recordsOf } from './records';
import { streakInput } from './streak-input';

/** All 17 measures in order, over the last 26 weeks or 12 months. One read of the window's events, none of the rest of the log. */
export async function readMeasures(clock: Clock): Promise<Measured[]> {
  const { now, zone } = clock;
  const today = localDay(now, zone);
  const { chosen } = await practice();
  const { firstWeekday, cadence, startDay = today } = chosen;
  const { firstDay } = windowsOf(today, firstWeekday);
  const [events, made, people, projects, stories, invitations, history] = await Promise.all([
    eventsBetween(firstDay, today),
    promises(),
    allPeople(),
    recordsOf('project'),
    recordsOf('story'),
    recordsOf('invitation'),
    streakInput(clock),
  ]);
  return measure({
    events,
    promises: new Map(made.map((promised) => [promised.id, promised])),
    people,
    projects,
    stories,
    invitations,
    streak: streakOf(history),
    today,
    zone,
    startDay,
    firstWeekday,
    cadence,
  });
}
