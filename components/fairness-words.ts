import type { Measured } from '../domain/measures/measured';
import { fewestReplies } from '../domain/measures/parity';
import { text } from '../storage/texts';
import { isEven, nameIn, short, valueInWords, type Named } from './measure-values';

/** The two ends between which the people are, or that it is too early. */
export function fairnessOf({ id, unit, spread }: Measured, people: Named): string {
  if (!spread) {
    return id === 'M4'
      ? text('measureSpreadReplies', short(fewestReplies))
      : text('measureSpreadUnknown');
  }
  const { least, most, ratio } = spread;
  const inUnit = unit === 'ratio' ? 'minutes' : unit;
  const [from, to] = [valueInWords(least.value, inUnit), valueInWords(most.value, inUnit)];
  if (from === to) return text('measureSpreadEven', from);
  const ends = [from, nameIn(people, least.person), to, nameIn(people, most.person)];
  return ratio === undefined || isEven(ratio)
    ? text('measureSpreadOnly', ...ends)
    : text('measureSpread', ...ends, short(ratio));
}
