import { addDays, isQuiet, isWorkingDay, localDay, type QuietHours } from './calendar';
import { dueInstant } from './due';

/** The hours in which prompts may appear on pages. */
export interface Hours {
  /** ISO weekdays */
  workingDays: readonly number[];
  quiet: QuietHours;
}

/** A working day comes within a week; the one found today may be over. */
const daysAhead = 8;

/**
 * When prompts may appear again, epoch ms: the first minute of a working day that is not quiet (rule 1). Undefined while
 * they may appear already; 'never' for a leader without a working day.
 */
export function beginsAgain(
  now: number,
  zone: string,
  { workingDays, quiet }: Hours,
): number | 'never' | undefined {
  const isOpen = (at: number) =>
    isWorkingDay(localDay(at, zone), workingDays) && !isQuiet(at, zone, quiet);
  if (isOpen(now)) return undefined;
  const today = localDay(now, zone);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    const begins = ['00:00', quiet.to]
      .map((time) => dueInstant(`${day}T${time}`, zone))
      .find((at) => at > now && isOpen(at));
    if (begins !== undefined) return begins;
  }
  return 'never';
}
