import type { AnswerWithin } from '../../../domain/playbook';
import { text, type TextKey } from '../../../storage/texts';
import { NumberEntry } from '../number-entry';
import { Ruled } from '../ruled';
import type { SectionProps } from '../section';

const roles: { role: keyof AnswerWithin; label: TextKey }[] = [
  { role: 'report', label: 'optionsAnswerReport' },
  { role: 'leader', label: 'optionsAnswerLeader' },
  { role: 'customer', label: 'optionsAnswerCustomer' },
];

/** Within how many working days an answer is promised, to whom. */
export function AnswerTimes({ held, settings, set }: SectionProps) {
  const isLocked = held.locked.has('answerWithin');
  const { answerWithin } = isLocked ? held.chosen : settings;
  return (
    <fieldset class="group">
      <legend>{text('optionsAnswer')}</legend>
      <p class="note">{text('optionsAnswerNote')}</p>
      <div class="times">
        {roles.map(({ role, label }) => (
          <NumberEntry
            key={role}
            label={text(label)}
            min={0}
            max={30}
            value={answerWithin[role]}
            disabled={isLocked}
            onNumber={(days) =>
              set((now) => ({ answerWithin: { ...now.answerWithin, [role]: days } }))
            }
          />
        ))}
      </div>
      <Ruled held={held} part="answerWithin" />
    </fieldset>
  );
}
