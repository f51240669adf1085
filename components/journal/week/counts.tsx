import { useId, useState } from 'preact/hooks';
import { marks } from '../../../domain/log';
import { counted, text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { Step, type StepProps } from './step';

const counts = ['fires', 'talks'] as const;
type Count = (typeof counts)[number];

/** Two numbers, and no explanation: fires put out, good talks had. A month sums what its weeks said. */
export function Counts({ reading, log }: StepProps) {
  const { marks: said, review, open } = reading;
  const taken = counts.some((what) => said.has(what));
  if (review.of === 'month' || !open) {
    return (
      <Step title={text('journalWeekCounts')} taken={taken}>
        <p>
          {taken ? inWords(said.get('fires'), said.get('talks')) : text('journalWeekNotCounted')}
        </p>
      </Step>
    );
  }
  return (
    <Step title={text('journalWeekCounts')} taken={taken}>
      <div class="week-counts">
        {counts.map((what) => (
          <CountField
            key={`${review.start} ${what}`}
            what={what}
            value={said.get(what)}
            before={reading.marksBefore.get(what)}
            onCount={(value) => log({ kind: 'mark', what, value })}
          />
        ))}
      </div>
    </Step>
  );
}

interface FieldProps {
  what: Count;
  value: number | undefined;
  before: number | undefined;
  onCount: (value: number) => void;
}

function CountField({ what, value, before, onCount }: FieldProps) {
  const [trouble, setTrouble] = useState(false);
  const id = useId();
  const [least, most] = marks[what];
  const take = (written: string) => {
    if (written.trim() === '') return setTrouble(false);
    const count = Number(written);
    const fits = Number.isInteger(count) && count >= least && count <= most;
    setTrouble(!fits);
    if (fits && count !== value) onCount(count);
  };
  return (
    <div class="field">
      <label for={id}>{text(labels[what])}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        value={value ?? ''}
        aria-invalid={trouble}
        aria-describedby={`${id}-note`}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <div id={`${id}-note`} class="note">
        {trouble ? (
          <p class="trouble">{text('journalWeekCountWrong', shownNumber(most))}</p>
        ) : (
          <p>
            {text(means[what])}
            {before !== undefined && ` · ${text('journalWeekBefore', shownNumber(before))}`}
          </p>
        )}
      </div>
    </div>
  );
}

const labels = { fires: 'journalWeekFires', talks: 'journalWeekTalks' } as const;
const means = { fires: 'journalWeekFiresMeans', talks: 'journalWeekTalksMeans' } as const;

const inWords = (fires: number | undefined, talks: number | undefined): string =>
  text(
    'journalWeekCounted',
    fires === undefined ? text('journalWeekFiresUnknown') : counted('journalWeekFiresSum', fires),
    talks === undefined ? text('journalWeekTalksUnknown') : counted('journalWeekTalksSum', talks),
  );
