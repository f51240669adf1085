import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
  /** groups of further options */
  children?: ComponentChildren;
}

/** One of several, by name. */
export const Choice = ({ label, value, options, onChoose, children }: Props) => (
  <label class="field">
    {label}
    <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {options.map(([one, name]) => (
        <option key={one} value={one} dir="auto">
          {name}
        </option>
      ))}
      {children}
    </select>
  </label>
);
