import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { text } from '../../../storage/texts';

interface Props {
  label: string;
  hint?: string;
  /** what is wrong, and what to do */
  trouble?: string | undefined;
  value: string;
  /** readable while it is typed, as long as the leader does not switch that off */
  isShown?: boolean;
  input?: Ref<HTMLInputElement>;
  onInput: (value: string) => void;
}

/** A field for a code or a passphrase, which can be shown and hidden. */
export function SecretField({ label, hint, trouble, value, input, ...more }: Props) {
  const { isShown = false, onInput } = more;
  const id = useId();
  const [shows, setShows] = useState(isShown);
  return (
    <div class="field secret">
      <label for={id}>{label}</label>
      <div class="typed">
        <input
          ref={input}
          id={id}
          // Preact's types know each type alone, not their union.
          type={(shows ? 'text' : 'password') as 'text'}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={1000}
          value={value}
          aria-invalid={trouble !== undefined}
          aria-describedby={`${id}-hint ${id}-trouble`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button quiet"
          aria-pressed={shows}
          aria-label={text('optionsSecretShowOf', label)}
          onClick={() => setShows(!shows)}
        >
          {text('optionsSecretShow')}
        </button>
      </div>
      <p class="note" id={`${id}-hint`}>
        {hint}
      </p>
      <div id={`${id}-trouble`} aria-live="polite">
        {trouble !== undefined && <p class="trouble">{trouble}</p>}
      </div>
    </div>
  );
}
