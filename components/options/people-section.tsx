import { useRef, useState } from 'preact/hooks';
import type { Person } from '../../domain/people';
import { removePerson, savePeople } from '../../storage/people';
import { counted, text, uiLanguage } from '../../storage/texts';
import { stampOf } from '../people/joining';
import { holds, plain } from '../search';
import { worded } from '../worded';
import './people-section.css';
import { AddPeople } from './add-people';
import type { SectionProps } from './section';
import { PersonRow } from './person-row';

/** From this many people on, a search field helps. */
const searchFrom = 10;

/** The people: who they are, who is away, who comes and goes. */
export function PeopleSection(props: SectionProps) {
  const { people, clock, saying, reload } = props;
  const [search, setSearch] = useState('');
  const [changing, setChanging] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const found = matching(people, search);

  const put = (person: Person, changed: Partial<Person>) =>
    saying.save(async () => {
      const { now: updatedAt, device } = await stampOf(clock());
      await savePeople([{ ...person, ...changed, updatedAt, device }]);
      await reload();
    });
  const remove = (person: Person) =>
    saying.save(async () => {
      await removePerson(person.id, await stampOf(clock()));
      await reload();
      list.current?.focus();
      return {
        words: worded('optionsRemoved', person.name),
        undo: async () => {
          const { now: updatedAt, device } = await stampOf(clock());
          await savePeople([{ ...person, updatedAt, device }]);
          await reload();
        },
      };
    });

  return (
    <>
      {people.length === 0 && <p>{text('optionsNoPeople')}</p>}
      {people.length > searchFrom && (
        <label class="field search">
          {text('optionsSearch')}
          <input
            type="search"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
      )}
      {people.length > 0 && (
        <p class="note" aria-live="polite">
          {search === ''
            ? counted('optionsPeopleCount', people.length)
            : counted('optionsFound', found.length)}
        </p>
      )}
      <ul
        role="list"
        class={people.length > searchFrom ? 'people many' : 'people'}
        ref={list}
        tabIndex={-1}
        aria-label={text('optionsPeopleList')}
      >
        {found.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            all={people}
            own={props.settings}
            changing={changing === person.id}
            onChanging={(on) => setChanging(on ? person.id : undefined)}
            onPut={(changed) => put(person, changed)}
            onRemove={() => remove(person)}
          />
        ))}
      </ul>
      <AddPeople {...props} />
    </>
  );
}

/** Everybody whose name or address holds the words looked for, by name. */
function matching(people: readonly Person[], search: string): Person[] {
  const { compare } = new Intl.Collator(uiLanguage());
  const isFound = holds(search);
  return people
    .filter(({ name, addresses }) => isFound(plain([name, ...addresses].join(' '))))
    .sort((a, b) => compare(a.name, b.name));
}
