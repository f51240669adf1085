import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../domain/log';
import { lastDayOf, reviewsWaiting, type Review, type ReviewSlot } from '../../domain/reviews';

const zone = 'Europe/Berlin';
const at = (local: string, where = zone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(where).epochMilliseconds;
const monday = 1;
const fridayAfternoon: ReviewSlot = { weekday: 5, time: '14:00' };
const done = (of: Review['of'], start: string): LogEvent => ({
  id: `${of} ${start}`,
  at: 0,
  zone,
  day: start,
  device: 'laptop',
  kind: 'review',
  of,
  start,
});
interface Asked {
  slot?: ReviewSlot;
  firstWeekday?: number;
  startDay?: string;
  events?: LogEvent[];
  where?: string;
}
const waiting = (local: string, asked: Asked = {}) => {
  const { slot = fridayAfternoon, firstWeekday = monday, where = zone } = asked;
  const { startDay = '2026-01-01', events = [] } = asked;
  return reviewsWaiting(at(local), where, slot, firstWeekday, startDay, events).map(
    ({ of, start }) => `${of} ${start}`,
  );
};
const week = (local: string, asked: Asked = {}) =>
  waiting(local, asked).find((review) => review.startsWith('week'));

describe('the review of a week', () => {
  // Week 47 of 2026 begins on Monday, 16 November.
  it.each([
    ['waits from its slot on', '2026-11-20T14:00', 'week 2026-11-16'],
    ['not a minute earlier', '2026-11-20T13:59', 'week 2026-11-09'],
    ['waits over the weekend', '2026-11-22T23:59', 'week 2026-11-16'],
    ['waits in the week after', '2026-11-26T10:00', 'week 2026-11-16'],
    ['until the next slot', '2026-11-27T13:59', 'week 2026-11-16'],
    ['when the next one takes its place', '2026-11-27T14:00', 'week 2026-11-23'],
  ])('%s', (_, local, review) => {
    expect(week(local)).toBe(review);
  });

  it('does not wait once it is done, nor does the one of before then', () => {
    const events = [done('week', '2026-11-16')];
    expect(week('2026-11-20T15:00', { events })).toBeUndefined();
    expect(week('2026-11-27T13:59', { events })).toBeUndefined();
    expect(week('2026-11-27T14:00', { events })).toBe('week 2026-11-23');
    const others = [done('week', '2026-11-09'), done('month', '2026-11-16')];
    expect(week('2026-11-20T15:00', { events: others })).toBe('week 2026-11-16');
  });

  it.each([
    ['the week before', '2026-11-13', 'week 2026-11-16'],
    ['on the day of the slot', '2026-11-20', 'week 2026-11-16'],
    ['after the slot', '2026-11-21', undefined],
    ['in the next week', '2026-11-23', undefined],
  ])('counts from Start on: pressed %s', (_, startDay, review) => {
    expect(week('2026-11-23T09:00', { startDay })).toBe(review);
  });

  it('keeps to the week of the leader', () => {
    expect(week('2026-11-20T15:00', { firstWeekday: 7 })).toBe('week 2026-11-15');
    expect(week('2026-11-20T15:00', { firstWeekday: 6 })).toBe('week 2026-11-14');
  });

  it.each<[string, number, number, string]>([
    ['Monday, the first day: the week before', 1, 1, 'week 2026-11-09'],
    ['Tuesday, the second: the week before', 2, 1, 'week 2026-11-09'],
    ['Wednesday: this week', 3, 1, 'week 2026-11-16'],
    ['Sunday, the last day: this week', 7, 1, 'week 2026-11-16'],
    ['Sunday, the first day: the week before', 7, 7, 'week 2026-11-15'],
    ['Thursday of a week that begins on Sunday: this week', 4, 7, 'week 2026-11-15'],
  ])('a slot on a %s', (_, weekday, firstWeekday, review) => {
    // Seen on the Sunday in the evening, when every slot of the week has been.
    expect(week('2026-11-22T23:00', { slot: { weekday, time: '09:00' }, firstWeekday })).toBe(
      review,
    );
  });

  it('a slot that has not come yet is last week’s', () => {
    const slot = { weekday: 1, time: '09:00' };
    expect(week('2026-11-16T08:59', { slot })).toBe('week 2026-11-02');
    expect(week('2026-11-16T09:00', { slot })).toBe('week 2026-11-09');
  });

  it('comes by the clock of where the leader is', () => {
    const tokyo = 'Asia/Tokyo';
    expect(week('2026-11-20T06:00', { where: tokyo })).toBe('week 2026-11-16');
    expect(week('2026-11-20T06:00')).toBe('week 2026-11-09');
  });
});

describe('the review of a month', () => {
  it.each([
    ['waits from the first slot of the next month', '2026-12-04T14:00', true],
    ['not earlier', '2026-12-04T13:59', false],
    ['not in the last days of the month itself', '2026-11-30T23:00', false],
    ['until that month ends', '2026-12-31T23:59', true],
    ['and no longer', '2027-01-01T00:00', false],
  ])('%s', (_, local, waits) => {
    expect(waiting(local).includes('month 2026-11-01')).toBe(waits);
  });

  it('that begins with the slot’s day waits on that day', () => {
    // Friday, 1 January 2027.
    expect(waiting('2027-01-01T14:00')).toEqual(['week 2026-12-28', 'month 2026-12-01']);
    expect(waiting('2027-01-01T13:59')).toEqual(['week 2026-12-21']);
  });

  it('does not wait once it is done, nor of before Start', () => {
    const events = [done('month', '2026-11-01')];
    expect(waiting('2026-12-10T09:00', { events })).toEqual(['week 2026-11-30']);
    const late = { startDay: '2026-12-01' };
    expect(waiting('2026-12-10T09:00', late)).toEqual(['week 2026-11-30']);
    const early = { startDay: '2026-11-30' };
    expect(waiting('2026-12-10T09:00', early)).toContain('month 2026-11-01');
  });
});

it.each<[Review, string]>([
  [{ of: 'week', start: '2026-12-28' }, '2027-01-03'],
  [{ of: 'month', start: '2026-12-01' }, '2026-12-31'],
  [{ of: 'month', start: '2028-02-01' }, '2028-02-29'],
])('%o ends on %s', (review, day) => {
  expect(lastDayOf(review)).toBe(day);
});
