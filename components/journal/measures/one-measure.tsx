import type { Measured, PersonValue } from '../../../domain/measures/measured';
import { text } from '../../../storage/texts';
import { fairness, fairnessOf } from '../../measures/fairness';
import { short, unitOfPeople, valueInWords, type Named } from '../../measures/values';
import { meaningOf, nameOfMeasure, sentenceOf } from '../../measures/words';
import { PlaceTop } from '../place';
import { MeasurePlot } from './measure-plot';
import { MeasureTable } from './measure-table';

interface Props {
  measured: Measured;
  people: Named;
  today: string;
  onSave: () => void;
}

/** One measure, large: what it says, how it is computed, person by person, and its numbers. */
export function OneMeasure({ measured, people, today, onSave }: Props) {
  const { id } = measured;
  return (
    <div class="measures one">
      <PlaceTop back="#measures" backName={text('journalMeasuresBack')}>
        {nameOfMeasure(id)}
      </PlaceTop>
      <p class="says">{sentenceOf(measured, people)}</p>
      <MeasurePlot measured={measured} today={today} large />
      <MeasureTable measured={measured} today={today} />
      {fairness.includes(id) && <Each measured={measured} people={people} />}
      <section class="how">
        <h4>{text('journalMeasuresHow')}</h4>
        <p>{meaningOf(id)}</p>
      </section>
      <button type="button" class="button" onClick={onSave}>
        {text('journalMeasuresSave')}
      </button>
    </div>
  );
}

/** The largest number first; those of whom nothing is known last. */
const inOrder = (a: PersonValue, b: PersonValue) => (b.value ?? -1) - (a.value ?? -1);

function Each({ measured, people }: Pick<Props, 'measured' | 'people'>) {
  const { people: each = [] } = measured;
  if (each.length === 0) return null;
  const unit = unitOfPeople(measured);
  return (
    <section class="each">
      <h4 id="measure-each">{text('journalMeasuresEach')}</h4>
      <p>{fairnessOf(measured, people)}</p>
      <table aria-labelledby="measure-each">
        <thead>
          <tr>
            <th scope="col">{text('journalMeasuresPerson')}</th>
            <th scope="col">{text('journalMeasuresValue')}</th>
            <th scope="col">{text('journalMeasuresOf')}</th>
          </tr>
        </thead>
        <tbody>
          {each.toSorted(inOrder).map(({ person, value, of }) => (
            <tr key={person}>
              <th scope="row">
                <bdi>{people.get(person)?.name}</bdi>
              </th>
              <td>
                {value === undefined ? (
                  <span class="note">{text('journalMeasuresUnknown')}</span>
                ) : (
                  valueInWords(value, unit)
                )}
              </td>
              <td>{short(of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
