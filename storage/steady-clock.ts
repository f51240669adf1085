import { storage } from 'wxt/utils/storage';

/** Of the last look that was written down, and the first since which the clock has not leapt; epoch ms. */
interface Steady {
  lastAt: number;
  since: number;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Between two looks at the clock so much may pass in a holiday; a clock that was set wrong goes much further. */
const leap = 7 * day;

const item = storage.defineItem<Steady>('local:steadyClock');

/**
 * May things be thrown away for their age? For a day after the clock has leapt by more than a week, either way, nothing is: it
 * may have been set wrong, and what is gone would not come back with it. After a real absence all this costs is a day.
 * @param now epoch ms
 */
export const isClockSteady = (now: number): Promise<boolean> =>
  navigator.locks.request('steadyClock', async () => {
    const before = await item.getValue();
    const hasLeapt = before === null || Math.abs(now - before.lastAt) > leap;
    const since = hasLeapt ? now : before.since;
    if (hasLeapt || Math.abs(now - before.lastAt) >= hour) {
      await item.setValue({ lastAt: now, since });
    }
    return now - since >= day;
  });

/** Part of "Erase everything". */
export const eraseSteadyClock = (): Promise<void> => item.removeValue();
