import type { Decided } from '../../storage/decisions';
import { database } from '../../storage/database';
import { personById, removePerson, savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { almanac, type Almanac } from './almanac';
import { boss, customers, mine, newcomers, team } from './cast';
import { isWeekend, mondayOf, plusDays } from './days';
import type { Diary } from './diary';
import { asksForReserve, isFriday, popup, reviewsMonth, reviewsWeek } from './evening';
import { Life } from './life';
import { Mail } from './mail';
import { Meetings } from './meetings';
import { Practice } from './practice';
import { seeded } from './random';

/** The end of the year that the tests live: a Friday evening in Berlin, so that it has 250 days of work. */
export const lastEvening = Date.UTC(2026, 10, 20, 17, 30);

/** Week of the re-organisation, and the weeks in which one report is on leave. */
const reorganisedIn = 26;
const leave = { who: team[2]!, from: 13, to: 20 };
const hour = 3_600_000;

/** A year as it was lived: the diary, and every decision that the background kept on the way. */
export interface LivedYear {
  seed: number;
  almanac: Almanac;
  diary: Diary;
  decisions: Decided[];
  /** ends it: the clock is the machine's own again */
  end: () => void;
}

/**
 * Lives a year through the background's doors against the real database; both then stand as they are on its last evening.
 * @param until epoch ms of its end @param weeks so many of them only
 */
export async function liveYear(
  seed: number,
  until = lastEvening,
  weeks = Infinity,
): Promise<LivedYear> {
  const random = seeded(seed);
  const thinWeeks = Array.from({ length: 60 }, () => random.chance(0.22));
  const days = almanac(until, (n) => thinWeeks[n]!);
  const life = new Life(days, random);
  const decisions = new Map<string, Decided>();
  const keepDecisions = async () => {
    for (const one of await decisionsSince(life.now - 48 * hour)) decisions.set(one.id, one);
  };
  await life.begin([...team, boss, ...customers], mine);
  const mail = new Mail(life);
  const meetings = new Meetings(life);
  const practice = new Practice(life, meetings);
  await practice.begin();
  for (const [n, week] of days.weeks.slice(0, weeks).entries()) {
    life.later(days.at(week, '06:00'), async () => {
      meetings.week(week, n);
      practice.week(week, n);
      if (n === reorganisedIn) await reorganise(life);
      if (n === leave.from) await goesOnLeave(life, true);
      if (n === leave.to) await goesOnLeave(life, false);
    });
    for (let index = 0; index < 7; index += 1) {
      const day = plusDays(week, index);
      life.later(days.at(day, '06:30'), () => morning(life, day, mail, meetings));
      life.later(days.at(day, '17:10'), () => eveningOf(life, day, meetings));
      life.later(days.at(day, '23:30'), async () => {
        await keepDecisions();
        await life.wake();
      });
    }
  }
  await life.live();
  await keepDecisions();
  return {
    seed,
    almanac: days,
    diary: life.diary,
    decisions: [...decisions.values()],
    end: () => life.end(),
  };
}

async function morning(life: Life, day: string, mail: Mail, meetings: Meetings): Promise<void> {
  const { almanac: days, random } = life;
  const mood = days.mood(mondayOf(day));
  if (isWeekend(day)) {
    if (random.chance(0.3)) life.later(days.at(day, '11:00'), () => mail.peeks());
    return;
  }
  if (days.isAway(day)) {
    await life.say({ kind: 'away' }, day);
    life.diary.away.add(day);
  }
  const isOff = mood === 'offline' || days.isAway(day);
  await mail.day(!isOff);
  if (isOff) return;
  if (random.chance(0.25)) life.later(days.at(day, '20:40'), () => mail.peeks());
  if (random.chance(0.2)) presents(life, days.at(day, `${random.int(10, 15)}:15`));
  const reports = [...team, ...newcomers];
  const here = () => reports.filter((one) => life.isHere(one));
  const chances: [number, string, () => Promise<void>][] = [
    [0.2, '09:20', () => meetings.gathers('team-meeting', here())],
    [0.08, '10:50', () => meetings.gathers('customer-meeting', [random.pick(customers)])],
    [0.05, '11:55', () => meetings.gathers(undefined, [random.pick(customers)])],
    [0.06, '13:50', () => meetings.gathers('recognition-event', [random.pick(here())])],
    [0.05, '14:50', () => meetings.gathers('check-in', here().slice(0, 2))],
    [0.05, '15:40', () => meetings.gathers(undefined, [random.pick(here())])],
    [0.05, '15:50', () => meetings.gathers(undefined, [random.pick(here())], { others: 1 })],
    [
      0.04,
      '16:10',
      () => meetings.gathers('kick-off', [random.pick(here())], { isReadable: false }),
    ],
  ];
  for (const [chance, time, happens] of chances) {
    if (random.chance(chance)) life.later(days.at(day, time), happens);
  }
}

/** For an hour no prompt may come; the popup's button says so. */
function presents(life: Life, from: number): void {
  life.later(from, async () => {
    const to = life.now + hour;
    await changeSettings(() => ({ presentingUntil: to }));
    life.diary.hushes.push({ why: 'presenting', from: life.now, to });
  });
}

async function eveningOf(life: Life, day: string, meetings: Meetings): Promise<void> {
  const { almanac: days, random } = life;
  const week = mondayOf(day);
  const mood = days.mood(week);
  if (isWeekend(day) || days.isAway(day) || mood === 'offline' || mood === 'idle') return;
  await popup(life, meetings, mood === 'thin' || mood === 'ill');
  const last = plusDays(week, -7);
  if (day === week && life.diary.startDay < day) {
    await asksForReserve(life);
    const isReviewed = life.diary.reviews.some(({ start }) => start === last);
    if (!isReviewed && days.mood(last) !== 'offline' && random.chance(0.5))
      await reviewsWeek(life, last);
  }
  if (isFriday(day) && random.chance(0.8)) await reviewsWeek(life, week);
  if (isFriday(day) && Number(day.slice(8)) <= 7) await reviewsMonth(life);
}

/** Two reports go, two come. */
async function reorganise(life: Life): Promise<void> {
  for (const who of [team[1]!, team[5]!]) {
    const lived = life.personOf(who);
    await removePerson(lived.id, { now: life.now, device: 'laptop' });
    lived.left = life.today;
  }
  await life.welcome(newcomers);
}

async function goesOnLeave(life: Life, isGoing: boolean): Promise<void> {
  const lived = life.personOf(leave.who);
  const { onLeave: _, ...person } = (await personById(lived.id))!;
  await savePeople([life.stamped({ ...person, ...(isGoing && { onLeave: true }) })]);
  if (isGoing) lived.leave.push({ from: life.today });
  else lived.leave.at(-1)!.to = life.today;
}

async function decisionsSince(at: number): Promise<Decided[]> {
  return (await database()).getAllFromIndex('decisions', 'at', IDBKeyRange.lowerBound(at));
}
