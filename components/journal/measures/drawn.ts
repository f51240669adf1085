import type { Measured, Series, Unit } from '../../../domain/measures/measured';
import { uiLanguage } from '../../../storage/texts';
import { lineInWords } from '../../measures/values';
import { nameOfMeasure } from '../../measures/words';
import { dateInWords } from '../../when';

/** Lines of one unit. */
export interface Drawn {
  unit: Unit;
  lines: (Pick<Series, 'unit' | 'points'> & { name: string })[];
}

/** The lines to plot: the measure's own, else its series as far as they share one unit; undefined while nothing is known. */
export function drawnOf(measured: Measured): Drawn | undefined {
  const all = columnsOf(measured);
  const unit = all[0]?.unit ?? measured.unit;
  const lines =
    measured.points.length > 0 ? all.slice(0, 1) : all.filter((one) => one.unit === unit);
  return lines.some(hasKnown) ? { unit, lines } : undefined;
}

/** Every line a measure has, its own in front: the columns of its table. */
export const columnsOf = ({ id, unit, points, series = [] }: Measured): Drawn['lines'] => [
  ...(points.length > 0 ? [{ name: nameOfMeasure(id), unit, points }] : []),
  ...series.map((one) => ({ name: lineInWords(one.name), unit: one.unit, points: one.points })),
];

/** Something is known that came of something: months of no story at all need no plot. */
export const hasKnown = ({ points }: Pick<Series, 'points'>): boolean =>
  points.some(({ value, of }) => value !== undefined && of > 0);

/** The first day of a week as a date, a month by its name. */
export function startInWords(start: string, period: Measured['period'], today: string): string {
  if (period === 'week') return dateInWords(start, today);
  return Temporal.PlainDate.from(start).toLocaleString(uiLanguage(), {
    month: 'short',
    year: 'numeric',
  });
}
