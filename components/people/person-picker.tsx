import { useId, useState } from 'preact/hooks';
import type { Person, Role } from '../../domain/people';
import { counted, text, uiLanguage } from '../../storage/texts';
import { holds, plain } from '../search';
import './chips.css';

interface Props {
  people: ReadonlyMap<string, Person>;
  /** id, or undefined for nobody in particular */
  chosen: string | undefined;
  choose: (person: string | undefined) => void;
}

/** So many names can be taken in at a glance; with more, one types to find. */
const shownAtOnce = 8;
const order: Role[] = ['report', 'leader', 'customer'];

/** One person out of few or many. */
export function PersonPicker({ people, chosen, choose }: Props) {
  const [sought, setSought] = useState('');
  const group = useId();
  const { compare } = new Intl.Collator(uiLanguage(), { numeric: true });
  const everybody = [...people.values()].toSorted(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || compare(a.name, b.name),
  );
  const isFound = holds(sought);
  const matching = everybody.filter(({ name }) => isFound(plain(name)));
  const shown = matching.slice(0, shownAtOnce);
  // The chosen one stays in sight whatever is typed.
  const kept = shown.some(({ id }) => id === chosen) ? undefined : people.get(chosen ?? '');
  const hidden = matching.length - shown.length;
  return (
    <fieldset>
      <legend>{text('popupLogWhom')}</legend>
      {everybody.length > shownAtOnce && (
        <label class="field">
          <span class="visually-hidden">{text('popupLogFind')}</span>
          <input
            type="search"
            value={sought}
            placeholder={text('popupLogFind')}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="chips">
        <Choice group={group} checked={chosen === undefined} choose={() => choose(undefined)}>
          {text('popupLogNobody')}
        </Choice>
        {[...(kept ? [kept] : []), ...shown].map(({ id, name }) => (
          <Choice key={id} group={group} checked={chosen === id} choose={() => choose(id)}>
            <bdi>{name}</bdi>
          </Choice>
        ))}
      </div>
      <p class="note" role="status">
        {matching.length === 0 && text('popupLogNoMatch')}
        {hidden > 0 && counted('popupLogMore', hidden)}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  group: string;
  checked: boolean;
  choose: () => void;
  children: preact.ComponentChildren;
}

const Choice = ({ group, checked, choose, children }: ChoiceProps) => (
  <label class="button chip">
    <input type="radio" class="visually-hidden" name={group} checked={checked} onChange={choose} />
    {children}
  </label>
);
