import type { SectionProps } from '../section';
import { Allowances } from './allowances';
import { AnswerTimes } from './answer-times';
import { CadenceEntry } from './cadence-entry';
import { Goal } from './goal';
import { ReviewSlot } from './review-slot';

/** What the leader promises the people they serve, and how they are reminded of it. */
export function PromisesSection(props: SectionProps) {
  return (
    <>
      <CadenceEntry {...props} />
      <AnswerTimes {...props} />
      <Goal {...props} />
      <ReviewSlot {...props} />
      <Allowances {...props} />
    </>
  );
}
