import { useEffect, useRef } from 'preact/hooks';
import type { Person } from '../../domain/people';
import type { Settings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { roleName } from '../people/remarks';
import { PersonForm } from './person-form';

interface Props {
  person: Person;
  all: readonly Person[];
  own: Pick<Settings, 'ownAddresses' | 'seenAddresses'>;
  changing: boolean;
  onChanging: (on: boolean) => void;
  onPut: (changed: Partial<Person>) => Promise<unknown>;
  onRemove: () => void;
}

/** One person, or the form that changes them. */
export function PersonRow({ person, changing, onChanging, onPut, onRemove, all, own }: Props) {
  const { name, addresses, role, onLeave = false } = person;
  const change = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    // The form is gone: whoever works with the keyboard goes on where they were.
    if (wasChanging.current && !changing) change.current?.focus();
    wasChanging.current = changing;
  }, [changing]);

  if (changing) {
    return (
      <li>
        <PersonForm
          person={person}
          all={all}
          own={own}
          onCancel={() => onChanging(false)}
          onSave={async (changed) => {
            await onPut(changed);
            onChanging(false);
          }}
        />
      </li>
    );
  }
  return (
    <li class="person">
      <div class="who">
        <p>
          <bdi class="name">{name}</bdi>
          {role !== 'report' && <span class="tag">{roleName(role)}</span>}
          {onLeave && <span class="tag">{text('optionsOnLeave')}</span>}
        </p>
        <p class="note">
          {addresses.map((address) => (
            <bdi key={address}>{address}</bdi>
          ))}
        </p>
      </div>
      <div class="actions">
        <button
          ref={change}
          type="button"
          class="button quiet"
          aria-label={text('optionsChangeWho', name)}
          onClick={() => onChanging(true)}
        >
          {text('optionsChange')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={text(onLeave ? 'optionsResumeWho' : 'optionsPauseWho', name)}
          onClick={() => void onPut({ onLeave: !onLeave })}
        >
          {text(onLeave ? 'optionsResume' : 'optionsPause')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={text('optionsRemoveWho', name)}
          onClick={onRemove}
        >
          {text('optionsRemove')}
        </button>
      </div>
    </li>
  );
}
