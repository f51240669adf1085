import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekOf } from '../../../domain/calendar';
import {
  countSince,
  known,
  pointsOf,
  standingsOf,
  windowsOf,
  within,
} from '../../../domain/measures/windows';

const weeks = windowsOf('2026-11-20', 1).weeks.slice(-3);

describe('the windows of a day', () => {
  it('are 26 weeks and 12 months, the present ones last', () => {
    const { weeks: all, months, firstDay } = windowsOf('2026-11-20', 1);
    expect(all).toHaveLength(26);
    expect(all[0]).toEqual({ start: '2026-05-25', end: '2026-05-31' });
    expect(all[25]).toEqual({ start: '2026-11-16', end: '2026-11-22' });
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ start: '2025-12-01', end: '2025-12-31' });
    expect(months[2]).toEqual({ start: '2026-02-01', end: '2026-02-28' });
    expect(months[11]).toEqual({ start: '2026-11-01', end: '2026-11-30' });
    expect(firstDay).toBe('2025-12-01');
  });

  it('begin on the leader’s weekday, also in a leap year and on the last of a month', () => {
    expect(windowsOf('2026-11-20', 7).weeks.at(-1)?.start).toBe('2026-11-15');
    expect(windowsOf('2028-03-31', 1).months.at(-2)).toEqual({
      start: '2028-02-01',
      end: '2028-02-29',
    });
  });

  it('follow each other without a gap, and hold the day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (day, firstWeekday) => {
        const { weeks: all, months, firstDay } = windowsOf(day, firstWeekday);
        expect(all.at(-1)!.start).toBe(weekOf(day, firstWeekday));
        expect(months.at(-1)!.start).toBe(`${day.slice(0, 7)}-01`);
        for (const spans of [all, months]) {
          spans.slice(1).forEach(({ start }, n) => expect(start).toBe(addDays(spans[n]!.end, 1)));
          expect(spans[0]!.start >= firstDay).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('points', () => {
  const things = [
    '2026-11-01',
    '2026-11-02',
    '2026-11-08',
    '2026-11-09',
    '2026-11-22',
    '2026-11-23',
  ];

  it('hold the things of their days, the first and the last day included', () => {
    const some = things.map((day) => ({ day }));
    expect(within(some, weeks).map(({ day }) => day)).toEqual(things.slice(1, 5));
    expect(pointsOf(weeks, some, ({ length }) => length * 10)).toEqual([
      { start: '2026-11-02', of: 2, value: 20 },
      { start: '2026-11-09', of: 1, value: 10 },
      { start: '2026-11-16', of: 1, value: 10 },
    ]);
  });

  it('without a value are not known', () => {
    expect(pointsOf(weeks, [], () => undefined)[0]).toEqual({ start: '2026-11-02', of: 0 });
    expect(known({ a: 0, b: undefined })).toEqual({ a: 0 });
  });

  it('that count know of none only since there is a journal', () => {
    const values = (startDay: string) =>
      pointsOf(weeks, [{ day: '2026-11-03' }], countSince(startDay)).map(({ value }) => value);
    expect(values('2026-11-15')).toEqual([1, 0, 0]);
    expect(values('2026-11-16')).toEqual([1, undefined, 0]);
  });

  it('that stand for a day take the end of each span, and today for the present one', () => {
    const days = standingsOf(weeks, '2026-11-20', (day) => ({
      value: Number(day.slice(-2)),
      of: 1,
    }));
    expect(days.map(({ value }) => value)).toEqual([8, 15, 20]);
  });
});
