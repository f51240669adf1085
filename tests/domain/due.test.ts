import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay, localDay } from '../../domain/calendar';
import { dueAt, dueInstant, hasLapsed, isDue, type DueRule } from '../../domain/due';

const mondayToFriday = [1, 2, 3, 4, 5];
const sundayToThursday = [7, 1, 2, 3, 4];
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

const anyInstant = fc.integer({ min: at('2025-01-01T00Z'), max: at('2031-01-01T00Z') });
const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyWeekday = fc.integer({ min: 1, max: 7 });
const anyWorkingDays = fc.uniqueArray(anyWeekday);
const anyRule = fc.constantFrom<DueRule>(
  'today',
  'next-working-day',
  'this-week',
  'next-week',
  'this-month',
);
const anyDue = fc
  .tuple(fc.integer({ min: 0, max: 6 * 365 }), fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([days, minutes]) =>
    Temporal.PlainDateTime.from('2025-01-01T00:00')
      .add({ days, minutes })
      .toString({ smallestUnit: 'minute' }),
  );

describe('a promise', () => {
  // 2026-01-05 is a Monday.
  it.each<[DueRule, string, number[], string]>([
    ['today', '2026-01-07T09:00', mondayToFriday, '2026-01-07T17:00'],
    ['today', '2026-01-07T15:59', mondayToFriday, '2026-01-07T17:00'],
    ['today', '2026-01-07T16:00', mondayToFriday, '2026-01-08T10:00'],
    ['today', '2026-01-09T16:00', mondayToFriday, '2026-01-12T10:00'],
    ['today', '2026-01-10T09:00', mondayToFriday, '2026-01-12T10:00'],
    ['today', '2026-01-11T09:00', sundayToThursday, '2026-01-11T17:00'],
    ['today', '2026-01-10T09:00', [], '2026-01-11T10:00'],
    ['next-working-day', '2026-01-07T09:00', mondayToFriday, '2026-01-08T17:00'],
    ['next-working-day', '2026-01-09T23:59', mondayToFriday, '2026-01-12T17:00'],
    ['this-week', '2026-01-05T09:00', mondayToFriday, '2026-01-09T16:00'],
    ['this-week', '2026-01-09T15:59', mondayToFriday, '2026-01-09T16:00'],
    ['this-week', '2026-01-09T16:00', mondayToFriday, '2026-01-12T17:00'],
    ['this-week', '2026-01-11T09:00', mondayToFriday, '2026-01-12T17:00'],
    ['this-week', '2026-01-05T09:00', [], '2026-01-11T16:00'],
    ['next-week', '2026-01-05T09:00', mondayToFriday, '2026-01-16T16:00'],
    ['next-week', '2026-01-11T23:00', mondayToFriday, '2026-01-16T16:00'],
    ['next-week', '2028-02-23T09:00', [2], '2028-02-29T16:00'],
    ['this-month', '2026-01-05T09:00', mondayToFriday, '2026-01-30T16:00'],
    ['this-month', '2026-01-30T15:59', mondayToFriday, '2026-01-30T16:00'],
    ['this-month', '2026-01-30T16:00', mondayToFriday, '2026-02-27T16:00'],
    ['this-month', '2026-01-31T09:00', mondayToFriday, '2026-02-27T16:00'],
    ['this-month', '2026-12-31T18:00', mondayToFriday, '2027-01-29T16:00'],
    ['this-month', '2028-01-31T16:00', sundayToThursday, '2028-02-29T16:00'],
    ['this-month', '2026-02-25T09:00', [1], '2026-03-30T16:00'],
    ['this-month', '2026-02-05T09:00', [], '2026-02-28T16:00'],
  ])('for %s made at %s with working days %j is due %s', (rule, made, workingDays, due) => {
    expect(dueAt(rule, at(`${made}Z`), 'UTC', workingDays)).toBe(due);
  });

  it.each([
    ['tomorrow', '2026-01-08', '2026-01-07T09:00', '2026-01-08T17:00'],
    ['on a day off', '2026-01-10', '2026-01-07T09:00', '2026-01-10T17:00'],
    ['beyond this week', '2026-01-20', '2026-01-07T23:00', '2026-01-20T17:00'],
    ['today', '2026-01-07', '2026-01-07T15:59', '2026-01-07T17:00'],
    ['today, when the day is nearly over', '2026-01-07', '2026-01-07T16:00', '2026-01-08T10:00'],
    ['today, before a weekend', '2026-01-09', '2026-01-09T16:00', '2026-01-12T10:00'],
    ['in the past, which says nothing', '2026-01-06', '2026-01-07T09:00', '2026-01-09T16:00'],
  ])('for this week about an event %s (%s), made at %s, is due %s', (_, event, made, due) => {
    expect(dueAt('this-week', at(`${made}Z`), 'UTC', mondayToFriday, 1, event)).toBe(due);
  });

  it('by another rule does not ask when the event is', () => {
    fc.assert(
      fc.property(
        anyRule.filter((rule) => rule !== 'this-week'),
        anyInstant,
        anyDue,
        (rule, now, event) => {
          const due = dueAt(rule, now, 'UTC', mondayToFriday, 1, event.slice(0, 10));
          expect(due).toBe(dueAt(rule, now, 'UTC', mondayToFriday));
        },
      ),
    );
  });

  it("for this week knows the leader's own week start", () => {
    const sunday = at('2026-01-11T09:00Z');
    expect(dueAt('this-week', sunday, 'UTC', mondayToFriday, 7)).toBe('2026-01-16T16:00');
    expect(dueAt('this-week', sunday, 'UTC', sundayToThursday, 7)).toBe('2026-01-15T16:00');
    expect(dueAt('next-week', sunday, 'UTC', sundayToThursday, 7)).toBe('2026-01-22T16:00');
  });

  it('is made on the day of the place where the leader is', () => {
    const instant = at('2026-01-07T22:00Z');
    expect(dueAt('today', instant, 'America/Los_Angeles', mondayToFriday)).toBe('2026-01-07T17:00');
    expect(dueAt('today', instant, 'Asia/Tokyo', mondayToFriday)).toBe('2026-01-08T17:00');
  });

  it('is due later than it is made, on a working day, everywhere', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyInstant,
        anyZone,
        anyWorkingDays,
        anyWeekday,
        (rule, now, zone, workingDays, firstWeekday) => {
          const due = dueAt(rule, now, zone, workingDays, firstWeekday);
          expect(due).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
          expect(isDue(due, now, zone)).toBe(false);
          const tomorrow = addDays(localDay(now, zone), 1);
          for (const event of [localDay(now, zone), tomorrow]) {
            const aboutIt = dueAt(rule, now, zone, workingDays, firstWeekday, event);
            expect(isDue(aboutIt, now, zone)).toBe(false);
          }
          if (workingDays.length > 0) {
            expect(isWorkingDay(due.slice(0, 10), workingDays)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a due time', () => {
  it.each([
    ['an ordinary time', '2026-06-01T17:00', 'Europe/Berlin', '2026-06-01T15:00Z'],
    ['a time skipped in spring', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['a midnight skipped in spring', '2026-04-24T00:00', 'Africa/Cairo', '2026-04-23T22:00Z'],
    ['a time lived twice in autumn', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['a leap day', '2028-02-29T10:00', 'Asia/Tokyo', '2028-02-29T01:00Z'],
    ['an unknown zone', '2026-06-01T17:00', 'Mars/Olympus_Mons', '2026-06-01T17:00Z'],
  ])('comes: %s', (_, due, zone, instant) => {
    expect(dueInstant(due, zone)).toBe(at(instant));
  });

  it('stays five o’clock when the leader travels', () => {
    const due = '2026-06-01T17:00';
    const fiveInTokyo = at('2026-06-01T17:00+09:00');
    const fiveInLosAngeles = at('2026-06-01T17:00-07:00');
    expect(isDue(due, fiveInTokyo, 'Asia/Tokyo')).toBe(true);
    expect(isDue(due, fiveInTokyo, 'America/Los_Angeles')).toBe(false);
    expect(isDue(due, fiveInLosAngeles, 'America/Los_Angeles')).toBe(true);
  });

  it('stays due in the hour that is lived twice', () => {
    const due = '2026-10-25T02:30';
    expect(isDue(due, at('2026-10-25T00:29Z'), 'Europe/Berlin')).toBe(false);
    expect(isDue(due, at('2026-10-25T00:45Z'), 'Europe/Berlin')).toBe(true);
    expect(isDue(due, at('2026-10-25T01:15Z'), 'Europe/Berlin')).toBe(true);
  });

  it('lapses after seven calendar days, whatever hours they have', () => {
    const lapses = (due: string, now: string) => hasLapsed(due, at(now), 'Europe/Berlin');
    // 167 hours in March, 169 in October
    expect(lapses('2026-03-27T17:00', '2026-04-03T14:59Z')).toBe(false);
    expect(lapses('2026-03-27T17:00', '2026-04-03T15:00Z')).toBe(true);
    expect(lapses('2026-10-23T17:00', '2026-10-30T15:59Z')).toBe(false);
    expect(lapses('2026-10-23T17:00', '2026-10-30T16:00Z')).toBe(true);
  });

  it('comes at its instant and lapses at the same clock time a week later, everywhere', () => {
    fc.assert(
      fc.property(anyDue, anyZone, (due, zone) => {
        const instant = dueInstant(due, zone);
        expect(isDue(due, instant - 1, zone)).toBe(false);
        expect(isDue(due, instant, zone)).toBe(true);
        const weekLater = Temporal.PlainDateTime.from(due).add({ weeks: 1 }).toString();
        const lapse = dueInstant(weekLater, zone);
        expect(hasLapsed(due, lapse - 1, zone)).toBe(false);
        expect(hasLapsed(due, lapse, zone)).toBe(true);
        expect(lapse).toBeGreaterThan(instant);
      }),
    );
  });

  it('that is none throws', () => {
    expect(() => dueInstant('tomorrow', 'UTC')).toThrow(RangeError);
  });
});
