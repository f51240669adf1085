import type { Entry } from '../../../domain/log';
import type { Said } from '../../status';
import type { Clock } from '../../../storage/log';
import type { Reading } from './reading';

/** What every step of the look back gets. */
export interface StepProps {
  reading: Reading;
  clock: () => Clock;
  /** Runs a write, draws the page anew and says what the write says; so does its undo. */
  take: (write: () => Promise<Said>) => Promise<void>;
  /** Logs one entry, to be undone. @param day it is about; by default what is looked back on, today at most */
  log: (entry: Entry, words?: Said['words'], day?: string) => Promise<void>;
}
