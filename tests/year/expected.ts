import { behaviours } from '../../domain/behaviours';
import type { MarkName, Went } from '../../domain/log';
import { dayAt, daysFrom, mondayOf, plusDays, timeAt, weekdayOf } from './days';
import type { Diary, Lived, Look, Prompted } from './diary';

/** What the journal must say of a lived year, computed from the diary and the definitions alone. */

const minute = 60_000;
const goal = 3;
/** In the first two weeks one act keeps a week. */
const easyWeeks = 2;
/** Fewer answers than this on a side are no median yet. */
const fewestReplies = 5;
const talks = new Set(behaviours.filter(({ talk }) => talk).map(({ id }) => id));
const recognitions = new Set(
  behaviours.filter(({ standard }) => standard === 'recognise').map(({ id }) => id),
);

/** Local days, both included. */
export interface Span {
  from: string;
  to: string;
}
const isIn = ({ from, to }: Span, day: string): boolean => from <= day && day <= to;
/** What the measures look at: 26 weeks, the present one included, or 12 months. */
export const halfYear = (today: string): Span => ({
  from: plusDays(mondayOf(today), -25 * 7),
  to: today,
});
export const twelveMonths = (today: string): Span => ({
  from: Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: 11 }).toString(),
  to: today,
});
export const weekFrom = (from: string): Span => ({ from, to: plusDays(from, 6) });

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

export interface ExpectedWeek {
  start: string;
  acts: number;
  /** acts that keep it */
  goal: number;
  state: 'kept' | 'missed' | 'neutral' | 'reserve' | 'now';
}

/** All weeks from Start to today. */
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
    const enough = found.length < easyWeeks ? 1 : goal;
    const unkept = away > 2.5 || isQuiet ? 'neutral' : isSpent ? 'reserve' : 'missed';
    const state = start === mondayOf(today) ? 'now' : acts >= enough ? 'kept' : unkept;
    found.push({ start, acts, goal: enough, state });
  }
  return found;
}

/**
 * Kept weeks count, the running one as soon as it has its acts; two missed ones in a row end the streak. Four kept weeks earn
 * a reserve; with two held no more are earned. A reserve, like a neutral week, neither adds nor breaks.
 */
export function standing(all: readonly ExpectedWeek[]) {
  let [streak, best, putBy, missedInARow] = [0, 0, 0, 0];
  for (const { state, acts, goal: enough } of all) {
    if (state === 'kept' || (state === 'now' && acts >= enough)) {
      streak += 1;
      missedInARow = 0;
      putBy = Math.min(8, putBy + 1);
    }
    if (state === 'reserve') putBy -= 4;
    if (state === 'missed') {
      missedInARow += 1;
      if (missedInARow > 1) streak = 0;
    }
    best = Math.max(best, streak);
  }
  return { streak, best, reserve: Math.floor(putBy / 4), strength: strength(all) };
}

/** Moving average of min(1, acts ÷ goal) with a half-life of five weeks; neutral weeks and the running one are left out. */
function strength(all: readonly ExpectedWeek[]): number {
  const judged = all.filter(({ state }) => state !== 'neutral' && state !== 'now');
  const shares = judged.map(({ acts, goal: enough }) => Math.min(1, acts / enough)).reverse();
  const weight = 1 - 2 ** (-1 / 5);
  return shares.reduce((sum, share, ago) => sum + share * weight * 2 ** (-ago / 5), 0);
}

/** The days of real talks with a person: a behaviour that is one, or a one-on-one that took place. */
export function talkDays({ deeds, meetings }: Diary, person: string): string[] {
  const talked = deeds.filter((deed) => deed.person === person && talks.has(deed.behaviour ?? ''));
  const met = meetings
    .filter((meeting) => meeting.person === person)
    .flatMap(({ said }) => said.slice(-1))
    .filter(({ went }) => went === 'kept');
  return [...talked, ...met].map(({ day }) => day).toSorted();
}

/** The days on which something of a person's was named. */
export const recognitionDays = ({ deeds }: Diary, person: string): string[] =>
  deeds
    .filter((deed) => deed.person === person && recognitions.has(deed.behaviour ?? ''))
    .map(({ day }) => day)
    .toSorted();

/** Days since the last of these, or since the person came. */
export const gap = (days: readonly string[], came: string, today: string): number =>
  daysFrom(days.at(-1) ?? came, today);

/** Whom the leader leads now: on the list, and not on leave. */
export const led = ({ people }: Diary): Lived[] =>
  people.filter(
    ({ role, left, leave }) => role === 'report' && !left && leave.every(({ to }) => to),
  );

/**
 * What became of one-on-ones: of several things said of one the last holds. In the look back on a week it is the last said about
 * that week: what was moved out of it was moved. @param isThen as it stood then
 */
export function oneOnOnes(diary: Diary, span: Span, isThen = false) {
  const went: Record<Went, number> = { kept: 0, declined: 0, moved: 0, missed: 0 };
  const untilTalk: number[] = [];
  for (const { said, person } of diary.meetings) {
    const last = (isThen ? said.filter(({ day }) => isIn(span, day)) : said).at(-1);
    if (!last || !isIn(span, last.day)) continue;
    went[last.went] += 1;
    const next = talkDays(diary, person).find((day) => day >= last.day);
    if (last.went !== 'kept' && next) untilTalk.push(daysFrom(last.day, next));
  }
  const of = went.kept + went.declined + went.moved + went.missed;
  return { went, of, share: part(went.kept, of), days: median(untilTalk) };
}

