import type { MeasureId } from '../../domain/behaviours';
import type { Measured } from '../../domain/measures/measured';
import { fewestReplies } from '../../domain/measures/parity';
import { text } from '../../storage/texts';
import './fairness.css';
import { isEven, nameIn, short, unitOfPeople, valueInWords, type Named } from './values';
import { nameOfMeasure } from './words';

/** Those of which it matters how far the people are apart. */
export const fairness: readonly MeasureId[] = ['M2', 'M4', 'M10'];

/** Average service can hide one neglected person. Nothing while no two people can be held against each other. */
export function Fairness({ measures, people }: { measures: readonly Measured[]; people: Named }) {
  const apart = measures.filter(({ id }) => fairness.includes(id));
  if (!apart.some(({ spread }) => spread)) return null;
  return (
    <section class="card fairness" aria-labelledby="fairness">
      <h3 id="fairness">{text('journalMeasuresFairness')}</h3>
      <p class="note">{text('journalMeasuresFairnessMeans')}</p>
      <dl class="facts">
        {apart.map((measured) => (
          <div key={measured.id}>
            <dt>
              {measured.id === 'M4' ? text('journalMeasuresWaits') : nameOfMeasure(measured.id)}
            </dt>
            <dd>{fairnessOf(measured, people)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The two ends between which the people are, or that it is too early. */
export function fairnessOf(measured: Measured, people: Named): string {
  const { id, spread } = measured;
  if (!spread) {
    return id === 'M4'
      ? text('measureSpreadReplies', short(fewestReplies))
      : text('measureSpreadUnknown');
  }
  const { least, most, ratio } = spread;
  const inUnit = unitOfPeople(measured);
  const [from, to] = [valueInWords(least.value, inUnit), valueInWords(most.value, inUnit)];
  if (from === to) return text('measureSpreadEven', from);
  const ends = [from, nameIn(people, least.person), to, nameIn(people, most.person)];
  return ratio === undefined || isEven(ratio)
    ? text('measureSpreadOnly', ...ends)
    : text('measureSpread', ...ends, short(ratio));
}
