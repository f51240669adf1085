import { text } from '../../../storage/texts';
import { worded } from '../../worded';
import { dateInWords } from '../../when';
import { Step, type StepProps } from './step';

/** A reserve week is spent when the leader says so, never silently; asked once. */
export function Reserve({ reading, log }: StepProps) {
  const { reserveAsk: week, today } = reading;
  if (week === undefined) return null;
  const answer = (spent: boolean) =>
    log(
      { kind: 'reserve', week, spent },
      text(spent ? 'journalWeekReserveSpent' : 'journalWeekReserveLeft'),
      week,
    );
  return (
    <Step title={text('journalWeekReserveTitle')} taken={false}>
      <p>{worded('journalWeekReserveAsk', dateInWords(week, today))}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => answer(true)}>
          {text('journalWeekReserveSpend')}
        </button>
        <button type="button" class="button quiet" onClick={() => answer(false)}>
          {text('journalWeekReserveLeave')}
        </button>
      </div>
    </Step>
  );
}
