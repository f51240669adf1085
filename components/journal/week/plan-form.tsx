import { useId, useState } from 'preact/hooks';
import type { MomentKind } from '../../../domain/moments';
import type { Plan } from '../../../domain/playbook';
import { text } from '../../../storage/texts';
import { FormEnd } from '../../fields/form-end';
import { behavioursFor, plannableMoments } from './plan-choices';
import { ifInWords, planInWords, willInWords } from './plan-words';
import type { Reading } from './reading';

interface Props {
  reading: Reading;
  /** the one to change */
  plan?: Plan;
  onChoose: (plan: Plan) => void;
  onCancel?: () => void;
}

/** Two choices make one sentence, which is read back before it is chosen. */
export function PlanForm({ reading, plan, onChoose, onCancel }: Props) {
  const { practice } = reading;
  const [moment, setMoment] = useState<MomentKind | ''>(plan?.moment ?? '');
  const [behaviour, setBehaviour] = useState(plan?.behaviour ?? '');
  const [asks, setAsks] = useState(false);
  const id = useId();
  const offered = moment === '' ? [] : behavioursFor(moment, practice);
  const chosen = moment !== '' && offered.includes(behaviour) ? { moment, behaviour } : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsks(!chosen);
    if (chosen) onChoose(chosen);
  };
  return (
    <form class="week-plan-form" noValidate onSubmit={submit}>
      <p class="note">{text('journalWeekPlanMeans')}</p>
      <div class="field">
        <label for={`${id}-if`}>{text('planIf')}</label>
        <select
          id={`${id}-if`}
          value={moment}
          onChange={(event) => {
            setMoment(event.currentTarget.value as MomentKind | '');
            setBehaviour('');
            setAsks(false);
          }}
        >
          <option value="">{text('planIfNone')}</option>
          {plannableMoments(practice).map((kind) => (
            <option key={kind} value={kind}>
              {ifInWords(kind)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-then`}>{text('planThen')}</label>
        <select
          id={`${id}-then`}
          value={behaviour}
          disabled={moment === ''}
          aria-invalid={asks}
          aria-describedby={`${id}-read`}
          onChange={(event) => {
            setBehaviour(event.currentTarget.value);
            setAsks(false);
          }}
        >
          <option value="">{text('planThenNone')}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {willInWords(one)}
            </option>
          ))}
        </select>
      </div>
      <div id={`${id}-read`} aria-live="polite">
        {chosen && <p class="week-plan-sentence">{planInWords(chosen)}</p>}
        {asks && <p class="trouble">{text('journalWeekPlanUnchosen')}</p>}
      </div>
      <FormEnd
        submit={text('journalWeekPlanChoose')}
        plain
        onCancel={onCancel}
        cancel={text('journalWeekPlanLeave')}
      />
    </form>
  );
}
