import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './one-of.css';

interface Props<T> {
  legend: ComponentChildren;
  choices: readonly (readonly [value: T, name: string])[];
  chosen: T | undefined;
  onChoose: (value: T) => void;
}

/** One answer out of a few, all in sight. */
export function OneOf<T extends string | undefined>({
  legend,
  choices,
  chosen,
  onChoose,
}: Props<T>) {
  const group = useId();
  return (
    <fieldset class="one-of">
      <legend>{legend}</legend>
      {choices.map(([value, name]) => (
        <label key={name} class="choice">
          <input
            type="radio"
            name={group}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
