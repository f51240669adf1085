import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { Field } from '../../fields/field';
import { shownNumber } from '../../numbers';
import { personChanged } from './changing';
import type { PersonProps } from './person-page';

const most = 365;

/** How often a real talk with this person is wanted, and after how many days it is too long. */
export function Cadence(props: PersonProps) {
  const { read, person, clock, save } = props;
  const everybody = read.known.cadence;
  const [ideal, setIdeal] = useState(String((person.cadence ?? everybody).ideal));
  const [max, setMax] = useState(String((person.cadence ?? everybody).max));
  const [isWrong, setWrong] = useState(false);
  const asEverybody = () => {
    setIdeal(String(everybody.ideal));
    setMax(String(everybody.max));
    setWrong(false);
    void save(() => personChanged(person.id, { cadence: undefined }, clock));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const cadence = { ideal: Number(ideal), max: Number(max) };
    const isFine = isDays(cadence.ideal) && isDays(cadence.max) && cadence.ideal <= cadence.max;
    setWrong(!isFine);
    if (isFine) void save(() => personChanged(person.id, { cadence }, clock));
  };
  return (
    <details class="part">
      <summary>
        <h4>{text('journalPeopleCadence')}</h4>
      </summary>
      <p class="note">
        {text(
          'journalPeopleCadenceMeans',
          shownNumber(everybody.ideal),
          shownNumber(everybody.max),
        )}
      </p>
      {read.known.isCadenceLocked ? (
        <p>{text('journalPeopleCadenceLocked')}</p>
      ) : (
        <form class="short-form" noValidate onSubmit={submit}>
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
            trouble={isWrong ? text('journalPeopleCadenceWrong', shownNumber(most)) : undefined}
            onInput={setMax}
          />
          <div class="actions">
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
