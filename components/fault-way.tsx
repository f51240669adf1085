import type { Fault } from '../storage/faults';
import { text, type TextKey } from '../storage/texts';

const sentences: Record<Exclude<Fault, 'unknown'>, TextKey> = {
  full: 'faultFull',
  damaged: 'faultDamaged',
  stuck: 'faultStuck',
  gone: 'faultGone',
  short: 'faultShort',
  newer: 'faultNewer',
  refused: 'faultRefused',
  waiting: 'faultWaiting',
  updated: 'faultUpdated',
};

/** What happened, what is safe, what to do. @param otherwise what is said where nobody knows why */
export const faultInWords = (fault: Fault, otherwise: TextKey): string =>
  text(fault === 'unknown' ? otherwise : sentences[fault]);

const inOptions: readonly Fault[] = ['full', 'damaged', 'gone', 'short'];
const byReload: readonly Fault[] = ['newer', 'updated'];

/** The first step out of a fault, where there is one. */
export function FaultWay({ fault }: { fault: Fault }) {
  if (byReload.includes(fault)) {
    return (
      <button type="button" class="button" onClick={() => location.reload()}>
        {text('faultReload')}
      </button>
    );
  }
  if (!inOptions.includes(fault)) return null;
  // What was typed on this page stays: the options open beside it, unless this is them.
  const isHere = location.pathname.endsWith('/options.html');
  const place = isHere ? { href: '#data' } : { href: 'options.html#data', target: '_blank' };
  return (
    <a class="button" {...place}>
      {text(fault === 'full' ? 'faultToBackup' : 'faultToRestore')}
    </a>
  );
}
