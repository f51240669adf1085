import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastPrompt } from '../../domain/decide';
import type { MomentKind } from '../../domain/moments';
import { budgetFor, fares, thinnedKinds } from '../../domain/thinning';

const zone = 'Europe/Berlin';
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const now = at('2026-11-20T10:00');
const prompt = (
  time: string,
  dismissed: boolean,
  kind: MomentKind = 'mail-to-report',
): PastPrompt => ({ at: at(time), kind, behaviour: 'B10', person: 'ana', dismissed });
/** So many that were dismissed and so many that were not, all of one day. */
const some = (dismissed: number, taken: number, day = '2026-11-18') =>
  Array.from({ length: dismissed + taken }, (_, n) => prompt(`${day}T10:00`, n < dismissed));

describe('a kind thins itself out', () => {
  const isThinned = (...prompts: PastPrompt[]) =>
    thinnedKinds(prompts, now, zone).has('mail-to-report');

  it.each<[string, PastPrompt[], boolean]>([
    ['when three of four were dismissed', some(3, 1), true],
    ['not when it was half of them', some(2, 2), false],
    ['when it was one more than half', some(3, 2), true],
    ['not when nothing was dismissed', some(0, 9), false],
    ['not for three prompts, which say nothing yet', some(3, 0), false],
    ['when all four were dismissed', some(4, 0), true],
    ['not when nothing was shown', [], false],
  ])('%s', (_, prompts, thins) => {
    expect(isThinned(...prompts)).toBe(thins);
  });

  it('by what was shown in two weeks, today included', () => {
    const first = prompt('2026-11-07T00:00', true);
    const dayBefore = prompt('2026-11-06T23:59', true);
    const last = prompt('2026-11-20T09:59', true);
    expect(isThinned(first, ...some(2, 1), last)).toBe(true);
    expect(isThinned(dayBefore, ...some(1, 1), last)).toBe(false);
    expect(isThinned(first, ...some(1, 1), last)).toBe(true);
  });

  it('by the days of the leader, not by hours', () => {
    const late = some(4, 0, '2026-11-07').map((one) => ({ ...one, at: at('2026-11-07T00:30') }));
    expect(isThinned(...late)).toBe(true);
    expect(thinnedKinds(late, now, 'UTC').size).toBe(0);
  });

  it('not by prompts of days to come, which a wrong clock left behind', () => {
    expect(isThinned(...some(4, 0, '2026-11-21'))).toBe(false);
    expect(isThinned(...some(4, 0, '2026-11-20'))).toBe(true);
  });

  it('by its own prompts only', () => {
    const others = some(9, 0).map((one) => ({ ...one, kind: 'one-on-one' as const }));
    expect([...thinnedKinds([...others, ...some(1, 3)], now, zone)]).toEqual(['one-on-one']);
  });
});

it('the fare of every kind that was shown is told, in the order of the kinds', () => {
  const prompts = [
    ...some(2, 3),
    prompt('2026-11-19T10:00', false, 'one-on-one'),
    prompt('2026-11-06T10:00', true, 'kick-off'),
  ];
  const expected = [
    { kind: 'one-on-one', shown: 1, dismissed: 0 },
    { kind: 'mail-to-report', shown: 5, dismissed: 2 },
  ];
  expect(fares(prompts, now, zone)).toEqual(expected);
  fc.assert(
    fc.property(fc.shuffledSubarray(prompts, { minLength: prompts.length }), (order) => {
      expect(fares(order, now, zone)).toEqual(expected);
    }),
  );
});

it.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 1],
  [4, 2],
  [9, 4],
])('of a budget of %i a thinned kind gets %i, never more than half', (budget, half) => {
  expect(budgetFor(budget)).toBe(half);
});
