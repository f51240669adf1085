import { useEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../../domain/people';
import { text } from '../../../storage/texts';
import { PeoplePicker } from '../../people/people-picker';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import type { Basics } from './begun';

interface Props {
  people: ReadonlyMap<string, Person>;
  basics: Basics;
  /** name of the button */
  submit: string;
  onSubmit: (basics: Basics) => void;
  onCancel: () => void;
}

/** What a project is called, with whom it is, since when. Escape leaves everything as it was. */
export function ProjectForm({ people, basics, submit, onSubmit, onCancel }: Props) {
  const [title, setTitle] = useState(basics.title);
  const [chosen, setChosen] = useState(basics.people);
  const [start, setStart] = useState(basics.startedOn);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const startedOn = dayIn(start);
  const onTry = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || startedOn === undefined) return;
    onSubmit({ title: title.trim(), people: chosen, startedOn });
  };
  return (
    <form
      ref={form}
      class="short-form"
      noValidate
      onSubmit={onTry}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <Field
        label={text('journalProjectsTitleField')}
        value={title}
        trouble={isTried && title.trim() === '' ? text('journalProjectsTitleMissing') : undefined}
        onInput={setTitle}
      />
      {people.size > 0 && (
        <PeoplePicker
          legend={text('journalProjectsPeople')}
          people={people}
          chosen={chosen}
          choose={setChosen}
        />
      )}
      <Field
        kind="day"
        label={text('journalProjectsStart')}
        value={start}
        trouble={isTried && startedOn === undefined ? text('journalProjectsDayMissing') : undefined}
        onInput={setStart}
      />
      <FormEnd submit={submit} onCancel={onCancel} />
    </form>
  );
}
