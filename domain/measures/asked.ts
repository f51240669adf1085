import { weekOf } from '../calendar';
import { mean } from './averages';
import { newestMarks, type Gathered } from './gathered';
import type { Measured, Series } from './measured';
import { known, pointsOf, within, type Span } from './windows';

type Marks = ReturnType<typeof newestMarks>;

const pulse = ['heard', 'respected', 'on-my-side'] as const;
const own = ['available', 'patient', 'focused'] as const;

/** M9: what people answered when asked, 1..5. Of several answers of one person on one day the newest holds. */
export function pulseOf({ marks, months }: Gathered): Measured {
  const given = newestMarks(marks, pulse, ({ person, id, day }) => `${person ?? id} ${day}`);
  return { id: 'M9', period: 'month', ...means(pulse, given, months) };
}

/** M15: the leader's own three marks, 1..5. Of several in one week the newest holds. */
export function selfMarks({ marks, weeks, firstWeekday }: Gathered): Measured {
  const given = newestMarks(marks, own, ({ day }) => weekOf(day, firstWeekday));
  return { id: 'M15', period: 'week', ...means(own, given, weeks) };
}

/** The mean of each question, and of all of them together. */
function means(names: typeof pulse | typeof own, marks: Marks, spans: readonly Span[]) {
  const given = within(marks, spans);
  const meanOf = (some: Marks) => mean(some.map(({ value }) => value));
  const series = names.map((name): Series => {
    const answers = given.filter(({ what }) => what === name);
    return {
      name,
      unit: 'mark',
      of: answers.length,
      points: pointsOf(spans, answers, meanOf),
      ...known({ value: meanOf(answers) }),
    };
  });
  return {
    unit: 'mark' as const,
    of: given.length,
    points: [],
    series,
    ...known({ value: meanOf(given) }),
  };
}
