import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays } from '../../../domain/calendar';
import type { Person } from '../../../domain/people';
import { text } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { Emphasis, nameHere } from '../../emphasis';
import { dateInWords, dayInWords } from '../../when';
import { Field } from '../field';
import { logged, type PartProps } from './part';

/** An act may be logged so many days late (product.md, section 6). */
const latest = 14;
/** Nobody talks for longer than a day. */
const mostMinutes = 1440;

interface Props extends PartProps {
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
  const { behaviour, person, open, filled, minutes: asksMinutes, read, save } = props;
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState(read.today);
  const [minutes, setMinutes] = useState('');
  const [isWrong, setWrong] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) first.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const long = minutes.trim() === '' ? undefined : Number(minutes);
    const isFine =
      long === undefined || (Number.isInteger(long) && long > 0 && long <= mostMinutes);
    setWrong(!isFine);
    if (!isFine) return;
    void save(async () => {
      const entry = {
        kind: 'act',
        behaviour,
        ...(person && { person: person.id }),
        ...(long !== undefined && { minutes: long }),
      } as const;
      const words = <Emphasis text={text('popupLogged', nameHere)} name={shortOf(behaviour)} />;
      const said = await logged(props, entry, day, words);
      setOpen(false);
      setMinutes('');
      setDay(read.today);
      return said;
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
      class="people-form"
      noValidate
      aria-label={open}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <label class="field">
        {text('popupLogWhen')}
        <select
          ref={first}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        >
          {Array.from({ length: latest + 1 }, (_, ago) => addDays(read.today, -ago)).map((one) => (
            <option key={one} value={one}>
              {one >= addDays(read.today, -6)
                ? dayInWords(one, read.today)
                : dateInWords(one, read.today)}
            </option>
          ))}
        </select>
      </label>
      {asksMinutes && (
        <Field
          kind="number"
          label={text('journalPeopleMinutesField')}
          value={minutes}
          trouble={isWrong ? text('journalPeopleMinutesWrong') : undefined}
          onInput={setMinutes}
        />
      )}
      <div class="people-actions">
        <button type="submit" class="button filled">
          {text('journalPeopleLogIt')}
        </button>
        <button type="button" class="button quiet" onClick={() => setOpen(false)}>
          {text('optionsCancel')}
        </button>
      </div>
    </form>
  );
}
