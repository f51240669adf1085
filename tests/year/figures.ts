import { readPeople } from '../../components/journal/people/reading';
import { readWeek } from '../../components/journal/week/reading';
import type { Measured, SeriesName } from '../../domain/measures/measured';
import { streakOf } from '../../domain/streak';
import { readMeasures } from '../../storage/measures';
import { streakInput } from '../../storage/streak-input';
import { home } from './almanac';
import { plusDays, mondayOf } from './days';
import type { Diary, Lived } from './diary';
import * as expected from './expected';

/** A figure of the journal, as it is shown and as it should be. */
export interface Figure {
  shown: unknown;
  right: unknown;
}

/** Every figure of the journal beside the one from the diary, at the end of the year. @param now epoch ms */
export async function figures(
  diary: Diary,
  today: string,
  now: number,
): Promise<Record<string, Figure>> {
  const clock = { now, zone: home };
  const [measures, input, people] = await Promise.all([
    readMeasures(clock),
    streakInput(clock),
    readPeople(clock),
  ]);
  const of = (id: string): Measured => measures.find((measure) => measure.id === id)!;
  const line = (id: string, name: SeriesName) => of(id).series!.find((one) => one.name === name)!;
  const nameOf = (id: string) => diary.people.find((one) => one.id === id)?.name;
  const byName = (id: string, what: 'value' | 'of') =>
    Object.fromEntries(of(id).people!.map((one) => [nameOf(one.person), one[what]]));
  const forLed = <T>(value: (person: Lived) => T) =>
    Object.fromEntries(expected.led(diary).map((one) => [one.name, value(one)]));

  const half = expected.halfYear(today);
  const year = expected.twelveMonths(today);
  const streak = streakOf(input);
  const weeks = expected.weeks(diary, today);
  const { reports, customers, ratio } = expected.parity(diary, year);
  const met = expected.oneOnOnes(diary, half);
  const due = expected.cameDue(diary, half, today);
  const heard = expected.loops(diary, year);
  const runs = expected.running(diary, today);
  const again = expected.again(diary);
  const prompted = expected.prompts(diary, half);
  const counted = (name: 'fires' | 'talks') => {
    const values = [...expected.weeklyMarks(diary, name, year).values()];
    return values.length === 0 ? undefined : values.reduce((sum, one) => sum + one);
  };

  const found: Record<string, Figure> = {
    'weeks with their acts': { shown: streak.weeks, right: weeks },
    'streak, best, strength and reserve': {
      shown: [streak.streak, streak.best, streak.strength, streak.reserve],
      right: (({ streak, best, strength, reserve }) => [streak, best, strength, reserve])(
        expected.standing(weeks),
      ),
    },
    'M16, the same once more': {
      shown: [of('M16').value, of('M16').points.map(({ of: acts }) => acts)],
      right: [expected.standing(weeks).streak, weeks.slice(-26).map(({ acts }) => acts)],
    },
    'M1, one-on-ones kept': {
      shown: [of('M1').of, of('M1').value, of('M1').days],
      right: [met.of, met.share, met.days],
    },
    'M1, week by week': {
      shown: of('M1').points.map(({ value }) => value),
      right: weeks
        .slice(-26)
        .map(({ start }) => expected.oneOnOnes(diary, expected.weekFrom(start)).share),
    },
    'M2, days since a real talk': {
      shown: byName('M2', 'value'),
      right: forLed(({ id, came }) => expected.gap(expected.talkDays(diary, id), came, today)),
    },
    'M3, minutes a week with reports and customers': {
      shown: [line('M3', 'reports').value, line('M3', 'customers').value],
      right: (['report', 'customer'] as const).map((role) =>
        expected.mean([...expected.minutes(diary, role, half).values()]),
      ),
    },
    'M4, reply parity': {
      shown: [
        line('M4', 'reports').of,
        line('M4', 'reports').value,
        line('M4', 'customers').of,
        line('M4', 'customers').value,
        of('M4').value,
      ],
      right: [reports.of, reports.wait, customers.of, customers.wait, ratio],
    },
    'M5, projects with agreed standards': {
      shown: [of('M5').of, of('M5').value],
      right: [runs.of, runs.agreed],
    },
    'M6, projects with a check-in to come': {
      shown: [of('M6').of, of('M6').value],
      right: [runs.of, runs.planned],
    },
    'M7, loops closed': {
      shown: [of('M7').of, of('M7').value, of('M7').days],
      right: [heard.of, heard.share, heard.days],
    },
    'M8, would work with me again': {
      shown: [of('M8').of, of('M8').value],
      right: [again.of, again.share],
    },
    'M9, heard, respected, on my side': {
      shown: (['heard', 'respected', 'on-my-side'] as const).map((what) => line('M9', what).value),
      right: (['heard', 'respected', 'on-my-side'] as const).map((what) =>
        expected.mean(expected.pulse(diary, what, year)),
      ),
    },
    'M10, days since a recognition': {
      shown: byName('M10', 'value'),
      right: forLed(({ id, came }) =>
        expected.gap(expected.recognitionDays(diary, id), came, today),
      ),
    },
    'M10, recognitions of each person': {
      shown: byName('M10', 'of'),
      right: forLed(
        ({ id }) =>
          new Set(expected.recognitionDays(diary, id).filter((day) => day >= year.from)).size,
      ),
    },
    'M11, stories captured and told': {
      shown: [line('M11', 'captured').value, line('M11', 'told').value],
      right: Object.values(expected.stories(diary, year)),
    },
    'M12, my leader invited, present, prepared': {
      shown: (['invited', 'came', 'briefed'] as const).map((what) => line('M12', what).value),
      right: Object.values(expected.invitations(diary, year)),
    },
    'M13, promises kept': {
      shown: [of('M13').of, of('M13').value, of('M13').unknown],
      right: [due.of, due.share, due.unknown],
    },
    'M14, fires against good talks': {
      shown: [line('M14', 'fires').value, line('M14', 'talks').value],
      right: [counted('fires'), counted('talks')],
    },
    'M15, the three marks': {
      shown: (['available', 'patient', 'focused'] as const).map((what) => line('M15', what).value),
      right: (['available', 'patient', 'focused'] as const).map((what) =>
        expected.mean([...expected.weeklyMarks(diary, what, half).values()]),
      ),
    },
    'M17, prompts': {
      shown: (['shown', 'taken', 'dismissed'] as const).map((what) => line('M17', what).value),
      right: [prompted.shown, prompted.taken, prompted.dismissed],
    },
    'M17, of use': {
      shown: line('M17', 'useful').value,
      right: expected.mean([...expected.weeklyMarks(diary, 'useful', half).values()]),
    },
    'People, days since a real talk': {
      shown: Object.fromEntries(people.reports.map(({ person, days }) => [person.name, days])),
      right: forLed(({ id, came }) => expected.gap(expected.talkDays(diary, id), came, today)),
    },
  };

  for (let ago = 1; ago <= 8; ago += 1) {
    const start = plusDays(mondayOf(today), -7 * ago);
    found[`the review of the week ${ago} before`] = await weekFigure(diary, start, today, clock);
  }
  return found;
}

