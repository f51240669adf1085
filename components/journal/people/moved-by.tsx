import { useId } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { changed } from './changing';
import type { PersonProps } from './person-page';

const choices = [
  ['trouble', 'journalPeopleMovedByTrouble'],
  ['praise', 'journalPeopleMovedByPraise'],
  [undefined, 'journalPeopleMovedByUnknown'],
] as const;

/** What moves my leader: the upward kit leads with it. */
export function MovedBy(props: PersonProps) {
  const { person, save } = props;
  const group = useId();
  return (
    <section class="people-part">
      <fieldset class="people-choices">
        <legend>{text('journalPeopleMovedBy')}</legend>
        <p class="note">{whyOf('B81')}</p>
        {choices.map(([movedBy, key]) => (
          <label key={key} class="choice">
            <input
              type="radio"
              name={group}
              checked={person.movedBy === movedBy}
              onChange={() =>
                void save(() => changed(props, person.id, { movedBy }, text('peopleSaved')))
              }
            />
            {text(key)}
          </label>
        ))}
      </fieldset>
      <p>
        <a href="#upward">{text('journalPeopleToUpward')}</a>
      </p>
    </section>
  );
}
