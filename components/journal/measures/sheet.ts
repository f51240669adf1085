import { csv, type Cell } from '../../../domain/csv';
import type { Measured, Point, Unit } from '../../../domain/measures/measured';
import { text } from '../../../storage/texts';
import { offerFile } from '../../offer-file';
import { unitOfPeople, type Named } from '../../measures/values';
import { nameOfMeasure } from '../../measures/words';

/** Field names are for programs, too: they stay the same in every language. */
const head = ['measure', 'name', 'line', 'person', 'unit', 'period', 'start', 'value', 'of'];

/** One row for each number: of every week or month and line, then of every person, whose numbers are of today. */
export const rowsOf = (measures: readonly Measured[], people: Named): Cell[][] => [
  head,
  ...measures.flatMap((measured) => {
    const { id, unit, period, points, series = [], people: each = [] } = measured;
    const row = (line: string, person: string, of: Unit, when: Cell[], numbers: Cell[]): Cell[] => [
      id,
      nameOfMeasure(id),
      line,
      person,
      of,
      ...when,
      ...numbers,
    ];
    const rows = (line: string, of: Unit, some: readonly Point[]) =>
      some.map((point) => row(line, '', of, [period, point.start], [point.value, point.of]));
    return [
      ...rows('', unit, points),
      ...series.flatMap((one) => rows(one.name, one.unit, one.points)),
      ...each.map(({ person, value, of }) =>
        row('', people.get(person)?.name ?? '', unitOfPeople(measured), ['now', ''], [value, of]),
      ),
    ];
  }),
];

/** Hands the numbers over as a file; says under which name. @param name without ending */
export function saveSheet(measures: readonly Measured[], people: Named, name: string): string {
  const file = `${name}.csv`;
  offerFile(new Blob([csv(rowsOf(measures, people))], { type: 'text/csv;charset=utf-8' }), file);
  const hasNames = measures.some((measured) => (measured.people ?? []).length > 0);
  return text(hasNames ? 'journalMeasuresSaved' : 'journalMeasuresSavedPlain', file);
}
