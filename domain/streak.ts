import { addDays, daysOfWeek, isWorkingDay, weekOf } from './calendar';

/** What streak and strength are computed from. Days are local dates as they were when logged; nothing is ever re-dated. */
export interface History {
  /** the day of Start */
  firstDay: string;
  today: string;
  /** the leader's week start, ISO 1..7 */
  firstWeekday: number;
  /** ISO weekdays */
  workingDays: readonly number[];
  /** acts that keep a week, ≥ 1; the default is `defaultGoal` */
  goal: number;
  /** acts logged for each day */
  acts: ReadonlyMap<string, number>;
  /** days on which an occasion was seen */
  occasions: ReadonlySet<string>;
  /** days the leader was away */
  away: ReadonlySet<string>;
  /** starts of the weeks on which a reserve was spent */
  spent: ReadonlySet<string>;
}

export interface Week {
  /** first day */
  start: string;
  acts: number;
  goal: number;
  /** 'now' is this week, whatever it holds so far */
  state: 'kept' | 'missed' | 'neutral' | 'reserve' | 'now';
}

export interface Streak {
  /** from the week of the first day to this week; never empty */
  weeks: Week[];
  /** kept weeks in the present run */
  streak: number;
  /** kept weeks in the longest run ever */
  best: number;
  /** 0..1 */
  strength: number;
  /** reserve weeks held, 0..2 */
  reserve: number;
  /** start of the missed week on which the leader may be asked to spend a reserve */
  canSpendOn?: string;
}

export const defaultGoal = 3;
/** A beginning is fragile: one act keeps each of the first two calendar weeks. */
const gentleWeeks = 2;
const gentleGoal = 1;
const keptWeeksPerReserve = 4;
const mostReserves = 2;
/** weeks */
const halfLife = 5;
const fading = 0.5 ** (1 / halfLife);

/**
 * Weeks, streak, strength and reserve (product.md, section 6), each rule beside its line. A fold over the weeks with a state
 * of five numbers: it can be broken off after any week and taken up there.
 */
export function streakOf(history: History): Streak {
  const weeks = weeksOf(history);
  const standing = weeks.reduce(after, beginning);
  const reserve = reservesIn(standing);
  const canSpendOn = reserve > 0 ? worthSpendingOn(weeks, standing) : undefined;
  return {
    weeks,
    streak: standing.run,
    best: standing.best,
    strength: standing.strength,
    reserve,
    ...(canSpendOn === undefined ? {} : { canSpendOn }),
  };
}

function weeksOf(history: History): Week[] {
  const { firstDay, today, firstWeekday } = history;
  const thisWeek = weekOf(today, firstWeekday);
  const weeks: Week[] = [];
  // A clock set back, or a flight over the date line, can put Start after today: then this week is the first.
  let start = weekOf(firstDay < today ? firstDay : today, firstWeekday);
  do {
    const days = daysOfWeek(start);
    const acts = days.reduce((sum, day) => sum + (history.acts.get(day) ?? 0), 0);
    const goal = weeks.length < gentleWeeks ? gentleGoal : history.goal;
    const state = start === thisWeek ? 'now' : stateOf(days, acts, goal, history);
    weeks.push({ start, acts, goal, state });
    start = addDays(start, 7);
  } while (start <= thisWeek);
  return weeks;
}

/** Judges a complete week. */
function stateOf(days: string[], acts: number, goal: number, history: History): Week['state'] {
  const { workingDays, occasions, away, spent } = history;
  // Who did it while away, did it.
  if (acts >= goal) return 'kept';
  // A logged act shows that there was an occasion, though none was seen: such a week is judged.
  if (acts === 0 && !days.some((day) => occasions.has(day))) return 'neutral';
  const daysAway = days.filter((day) => away.has(day) && isWorkingDay(day, workingDays)).length;
  if (daysAway * 2 > new Set(workingDays).size) return 'neutral';
  // Any day will do, so that a reserve stays with its week when the leader's week start changes.
  return days.some((day) => spent.has(day)) ? 'reserve' : 'missed';
}

interface Standing {
  /** kept weeks in the present run */
  run: number;
  /** missed weeks since the last kept one */
  misses: number;
  best: number;
  /** kept weeks put by for reserves, four a reserve; below zero when a reserve earned later was spent on an earlier week */
  savings: number;
  strength: number;
}

const beginning: Standing = { run: 0, misses: 0, best: 0, savings: 0, strength: 0 };

function after(standing: Standing, week: Week): Standing {
  switch (week.state) {
    // Neither adds nor breaks; misses on both sides of it are still in a row.
    case 'neutral':
      return standing;
    // Counts as soon as its goal is reached, and is never missed while it runs; strength waits for its end.
    case 'now':
      return week.acts >= week.goal ? kept(standing) : standing;
    case 'kept':
      return strengthened(kept(standing), week);
    // For the run like a neutral week. It is paid for even if a later correction took away the weeks that earned it:
    // what was granted stands, and the next kept weeks pay it back. In a week kept or neutral after all it costs nothing.
    case 'reserve':
      return strengthened({ ...standing, savings: standing.savings - keptWeeksPerReserve }, week);
    case 'missed':
      return strengthened(missed(standing), week);
  }
}

/** Every kept week saves for a reserve, whichever run it is in; with two held, saving stops. */
function kept(standing: Standing): Standing {
  const run = standing.run + 1;
  const best = Math.max(standing.best, run);
  const savings = Math.min(standing.savings + 1, mostReserves * keptWeeksPerReserve);
  return { ...standing, run, misses: 0, best, savings };
}

/** One missed week neither ends the run nor adds to it, a second in a row ends it. Best, savings and strength stay. */
function missed(standing: Standing): Standing {
  const misses = standing.misses + 1;
  return { ...standing, misses, run: misses < 2 ? standing.run : 0 };
}

/** Strength grows from 0 and fades by half in five idle weeks. A reserve saves the run, not the strength. */
function strengthened(standing: Standing, { acts, goal }: Week): Standing {
  const share = Math.min(1, acts / goal);
  return { ...standing, strength: standing.strength * fading + share * (1 - fading) };
}

const reservesIn = ({ savings }: Standing): number =>
  Math.max(0, Math.floor(savings / keptWeeksPerReserve));

/**
 * The latest missed week, if a reserve spent there repairs the present run (joins it with the one before) or saves it (takes
 * away the miss after which the next would end it).
 */
function worthSpendingOn(weeks: Week[], standing: Standing): string | undefined {
  const latest = weeks.findLast((week) => week.state === 'missed');
  if (!latest) return undefined;
  const spent = weeks
    .map((week): Week => (week === latest ? { ...week, state: 'reserve' } : week))
    .reduce(after, beginning);
  const repairs = spent.run > standing.run;
  const saves = standing.run > 0 && spent.misses < standing.misses;
  return repairs || saves ? latest.start : undefined;
}
