import { useId, useRef } from 'preact/hooks';
import * as v from 'valibot';
import * as shapes from '../../storage/fields';
import './field.css';
import { useLeaving, usePause } from './leaving';

interface Props {
  label: string;
  /** a line that helps, under the label */
  hint?: string | undefined;
  /** what is wrong, and what to do */
  trouble?: string | undefined;
  kind?: 'line' | 'lines' | 'day' | 'time' | 'number' | undefined;
  value: string;
  /** the last local day that may be chosen */
  last?: string | undefined;
  onInput: (value: string) => void;
  /** the field was changed and left, or its page was */
  onLeave?: ((value: string) => void) | undefined;
  /** typing has stopped for a moment; the field is still to be left */
  onPause?: ((value: string) => void) | undefined;
}

/** Lengths: enough for a page, and well within what a backup takes back. */
const inputs = {
  line: { type: 'text', dir: 'auto', maxLength: 300, autocomplete: 'off' },
  day: { type: 'date', min: '1970-01-01' },
  time: { type: 'time' },
  number: { type: 'number', min: 0, step: 'any' },
} as const;

/** A field with its label, help and trouble. */
export function Field({
  label,
  hint,
  trouble,
  kind = 'line',
  value,
  last,
  onInput,
  onLeave,
  onPause,
}: Props) {
  const id = useId();
  /** typed since the field was last left */
  const typed = useRef<string>(undefined);
  const leave = () => {
    const words = typed.current;
    typed.current = undefined;
    if (words !== undefined) onLeave?.(words);
  };
  useLeaving(leave);
  usePause(typed.current === undefined ? undefined : value, () => {
    if (typed.current !== undefined) onPause?.(typed.current);
  });
  const told = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    'aria-invalid': trouble !== undefined,
    'aria-describedby': told || undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.current = event.currentTarget.value;
      onInput(typed.current);
    },
    onChange: leave,
  };
  return (
    <div class={`field field-${kind}`}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === 'lines' ? (
        <textarea {...shared} rows={3} dir="auto" maxLength={4000} />
      ) : (
        <input
          {...shared}
          {...inputs[kind]}
          max={kind === 'day' ? (last ?? '9999-12-31') : undefined}
        />
      )}
      {(kind === 'line' || kind === 'lines') && value !== '' && (
        <div class="on-paper" data-words={value} />
      )}
      {trouble !== undefined && (
        <p class="trouble" id={`${id}-trouble`}>
          {trouble}
        </p>
      )}
    </div>
  );
}

/** The day that a field says; undefined while there is none, or its year is still being typed. */
export const dayIn = (value: string | undefined): string | undefined =>
  v.is(shapes.day, value) ? value : undefined;

/** The time 'HH:MM' that a field says; undefined while there is none. */
export const timeIn = (value: string | undefined): string | undefined =>
  v.is(shapes.time, value) ? value : undefined;