/** Promises that came due, by what was said: kept ones are those done in full or in part, unanswered ones unknown. */
export function cameDue({ promises }: Diary, span: Span, today: string) {
  const due = promises.filter(({ due }) => isIn(span, due.slice(0, 10)));
  const said = (what: string) => due.filter(({ answer }) => answer?.said === what).length;
  const [yes, partly, no] = [said('yes'), said('partly'), said('no')];
  const of = yes + partly + no;
  const open = due.filter(({ answer, due: day }) => !answer && day.slice(0, 10) < today);
  return { yes, partly, no, of, share: part(yes + partly, of), unknown: open.length };
}

/** Median waits in minutes, and how the reports' compares with the customers'. */
export function parity({ replies, people }: Diary, span: Span) {
  const side = (role: string) => {
    const those = new Set(people.filter((one) => one.role === role).map(({ id }) => id));
    const own = replies.filter(({ person, day }) => those.has(person) && isIn(span, day));
    const wait = median(own.map(({ waited }) => waited / minute));
    return { of: own.length, wait: own.length < fewestReplies ? undefined : wait };
  };
  const [reports, customers] = [side('report'), side('customer')];
  const ratio = reports.wait && customers.wait ? reports.wait / customers.wait : undefined;
  return { reports, customers, ratio };
}

/** Things heard, and the days each took until what was done about it was told back. */
export function loops({ projects }: Diary, span: Span) {
  const heard = projects.flatMap((project) => project.heard).filter(({ day }) => isIn(span, day));
  const closed = heard.filter(({ doneOn, toldOn }) => doneOn && toldOn);
  const days = median(closed.map(({ day, toldOn }) => daysFrom(day, toldOn!)));
  return { of: heard.length, share: part(closed.length, heard.length), days };
}

/** Of the projects that run: those agreed for every phase so far, and those with a check-in to come. */
export function running({ projects }: Diary, today: string) {
  const now = projects.filter(({ endedOn }) => endedOn === undefined || endedOn > today);
  const agreed = now.filter(({ phases }) => phases.every(({ agreedOn }) => agreedOn));
  const planned = now.filter(({ nextCheckIn = '' }) => nextCheckIn >= today);
  const of = now.length;
  return { of, agreed: part(agreed.length, of), planned: part(planned.length, of) };
}

export function again({ projects }: Diary) {
  const said = projects.flatMap(({ answers }) => answers).filter((one) => one.again !== undefined);
  const yes = said.filter((one) => one.again);
  return { of: said.length, share: said.length < 3 ? undefined : part(yes.length, said.length) };
}

export function stories(diary: Diary, span: Span) {
  const captured = diary.stories.filter(({ day }) => isIn(span, day));
  const told = diary.stories.flatMap((story) => story.told).filter(({ day }) => isIn(span, day));
  return { captured: captured.length, told: told.length };
}

export function invitations(diary: Diary, span: Span) {
  const own = diary.invitations.filter(({ invitedOn }) => isIn(span, invitedOn));
  return {
    invited: own.length,
    came: own.filter(({ came }) => came).length,
    briefed: own.filter(({ briefedOn }) => briefedOn).length,
  };
}

/** Of the leader's own marks in one week the last holds. By week. */
export function weeklyMarks({ marks }: Diary, what: MarkName, span: Span): Map<string, number> {
  const own = marks.filter((mark) => mark.what === what && isIn(span, mark.day));
  return new Map(own.map(({ day, value }) => [mondayOf(day), value]));
}

/** Every answer of a person on a day. */
export const pulse = ({ marks }: Diary, what: MarkName, span: Span): number[] =>
  marks
    .filter((mark) => mark.what === what && mark.person !== undefined && isIn(span, mark.day))
    .map(({ value }) => value);

/** Logged minutes of talks by week, with reports or with customers; a call to customers (B62) may name nobody. */
export function minutes({ deeds, people }: Diary, role: 'report' | 'customer', span: Span) {
  const those = new Set(people.filter((one) => one.role === role).map(({ id }) => id));
  const byWeek = new Map<string, number>();
  for (const { day, person, behaviour, minutes: long } of deeds) {
    const isTheirs =
      person === undefined ? role === 'customer' && behaviour === 'B62' : those.has(person);
    if (long === undefined || !isTheirs || !isIn(span, day)) continue;
    byWeek.set(mondayOf(day), (byWeek.get(mondayOf(day)) ?? 0) + long);
  }
  return byWeek;
}

/** Prompts that became visible: how many, taken up within a week, dismissed. */
export function prompts(diary: Diary, span: Span) {
  const shown = diary.prompts.filter(
    (prompt) => prompt.fate !== 'unseen' && isIn(span, dayAt(prompt.at, prompt.zone)),
  );
  const dismissed = shown.filter(({ fate }) => fate === 'dismissed');
  const taken = shown.filter((prompt) => prompt.fate !== 'dismissed' && isTaken(diary, prompt));
  return { shown: shown.length, taken: taken.length, dismissed: dismissed.length };
}

/** Was the behaviour done, or promised, for that person from that day on, before a week was over? */
function isTaken({ deeds, promises }: Diary, { at, zone, person, behaviour }: Prompted): boolean {
  const day = dayAt(at, zone);
  const acts = deeds.filter(({ promise }) => promise === undefined);
  return [...acts, ...promises].some(
    (one) =>
      one.person === person &&
      one.behaviour === behaviour &&
      one.day >= day &&
      one.day < plusDays(day, 7),
  );
}

/** undefined of none */
export function median(some: readonly number[]): number | undefined {
  const sorted = some.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** undefined of none */
export const mean = (some: readonly number[]): number | undefined =>
  some.length === 0 ? undefined : some.reduce((sum, one) => sum + one, 0) / some.length;

const part = (some: number, of: number) => (of === 0 ? undefined : some / of);
