import type { Entry } from '../../../domain/log';
import { append, remove } from '../../../storage/log';
import type { Said } from '../../status';
import type { SectionProps } from '../section';
import type { PeopleRead } from './reading';

/** What every part of the section gets. */
export interface PartProps extends Pick<SectionProps, 'clock' | 'save'> {
  read: PeopleRead;
  reload: () => Promise<void>;
}

/** Logs one entry, and says so with a way back. @param day local day it is about */
export async function logged(
  { clock, reload }: PartProps,
  entry: Entry,
  day: string,
  words: Said['words'],
): Promise<Said> {
  const event = await append(entry, clock(), day);
  await reload();
  return {
    words,
    undo: async () => {
      await remove(event.id, clock());
      await reload();
    },
  };
}
