import { dayAt, instantIn, isWeekend, mondayOf, plusDays } from './days';

/** Weeks of work in the year: 250 days from a Monday when the last one is a Friday. */
export const weeksOfWork = 50;

/** Where the leader lives, and where they travel. */
export const home = 'Europe/Berlin';
const abroad = 'America/New_York';

/** How a week goes; `idle` sees its occasions and does nothing, `offline` opens no page, `away` is marked so. */
export type Mood = 'steady' | 'thin' | 'idle' | 'offline' | 'away' | 'ill';

/** Weeks that are told beforehand, so that every rule of the streak has its turn. */
const told: Record<number, Mood> = {
  9: 'idle',
  15: 'idle',
  19: 'offline',
  24: 'idle',
  25: 'idle',
  29: 'ill',
  33: 'away',
  34: 'away',
  40: 'idle',
  44: 'thin',
};

/** Days on which everybody has off, by month and day. */
const holidays = ['01-01', '01-06', '05-01', '05-14', '06-04', '10-03', '12-24', '12-25', '12-26'];
/** The weeks that begin in these stretches are spent abroad, where clocks change on other days than at home. */
const trips = [
  ['03-02', '03-15'],
  ['10-20', '11-02'],
] as const;

/** The year as a calendar knows it. */
export interface Almanac {
  /** the first Monday */
  start: string;
  /** epoch ms at which the year ends, and its local day */
  until: number;
  end: string;
  /** the Mondays */
  weeks: string[];
  mood(week: string): Mood;
  /** is the leader off on this working day, and says so? */
  isAway(day: string): boolean;
  zoneAt(at: number): string;
  /** the instant of a local time wherever the leader is that day */
  at(day: string, time: string): number;
}

/** @param until epoch ms: the year ends then, on whatever day of the week */
export function almanac(until: number, thin: (week: number) => boolean): Almanac {
  const end = dayAt(until, home);
  const start = plusDays(mondayOf(end), -7 * (weeksOfWork - 1));
  const weeks = Array.from({ length: weeksOfWork }, (_, n) => plusDays(start, 7 * n));
  const moods = new Map(weeks.map((week, n) => [week, told[n] ?? (thin(n) ? 'thin' : 'steady')]));
  const mood = (week: string): Mood => moods.get(week) ?? 'steady';
  const isTrip = (week: string) =>
    trips.some(([from, to]) => from <= week.slice(5) && week.slice(5) <= to);
  // Away from the first Wednesday at noon of two weeks to the last Saturday.
  const zoneAt = (at: number): string => {
    const local = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(home)
      .toPlainDateTime()
      .toString();
    const week = mondayOf(local.slice(0, 10));
    if (!isTrip(week)) return home;
    const leaves = isTrip(plusDays(week, -7)) ? '' : `${plusDays(week, 2)}T13:00`;
    const returns = isTrip(plusDays(week, 7)) ? '9' : `${plusDays(week, 5)}T12:00`;
    return leaves <= local && local < returns ? abroad : home;
  };
  return {
    start,
    until,
    end,
    weeks,
    mood,
    isAway: (day) =>
      !isWeekend(day) &&
      (holidays.includes(day.slice(5)) ||
        mood(mondayOf(day)) === 'away' ||
        (mood(mondayOf(day)) === 'ill' && day <= plusDays(mondayOf(day), 2))),
    zoneAt,
    at: (day, time) => instantIn(day, time, zoneAt(instantIn(day, time, home))),
  };
}
