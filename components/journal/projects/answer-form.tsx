import { useEffect, useRef, useState } from 'preact/hooks';
import type { WrapUpAnswer } from '../../../domain/projects';
import { freshId } from '../../../storage/device';
import { text } from '../../../storage/texts';
import { Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { OneOf } from '../../fields/one-of';
import { Rating } from '../../fields/rating';
import type { ProjectProps } from './part';
import { WhoSelect } from './who-select';

/** With fewer people than this an answer without a name still has one. */
const fewestForNobody = 3;

interface Props extends ProjectProps {
  onAnswer: (answer: WrapUpAnswer) => void;
  onCancel: () => void;
}

/** The four questions, as one person answers them; each may be left out. Escape leaves the form. */
export function AnswerForm({ project, read, clock, onAnswer, onCancel }: Props) {
  const [person, setPerson] = useState<string>();
  const [delivered, setDelivered] = useState<'yes' | 'partly' | 'no'>();
  const [satisfied, setSatisfied] = useState<number>();
  const [because, setBecause] = useState('');
  const [change, setChange] = useState('');
  const [again, setAgain] = useState<'yes' | 'no'>();
  const [isEmpty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = {
      because: because.trim(),
      change: change.trim(),
      ...(delivered && { delivered }),
      ...(satisfied !== undefined && { satisfied }),
      ...(again && { again: again === 'yes' }),
    };
    const isNothing = Object.values(said).every((value) => value === '');
    setEmpty(isNothing);
    if (isNothing) return;
    const id = freshId(clock().now);
    onAnswer({ id, day: read.today, ...(person !== undefined && { person }), ...said });
  };
  return (
    <form
      ref={form}
      class="long-form card"
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <WhoSelect
        label={text('journalProjectsAnswerWho')}
        nobody={text('journalProjectsNobody')}
        project={project}
        people={read.people}
        chosen={person}
        choose={setPerson}
      />
      {person === undefined && project.people.length < fewestForNobody && (
        <p class="note">{text('journalProjectsFewPeople')}</p>
      )}
      <OneOf
        legend={text('journalProjectsAskDelivered')}
        choices={[
          ['yes', text('journalProjectsYes')],
          ['partly', text('journalProjectsPartly')],
          ['no', text('journalProjectsNo')],
        ]}
        chosen={delivered}
        onChoose={setDelivered}
      />
      <Rating
        title={text('journalProjectsAskSatisfied')}
        ends={[text('journalProjectsSatisfiedLow'), text('journalProjectsSatisfiedHigh')]}
        value={satisfied}
        onChoose={setSatisfied}
      />
      <Field label={text('journalProjectsBecause')} value={because} onInput={setBecause} />
      <Field label={text('journalProjectsAskChange')} value={change} onInput={setChange} />
      <OneOf
        legend={text('journalProjectsAskAgain')}
        choices={[
          ['yes', text('journalProjectsYes')],
          ['no', text('journalProjectsNo')],
        ]}
        chosen={again}
        onChoose={setAgain}
      />
      {isEmpty && <p class="trouble">{text('journalProjectsAnswerEmpty')}</p>}
      <FormEnd submit={text('journalProjectsAnswerKeep')} onCancel={onCancel} />
    </form>
  );
}
