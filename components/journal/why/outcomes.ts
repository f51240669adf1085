import type { Reason } from '../../../domain/decide';
import type { Decided } from '../../../storage/decisions';
import type { TextKey } from '../../../storage/texts';

/** What came of an occasion, as the leader lived it. */
export const outcomes = ['page', 'popup', 'nothing'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeTexts: Record<Outcome, TextKey> = {
  page: 'journalWhyPage',
  popup: 'journalWhyPopup',
  nothing: 'journalWhyNothing',
};

/** A prompt that never came into view waits in the popup; an occasion without a suggestion came to nothing. */
export function outcomeOf({ outcome, behaviour, fate }: Decided): Outcome {
  if (behaviour === undefined) return 'nothing';
  return outcome === 'page' && fate === 'unseen' ? 'popup' : outcome;
}

export const reasonTexts: Record<Reason, TextKey> = {
  'not-started': 'reason_not_started',
  'site-off': 'reason_site_off',
  paused: 'reason_paused',
  presenting: 'reason_presenting',
  'in-call': 'reason_in_call',
  'day-off': 'reason_day_off',
  'quiet-hours': 'reason_quiet_hours',
  'person-silenced': 'reason_person_silenced',
  'not-sure': 'reason_not_sure',
  'asked-before': 'reason_asked_before',
  'budget-spent': 'reason_budget_spent',
  thinned: 'reason_thinned',
  'too-soon': 'reason_too_soon',
  'nothing-fresh': 'reason_nothing_fresh',
  protect: 'reason_protect',
  waiting: 'reason_waiting',
  plan: 'reason_plan',
  project: 'reason_project',
  recognition: 'reason_recognition',
  variety: 'reason_variety',
};

export const fateTexts: Record<Exclude<Decided['fate'], 'unseen' | undefined>, TextKey> = {
  promised: 'fate_promised',
  done: 'fate_done',
  dismissed: 'fate_dismissed',
  withdrawn: 'fate_withdrawn',
};
