import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, LogEvent } from '../../../domain/log';
import { text } from '../../../storage/texts';
import { FormEnd } from '../../fields/form-end';
import { OneOf } from '../../fields/one-of';

type Answer = Extract<LogEvent, { kind: 'answer' }>;

interface Props {
  event: Answer;
  correct: (entry: Entry, day: string) => void;
  cancel: () => void;
}

/** Was the promise kept? */
export function CorrectAnswer({ event, correct, cancel }: Props) {
  const { promise, day } = event;
  const [answer, setAnswer] = useState<Answer['answer']>(event.answer);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(':checked')?.focus(), []);
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    correct({ kind: 'answer', promise, answer }, day);
  };
  return (
    <form class="short-form log-correction" ref={form} onSubmit={submit} noValidate>
      <OneOf
        legend={text('journalCorrectAnswer')}
        choices={[
          ['yes', text('journalCorrectYes')],
          ['partly', text('journalCorrectPartly')],
          ['no', text('journalCorrectNo')],
        ]}
        chosen={answer}
        onChoose={setAnswer}
      />
      <FormEnd onCancel={cancel} />
    </form>
  );
}
