import { readPopup } from '../../components/popup/reading';
import type { MarkName } from '../../domain/log';
import { answerPromise, movePromise } from '../../storage/answers';
import { remove } from '../../storage/log';
import { promises } from '../../storage/log';
import { boss, customers, newcomers, team } from './cast';
import { daysFrom, mondayOf, plusDays, timeAt } from './days';
import type { Deed, Given } from './diary';
import type { Life } from './life';
import type { Meetings } from './meetings';
import { answerWaiting } from './temper';

/** Weeks of the year, by number, whose reserve is not spent when the popup asks. */
const leftWeeks = [15, 25];

/** The popup at the end of a working day: what is due, what is over, what was done. */
export async function popup(life: Life, meetings: Meetings, isThin: boolean): Promise<void> {
  await answerDue(life);
  await meetings.confirms();
  await answerWaiting(life);
  const { random } = life;
  if (random.chance(isThin ? 0.12 : 0.5)) await logs(life);
  if (random.chance(isThin ? 0 : 0.12)) await logs(life);
  if (random.chance(0.04)) await takesBack(life);
}

async function answerDue(life: Life): Promise<void> {
  const { diary, random, today, zone, now } = life;
  const local = `${today}T${timeAt(now, zone)}`;
  const isDue = ({ answer, due }: Given) =>
    !answer && due <= local && local < `${plusDays(due.slice(0, 10), 7)}${due.slice(10)}`;
  for (const given of diary.promises.filter(isDue)) {
    const what = random.weighed({ yes: 30, partly: 7, no: 7, move: 7, wait: 49 });
    if (what === 'wait') continue;
    life.pass(3_000);
    if (what === 'move') {
      const promised = (await promises()).find(({ id }) => id === given.id)!;
      given.due = `${plusDays(today, random.int(1, 5))}T10:00`;
      await movePromise(promised, given.due, life.clock);
      continue;
    }
    const event = await answerPromise(given.id, what, life.clock);
    given.answer = { said: what, day: today };
    if (what === 'no') continue;
    const { behaviour, person } = given;
    diary.deeds.push({
      day: today,
      behaviour,
      ...(person && { person }),
      event: event!,
      promise: given.id,
    });
  }
}

/** An act from the quick log; now and then of an earlier day, in words of one's own, or with its minutes. */
async function logs(life: Life): Promise<void> {
  const { diary, random, today } = life;
  const reports = [...team, ...newcomers].filter((one) => life.isHere(one));
  const what = random.weighed({ talk: 40, praise: 18, other: 17, customer: 20, own: 5 });
  const idOf = (one: (typeof team)[number]) => life.personOf(one).id;
  const entry = {
    talk: () => ({
      behaviour: random.pick(['B05', 'B13', 'B41']),
      person: idOf(random.pick(reports)),
      ...(random.chance(0.5) && { minutes: random.int(5, 60) }),
    }),
    praise: () => ({
      behaviour: random.pick(['B68', 'B69', 'B72']),
      person: idOf(random.pick(reports)),
    }),
    other: () => ({
      behaviour: random.pick(['B25', 'B09', 'B01']),
      person: idOf(random.pick(reports)),
    }),
    customer: () =>
      random.chance(0.6)
        ? { behaviour: 'B62', minutes: random.int(10, 40) }
        : { behaviour: 'B63', person: idOf(random.pick(customers)), minutes: random.int(10, 40) },
    own: () => ({ text: 'Carried the boxes', ...(random.chance(0.5) && { person: idOf(boss) }) }),
  }[what]();
  const late = random.chance(0.15) ? random.int(1, 14) : 0;
  const since = plusDays(today, -late);
  const day = since < diary.startDay ? today : since;
  const { id: event } = await life.say({ kind: 'act', ...entry }, day);
  const { text: _, ...deed }: Omit<Deed, 'day' | 'event'> & { text?: string } = entry;
  diary.deeds.push({ day, ...deed, event });
}

/** Something logged in the last weeks was a mistake. An answer taken back leaves its promise open again. */
async function takesBack(life: Life): Promise<void> {
  const { diary, random, today } = life;
  const lately = diary.deeds.filter(({ day }) => day > plusDays(today, -20));
  if (lately.length === 0) return;
  const deed = random.pick(lately);
  await remove(deed.event, life.clock);
  diary.deeds = diary.deeds.filter((one) => one !== deed);
  const given = diary.promises.find(({ id }) => id === deed.promise);
  if (given) delete given.answer;
}

/** On Monday: a missed week, and a reserve that could be spent on it. */
export async function asksForReserve(life: Life): Promise<void> {
  const { reserveAsk: week } = await readPopup(life.clock);
  if (week === undefined) return;
  const spent = !leftWeeks.includes(daysFrom(life.diary.startDay, week) / 7);
  await life.say({ kind: 'reserve', week, spent }, week);
  life.diary.reserves.push({ week, spent });
}

/** Looks back on a week. @param week its Monday */
export async function reviewsWeek(life: Life, week: string): Promise<void> {
  const { diary, random } = life;
  const day = toSay(life, plusDays(week, 6));
  await marks(life, day, [
    ['available', 1, 5, 0.9],
    ['patient', 1, 5, 0.9],
    ['focused', 1, 5, 0.9],
    ['fires', 0, 6, 0.9],
    ['talks', 0, 9, 0.9],
    ['useful', 1, 5, 0.6],
  ]);
  for (const line of diary.lines) {
    if (random.chance(0.3)) continue;
    const mark = { what: 'walked', value: random.int(1, 5), line } as const;
    await life.say({ kind: 'mark', ...mark }, day);
    diary.marks.push({ ...mark, day });
  }
  if (random.chance(0.5)) {
    const plan = {
      week: plusDays(week, 7),
      moment: random.pick(['mail-from-report', 'one-on-one'] as const),
      behaviour: random.pick(['B26', 'B41', 'B04']),
    };
    await life.say({ kind: 'plan', ...plan }, day);
    diary.plans.push(plan);
  }
  await life.say({ kind: 'review', of: 'week', start: week }, day);
  diary.reviews.push({ of: 'week', start: week, day });
}

/** Looks back on the month that has ended. */
export async function reviewsMonth(life: Life): Promise<void> {
  const start = Temporal.PlainDate.from(life.today).with({ day: 1 }).subtract({ months: 1 });
  if (start.toString() < life.diary.startDay.slice(0, 8)) return;
  const day = start.add({ months: 1 }).subtract({ days: 1 }).toString();
  const standards = ['civil', 'honest', 'polite', 'helpful', 'caring'] as const;
  await marks(
    life,
    day,
    standards.map((what) => [what, 1, 5, 0.85]),
  );
  await life.say({ kind: 'review', of: 'month', start: start.toString() }, day);
  life.diary.reviews.push({ of: 'month', start: start.toString(), day });
}

const toSay = ({ today }: Life, last: string) => (today < last ? today : last);

async function marks(
  life: Life,
  day: string,
  asked: [what: MarkName, least: number, most: number, chance: number][],
): Promise<void> {
  const { random, diary } = life;
  for (const [what, least, most, chance] of asked) {
    if (!random.chance(chance)) continue;
    // A second thought replaces the first.
    for (let times = random.chance(0.05) ? 2 : 1; times > 0; times -= 1) {
      life.pass(1_000);
      const value = random.int(least, most);
      await life.say({ kind: 'mark', what, value }, day);
      diary.marks.push({ what, value, day });
    }
  }
}

export const isFriday = (day: string): boolean => mondayOf(day) === plusDays(day, -4);
