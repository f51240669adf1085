import type { MeasureId } from '../../domain/behaviours';
import type { Measured, Series } from '../../domain/measures/measured';
import { fewestReplies } from '../../domain/measures/parity';
import { counted, text, type TextKey } from '../../storage/texts';
import { listed } from '../numbers';
import { upperFirst } from '../upper-first';
import { isEven, lineInWords, nameIn, short, valueInWords, type Named } from './values';

/** What a measure is called. */
export const nameOfMeasure = (id: MeasureId): string => text(`measure_${id}`);

/** How it is computed, and from what. */
export const meaningOf = (id: MeasureId): string => text(`measure_${id}_means`);

/**
 * One plain sentence that says what the number means; while it is not known, what would feed it, or that it is too early. A name in
 * it is isolated, so that it may be written from either side.
 */
export function sentenceOf(measured: Measured, people: Named): string {
  const said = says[measured.id](measured, people);
  return said ?? text(`measure_${measured.id}_unknown` as TextKey);
}

type Says = (measured: Measured, people: Named) => string | undefined;

const says: Record<MeasureId, Says> = {
  M1: (measured) => sentences(parts(measured), days(measured)),
  M2: longest,
  M3: ({ series = [] }) => lines('measure_M3_says', series.filter(isKnown)),
  M4: parity,
  M5: parts,
  M6: parts,
  M7: (measured) => sentences(parts(measured), days(measured)),
  M8: ({ value, of }) => {
    const answers = counted('measureAnswers', of);
    if (value !== undefined) return text('measure_M8_says', valueInWords(value, 'share'), answers);
    return of > 0 ? text('measure_M8_early', answers) : undefined;
  },
  M9: ({ series = [], of }) =>
    lines('measure_M9_says', series.filter(isKnown), counted('measureAnswers', of)),
  M10: longest,
  M11: ({ series = [] }) =>
    series.some(({ of }) => of > 0) ? lines('measure_M11_says', series) : undefined,
  M12: ({ series = [], of }) => (of > 0 ? lines('measure_M12_says', series) : undefined),
  M13: (measured) => {
    const { unknown = 0 } = measured;
    return sentences(
      parts(measured),
      unknown > 0 ? text('measure_M13_open', short(unknown)) : undefined,
    );
  },
  M14: ({ series = [] }) => lines('measure_M14_says', series.filter(isKnown)),
  M15: ({ series = [] }) => lines('measure_M15_says', series.filter(isKnown)),
  M16: ({ value = 0, streak, points }) =>
    streak && points.some(({ of }) => of > 0)
      ? counted(
          'measure_M16_says',
          value,
          short(streak.best),
          valueInWords(streak.strength, 'share'),
          short(streak.reserve),
        )
      : undefined,
  M17: ({ series = [], of }) => {
    if (of === 0) return undefined;
    const useful = series.find(({ name }) => name === 'useful')?.value;
    const counts = lines(
      'measure_M17_says',
      series.filter(({ unit }) => unit === 'count'),
    );
    return sentences(
      counts && upperFirst(counts),
      useful === undefined ? undefined : text('measure_M17_useful', short(useful)),
    );
  },
};

/** "9 of 12", from a share. */
function parts({ id, value, of }: Measured): string | undefined {
  if (value === undefined) return undefined;
  return text(`measure_${id}_says` as TextKey, short(Math.round(value * of)), short(of));
}

const days = ({ id, days: median }: Measured): string | undefined =>
  median === undefined
    ? undefined
    : text(`measure_${id}_days` as TextKey, valueInWords(median, 'days'));

/** Whom an average would hide. */
function longest({ id, value, people: each = [] }: Measured, people: Named): string | undefined {
  const who = each.find((one) => one.value !== undefined && one.value === value);
  if (!who || value === undefined) return undefined;
  return text(
    `measure_${id}_says` as TextKey,
    nameIn(people, who.person),
    valueInWords(value, 'days'),
  );
}

function parity({ value, of, series = [] }: Measured): string | undefined {
  const [reports, customers] = series;
  if (value === undefined || reports?.value === undefined || customers?.value === undefined) {
    return of === 0
      ? undefined
      : text(
          'measure_M4_early',
          short(reports?.of ?? 0),
          short(customers?.of ?? 0),
          short(fewestReplies),
        );
  }
  const waits = [reports.value, customers.value].map((wait) => valueInWords(wait, 'minutes'));
  return isEven(value)
    ? text('measure_M4_even', ...waits)
    : text('measure_M4_says', ...waits, short(value));
}

const isKnown = ({ value }: Series): boolean => value !== undefined;

/** The lines with their values, as a list within a sentence; nothing without lines. */
const lines = (key: TextKey, series: readonly Series[], ...more: string[]): string | undefined =>
  series.length === 0
    ? undefined
    : text(
        key,
        listed(
          series.map(({ name, value = 0, unit }) =>
            text('measureNamed', lineInWords(name), valueInWords(value, unit)),
          ),
        ),
        ...more,
      );

/** The second sentence stands only beside the first. */
const sentences = (first: string | undefined, second: string | undefined): string | undefined =>
  first === undefined || second === undefined ? first : `${first} ${second}`;
