import { beginsAgain, type Hours } from '../domain/hours';
import type { Clock } from '../storage/log';
import { text } from '../storage/texts';
import './outside-hours.css';
import { untilInWords } from './when';

/** Says that nothing can appear on pages just now by the leader's own hours, and from when on it can; else nothing. */
export function OutsideHours({ hours, now }: { hours: Hours; now: Clock }) {
  const begins = beginsAgain(now.now, now.zone, hours);
  if (begins === undefined) return null;
  return (
    <p class="outside-hours">
      {begins === 'never'
        ? text('optionsNoWorkingDay')
        : text('outsideHours', untilInWords(begins, now))}
    </p>
  );
}
