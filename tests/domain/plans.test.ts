import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, LogEvent } from '../../domain/log';
import { momentKinds } from '../../domain/moments';
import { isPlannable, planOf } from '../../domain/plans';

let count = 0;
const said = (entry: Entry): LogEvent => {
  count += 1;
  return { id: `e${count}`, at: count, zone: 'UTC', day: '2026-11-16', device: 'laptop', ...entry };
};
const planned = (week: string, behaviour: string): LogEvent =>
  said({ kind: 'plan', week, moment: 'one-on-one', behaviour });

describe('the if-then plan', () => {
  it.each([
    ['2026-11-15', undefined],
    ['2026-11-16', 'B04'],
    ['2026-11-22', 'B04'],
    ['2026-11-23', undefined],
  ])('of a week holds on its seven days: %s', (today, behaviour) => {
    expect(planOf([planned('2026-11-16', 'B04')], today)?.behaviour).toBe(behaviour);
  });

  it('of each week is its own', () => {
    const events = [planned('2026-11-23', 'B12'), planned('2026-11-16', 'B04')];
    expect(planOf(events, '2026-11-20')).toEqual({ moment: 'one-on-one', behaviour: 'B04' });
    expect(planOf(events, '2026-11-24')).toEqual({ moment: 'one-on-one', behaviour: 'B12' });
  });

  it('is the one that was said last, in whatever order it is read', () => {
    const events = [
      planned('2026-11-16', 'B04'),
      planned('2026-11-16', 'B12'),
      planned('2026-11-23', 'B13'),
      said({ kind: 'act' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), (order) => {
        expect(planOf(order, '2026-11-20')?.behaviour).toBe('B12');
      }),
    );
  });

  it('that was called off is none, until another is chosen', () => {
    const events = [planned('2026-11-16', 'B04'), said({ kind: 'plan', week: '2026-11-16' })];
    expect(planOf(events.slice(0, 1), '2026-11-20')).toBeDefined();
    expect(planOf(events, '2026-11-20')).toBeUndefined();
    const again = planned('2026-11-16', 'B12');
    expect(planOf([...events, again], '2026-11-20')?.behaviour).toBe('B12');
  });

  it('needs both halves', () => {
    const half = { kind: 'plan', week: '2026-11-16' } as const;
    expect(planOf([said({ ...half, moment: 'one-on-one' })], '2026-11-20')).toBeUndefined();
    expect(planOf([said({ ...half, behaviour: 'B04' })], '2026-11-20')).toBeUndefined();
  });

  it('is none where nothing was said', () => {
    expect(planOf([], '2026-11-20')).toBeUndefined();
    expect(planOf([said({ kind: 'act', behaviour: 'B04' })], '2026-11-20')).toBeUndefined();
  });
});

it('a plan can begin with every moment that a page shows, not with the leader’s own visits', () => {
  const not = momentKinds.filter((kind) => !isPlannable(kind));
  expect(not).toEqual(['week-review', 'month-review', 'popup']);
});
