import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { Field } from '../field';
import { changed } from './changing';
import type { PersonProps } from './person-page';
import { number } from './words';

const most = 365;

/** How often a real talk with this person is wanted, and after how many days it is too long. */
export function Cadence(props: PersonProps) {
  const { read, person, save } = props;
  const everybody = read.known.cadence;
  const [ideal, setIdeal] = useState(String((person.cadence ?? everybody).ideal));
  const [max, setMax] = useState(String((person.cadence ?? everybody).max));
  const [isWrong, setWrong] = useState(false);
  const asEverybody = () => {
    setIdeal(String(everybody.ideal));
    setMax(String(everybody.max));
    setWrong(false);
    void save(() => changed(props, person.id, { cadence: undefined }, text('peopleSaved')));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const cadence = { ideal: Number(ideal), max: Number(max) };
    const isFine = isDays(cadence.ideal) && isDays(cadence.max) && cadence.ideal <= cadence.max;
    setWrong(!isFine);
    if (isFine) void save(() => changed(props, person.id, { cadence }, text('peopleSaved')));
  };
  return (
    <details class="people-part">
      <summary>
        <h4>{text('journalPeopleCadence')}</h4>
      </summary>
      <p class="note">
        {text('journalPeopleCadenceMeans', number(everybody.ideal), number(everybody.max))}
      </p>
      {read.known.isCadenceLocked ? (
        <p>{text('journalPeopleCadenceLocked')}</p>
      ) : (
        <form class="people-form" noValidate onSubmit={submit}>
          <Field
            kind="number"
            label={text('journalPeopleIdeal')}
            value={ideal}
            onInput={setIdeal}
          />
          <Field
            kind="number"
            label={text('journalPeopleMax')}
            value={max}
            trouble={isWrong ? text('journalPeopleCadenceWrong', number(most)) : undefined}
            onInput={setMax}
          />
          <div class="people-actions">
            <button type="submit" class="button">
              {text('optionsSave')}
            </button>
            {person.cadence && (
              <button type="button" class="button quiet" onClick={asEverybody}>
                {text('journalPeopleCadenceCommon')}
              </button>
            )}
          </div>
        </form>
      )}
    </details>
  );
}

const isDays = (days: number) => Number.isInteger(days) && days >= 1 && days <= most;
