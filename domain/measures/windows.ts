import { addDays, weekOf } from '../calendar';
import type { Point } from './measured';

/** A week or month, by its local days; both belong to it. */
export interface Span {
  start: string;
  end: string;
}

export interface Windows {
  weeks: Span[];
  months: Span[];
  /** the first local day that any measure looks at */
  firstDay: string;
}

const weeksShown = 26;
const monthsShown = 12;

/** The weeks and months that measures look at, oldest first, the present one last. */
export function windowsOf(today: string, firstWeekday: number): Windows {
  const thisWeek = weekOf(today, firstWeekday);
  const weeks = backwards(weeksShown, (ago) => addDays(thisWeek, -7 * ago)).map((start) => ({
    start,
    end: addDays(start, 6),
  }));
  const thisMonth = Temporal.PlainDate.from(today).with({ day: 1 });
  const months = backwards(monthsShown, (ago) => {
    const first = thisMonth.subtract({ months: ago });
    return { start: first.toString(), end: first.with({ day: first.daysInMonth }).toString() };
  });
  return { weeks, months, firstDay: months[0]!.start };
}

const backwards = <T>(count: number, make: (ago: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(count - 1 - n));

/** Those of the spans only. */
export const within = <T extends { day: string }>(things: readonly T[], spans: readonly Span[]) =>
  things.filter(({ day }) => day >= spans[0]!.start && day <= spans.at(-1)!.end);

/**
 * One point a span, computed from the things of its days. Days are compared as text: 50,000 of them make no date.
 * @param value undefined when the things of a span tell nothing
 */
export function pointsOf<T extends { day: string }>(
  spans: readonly Span[],
  things: readonly T[],
  value: (things: T[], span: Span) => number | undefined,
): Point[] {
  const groups = spans.map((): T[] => []);
  for (const thing of within(things, spans)) {
    groups[spans.findLastIndex(({ start }) => start <= thing.day)]!.push(thing);
  }
  return spans.map((span, n) => point(span, groups[n]!.length, value(groups[n]!, span)));
}

/** A point as the measure stands at the end of each span, of the present one today. */
export const standingsOf = (
  spans: readonly Span[],
  today: string,
  standing: (day: string) => { value?: number | undefined; of: number },
): Point[] =>
  spans.map((span) => {
    const { value, of } = standing(span.end < today ? span.end : today);
    return point(span, of, value);
  });

/** How many there are; 0 is known only of days on which there was a journal. @param startDay local day of Start */
export const countSince =
  (startDay: string) =>
  (things: readonly unknown[], { end }: Span): number | undefined =>
    things.length > 0 || end >= startDay ? things.length : undefined;

const point = ({ start }: Span, of: number, value: number | undefined): Point => ({
  start,
  of,
  ...known({ value }),
});

/** Without what is not known. */
export const known = <T extends object>(some: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as never;
