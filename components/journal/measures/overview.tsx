import type { Measured } from '../../../domain/measures/measured';
import { text } from '../../../storage/texts';
import { Fairness } from '../../measures/fairness';
import type { Named } from '../../measures/values';
import { nameOfMeasure, sentenceOf } from '../../measures/words';
import { Empty } from '../empty';
import { drawnOf } from './drawn';
import { groups } from './groups';
import { MeasurePlot } from './measure-plot';
import { MeasureTable } from './measure-table';

interface Props {
  measures: readonly Measured[];
  people: Named;
  today: string;
  onSave: () => void;
}

/** All measures in their groups: what each says, its plot, and its numbers on demand. */
export function Overview({ measures, people, today, onSave }: Props) {
  const byId = new Map(measures.map((measured) => [measured.id, measured]));
  return (
    <div class="measures">
      <p class="note">{text('journalMeasuresMeans')}</p>
      {!measures.some((measured) => drawnOf(measured)) && (
        <Empty title={text('journalMeasuresEmptyTitle')}>
          <p>{text('journalMeasuresEmpty')}</p>
          <a class="button" href="#week">
            {text('journalMeasuresEmptyStep')}
          </a>
        </Empty>
      )}
      {groups.map(({ title, ids }, n) => (
        <section class="group" key={title} aria-labelledby={title}>
          <h3 id={title}>{text(title)}</h3>
          <ul role="list">
            {ids.map((id) => (
              <Entry key={id} measured={byId.get(id)!} people={people} today={today} />
            ))}
          </ul>
          {n === 0 && <Fairness measures={measures} people={people} />}
        </section>
      ))}
      <button type="button" class="button" onClick={onSave}>
        {text('journalMeasuresSaveAll')}
      </button>
    </div>
  );
}

interface EntryProps {
  measured: Measured;
  people: Named;
  today: string;
}

const Entry = ({ measured, people, today }: EntryProps) => (
  <li class="measure">
    <div class="said-of">
      <h4>
        <a href={`#measures/${measured.id}`}>{nameOfMeasure(measured.id)}</a>
      </h4>
      <p>{sentenceOf(measured, people)}</p>
    </div>
    <MeasurePlot measured={measured} today={today} />
    <MeasureTable measured={measured} today={today} />
  </li>
);
