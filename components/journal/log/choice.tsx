import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  value: string;
  choose: (value: string) => void;
  /** the options */
  children: ComponentChildren;
}

/** One of several, with its label. */
export const Choice = ({ label, value, choose, children }: Props) => (
  <label class="field">
    {label}
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {children}
    </select>
  </label>
);
