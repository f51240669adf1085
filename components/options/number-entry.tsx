import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../storage/texts';
import { shownNumber } from '../numbers';
import { Entry } from './setting';

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  note?: ComponentChildren;
  disabled?: boolean;
  onNumber: (value: number) => void;
}

/** A whole number. What is none stays as it was written, with a sentence, and is not saved. */
export function NumberEntry({ value, min, max, note, onNumber, ...props }: Props) {
  const [draft, setDraft] = useState<string>();
  return (
    <Entry
      {...props}
      type="number"
      min={min}
      max={max}
      value={draft ?? String(value)}
      trouble={draft === undefined ? undefined : numberTrouble(min, max)}
      note={note}
      onEntry={(written) => {
        const number = wholeNumber(written, min, max);
        setDraft(number === undefined ? written : undefined);
        if (number !== undefined) onNumber(number);
      }}
    />
  );
}

/** The whole number that is written, if it is one from `min` to `max`. */
export function wholeNumber(written: string, min: number, max: number): number | undefined {
  const number = Number(written);
  return /^\d{1,3}$/.test(written) && number >= min && number <= max ? number : undefined;
}

export const numberTrouble = (min: number, max: number): string =>
  text('optionsNumberWrong', shownNumber(min), shownNumber(max));
