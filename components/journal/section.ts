import type { Clock } from '../../storage/log';
import type { Saying } from '../status';

/** What every section of the journal gets. */
export interface SectionProps extends Pick<Saying, 'say' | 'save'> {
  clock: () => Clock;
  /** the rest of the address after the section, as in `journal.html#projects/…`; '' for none */
  place: string;
}
