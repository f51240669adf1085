import { behaviours } from '../../domain/behaviours';
import type { MarkName, Went } from '../../domain/log';
import { dayAt, daysFrom, mondayOf, plusDays, timeAt, weekdayOf } from './days';
import type { Diary, Look } from './diary';

/** What the journal must say of a lived year, computed from the diary and the definitions alone. */

const dayMs = 86_400_000;
const goal = 3;
/** In the first two weeks one act keeps a week. */
const easyWeeks = 2;
const talks = new Set(behaviours.filter(({ talk }) => talk).map(({ id }) => id));
const recognitions = new Set(
  behaviours.filter(({ standard }) => standard === 'recognise').map(({ id }) => id),
);

export type State = 'kept' | 'missed' | 'neutral' | 'reserve';
export interface ExpectedWeek {
  start: string;
  acts: number;
  state: State;
}

/** A look is an occasion when it concerns somebody and nothing told the product to be silent. */
function isOccasion({ hushes, refusals }: Diary, { about, at, zone }: Look): boolean {
  if (about === undefined) return false;
  const time = timeAt(at, zone);
  const isRefused = refusals.some(
    ({ what, person, at: since, until = Infinity }) =>
      what === 'person' && person === about && since <= at && at < until,
  );
  return (
    weekdayOf(dayAt(at, zone)) < 6 &&
    time >= '07:00' &&
    time < '19:00' &&
    !isRefused &&
    !hushes.some(({ from, to }) => from <= at && at < to)
  );
}

/** All weeks from Start to today, the present one as it stands. */
export function weeks(diary: Diary, today: string): ExpectedWeek[] {
  const occasions = new Set(
    diary.looks.filter((look) => isOccasion(diary, look)).map(({ at, zone }) => dayAt(at, zone)),
  );
  const found: ExpectedWeek[] = [];
  for (let start = mondayOf(diary.startDay); start <= today; start = plusDays(start, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => plusDays(start, n));
    const acts = diary.deeds.filter(({ day }) => days.includes(day)).length;
    const away = days.filter((day) => diary.away.has(day) && weekdayOf(day) < 6).length;
    const isQuiet = acts === 0 && !days.some((day) => occasions.has(day));
    const isSpent = diary.reserves.some(({ week, spent }) => week === start && spent);
    const isKept = acts >= (found.length < easyWeeks ? 1 : goal);
    const missed = isSpent ? 'reserve' : 'missed';
    const state = isKept ? 'kept' : away > 2.5 || isQuiet ? 'neutral' : missed;
    found.push({ start, acts, state });
  }
  return found;
}

/**
 * Streak, best streak, reserve and strength after these weeks. Kept weeks count, two missed ones in a row end the streak,
 * every fourth kept week earns a reserve up to two. @param present is the last week still running? Then it may only add
 */
export function standing(all: readonly ExpectedWeek[]) {
  let [streak, best, kept, missedInARow, reserve] = [0, 0, 0, 0, 0];
  for (const [n, { state }] of all.entries()) {
    if (state === 'kept') {
      streak += 1;
      kept += 1;
      missedInARow = 0;
      if (kept % 4 === 0) reserve = Math.min(2, reserve + 1);
    }
    if (state === 'reserve') {
      reserve -= 1;
      missedInARow = 0;
    }
    if (state === 'missed' && n < all.length - 1) {
      missedInARow += 1;
      if (missedInARow === 2) streak = 0;
    }
    best = Math.max(best, streak);
  }
  return { streak, best, reserve };
}

/** Moving average of min(1, acts ÷ goal) with a half-life of five weeks, neutral weeks left out. */
export function strength(all: readonly ExpectedWeek[]): number {
  const keep = 0.5 ** (1 / 5);
  let average = 0;
  for (const [n, { state, acts }] of all.entries()) {
    if (state === 'neutral' || n === all.length - 1) continue;
    const wanted = n < easyWeeks ? 1 : goal;
    average = average * keep + Math.min(1, acts / wanted) * (1 - keep);
  }
  return average;
}

/** The local day of the last real talk with a person: a behaviour that is one, or a one-on-one that took place. */
export function lastTalk({ deeds, meetings }: Diary, person: string): string | undefined {
  const talked = deeds
    .filter((deed) => deed.person === person && talks.has(deed.behaviour ?? ''))
    .map(({ day }) => day);
  const met = meetings
    .filter((meeting) => meeting.person === person)
    .flatMap(({ said }) => said.slice(-1))
    .filter(({ went }) => went === 'kept')
    .map(({ day }) => day);
  return [...talked, ...met].toSorted().at(-1);
}

