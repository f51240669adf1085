import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, LogEvent } from '../../../domain/log';
import { text } from '../../../storage/texts';

type Answer = Extract<LogEvent, { kind: 'answer' }>;

interface Props {
  event: Answer;
  correct: (entry: Entry, day: string) => void;
  cancel: () => void;
}

const answers = [
  ['yes', 'journalCorrectYes'],
  ['partly', 'journalCorrectPartly'],
  ['no', 'journalCorrectNo'],
] as const;

/** Was the promise kept? */
export function CorrectAnswer({ event, correct, cancel }: Props) {
  const { promise, day, id } = event;
  const [answer, setAnswer] = useState<Answer['answer']>(event.answer);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(':checked')?.focus(), []);
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    correct({ kind: 'answer', promise, answer }, day);
  };
  return (
    <form class="log-correction" ref={form} onSubmit={submit} noValidate>
      <fieldset class="log-answers">
        <legend>{text('journalCorrectAnswer')}</legend>
        {answers.map(([value, words]) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={`answer-${id}`}
              checked={answer === value}
              onChange={() => setAnswer(value)}
            />
            {text(words)}
          </label>
        ))}
      </fieldset>
      <div class="log-actions">
        <button type="submit" class="button filled">
          {text('journalCorrectSave')}
        </button>
        <button type="button" class="button quiet" onClick={cancel}>
          {text('journalCorrectCancel')}
        </button>
      </div>
    </form>
  );
}
