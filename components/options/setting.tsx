import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useLeaving } from '../fields/leaving';

interface SwitchProps {
  label: string;
  note?: ComponentChildren;
  checked: boolean;
  disabled?: boolean;
  onSwitch: (on: boolean) => void;
}

/** A check box that takes effect at once, with a sentence on what it does. */
export function Switch({ label, note, checked, disabled = false, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={note === undefined ? undefined : id}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {label}
      </label>
      {note !== undefined && (
        <p class="note" id={id}>
          {note}
        </p>
      )}
    </div>
  );
}

interface EntryProps {
  label: string;
  type: 'text' | 'number' | 'time';
  value: string;
  /** what is wrong; the value stands as it was written, and is not saved */
  trouble?: string | undefined;
  note?: ComponentChildren;
  min?: number;
  max?: number;
  disabled?: boolean;
  onEntry: (value: string) => void;
}

/**
 * A field whose value is taken when it, or its page, is left or it is complete. Until then what is being typed stands, however often the page is
 * drawn anew around it.
 */
export function Entry({ label, type, value, trouble, note, onEntry, ...limits }: EntryProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  useLeaving(() => {
    if (typed !== undefined && typed !== value) onEntry(typed);
  });
  return (
    <div class={`field entry ${type}`}>
      <label for={id}>{label}</label>
      <input
        id={id}
        // Preact's types know each type alone, not their union.
        type={type as 'text'}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? value}
        aria-invalid={trouble !== undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          setTyped(undefined);
          onEntry(event.currentTarget.value);
        }}
        onBlur={() => setTyped(undefined)}
        {...limits}
      />
      <div id={`${id}-note`} class="note">
        {trouble === undefined ? note : <p class="trouble">{trouble}</p>}
      </div>
    </div>
  );
}
