import type { Measured, SeriesName, Unit } from '../../domain/measures/measured';
import type { Person } from '../../domain/people';
import { text, uiLanguage, type TextKey } from '../../storage/texts';
import { setClose } from '../numbers';
import { isolated } from '../worded';

const hour = 60;
const day = 24 * hour;

/** A value of a measure with its unit: "83 %", "12 days", "1.7 ×", "5 hours". */
export function valueInWords(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return number(value, { style: 'percent' });
    case 'days':
      return inUnit(value, 'day');
    case 'minutes':
      return timeInWords(value);
    case 'ratio':
      return text('measureTimes', short(value));
    case 'count':
    case 'mark':
      return short(value);
  }
}

/** Small ones with one digit after the point at most, others with none. */
const digits = (value: number) => ({ maximumFractionDigits: value < 10 ? 1 : 0 });

export const short = (value: number): string => number(value, digits(value));

/** A stretch of time in the largest unit that says it well. @param minutes ≥ 0 */
function timeInWords(minutes: number): string {
  if (minutes < 3 * hour) return inUnit(Math.round(minutes), 'minute');
  return minutes < 1.5 * day ? inUnit(minutes / hour, 'hour') : inUnit(minutes / day, 'day');
}

const inUnit = (value: number, unit: 'minute' | 'hour' | 'day'): string =>
  setClose(number(value, { style: 'unit', unit, unitDisplay: 'long', ...digits(value) }));

const number = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(uiLanguage(), options).format(value);

/** What a line of a measure is called; also within a sentence. */
export const lineInWords = (name: SeriesName): string =>
  text(`measureLine_${name.replaceAll('-', '_')}` as TextKey);

/** Is it one, as far as it is shown? */
export const isEven = (ratio: number): boolean => short(ratio) === short(1);

/** The people by id, as far as they are still on the list. */
export type Named = ReadonlyMap<string, Pick<Person, 'name'>>;

/** A name to stand within a sentence, isolated, as it may be written from either side; the removed have none any more. */
export const nameIn = (people: Named, person: string): string =>
  isolated(people.get(person)?.name || text('journalSomebody'));

/** Waits of people are minutes, whatever the ratio of all of them. */
export const unitOfPeople = ({ unit }: Measured): Unit => (unit === 'ratio' ? 'minutes' : unit);
