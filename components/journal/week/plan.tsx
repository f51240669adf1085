import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../../../domain/playbook';
import { text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { PlanForm } from './plan-form';
import { planInWords } from './plan-words';
import { Step, type StepProps } from './step';

/** The week's if-then plan: how it went, and the one for the week to come. */
export function PlanStep({ reading, log }: StepProps) {
  const { held, planning, review, today, thisWeek } = reading;
  const [changing, setChanging] = useState(false);
  const choice = useRef<HTMLDivElement>(null);
  const drawn = useRef(false);
  useEffect(() => {
    // Form and plan take each other's place: whoever works with the keyboard goes on in what came instead.
    const isLost = document.activeElement === document.body;
    if (drawn.current && isLost)
      choice.current?.querySelector<HTMLElement>('select, button')?.focus();
    drawn.current = true;
  }, [changing, planning?.plan !== undefined]);

  if (!held && !planning) return null;
  /** @param plan empty: none */
  const choose = async (plan: Partial<Plan>) => {
    if (!planning) return;
    const words = plan.moment ? 'journalWeekPlanChosen' : 'journalWeekPlanGone';
    await log({ kind: 'plan', week: planning.week, ...plan }, text(words), today);
    setChanging(false);
  };
  const isForThisWeek = planning?.week === thisWeek;
  const went = held && (
    <p class="note">
      {text('journalWeekPlanWent', shownNumber(held.fare.suggested), shownNumber(held.fare.done))}
    </p>
  );
  const isOwn = planning?.week === review.start;
  return (
    <Step
      title={text(
        planning
          ? isForThisWeek
            ? 'journalWeekPlanThis'
            : 'journalWeekPlanNext'
          : 'journalWeekPlan',
      )}
      taken={planning?.plan !== undefined}
    >
      {held && !isOwn && (
        <div class="week-plan-held">
          <p class="note">{text('journalWeekPlanHeld')}</p>
          <p>{planInWords(held.plan)}</p>
          {went}
        </div>
      )}
      <div ref={choice}>
        {planning?.plan && !changing && (
          <div class="week-plan">
            <p class="week-plan-sentence">{planInWords(planning.plan)}</p>
            {isOwn && went}
            <div class="actions">
              <button type="button" class="button" onClick={() => setChanging(true)}>
                {text('journalWeekPlanChange')}
              </button>
              <button type="button" class="button quiet" onClick={() => choose({})}>
                {text('journalWeekPlanDrop')}
              </button>
            </div>
          </div>
        )}
        {planning && (changing || !planning.plan) && (
          <PlanForm
            key={planning.week}
            reading={reading}
            {...(planning.plan && { plan: planning.plan, onCancel: () => setChanging(false) })}
            onChoose={choose}
          />
        )}
      </div>
    </Step>
  );
}
