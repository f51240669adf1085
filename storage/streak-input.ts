import { addDays, localDay } from '../domain/calendar';
import { streakOf, type History } from '../domain/streak';
import { dayTallies, eventsBetween, type Clock } from './log';
import { practice } from './practice';

/** What the streak is computed from, and what has been said about reserve weeks. */
export interface StreakInput extends History {
  /** starts of missed weeks on which the leader chose to spend no reserve: asked once is enough */
  left: ReadonlySet<string>;
}

/**
 * Reads what the streak is computed from: the tallies of the days and, of the events, those of missed weeks only, as a
 * reserve is logged on the first day of the week it is about.
 */
export async function streakInput({ now, zone }: Clock): Promise<StreakInput> {
  const [{ chosen }, tallies] = await Promise.all([practice(), dayTallies()]);
  const { startDay, firstWeekday, workingDays, goal } = chosen;
  const today = localDay(now, zone);
  const daysWith = (has: 'occasion' | 'away') =>
    new Set(tallies.filter((tally) => tally[has]).map(({ day }) => day));
  const history: History = {
    firstDay: startDay ?? today,
    today,
    firstWeekday,
    workingDays,
    goal,
    acts: new Map(tallies.map(({ day, acts }) => [day, acts])),
    occasions: daysWith('occasion'),
    away: daysWith('away'),
    spent: new Set(),
  };
  const missed = streakOf(history).weeks.filter(({ state }) => state === 'missed');
  const events = await Promise.all(
    missed.map(({ start }) => eventsBetween(start, addDays(start, 6))),
  );
  const reserves = events.flat().filter((event) => event.kind === 'reserve');
  const weeksWhere = (spent: boolean) =>
    new Set(reserves.filter((event) => event.spent === spent).map(({ week }) => week));
  return { ...history, spent: weeksWhere(true), left: weeksWhere(false) };
}
