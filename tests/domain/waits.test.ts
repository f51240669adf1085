import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay } from '../../domain/calendar';
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

it('waits is who wrote last, if it is a report or a customer at work', () => {
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
    someone('asleep', 'customer', true),
  ];
  const known = directory(people, ['me@corp.example']);
  const waiting = (id: string) => waitingIn(`${id}@corp.example`, known)?.id;
  expect(waiting('ana')).toBe('ana');
  expect(waiting('kim')).toBe('kim');
  for (const id of ['me', 'away', 'asleep', 'boss', 'stranger']) {
    expect(waiting(id)).toBeUndefined();
  }
});

describe('working days over the promise of an answer', () => {
  const week = [1, 2, 3, 4, 5];
  // 16 November 2026 is a Monday.
  it.each([
    ['a mail of today', '2026-11-18', '2026-11-18', 1, 0],
    ['a mail of yesterday', '2026-11-17', '2026-11-18', 1, 0],
    ['a mail of the day before', '2026-11-16', '2026-11-18', 1, 1],
    ['Friday to Monday', '2026-11-13', '2026-11-16', 1, 0],
    ['Friday to Tuesday', '2026-11-13', '2026-11-17', 1, 1],
    ['Friday to Friday', '2026-11-13', '2026-11-20', 1, 4],
    ['a mail that came on Saturday', '2026-11-14', '2026-11-17', 1, 1],
    ['… seen on Monday', '2026-11-14', '2026-11-16', 1, 0],
    ['a mail of tomorrow, by a wrong clock', '2026-11-19', '2026-11-18', 1, 0],
    ['promised for the same day, seen then', '2026-11-18', '2026-11-18', 0, 0],
    ['promised for the same day, seen the next', '2026-11-18', '2026-11-19', 0, 1],
    ['promised for the same day, Friday to Sunday', '2026-11-13', '2026-11-15', 0, 0],
    ['promised for the same day, Friday to Monday', '2026-11-13', '2026-11-16', 0, 1],
    ['promised for the same day, Saturday to Monday', '2026-11-14', '2026-11-16', 0, 0],
    ['promised for the same day, Saturday to Tuesday', '2026-11-14', '2026-11-17', 0, 1],
    ['promised within two days, two days later', '2026-11-16', '2026-11-18', 2, 0],
    ['promised within two days, three days later', '2026-11-16', '2026-11-19', 2, 1],
    ['promised within two days, Friday to Wednesday', '2026-11-13', '2026-11-18', 2, 1],
    ['promised within two days, Saturday to Tuesday', '2026-11-14', '2026-11-17', 2, 0],
    ['promised within a week', '2026-11-13', '2026-11-20', 5, 0],
    ['promised within a week, a week and a day later', '2026-11-13', '2026-11-23', 5, 1],
  ])('%s', (_, since, today, within, days) => {
    expect(workingDaysOver(since, today, week, within)).toBe(days);
  });

  it('the next working day is promised unless something else is said', () => {
    expect(workingDaysOver('2026-11-13', '2026-11-16', week)).toBe(0);
    expect(workingDaysOver('2026-11-13', '2026-11-17', week)).toBe(1);
  });

  it('follow the leader’s own week', () => {
    const sundayToThursday = [7, 1, 2, 3, 4];
    expect(workingDaysOver('2026-11-12', '2026-11-15', sundayToThursday)).toBe(0);
    expect(workingDaysOver('2026-11-12', '2026-11-16', sundayToThursday)).toBe(1);
  });

  it('are none for who has no working days', () => {
    expect(workingDaysOver('2026-01-01', '2026-11-16', [])).toBe(0);
  });

  it('never grow with a longer promise, nor shrink with the days', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
    const anyWeek = fc.subarray([1, 2, 3, 4, 5, 6, 7]);
    fc.assert(
      fc.property(
        day,
        day,
        anyWeek,
        fc.integer({ min: 0, max: 9 }),
        (since, today, own, within) => {
          const days = workingDaysOver(since, today, own, within);
          expect(workingDaysOver(since, today, own, within + 1)).toBeLessThanOrEqual(days);
          const isWork = isWorkingDay(addDays(today, 1), own);
          const tomorrow = workingDaysOver(since, addDays(today, 1), own, within);
          expect([days, isWork ? days + 1 : days]).toContain(tomorrow);
        },
      ),
    );
  });
});
