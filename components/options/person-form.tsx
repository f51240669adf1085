import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { sameAs } from '../../domain/address';
import { longestName } from '../../domain/names';
import { directory, type Person, type Role } from '../../domain/people';
import { readPeople } from '../../domain/people-list';
import type { Settings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { FormEnd } from '../fields/form-end';
import { ownOf } from '../people/joining';
import { roleName } from '../people/remarks';
import { listed } from '../numbers';

interface Props {
  person: Person;
  all: readonly Person[];
  own: Pick<Settings, 'ownAddresses' | 'seenAddresses'>;
  onCancel: () => void;
  onSave: (changed: Pick<Person, 'name' | 'addresses' | 'role'>) => Promise<unknown>;
}

const roles: Role[] = ['report', 'leader', 'customer'];

/** Changes one person's name, addresses and role. Escape leaves everything as it was. */
export function PersonForm({ person, all, own, onCancel, onSave }: Props) {
  const id = useId();
  const [name, setName] = useState(person.name);
  const [addresses, setAddresses] = useState(person.addresses.join('\n'));
  const [role, setRole] = useState(person.role);
  const [trouble, setTrouble] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkedAddresses(addresses, role, person, all, ownOf(own, all));
    if (typeof checked === 'string') return setTrouble(checked);
    if (name.trim() === '') return setTrouble(text('optionsNameMissing'));
    void onSave({ name: name.trim(), addresses: checked, role });
  };
  return (
    <form
      class="person-form"
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <label class="field">
        {text('optionsName')}
        <input
          ref={first}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={longestName}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        {text('optionsAddresses')}
        <textarea
          rows={2}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-trouble`}
          value={addresses}
          onInput={(event) => setAddresses(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        {text('optionsRole')}
        <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {roleName(one)}
            </option>
          ))}
        </select>
      </label>
      <div id={`${id}-trouble`} aria-live="polite">
        {trouble !== undefined && <p class="trouble">{trouble}</p>}
      </div>
      <FormEnd onCancel={onCancel} />
    </form>
  );
}

/** The addresses written, or the sentence that says why they cannot be taken. */
function checkedAddresses(
  written: string,
  role: Role,
  person: Person,
  all: readonly Person[],
  own: readonly string[],
): string[] | string {
  const { people, unread } = readPeople(written, { domains: role === 'customer' });
  if (unread.length > 0) {
    return text('optionsUnread', listed(unread.map((piece) => `“${piece.text}”`)));
  }
  const byKey = new Map(
    people.flatMap(({ addresses }) => addresses).map((address) => [sameAs(address), address]),
  );
  if (byKey.size === 0) return text('optionsAddressMissing');
  // A customer's domain holds many addresses: somebody with one of their own may still stand beside it.
  const others = new Map(
    all.flatMap((other) =>
      other.id === person.id ? [] : other.addresses.map((one) => [sameAs(one), other] as const),
    ),
  );
  // Two who came to share one, as by a merge, are mended one after the other.
  const theirs = new Set(person.addresses.map(sameAs));
  const { whoIs } = directory([], own);
  for (const [key, address] of byKey) {
    const other = theirs.has(key) ? undefined : others.get(key);
    if (other) return text('optionsAddressTaken', address, other.name);
    if (whoIs(address)) return text('optionsAddressMine', address);
  }
  return [...byKey.values()];
}
