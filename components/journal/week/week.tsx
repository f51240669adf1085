import { useCallback, useRef } from 'preact/hooks';
import type { Review } from '../../../domain/reviews';
import { dayToSay } from '../../../domain/week';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { logged } from '../../undoable';
import { useArrival } from '../place';
import { useReading, type PartProps, type SectionProps } from '../section';
import { Counts } from './counts';
import { Did } from './did';
import { Done } from './done';
import { Due } from './due';
import { Heading } from './heading';
import { Marks } from './marks';
import { Offers } from './offers';
import { PlanStep } from './plan';
import { Prompts } from './prompts';
import { readWeek, type Reading } from './reading';
import { Reserve } from './reserve';
import type { StepProps } from './step';
import './week.css';

/** A look back of five minutes on a week, or on a month: steps in any order, each useful alone. */
export function Week(props: SectionProps) {
  const { place } = props;
  // What an address without a place shows stays in sight when it is done and no longer waits.
  const shown = useRef<Review>(undefined);
  const load = useCallback(
    async (now: Clock) => {
      const read = await readWeek(place, now, shown.current);
      shown.current = place === '' ? read.review : undefined;
      return read;
    },
    [place],
  );
  const { part, instead } = useReading(props, load);
  return part ? <OneReview {...part} /> : instead;
}

/** The keyboard follows to another week or month. */
function OneReview(part: PartProps<Reading>) {
  const { clock, save, read: reading } = part;
  const { review, today, open } = reading;
  const shown = `${review.of} ${review.start}`;
  useArrival(shown);
  const log: StepProps['log'] = (
    entry,
    words = text('peopleSaved'),
    day = dayToSay(review, today),
  ) => save(() => logged(entry, clock, day, words));
  const step: StepProps = { reading, clock, save, log };
  const isWeek = review.of === 'week';
  return (
    <div class="week" key={shown}>
      <Heading reading={reading} />
      <p class="note">{text(open ? 'journalWeekMeans' : 'journalWeekClosed')}</p>
      <Did reading={reading} />
      <Due {...step} />
      <Counts {...step} />
      <Marks {...step} />
      {isWeek && <Prompts {...step} />}
      {isWeek && <Reserve {...step} />}
      {isWeek && <PlanStep {...step} />}
      {open && <Offers {...step} />}
      <Done {...step} />
    </div>
  );
}
