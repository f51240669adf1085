import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directory, type Person, type Role } from '../../domain/people';
import {
  longestWait,
  waitForgotten,
  waitingIn,
  type Wait,
  workingDaysOver,
} from '../../domain/waits';

const now = Date.UTC(2026, 10, 20, 9);
const hour = 3_600_000;
const wait = (key: string, hours: number, seenAt = now): Wait => ({
  key,
  person: 'ana',
  since: now - hours * hour,
  seenAt,
});
const longest = (...waits: Wait[]) => longestWait(waits, now)?.key;

describe('the longest wait', () => {
  it('is the one that began first', () => {
    expect(longest(wait('new', 2), wait('old', 50), wait('middle', 9))).toBe('old');
    expect(longest()).toBeUndefined();
  });

  it('is forgotten when no page has shown it for seven days', () => {
    expect(longest(wait('old', 500, now - waitForgotten), wait('new', 2))).toBe('new');
    expect(longest(wait('old', 500, now - waitForgotten + 1), wait('new', 2))).toBe('old');
  });

  it('never begins in the future', () => {
    expect(longest(wait('ahead', -1))).toBeUndefined();
    expect(longest(wait('just now', 0))).toBe('just now');
  });

  it('is not kept for ever by a clock that was once years ahead', () => {
    expect(longest(wait('ahead', 9, now + 3650 * 24 * hour))).toBeUndefined();
    expect(longest(wait('ahead', 9, now + hour))).toBe('ahead');
  });

  it('does not depend on the order in which pages were seen', () => {
    const anyWait = fc.tuple(fc.integer({ min: -50, max: 500 }), fc.integer({ min: -9, max: 200 }));
    fc.assert(
      fc.property(fc.array(anyWait), (some) => {
        const waits = some.map(([hours, seen], n) => wait(`${n}`, hours, now - seen * hour));
        const since = longestWait(waits, now)?.since;
        expect(longestWait(waits.toReversed(), now)?.since).toBe(since);
        for (const { since: other, seenAt } of waits) {
          const isBelieved = other <= now && now - seenAt < waitForgotten;
          if (isBelieved) expect(since).toBeLessThanOrEqual(other);
        }
      }),
    );
  });
});

it('waits is who wrote last, if it is a report at work', () => {
  const someone = (id: string, role: Role, onLeave = false): Person => ({
    id,
    name: id,
    role,
    onLeave,
    addresses: [`${id}@corp.example`],
    updatedAt: 0,
    device: 'laptop',
  });
  const people = [
    someone('ana', 'report'),
    someone('away', 'report', true),
    someone('boss', 'leader'),
    someone('kim', 'customer'),
  ];
  const known = directory(people, ['me@corp.example']);
  const waiting = (id: string) => waitingIn(`${id}@corp.example`, known)?.id;
  expect(waiting('ana')).toBe('ana');
  for (const id of ['me', 'away', 'boss', 'kim', 'stranger']) expect(waiting(id)).toBeUndefined();
});

describe('days over the promise of an answer by the end of the next working day', () => {
  const week = [1, 2, 3, 4, 5];
  it.each([
    ['a mail of today', '2026-11-18', '2026-11-18', 0],
    ['a mail of yesterday', '2026-11-17', '2026-11-18', 0],
    ['a mail of the day before', '2026-11-16', '2026-11-18', 1],
    ['Friday to Monday', '2026-11-13', '2026-11-16', 0],
    ['Friday to Tuesday', '2026-11-13', '2026-11-17', 1],
    ['a mail that came on Saturday', '2026-11-14', '2026-11-17', 1],
    ['a mail of tomorrow, by a wrong clock', '2026-11-19', '2026-11-18', 0],
  ])('%s', (_, since, today, days) => {
    expect(workingDaysOver(since, today, week)).toBe(days);
  });
});
