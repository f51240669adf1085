import { useRef, useState } from 'preact/hooks';
import type { Said, Saying } from '../status';

/** Takes a step: what it says is said when its promise has resolved, that is when it is safely on disk. */
export type Take = (step: () => Promise<Said>) => Promise<unknown>;

/** So long after the screen changed another button may stand where the leader just clicked, ms. */
const settlingTime = 600;

/**
 * One step at a time: a click while a step is being written, or while the screen it changed still settles, was not meant,
 * as the second one of a double click.
 * @param save writes the step and draws the screen anew
 */
export function useTaking(save: Saying['save']): {
  take: Take;
  /** for what stays in its place: waits for the writing only */
  takeAtOnce: Saying['save'];
  /** a step is being written or the screen settles */
  isBusy: boolean;
} {
  const lock = useRef<'writing' | 'settling'>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isBusy, setBusy] = useState(false);
  const turn = (next: typeof lock.current) => {
    clearTimeout(timer.current);
    lock.current = next;
    setBusy(next !== undefined);
  };
  const run: Saying['save'] = async (step) => {
    turn('writing');
    try {
      return await save(step);
    } finally {
      turn('settling');
      timer.current = setTimeout(() => turn(undefined), settlingTime);
    }
  };
  return {
    take: async (step) => {
      if (!lock.current) await run(step);
    },
    takeAtOnce: async (step) => lock.current !== 'writing' && run(step),
    isBusy,
  };
}
