import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../domain/log';
import { fewestReplies, medianWait, parityOf } from '../../../domain/measures/parity';
import type { Person } from '../../../domain/people';
import { line, look, on, someone, team, told } from './journal';

const hour = 3_600_000;
const replies = (person: string, hours: readonly number[], day = '2026-11-10'): LogEvent[] =>
  hours.map((one) => on(day, { kind: 'reply', person, waited: one * hour }));

const five = [1, 2, 5, 20, 90];

describe('M4, reply parity', () => {
  it('is the median wait of the people I lead ÷ the median wait of customers', () => {
    const events = [
      ...replies('ana', [10, 1, 4]),
      ...replies('ben', [3, 6]),
      ...replies('harbour', [2, 2, 1, 9, 3]),
    ];
    const measured = look('M4', { events });
    expect(measured).toMatchObject({ unit: 'ratio', period: 'month', value: 2, of: 10, aim: 1 });
    expect(line(measured, 'reports')).toMatchObject({ unit: 'minutes', value: 240, of: 5 });
    expect(line(measured, 'customers')).toMatchObject({ unit: 'minutes', value: 120, of: 5 });
    expect(told(measured.points)).toEqual([['2026-11-01', 2, 10]]);
  });

  it('takes five answers on each side, over the year and in each month', () => {
    expect(fewestReplies).toBe(5);
    const value = (reports: number, customers: number) =>
      look('M4', {
        events: [
          ...replies('ana', five.slice(0, reports)),
          ...replies('harbour', five.slice(0, customers)),
        ],
      }).value;
    expect([value(5, 5), value(4, 5), value(5, 4), value(0, 5), value(5, 0), value(0, 0)]).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const apart = [
      ...replies('ana', five, '2026-10-10'),
      ...replies('harbour', five.slice(0, 3), '2026-10-10'),
      ...replies('harbour', five.slice(0, 2), '2026-11-10'),
    ];
    const measured = look('M4', { events: apart });
    expect(measured.value).toBeCloseTo(2.5, 10);
    expect(told(measured.points)).toEqual([]);
    expect(measured.points.at(-2)).toEqual({ start: '2026-10-01', of: 8 });
    expect(told(line(measured, 'reports')!.points)).toEqual([['2026-10-01', 300, 5]]);
  });

  it('asks nothing of my leader or of strangers', () => {
    const others = [...replies('henrik', five), ...replies('nobody', five)];
    const events = [...replies('ana', five), ...replies('harbour', five)];
    expect(look('M4', { events: [...events, ...others] })).toEqual(look('M4', { events }));
  });

  it('remembers the waits of somebody who has been removed, but does not list them', () => {
    const people = [{ ...team[0]!, deletedAt: 1 }, team[3]!];
    const measured = look('M4', {
      people,
      events: [...replies('ana', five), ...replies('harbour', five)],
    });
    expect(measured).toMatchObject({ value: 1, people: [] });
  });

  it('is not known when customers do not wait at all', () => {
    expect(parityOf(10, 0)).toBeUndefined();
    expect(parityOf(0, 10)).toBe(0);
    expect(parityOf(undefined, 10)).toBeUndefined();
    expect(parityOf(10, undefined)).toBeUndefined();
    expect(parityOf(15, 10)).toBe(1.5);
  });

  it('shows how far apart the people are, each with five answers', () => {
    const events = [
      ...replies('ana', [1, 1, 2, 3, 3]),
      ...replies('ben', [6, 6, 8, 9, 9]),
      ...replies('chiara', [90, 90, 90, 90]),
    ];
    expect(look('M4', { events })).toMatchObject({
      people: [
        { person: 'ana', value: 120, of: 5 },
        { person: 'ben', value: 480, of: 5 },
        { person: 'chiara', of: 4 },
      ],
      spread: {
        ratio: 4,
        most: { person: 'ben', value: 480 },
        least: { person: 'ana', value: 120 },
      },
    });
    expect(look('M4', { events }).people![2]).not.toHaveProperty('value');
    expect(look('M4', { events: replies('ana', five) })).not.toHaveProperty('spread');
  });
});

describe('parity, whatever the waits', () => {
  const waits = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 12 });

  it('turns round when the two sides change places', () => {
    const swapped = team.map((person): Person =>
      person.role === 'report'
        ? { ...person, role: 'customer' }
        : person.role === 'customer'
          ? { ...person, role: 'report' }
          : person,
    );
    fc.assert(
      fc.property(waits, waits, (reports, customers) => {
        const events = [...replies('ana', reports), ...replies('harbour', customers)];
        const { value } = look('M4', { events });
        expect(look('M4', { events, people: swapped }).value).toBeCloseTo(1 / value!, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('depends on no order, and on nobody who has nothing to do with it', () => {
    fc.assert(
      fc.property(waits, waits, waits, (reports, customers, others) => {
        const events = [...replies('ana', reports), ...replies('harbour', customers)];
        const { value } = look('M4', { events });
        const more = [...replies('stranger', others), ...events.toReversed()];
        const people = [someone('stranger', 'leader'), ...team.toReversed()];
        expect(look('M4', { events: more, people }).value).toBe(value);
      }),
      { numRuns: 40 },
    );
  });

  it('grows when everybody I lead waits longer', () => {
    fc.assert(
      fc.property(waits, waits, fc.integer({ min: 2, max: 9 }), (reports, customers, times) => {
        const parity = (some: number[]) =>
          look('M4', { events: [...replies('ana', some), ...replies('harbour', customers)] })
            .value!;
        expect(parity(reports.map((one) => one * times))).toBeCloseTo(parity(reports) * times, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('of a side is one of its waits, or lies between two', () => {
    fc.assert(
      fc.property(waits, (some) => {
        const middle = medianWait(
          some.map((waited) => ({ person: 'ana', day: '', waited: waited * 60_000 })),
        )!;
        expect(middle).toBeGreaterThanOrEqual(Math.min(...some));
        expect(middle).toBeLessThanOrEqual(Math.max(...some));
      }),
    );
  });
});
