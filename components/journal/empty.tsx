import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** what this is for, and the first step */
  children: ComponentChildren;
}

/** What stands where nothing is yet. */
export const Empty = ({ title, children }: Props) => (
  <div class="card empty">
    <h3>{title}</h3>
    {children}
  </div>
);
