import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyDue, type CopyState } from '../../domain/backup-age';

const now = Date.UTC(2026, 10, 22, 9);
const daysAgo = (days: number) => now - days * 86_400_000;
const state = (changed: Partial<CopyState> = {}): CopyState => ({
  startedAt: daysAgo(90),
  changesSince: true,
  folder: 'none',
  ...changed,
});

it.each<[string, CopyState, ReturnType<typeof copyDue>]>([
  ['a month after the start, without any copy', state(), 'remind'],
  ['in the first month', state({ startedAt: daysAgo(29) }), 'no'],
  ['before the start', { changesSince: true, folder: 'none' }, 'no'],
  ['a month after the last copy', state({ lastCopyAt: daysAgo(30) }), 'remind'],
  ['before the month is over', state({ lastCopyAt: daysAgo(29.9) }), 'no'],
  ['when no copy is missing anything', state({ changesSince: false }), 'no'],
  ['with a folder that works', state({ folder: 'working' }), 'no'],
  [
    'with a folder that waits for a click',
    state({ folder: 'needs-click', lastCopyAt: daysAgo(1) }),
    'allow',
  ],
  [
    'with a folder that waits, and nothing new',
    state({ folder: 'needs-click', changesSince: false }),
    'no',
  ],
  [
    'with a folder that fails for a day',
    state({ folder: 'failing', failingSince: daysAgo(1), lastCopyAt: daysAgo(2) }),
    'mend',
  ],
  [
    'with a folder that fails since today, though the last copy is old',
    state({ folder: 'failing', failingSince: daysAgo(0.9), lastCopyAt: daysAgo(40) }),
    'no',
  ],
  [
    'with a folder that fails, after "Later"',
    state({ folder: 'failing', failingSince: daysAgo(3), laterUntil: now + 1 }),
    'no',
  ],
  ['after "Later"', state({ laterUntil: now + 1 }), 'no'],
  ['when "Later" is over', state({ laterUntil: now }), 'remind'],
  ['with a copy from a future far away', state({ lastCopyAt: daysAgo(-400) }), 'remind'],
])('%s: %j → %s', (_when, given, due) => {
  expect(copyDue(given, now)).toBe(due);
});

it('never says anything while there is nothing to lose', () => {
  const any = fc.record(
    {
      lastCopyAt: fc.nat(now),
      startedAt: fc.nat(now),
      changesSince: fc.constant(false),
      folder: fc.constantFrom('none', 'working', 'needs-click', 'failing'),
    },
    { requiredKeys: ['changesSince', 'folder'] },
  );
  fc.assert(fc.property(any, fc.nat(2 * now), (given, at) => copyDue(given, at) === 'no'));
});

it('is not put off for years by a clock that was far ahead', () => {
  expect(copyDue(state({ laterUntil: daysAgo(-7) }), now)).toBe('no');
  expect(copyDue(state({ laterUntil: Date.UTC(2071, 5, 1) }), now)).toBe('remind');
});
