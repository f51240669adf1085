import type { Reason } from '../../../domain/decide';
import { momentKinds, type MomentKind } from '../../../domain/moments';
import type { TextKey } from '../../../storage/texts';

/** What a rule does to an occasion: ends it, leaves it to the popup, or brings a suggestion to the front. */
export type Step = 'silent' | 'popup' | 'first';

/** Every reason of the engine, in the order in which the first that holds wins. */
export const stepOf: Record<Reason, Step> = {
  'not-started': 'silent',
  'site-off': 'silent',
  paused: 'silent',
  presenting: 'silent',
  'in-call': 'silent',
  'day-off': 'silent',
  'quiet-hours': 'silent',
  'person-silenced': 'silent',
  'asked-before': 'popup',
  'not-sure': 'popup',
  'budget-spent': 'popup',
  thinned: 'popup',
  'too-soon': 'popup',
  'nothing-fresh': 'popup',
  protect: 'first',
  waiting: 'first',
  plan: 'first',
  project: 'first',
  recognition: 'first',
  variety: 'first',
};

/** The rules of a step, in their order. */
export const rulesOf = (step: Step): Reason[] =>
  (Object.keys(stepOf) as Reason[]).filter((reason) => stepOf[reason] === step);

/** Heading and first sentence of each step. */
export const stepTexts: Record<Step, { title: TextKey; says: TextKey }> = {
  silent: { title: 'howSilentTitle', says: 'howSilent' },
  popup: { title: 'howPopupTitle', says: 'howPopup' },
  first: { title: 'howFirstTitle', says: 'howFirst' },
};

const offPages: readonly MomentKind[] = [
  'one-on-one-ended',
  'week-review',
  'month-review',
  'popup',
];
/** What a page can be an occasion for, the one that goes first in front. */
export const kindsOnPages = momentKinds.filter((kind) => !offPages.includes(kind));
