import { beginsAgain } from '../domain/hours';
import { isSilencedBy } from '../domain/policy';
import type { Practice } from '../domain/practice';
import type { Clock } from '../storage/log';
import type { Settings } from '../storage/settings';
import { text } from '../storage/texts';
import './outside-hours.css';
import { untilInWords } from './when';

/** The hours in force, and what an administrator has set. */
export type Held = Pick<Practice<Settings>, 'chosen' | 'policy'>;

/**
 * Says that nothing can appear on pages just now by the leader's own hours, and from when on it can; or that nothing ever
 * can, as an administrator wants it; else nothing.
 */
export function OutsideHours({ held: { chosen, policy }, now }: { held: Held; now: Clock }) {
  if (policy && isSilencedBy(policy)) return <Outside>{text('policyNoPrompts')}</Outside>;
  const begins = beginsAgain(now.now, now.zone, chosen);
  if (begins === undefined) return null;
  if (begins === 'never') return <Outside>{text('optionsNoWorkingDay')}</Outside>;
  return <Outside>{text('outsideHours', untilInWords(begins, now))}</Outside>;
}

const Outside = ({ children }: { children: string }) => <p class="outside-hours">{children}</p>;
