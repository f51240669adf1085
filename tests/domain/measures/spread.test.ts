import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PersonValue } from '../../../domain/measures/measured';
import { spreadAmong } from '../../../domain/measures/spread';

const people = (values: Record<string, number | undefined>): PersonValue[] =>
  Object.entries(values).map(([person, value]) => ({
    person,
    of: 1,
    ...(value !== undefined && { value }),
  }));

it('names both ends and holds the largest against the smallest', () => {
  expect(spreadAmong(people({ ana: 4, ben: 10, chloe: 5 }))).toEqual({
    most: { person: 'ben', value: 10 },
    least: { person: 'ana', value: 4 },
    ratio: 2.5,
  });
});

it('takes two people of whom it is known', () => {
  expect(spreadAmong(people({ ana: 4, ben: undefined }))).toBeUndefined();
  expect(spreadAmong(people({ ana: 4, ben: 4 }))).toMatchObject({ ratio: 1 });
  expect(spreadAmong([])).toBeUndefined();
});

it('has no ratio to nothing', () => {
  expect(spreadAmong(people({ ana: 0, ben: 3 }))).toEqual({
    most: { person: 'ben', value: 3 },
    least: { person: 'ana', value: 0 },
  });
});

it('is at least 1, and the same in whatever unit', () => {
  const values = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (some, unit) => {
      const spread = (times: number) =>
        spreadAmong(some.map((value, n) => ({ person: `p${n}`, value: value * times, of: 1 })))!;
      expect(spread(1).ratio).toBeGreaterThanOrEqual(1);
      expect(spread(unit).ratio).toBeCloseTo(spread(1).ratio!, 9);
      expect(spread(unit).most.person).toBe(spread(1).most.person);
    }),
  );
});
