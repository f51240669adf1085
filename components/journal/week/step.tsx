import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Footprint } from '../../footprint';

interface Props {
  title: string;
  /** something has been said or done here: the print is filled */
  taken: boolean;
  children: ComponentChildren;
}

/** One step of the look back: useful by itself, and none must be taken. */
export function Step({ title, taken, children }: Props) {
  const id = useId();
  return (
    <section class="week-step" aria-labelledby={id}>
      <Footprint print={taken ? 'kept' : 'now'} />
      <h3 id={id}>{title}</h3>
      <div class="week-step-body">{children}</div>
    </section>
  );
}