/** What became of the one-on-ones of these days: of several things said the last holds. */
export function oneOnOnes({ meetings }: Diary, from: string, to: string): Record<Went, number> {
  const went = { kept: 0, declined: 0, moved: 0, missed: 0 };
  for (const { said } of meetings) {
    const last = said.at(-1);
    if (last && last.day >= from && last.day <= to) went[last.went] += 1;
  }
  return went;
}

/** Promises that came due in these days, by what was said. Unanswered means unknown. */
export function cameDue({ promises }: Diary, from: string, to: string) {
  const fare = { yes: 0, partly: 0, no: 0, unknown: 0 };
  for (const { due, answer } of promises) {
    if (due.slice(0, 10) < from || due.slice(0, 10) > to) continue;
    fare[answer?.said ?? 'unknown'] += 1;
  }
  return fare;
}

export function median(some: readonly number[]): number | undefined {
  if (some.length === 0) return undefined;
  const sorted = some.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The waits of those in a role that were ended in these days, ms. */
export function waits(
  { replies, people }: Diary,
  role: 'report' | 'customer',
  from: string,
  to: string,
): number[] {
  const those = new Set(people.filter((one) => one.role === role).map(({ id }) => id));
  return replies
    .filter(({ person, day }) => those.has(person) && from <= day && day <= to)
    .map(({ waited }) => waited);
}

/** The days on which something of a person's was named, in order. */
export const recognised = ({ deeds }: Diary, person: string): string[] =>
  deeds
    .filter((deed) => deed.person === person && recognitions.has(deed.behaviour ?? ''))
    .map(({ day }) => day)
    .toSorted();

/** The longest time without a recognition, days: from `since` to the first, between them, from the last to today. */
export function longestGap(days: readonly string[], since: string, today: string): number {
  const marks = [since, ...days.filter((day) => day > since), today];
  return Math.max(...marks.slice(1).map((day, n) => daysFrom(marks[n]!, day)));
}

/** Loops heard in these days, and the days each took to be told back. */
export function loops({ projects }: Diary, from: string, to: string) {
  const heard = projects.flatMap((project) => project.heard);
  const own = heard.filter(({ day }) => from <= day && day <= to);
  const closed = own.flatMap(({ day, doneOn, toldOn }) =>
    doneOn && toldOn ? [daysFrom(day, toldOn)] : [],
  );
  return { heard: own.length, closed: closed.length, days: closed };
}

const isRunning = ({ endedOn }: Diary['projects'][number], today: string) =>
  endedOn === undefined || today < endedOn;

/** Running projects, and those of them with a check-in still to come. */
export function checkIns({ projects }: Diary, today: string) {
  const running = projects.filter((project) => isRunning(project, today));
  const planned = running.filter(({ nextCheckIn = '' }) => nextCheckIn > today);
  return { running: running.length, planned: planned.length };
}

/** Phases that have begun, and those that are agreed. */
export function agreements({ projects }: Diary, from: string, to: string) {
  const begun = projects.filter(({ startedOn }) => from <= startedOn && startedOn <= to);
  const agreed = begun.filter(({ phases }) => phases.every(({ agreedOn }) => agreedOn));
  return { projects: begun.length, agreed: agreed.length };
}

export function again({ projects }: Diary, from: string, to: string) {
  const said = projects
    .flatMap(({ answers }) => answers)
    .filter(({ day, again }) => again !== undefined && from <= day && day <= to);
  return { asked: said.length, yes: said.filter((answer) => answer.again).length };
}

/** The last mark of each week that has one. */
export function weeklyMarks({ marks }: Diary, what: MarkName): Map<string, number> {
  return new Map(
    marks
      .filter((mark) => mark.what === what && mark.person === undefined)
      .map(({ day, value }) => [mondayOf(day), value]),
  );
}

/** What became of the prompts of these days: shown, and of them done, promised, dismissed. */
export function prompts(diary: Diary, from: string, to: string) {
  const shown = diary.prompts.filter(({ at, zone, fate }) => {
    const day = dayAt(at, zone);
    return fate !== 'unseen' && from <= day && day <= to;
  });
  const of = (fate: string) => shown.filter((prompt) => prompt.fate === fate).length;
  return {
    shown: shown.length,
    done: of('done'),
    promised: of('promised'),
    dismissed: of('dismissed'),
  };
}

export const inDays = (ms: number): number => ms / dayMs;
