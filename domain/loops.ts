import { daysBetween } from './calendar';
import type { Heard } from './projects';

/** How far something heard has come: heard, something done, told back. Told with nothing done is no closed loop. */
export function loopState({ doneOn, toldOn }: Heard): 'heard' | 'done' | 'closed' {
  if (doneOn === undefined) return 'heard';
  return toldOn === undefined ? 'done' : 'closed';
}

/** Calendar days from hearing it to telling back what was done, ≥ 0; unknown while the loop is open. */
export const daysToClose = (heard: Heard): number | undefined =>
  loopState(heard) === 'closed' ? Math.max(0, daysBetween(heard.day, heard.toldOn!)) : undefined;
