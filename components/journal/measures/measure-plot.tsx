import type { MeasureId } from '../../../domain/behaviours';
import type { Measured, Unit } from '../../../domain/measures/measured';
import { text } from '../../../storage/texts';
import { lineInWords, valueInWords } from '../../measures/values';
import { Plot } from '../../measures/plot';
import { drawnOf, startInWords } from './drawn';

interface Props {
  measured: Measured;
  today: string;
  large?: boolean;
}

/** The plot of a measure; none while nothing is known. */
export function MeasurePlot({ measured, today, large = false }: Props) {
  const drawn = drawnOf(measured);
  if (!drawn) return null;
  const { unit, lines } = drawn;
  const { id, period, aim } = measured;
  return (
    <Plot
      lines={lines}
      as={unit === 'count' ? 'bars' : 'lines'}
      bottom={unit === 'mark' ? 1 : 0}
      top={unit === 'mark' ? 5 : unit === 'share' ? 1 : undefined}
      aim={aim === undefined ? undefined : { value: aim, name: aimInWords(id, aim, unit) }}
      large={large}
      valueInWords={(value) => valueInWords(value, unit)}
      startInWords={(start) => startInWords(start, period, today)}
    />
  );
}

function aimInWords(id: MeasureId, aim: number, unit: Unit): string {
  const value = valueInWords(aim, unit);
  if (id === 'M3') return text('plotAtLeastFor', lineInWords('customers'), value);
  return text(id === 'M16' ? 'plotAtLeast' : 'plotAtMost', value);
}
