import type { MeasureId } from '../domain/behaviours';
import type { Measured } from '../domain/measures/measured';
import type { Person } from '../domain/people';

/** What a measure is called. */
export const nameOfMeasure = (id: MeasureId): string => id;

/** One plain sentence that says what the number means, or what would feed it while it is not known. */
export const sentenceOf = (
  measured: Measured,
  _people: ReadonlyMap<string, Pick<Person, 'name'>>,
): string => measured.id;
