import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import { localDay } from '../../../domain/calendar';
import { dueAt } from '../../../domain/due';
import { personNamed } from '../../../domain/naming';
import { isReport } from '../../../domain/people';
import { append, remove } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { Suggestion } from '../../suggestion';
import { dueInWords } from '../../when';
import type { StepProps } from './step';

interface Props extends Omit<StepProps, 'log'> {
  behaviour: Behaviour;
  /** what was said when it was answered */
  answer: string | undefined;
  /** @param words undefined when the answer is taken back */
  onAnswer: (words: string | undefined) => void;
}

/** One suggestion of the look back, for whom it may concern. */
export function Offer({ reading, clock, save, behaviour, answer, onAnswer }: Props) {
  const { id, about, due: rule } = behaviour;
  const { people, review, today, practice } = reading;
  const [whom, setWhom] = useState('');
  const name = useId();
  const answered = useRef<HTMLParagraphElement>(null);
  const wasOpen = useRef(answer === undefined);
  useEffect(() => {
    // The pressed button is gone: the keyboard stays at this suggestion.
    if (wasOpen.current && answer !== undefined) answered.current?.focus();
    wasOpen.current = answer === undefined;
  }, [answer]);

  const reports = about === 'report' ? [...people.values()].filter(isReport) : [];
  const person = personNamed(behaviour, people.get(whom), people.values());
  const log = (given: 'promised' | 'done') =>
    save(async () => {
      const at = clock();
      const { workingDays, firstWeekday } = practice.chosen;
      const due = dueAt(rule, at.now, at.zone, workingDays, firstWeekday);
      const moment = review.of === 'week' ? 'week-review' : 'month-review';
      const whose = person && { person: person.id };
      const event = await append(
        given === 'done'
          ? { kind: 'act', behaviour: id, ...whose }
          : { kind: 'promise', behaviour: id, moment, due, ...whose },
        at,
        localDay(at.now, at.zone),
      );
      const words =
        given === 'done'
          ? text('journalWeekOfferDone')
          : text('journalWeekOfferPromised', dueInWords(due, today));
      onAnswer(words);
      return {
        words,
        undo: async () => {
          await remove(event.id, clock());
          onAnswer(undefined);
        },
      };
    });

  return (
    <li>
      <p id={name} class="week-offer-words">
        <Suggestion behaviour={id} name={person?.name} />
      </p>
      {answer !== undefined ? (
        <p class="note" ref={answered} tabIndex={-1}>
          {answer}
        </p>
      ) : (
        <div class="actions" role="group" aria-labelledby={name}>
          {reports.length > 0 && (
            <div class="week-whom">
              <label for={`${name}-whom`}>{text('journalWeekOfferWhom')}</label>
              <select
                id={`${name}-whom`}
                value={whom}
                onChange={(event) => setWhom(event.currentTarget.value)}
              >
                <option value="">{text('journalWeekNobody')}</option>
                {reports.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
          )}
          <button type="button" class="button" onClick={() => log('promised')}>
            {text('promptDo')}
          </button>
          <button type="button" class="button" onClick={() => log('done')}>
            {text('promptDone')}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => onAnswer(text('journalWeekOfferLeft'))}
          >
            {text('promptNotNow')}
          </button>
        </div>
      )}
      <details>
        <summary>{text('promptWhy')}</summary>
        <p class="note">{whyOf(id)}</p>
      </details>
    </li>
  );
}
