import { useState } from 'preact/hooks';
import { addDays } from '../../../domain/calendar';
import { text } from '../../../storage/texts';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { logged } from '../../undoable';
import type { PersonProps } from './person-page';

/** A need without another date is one for next week. */
const usualDays = 7;

/** The question as a form: an answer is a promise with a date. */
export function NewNeed(props: PersonProps) {
  const { read, person, clock, save } = props;
  const [words, setWords] = useState('');
  const [due, setDue] = useState(addDays(read.today, usualDays));
  const [isAsked, setAsked] = useState(false);
  const day = dayIn(due);
  const isLate = day === undefined || day < read.today;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (words.trim() === '' || isLate) return;
    void save(async () => {
      const need = {
        kind: 'promise',
        person: person.id,
        behaviour: 'B21',
        moment: 'one-on-one',
        due: `${day}T17:00`,
        text: words.trim(),
      } as const;
      const said = await logged(need, clock, read.today, text('journalPeopleNeedKept'));
      setWords('');
      setAsked(false);
      return said;
    });
  };
  return (
    <form class="short-form" noValidate onSubmit={submit}>
      <Field
        label={text('journalPeopleNeedAsk')}
        value={words}
        trouble={isAsked && words.trim() === '' ? text('journalPeopleNeedEmpty') : undefined}
        onInput={setWords}
      />
      <Field
        kind="day"
        label={text('journalPeopleNeedBy')}
        value={due}
        trouble={isAsked && isLate ? text('journalPeopleNeedLate') : undefined}
        onInput={setDue}
      />
      <FormEnd submit={text('journalPeopleNeedAdd')} plain />
    </form>
  );
}
