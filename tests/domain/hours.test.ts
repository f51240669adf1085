import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, isWorkingDay, localDay, localTime } from '../../domain/calendar';
import { beginsAgain, type Hours } from '../../domain/hours';

const zone = 'Europe/Prague';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
const office: Hours = {
  workingDays: [1, 2, 3, 4, 5],
  quiet: { on: true, from: '19:00', to: '07:00' },
};
const begins = (local: string, hours = office, where = zone) => {
  const found = beginsAgain(at(local).epochMilliseconds, where, hours);
  return typeof found === 'number' ? `${localDay(found, where)}T${localTime(found, where)}` : found;
};

describe('prompts may appear again', () => {
  it.each([
    ['at once in working hours', '2026-11-23T10:00', undefined],
    ['at once on the minute when they begin', '2026-11-23T07:00', undefined],
    ['this morning, before it', '2026-11-23T05:30', '2026-11-23T07:00'],
    ['tomorrow morning, in the evening', '2026-11-23T19:00', '2026-11-24T07:00'],
    ['on Monday, on Friday evening', '2026-11-27T21:00', '2026-11-30T07:00'],
    ['on Monday, on a Saturday', '2026-11-28T12:00', '2026-11-30T07:00'],
    ['on the day on which the clock leaps', '2026-03-28T23:00', '2026-03-30T07:00'],
  ])('%s', (_, now, then) => expect(begins(now)).toBe(then));

  it('at midnight, where only a pause at noon is quiet', () => {
    const quiet = { on: true, from: '12:00', to: '13:00' };
    expect(begins('2026-11-23T12:30', { ...office, quiet })).toBe('2026-11-23T13:00');
    expect(begins('2026-11-29T12:30', { ...office, quiet })).toBe('2026-11-30T00:00');
  });

  it('never, without a working day', () => {
    expect(begins('2026-11-23T10:00', { ...office, workingDays: [] })).toBe('never');
  });

  it('at the first minute for which the engine would not be silent, whatever the hours', () => {
    const time = fc
      .tuple(fc.nat(23), fc.constantFrom('00', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const hours = fc.record({
      workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      quiet: fc.record({ on: fc.boolean(), from: time, to: time }),
    });
    const halfHour = 1_800_000;
    const zones = fc.constantFrom('Europe/Prague', 'America/New_York', 'Asia/Kolkata');
    const instants = fc
      .integer({ min: 0, max: 365 * 48 })
      .map((halves) => at('2026-01-01T00:00').epochMilliseconds + halves * halfHour);
    fc.assert(
      fc.property(hours, zones, instants, (set, where, now) => {
        const isOpen = (instant: number) =>
          isWorkingDay(localDay(instant, where), set.workingDays) &&
          !isQuiet(instant, where, set.quiet);
        const found = beginsAgain(now, where, set);
        if (found === 'never') throw new Error('There is a working day.');
        expect(isOpen(found ?? now)).toBe(true);
        expect(found === undefined).toBe(isOpen(now));
        if (found === undefined) return;
        for (let between = now; between < found; between += halfHour)
          expect(isOpen(between), new Date(between).toISOString()).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
