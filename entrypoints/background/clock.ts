import type { Clock } from '../../storage/log';

/** Now and here. Only entrypoints read the clock. */
export const clock = (): Clock => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() });
