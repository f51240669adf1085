import { useCallback, useRef } from 'preact/hooks';
import type { Review } from '../../../domain/reviews';
import { dayToSay } from '../../../domain/week';
import { append, remove } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import type { SectionProps } from '../section';
import { Counts } from './counts';
import { Did } from './did';
import { Done } from './done';
import { Due } from './due';
import { Heading } from './heading';
import { Marks } from './marks';
import { Offers } from './offers';
import { PlanStep } from './plan';
import { Prompts } from './prompts';
import { readWeek } from './reading';
import { Reserve } from './reserve';
import type { StepProps } from './taking';
import './week.css';

/** A look back of five minutes on a week, or on a month: steps in any order, each useful alone. */
export function Week({ clock, save, place }: SectionProps) {
  // What an address without a place shows stays in sight when it is done and no longer waits.
  const shown = useRef<Review>(undefined);
  const load = useCallback(async () => {
    const read = await readWeek(place, clock(), shown.current);
    shown.current = place === '' ? read.review : undefined;
    return read;
  }, [place, clock]);
  const { value: reading, failed, reload } = useFresh(load);
  if (failed && !reading) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!reading) return null;

  const { review, today, open } = reading;
  const take: StepProps['take'] = (write) =>
    save(async () => {
      const { undo, ...said } = await write();
      await reload();
      const back = async () => {
        await undo?.();
        await reload();
      };
      return { ...said, ...(undo && { undo: back }) };
    });
  const log: StepProps['log'] = (entry, words = text('peopleSaved'), day) =>
    take(async () => {
      const { id } = await append(entry, clock(), day ?? dayToSay(review, today));
      return { words, undo: () => remove(id, clock()) };
    });
  const step: StepProps = { reading, clock, take, log };
  const isWeek = review.of === 'week';
  return (
    <div class="week" key={`${review.of} ${review.start}`}>
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
