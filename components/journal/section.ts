import type { Clock } from '../../storage/log';

/** What the journal says in its one status region. */
export interface Said {
  words: string;
  trouble?: boolean;
}

/** What every section of the journal gets. */
export interface SectionProps {
  clock: () => Clock;
  say: (said: Said) => void;
}