/** What the review of a week says: acts, promises, one-on-ones, marks, prompts. */
async function weekFigure(
  diary: Diary,
  start: string,
  today: string,
  clock: { now: number; zone: string },
): Promise<Figure> {
  const span = expected.weekFrom(start);
  const read = await readWeek(start, clock);
  const outcome = (what: string) => read.due.filter((one) => one.outcome === what).length;
  const went = (what: string) => read.oneOnOnes.filter((one) => one.went === what).length;
  const due = expected.cameDue(diary, span, today);
  const met = expected.oneOnOnes(diary, span, true).went;
  const prompted = expected.prompts(diary, span);
  const marks = ['available', 'patient', 'focused', 'fires', 'talks'] as const;
  const sum = (what: 'shown' | 'dismissed') =>
    read.prompts.reduce((all, one) => all + one[what], 0);
  return {
    shown: {
      acts: read.deeds.length,
      due: [outcome('kept'), outcome('partly'), outcome('no')],
      met: [went('kept'), went('declined'), went('moved'), went('missed')],
      marks: marks.map((what) => read.marks.get(what)),
      prompts: [sum('shown'), sum('dismissed')],
    },
    right: {
      acts: diary.deeds.filter(({ day }) => span.from <= day && day <= span.to).length,
      due: [due.yes, due.partly, due.no],
      met: [met.kept, met.declined, met.moved, met.missed],
      marks: marks.map((what) => expected.weeklyMarks(diary, what, span).get(start)),
      prompts: [prompted.shown, prompted.dismissed],
    },
  };
}
