import { useState } from 'preact/hooks';
import type { Measured } from '../../../domain/measures/measured';
import { text } from '../../../storage/texts';
import { short, valueInWords } from '../../measures/values';
import { nameOfMeasure } from '../../measures/words';
import { columnsOf, hasKnown, startInWords } from './drawn';

interface Props {
  measured: Measured;
  today: string;
}

/** The numbers behind a plot, drawn when they are asked for. */
export function MeasureTable(props: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!columnsOf(props.measured).some(hasKnown)) return null;
  return (
    <details class="numbers" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('journalMeasuresTable')}</summary>
      {isOpen && <Table {...props} />}
    </details>
  );
}

/** Newest first, as far back as anything is known. */
function Table({ measured, today }: Props) {
  const columns = columnsOf(measured);
  const spans = columns[0]!.points;
  const isKnown = (n: number) => columns.some(({ points }) => points[n]?.value !== undefined);
  const first = spans.findIndex((_, n) => isKnown(n));
  const rows = spans
    .map((_, n) => n)
    .slice(first)
    .reverse();
  const { period } = measured;
  return (
    <div class="wide" role="region" aria-label={caption(measured)} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{caption(measured)}</caption>
        <thead>
          <tr>
            <th scope="col">
              {text(period === 'week' ? 'journalMeasuresWeek' : 'journalMeasuresMonth')}
            </th>
            {columns.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            {measured.points.length > 0 && <th scope="col">{text('journalMeasuresOf')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={spans[n]!.start}>
              <th scope="row">{startInWords(spans[n]!.start, period, today)}</th>
              {columns.map(({ name, unit, points }) => {
                const value = points[n]?.value;
                return (
                  <td key={name}>
                    {value === undefined ? (
                      <span class="note">{text('journalMeasuresUnknown')}</span>
                    ) : (
                      valueInWords(value, unit)
                    )}
                  </td>
                );
              })}
              {measured.points.length > 0 && <td>{short(measured.points[n]!.of)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const caption = ({ id }: Measured): string => text('journalMeasuresTableOf', nameOfMeasure(id));
