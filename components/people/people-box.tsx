import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Person, Role } from '../../domain/people';
import { readPeople, type Reading } from '../../domain/people-list';
import { counted } from '../../storage/texts';
import { foresee } from './joining';
import { Remarks } from './remarks';

interface Props {
  label: string;
  hint: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  /** takes a file that is dropped on the box */
  onFile: (file: File) => void;
  role: Role;
  known: readonly Person[];
  own: readonly string[];
  rows?: number;
  invalid?: boolean;
  /** the screen has said elsewhere what there is to say of this text */
  judged?: boolean;
}

/** A box for a pasted list of people, with what was understood of it written below. */
export function PeopleBox({
  label,
  hint,
  value,
  onInput,
  onFile,
  role,
  known,
  own,
  ...more
}: Props) {
  const { rows = 6, invalid = false, judged = false } = more;
  const id = useId();
  const reading = useSettled(value, role);
  return (
    <div class="field people-box">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint ${id}-read`}
        aria-invalid={invalid}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer?.files[0];
          if (!file) return;
          event.preventDefault();
          onFile(file);
        }}
      />
      <p class="note" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="note reading" id={`${id}-read`} aria-live="polite">
        {reading && !judged && (
          <>
            <p>{counted('peopleRead', reading.people.length)}</p>
            <Remarks unread={reading.unread} joined={foresee(known, reading.people, role, own)} />
          </>
        )}
      </div>
    </div>
  );
}

/** The reading of a text nobody has touched for half a second: a half-written line is no mistake yet. */
function useSettled(value: string, role: Role): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    if (value.trim() === '') {
      setReading(undefined);
      return;
    }
    const timer = setTimeout(
      () => setReading(readPeople(value, { domains: role === 'customer' })),
      500,
    );
    return () => clearTimeout(timer);
  }, [value, role]);
  return reading;
}
