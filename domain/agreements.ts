import type { Phase } from './projects';

/** What both sides settle for a phase, with the behaviour that it comes from. */
export const agreementFields = [
  { field: 'theirs', behaviour: 'B29' },
  { field: 'mine', behaviour: 'B29' },
  { field: 'can', behaviour: 'B30' },
  { field: 'cannot', behaviour: 'B30' },
  { field: 'decides', behaviour: 'B31' },
  { field: 'answerTime', behaviour: 'B31' },
] as const;
export type AgreementField = (typeof agreementFields)[number]['field'];

/** What has not been written down yet, in the order in which it is asked. */
export const openFields = (phase: Pick<Phase, AgreementField>): AgreementField[] =>
  agreementFields.map(({ field }) => field).filter((field) => phase[field].trim() === '');

/** How far an agreement is: nothing written, being written, all written, both said yes. */
export function agreementState(
  phase: Pick<Phase, AgreementField | 'agreedOn'>,
): 'empty' | 'begun' | 'written' | 'agreed' {
  if (phase.agreedOn !== undefined) return 'agreed';
  const open = openFields(phase).length;
  if (open === 0) return 'written';
  return open === agreementFields.length ? 'empty' : 'begun';
}
