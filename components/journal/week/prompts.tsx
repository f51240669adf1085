import type { Fare } from '../../../domain/thinning';
import { counted, text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { occasionInWords } from '../../suggestion';
import { Rating } from '../../fields/rating';
import { Step, type StepProps } from './step';

/** Were the prompts of use? They also say by themselves when they become fewer. */
export function Prompts({ reading, log }: StepProps) {
  const { prompts, thinned, marks, review, open } = reading;
  const value = marks.get('useful');
  if (!open && prompts.length === 0 && value === undefined) return null;
  const sum = (of: keyof Pick<Fare, 'shown' | 'dismissed'>) =>
    prompts.reduce((all, fare) => all + fare[of], 0);
  return (
    <Step title={text('journalWeekPrompts')} taken={value !== undefined}>
      <p>
        {prompts.length === 0
          ? text('journalWeekNoPrompt')
          : counted('journalWeekShown', sum('shown'), shownNumber(sum('dismissed')))}
      </p>
      {thinned.map(({ kind, shown, dismissed }) => (
        <p key={kind}>
          {text(
            'journalWeekThinned',
            occasionInWords(kind, undefined, reading.today),
            shownNumber(dismissed),
            shownNumber(shown),
          )}
        </p>
      ))}
      {(prompts.length > 0 || value !== undefined) && (
        <Rating
          key={review.start}
          title={text('journalWeekUseful')}
          ends={[text('journalWeekNotUseful'), text('journalWeekVeryUseful')]}
          value={value}
          isClosed={!open}
          onChoose={(mark) => log({ kind: 'mark', what: 'useful', value: mark })}
        />
      )}
    </Step>
  );
}
