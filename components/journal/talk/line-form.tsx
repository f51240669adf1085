import { useEffect, useRef, useState } from 'preact/hooks';
import { measureIds, type MeasureId } from '../../../domain/behaviours';
import { text } from '../../../storage/texts';
import { nameOfMeasure } from '../../measures/words';
import { Choice } from '../../fields/choice';
import { Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';

/** What the leader writes of a line. */
export interface Written {
  talk: string;
  walk: string;
  measure?: MeasureId;
}

interface Props {
  /** the line to change; without, a new one */
  line?: Written;
  onSave: (written: Written) => void;
  onCancel: () => void;
}

/** Talk first, then its mirror, then how it is known. Escape leaves the form. */
export function LineForm({ line, onSave, onCancel }: Props) {
  const [talk, setTalk] = useState(line?.talk ?? '');
  const [walk, setWalk] = useState(line?.walk ?? '');
  const [measure, setMeasure] = useState<MeasureId | ''>(line?.measure ?? '');
  const [asks, setAsks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const missing = (words: string) =>
    asks && words.trim() === '' ? text('journalTalkMissing') : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const written = { talk: talk.trim(), walk: walk.trim() };
    const isWhole = written.talk !== '' && written.walk !== '';
    setAsks(!isWhole);
    if (isWhole) onSave({ ...written, ...(measure !== '' && { measure }) });
    else form.current?.querySelectorAll('input')[written.talk === '' ? 0 : 1]?.focus();
  };
  return (
    <form
      ref={form}
      class="card long-form talk-form"
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <Field
        label={text('journalTalkField')}
        hint={text('journalTalkFieldHint')}
        trouble={missing(talk)}
        value={talk}
        onInput={setTalk}
      />
      <Field
        label={text('journalTalkWalkField')}
        hint={text('journalTalkWalkHint')}
        trouble={missing(walk)}
        value={walk}
        onInput={setWalk}
      />
      <Choice
        label={text('journalTalkMeasure')}
        value={measure}
        options={[
          ['', text('journalTalkOwnMark')],
          ...measureIds.map((one) => [one, nameOfMeasure(one)] as const),
        ]}
        onChoose={(value) => setMeasure(value as MeasureId | '')}
      />
      <FormEnd onCancel={onCancel} />
    </form>
  );
}
