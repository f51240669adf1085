import { useId } from 'preact/hooks';
import { text } from '../../storage/texts';
import { shownNumber } from '../numbers';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** the longest text, in characters */
  most: number;
  /** more than one line */
  rows?: number;
  trouble?: string | undefined;
  onInput: (value: string) => void;
}

/** A text with its length: how much there is, and how much there may be. */
export function Written({ label, hint, value, most, rows, trouble, onInput }: Props) {
  const id = useId();
  const field = {
    id,
    dir: 'auto' as const,
    autocomplete: 'off' as const,
    value,
    'aria-invalid': trouble !== undefined,
    'aria-describedby': `${id}-note`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  const length = value.trim().length;
  return (
    <div class="field written">
      <label for={id}>{label}</label>
      {rows === undefined ? <input type="text" {...field} /> : <textarea rows={rows} {...field} />}
      <div id={`${id}-note`} class="note">
        <span class={length > most ? 'over' : ''}>
          {text('optionsLength', shownNumber(length), shownNumber(most))}
        </span>
        {hint !== undefined && <span>{hint}</span>}
        {trouble !== undefined && <p class="trouble">{trouble}</p>}
      </div>
    </div>
  );
}
