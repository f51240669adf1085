import type { Person } from '../../../domain/people';
import { text } from '../../../storage/texts';
import { changed } from '../people/changing';
import { worded } from '../../people/words';
import type { PartProps } from './reading';

const answers = [
  ['trouble', 'journalUpwardMovedTrouble'],
  ['praise', 'journalUpwardMovedPraise'],
  [undefined, 'journalUpwardMovedUnknown'],
] as const;

/** What my leader looks at first: letters and the one sheet begin with it. */
export function MovedBy({ clock, save, reload, leader }: PartProps & { leader: Person }) {
  const set = (movedBy: Person['movedBy']) =>
    save(() => changed({ clock, reload }, leader.id, { movedBy }, text('peopleSaved')));
  return (
    <fieldset class="upward-moved">
      <legend>{worded('journalUpwardMoved', leader.name)}</legend>
      {answers.map(([answer, label]) => (
        <label class="choice" key={label}>
          <input
            type="radio"
            name="moved-by"
            checked={leader.movedBy === answer}
            onChange={() => void set(answer)}
          />
          {text(label)}
        </label>
      ))}
    </fieldset>
  );
}
