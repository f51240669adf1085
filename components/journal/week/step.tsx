import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Entry } from '../../../domain/log';
import { Footprint } from '../../footprint';
import type { Said } from '../../status';
import type { PartProps } from '../section';
import type { Reading } from './reading';

/** What every step of the look back gets. */
export interface StepProps extends Pick<PartProps<Reading>, 'clock' | 'save'> {
  reading: Reading;
  /** Logs one entry, to be undone. @param day it is about; by default what is looked back on, today at most */
  log: (entry: Entry, words?: Said['words'], day?: string) => Promise<boolean>;
}

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
