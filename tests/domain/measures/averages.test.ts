import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, shareOf, sumOf } from '../../../domain/measures/averages';

describe('the median', () => {
  it.each<[number[], number | undefined]>([
    [[], undefined],
    [[7], 7],
    [[9, 1], 5],
    [[3, 1, 2], 2],
    [[10, 9, 2, 1], 5.5],
    [[100, 9, 10, 1, 2], 9],
  ])('of %j is %j', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });

  it('has as many on its left as on its right, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (numbers) => {
        const middle = median(numbers)!;
        const half = numbers.length / 2;
        expect(numbers.filter((one) => one < middle).length).toBeLessThanOrEqual(half);
        expect(numbers.filter((one) => one > middle).length).toBeLessThanOrEqual(half);
        expect(median(numbers.toReversed())).toBe(middle);
      }),
    );
  });
});

it('means, sums and shares of nothing are not 0', () => {
  expect(mean([])).toBeUndefined();
  expect(shareOf([], () => true)).toBeUndefined();
  expect(sumOf([])).toBe(0);
  expect(mean([1, 2, 6])).toBe(3);
  expect(shareOf([1, 2, 3, 4], (one) => one > 3)).toBe(0.25);
});
