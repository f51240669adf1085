import type { Promised } from '../../../domain/promises';
import { outcomes, type CameDue, type Outcome } from '../../../domain/week';
import { counted, text, type TextKey } from '../../../storage/texts';
import { listed } from '../../numbers';
import type { Said } from '../../status';
import { goOnAt } from '../place';
import { DuePromise } from '../../promises/due-promise';
import { PromisedWords } from '../../promises/promised-words';
import { OneOnOnes } from './one-on-ones';
import { Step, type StepProps } from './step';

/** What came due and what became of it; what is open is answered here. */
export function Due({ reading, clock, save }: StepProps) {
  const { due, oneOnOnes, people, today, practice } = reading;
  const behaviourOf = ({ behaviour }: Promised) =>
    practice.behaviours.find(({ id }) => id === behaviour);
  const open = due.filter(({ outcome }) => outcome === 'open');
  // The answered promise leaves the list: the keyboard goes on at what the list says now.
  const take = (write: () => Promise<Said>) =>
    save(async () => ({ ...(await write()), next: goOnAt('week-due') }));
  return (
    <Step
      title={text('journalWeekDue')}
      taken={due.length + oneOnOnes.length > 0 && open.length === 0}
    >
      <p id="week-due" tabIndex={-1}>
        {summary(due)}
      </p>
      {open.length > 0 && (
        <ul role="list" class="week-open">
          {open.map(({ promised }) => (
            <DuePromise
              key={promised.id}
              promised={promised}
              behaviour={behaviourOf(promised)}
              people={people}
              today={today}
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
                <PromisedWords
                  promised={promised}
                  behaviour={behaviourOf(promised)}
                  people={people}
                />
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
  return text('journalWeekDueSum', counted('journalWeekPromises', due.length), listed(parts));
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
