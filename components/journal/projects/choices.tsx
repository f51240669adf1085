import { useId } from 'preact/hooks';
import { text, type TextKey } from '../../../storage/texts';

interface Props<T extends string> {
  legend: string;
  choices: readonly (readonly [value: T, name: TextKey])[];
  chosen: T | undefined;
  choose: (value: T) => void;
}

/** One answer out of a few. */
export function Choices<T extends string>({ legend, choices, chosen, choose }: Props<T>) {
  const group = useId();
  return (
    <fieldset class="projects-choices">
      <legend>{legend}</legend>
      {choices.map(([value, name]) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={group}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          {text(name)}
        </label>
      ))}
    </fieldset>
  );
}
