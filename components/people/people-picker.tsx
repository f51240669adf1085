import { useState } from 'preact/hooks';
import type { Person } from '../../domain/people';
import { counted, text, uiLanguage } from '../../storage/texts';
import { holds, plain } from '../search';
import './chips.css';

interface Props {
  legend: string;
  people: ReadonlyMap<string, Person>;
  /** ids */
  chosen: readonly string[];
  choose: (people: string[]) => void;
}

/** So many names can be taken in at a glance; with more, one types to find. */
const shownAtOnce = 12;

/** Several people out of few or many, the people one leads first. */
export function PeoplePicker({ legend, people, chosen, choose }: Props) {
  const [sought, setSought] = useState('');
  const { compare } = new Intl.Collator(uiLanguage(), { numeric: true });
  const everybody = [...people.values()].toSorted(
    (a, b) => Number(b.role === 'report') - Number(a.role === 'report') || compare(a.name, b.name),
  );
  const isFound = holds(sought);
  const matching = everybody.filter(({ name }) => isFound(plain(name)));
  const shown = matching.slice(0, shownAtOnce);
  // The chosen ones stay in sight whatever is typed.
  const kept = everybody.filter((one) => chosen.includes(one.id) && !shown.includes(one));
  const hidden = matching.filter((one) => !shown.includes(one) && !kept.includes(one)).length;
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {everybody.length > shownAtOnce && (
        <input
          type="search"
          aria-label={text('popupLogFind')}
          placeholder={text('popupLogFind')}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <div class="chips">
        {[...kept, ...shown].map(({ id, name }) => (
          <label key={id} class="button chip">
            <input
              type="checkbox"
              class="visually-hidden"
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                choose(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
      <p class="note" role="status">
        {everybody.length > 0 && matching.length === 0 && text('popupLogNoMatch')}
        {hidden > 0 && counted('popupLogMore', hidden)}
      </p>
    </fieldset>
  );
}
