import { useEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../../domain/people';
import { text } from '../../../storage/texts';
import { Choice } from '../../fields/choice';
import { Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { lateDayChoices } from '../../fields/late-day';
import { minutesIn } from '../../fields/minutes';
import { Logged } from '../../logged';
import { logged } from '../../undoable';
import type { PartProps } from '../section';
import type { PeopleRead } from './reading';

interface Props extends PartProps<PeopleRead> {
  behaviour: string;
  person?: Person;
  /** name of the button that opens the form */
  open: string;
  filled?: boolean;
  /** ask how long it was */
  minutes?: boolean;
}

/** A button that unfolds into a short form and logs one act. Escape folds it again. */
export function ActForm(props: Props) {
  const { behaviour, person, open, filled, minutes: asksMinutes, read, clock, save } = props;
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState(read.today);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) form.current?.querySelector('select')?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    setTyped('');
    setDay(read.today);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const minutes = minutesIn(typed);
    setWrong(minutes === 'wrong');
    if (minutes === 'wrong') return;
    void save(async () => {
      const whom = person && { person: person.id };
      const long = minutes !== undefined && { minutes };
      const act = { kind: 'act', behaviour, ...whom, ...long } as const;
      const said = await logged(act, clock, day, <Logged behaviour={behaviour} />);
      return { ...said, next: close };
    });
  };

  if (!isOpen) {
    return (
      <button
        ref={opener}
        type="button"
        class={filled ? 'button filled' : 'button'}
        onClick={() => setOpen(true)}
      >
        {open}
      </button>
    );
  }
  return (
    <form
      ref={form}
      class="short-form"
      noValidate
      aria-label={open}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <Choice
        label={text('popupLogWhen')}
        value={day}
        options={lateDayChoices(read.today)}
        onChoose={setDay}
      />
      {asksMinutes && (
        <Field
          kind="number"
          label={text('journalPeopleMinutesField')}
          value={typed}
          trouble={isWrong ? text('journalPeopleMinutesWrong') : undefined}
          onInput={setTyped}
        />
      )}
      <FormEnd submit={text('journalPeopleLogIt')} onCancel={() => setOpen(false)} />
    </form>
  );
}
