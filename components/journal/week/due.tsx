import { useId } from 'preact/hooks';
import type { Promised } from '../../../domain/promises';
import { outcomes, type CameDue, type Outcome } from '../../../domain/week';
import { answerPromise } from '../../../storage/answers';
import { remove } from '../../../storage/log';
import { counted, text, type TextKey } from '../../../storage/texts';
import { shownList } from '../../people/words';
import { Suggestion } from '../../suggestion';
import { dueInWords } from '../../when';
import { OneOnOnes } from './one-on-ones';
import { Step } from './step';
import type { StepProps } from './taking';

/** What came due and what became of it; what is open is answered here. */
export function Due({ reading, clock, take }: StepProps) {
  const { due, oneOnOnes } = reading;
  const open = due.filter(({ outcome }) => outcome === 'open');
  return (
    <Step
      title={text('journalWeekDue')}
      taken={due.length + oneOnOnes.length > 0 && open.length === 0}
    >
      <p>{summary(due)}</p>
      {open.length > 0 && (
        <ul role="list" class="week-open">
          {open.map(({ promised }) => (
            <Open
              key={promised.id}
              promised={promised}
              reading={reading}
              clock={clock}
              take={take}
            />
          ))}
        </ul>
      )}
      {due.length > open.length && (
        <details>
          <summary>{text('journalWeekDueAll')}</summary>
          <ul role="list" class="week-list">
            {due.map(({ promised, outcome }) => (
              <li key={promised.id}>
                <Suggestion
                  behaviour={promised.behaviour}
                  name={reading.people.get(promised.person ?? '')?.name}
                />{' '}
                <span class="note">{text(outcomeWords[outcome])}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <OneOnOnes reading={reading} />
    </Step>
  );
}

function Open({ promised, reading, clock, take }: Omit<StepProps, 'log'> & { promised: Promised }) {
  const id = useId();
  const answer = (given: 'yes' | 'partly' | 'no') =>
    take(async () => {
      const event = await answerPromise(promised.id, given, clock());
      return { words: text(said[given]), undo: () => remove(event!, clock()) };
    });
  return (
    <li>
      <p id={id}>
        <Suggestion
          behaviour={promised.behaviour}
          name={reading.people.get(promised.person ?? '')?.name}
        />
      </p>
      <p class="note">{text('journalWeekDueAt', dueInWords(promised.due, reading.today))}</p>
      <div class="week-actions" role="group" aria-labelledby={id}>
        <button type="button" class="button" onClick={() => answer('yes')}>
          {text('journalWeekYes')}
        </button>
        <button type="button" class="button" onClick={() => answer('partly')}>
          {text('journalWeekPartlyDone')}
        </button>
        <button type="button" class="button" onClick={() => answer('no')}>
          {text('journalWeekNo')}
        </button>
      </div>
    </li>
  );
}

const said = {
  yes: 'journalWeekSaidYes',
  partly: 'journalWeekSaidPartly',
  no: 'journalWeekSaidNo',
} as const;

/** "5 promises: 3 kept, 1 partly and 1 open". */
function summary(due: readonly CameDue[]): string {
  if (due.length === 0) return text('journalWeekDueNothing');
  if (due.every(({ outcome }) => outcome === 'open')) {
    return counted('journalWeekAllOpen', due.length);
  }
  const parts = outcomes.flatMap((outcome) => {
    const count = due.filter((one) => one.outcome === outcome).length;
    return count > 0 ? [counted(outcomeCounts[outcome], count)] : [];
  });
  return text('journalWeekDueSum', counted('journalWeekPromises', due.length), shownList(parts));
}

const outcomeCounts = {
  kept: 'journalWeekDueKept',
  partly: 'journalWeekDuePartly',
  no: 'journalWeekDueNo',
  moved: 'journalWeekDueMoved',
  open: 'journalWeekDueOpen',
  lapsed: 'journalWeekDueLapsed',
  ahead: 'journalWeekDueAhead',
} as const;

const outcomeWords: Record<Outcome, TextKey> = {
  kept: 'journalWeekIsKept',
  partly: 'journalWeekIsPartly',
  no: 'journalWeekIsNo',
  moved: 'journalWeekIsMoved',
  open: 'journalWeekIsOpen',
  lapsed: 'journalWeekIsLapsed',
  ahead: 'journalWeekIsAhead',
};
