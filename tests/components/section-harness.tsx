import type { ComponentType } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { SectionProps } from '../../components/journal/section';
import { Status, useSaying } from '../../components/status';
import type { Clock } from '../../storage/log';

interface Props {
  Section: ComponentType<SectionProps>;
  clock: Clock;
  place?: string;
}

/** One section of the journal, with the status region that the journal gives it. */
export function SectionHarness({ Section, clock, place = '' }: Props) {
  const saying = useSaying();
  // Time goes on: of two things said in one millisecond nobody knows which is the newer.
  const ticks = useRef(0);
  const ticking = useCallback(() => {
    ticks.current += 1;
    return { ...clock, now: clock.now + ticks.current };
  }, []);
  const { say, save } = saying;
  return (
    <>
      <Section clock={ticking} say={say} save={save} place={place} />
      <Status {...saying} closable />
    </>
  );
}
