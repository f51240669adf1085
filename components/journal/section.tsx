import type { ComponentChild } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { Clock } from '../../storage/log';
import { FaultCard } from '../fault';
import { useFresh } from '../fresh';
import { redrawing, type Saying } from '../status';

/** What every section of the journal gets. */
export interface SectionProps extends Pick<Saying, 'say' | 'save'> {
  clock: () => Clock;
  /** the rest of the address after the section, as in `journal.html#projects/…`; '' for none */
  place: string;
}

/** What every part of a section gets. */
export interface PartProps<Read> extends Pick<SectionProps, 'clock' | 'say'> {
  /** what the section shows, read at one moment */
  read: Read;
  /** runs a write; the section is read and drawn anew after it, and after its undo */
  save: Saying['save'];
}

/**
 * Reads what a section shows: what its parts get, or what stands there instead until it is read, or when it cannot be.
 * @param read the same function at every drawing: another one is read at once
 */
export function useReading<Read extends object>(
  { clock, say, save }: Pick<SectionProps, 'clock' | 'say' | 'save'>,
  read: (clock: Clock) => Promise<Read>,
): {
  part: PartProps<Read> | undefined;
  instead: ComponentChild;
  reload: () => Promise<void>;
} {
  const load = useCallback(() => read(clock()), [read, clock]);
  const { value, fault, reload } = useFresh(load);
  // The same until it is read again: what hangs on it is not drawn anew for nothing.
  const part = useMemo(
    () => value && { clock, say, save: redrawing(save, reload), read: value },
    [value, clock, say, save, reload],
  );
  const instead = fault && <FaultCard {...{ fault, clock, save }} again={reload} />;
  return { part, instead, reload };
}
