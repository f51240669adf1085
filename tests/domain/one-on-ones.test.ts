import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent, Went } from '../../domain/log';
import {
  dayOfMeeting,
  endedUnknown,
  outcomesOf,
  lastSaid,
  type Meeting,
} from '../../domain/one-on-ones';

const zone = 'Europe/Berlin';
const at = (local: string, where = zone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(where).epochMilliseconds;
/** Friday at noon. */
const now = at('2026-11-20T12:00');
const meeting = (change: Partial<Meeting> = {}): Meeting => ({
  key: 'm1',
  person: 'ana',
  seenAt: 0,
  ...change,
});

describe('a one-on-one is asked about', () => {
  it.each<[string, Partial<Meeting>, boolean]>([
    ['not when nobody knows when it was', {}, false],
    ['on the day after, when only its day is known', { day: '2026-11-19' }, true],
    ['not on its day', { day: '2026-11-20' }, false],
    ['not ahead of it', { day: '2026-11-21' }, false],
    ['an hour after its start, when that is known', { startsAt: at('2026-11-20T11:00') }, true],
    ['not earlier', { startsAt: at('2026-11-20T11:01') }, false],
    [
      'also when its day is known, too',
      { day: '2026-11-20', startsAt: at('2026-11-20T11:00') },
      true,
    ],
    ['for seven days', { day: '2026-11-13' }, true],
    ['not for eight', { day: '2026-11-12' }, false],
    ['not for eight by its start', { startsAt: at('2026-11-12T23:59') }, false],
    ['for seven by its start', { startsAt: at('2026-11-13T00:00') }, true],
    ['not once it is known to have taken place', { day: '2026-11-19', went: 'kept' }, false],
    ['not once it is known to have been missed', { day: '2026-11-19', went: 'missed' }, false],
    ['not when it was declined', { day: '2026-11-19', went: 'declined' }, false],
    [
      'after its new day, when it was moved in time',
      { day: '2026-11-19', went: 'moved', saidAt: at('2026-11-17T09:00') },
      true,
    ],
    [
      'not on its new day',
      { day: '2026-11-20', went: 'moved', saidAt: at('2026-11-17T09:00') },
      false,
    ],
    [
      'not by its planned start, once it was moved',
      {
        day: '2026-11-20',
        startsAt: at('2026-11-20T09:00'),
        went: 'moved',
        saidAt: at('2026-11-20T08:00'),
      },
      false,
    ],
    [
      'not by its planned start, when it stands on another day',
      { day: '2026-11-20', startsAt: at('2026-11-16T09:00') },
      false,
    ],
    ['… but the day after', { day: '2026-11-19', startsAt: at('2026-11-16T09:00') }, true],
    [
      '… also when it was moved to an earlier day',
      { day: '2026-11-19', startsAt: at('2026-11-24T09:00') },
      true,
    ],
    [
      'not when it was moved after its day: where to, nobody knows',
      { day: '2026-11-18', went: 'moved', saidAt: at('2026-11-19T09:00') },
      false,
    ],
    [
      '… but when that was said on its day',
      { day: '2026-11-18', went: 'moved', saidAt: at('2026-11-18T23:59') },
      true,
    ],
    [
      'not when it was moved an hour after its start',
      {
        startsAt: at('2026-11-18T09:00'),
        went: 'moved',
        saidAt: at('2026-11-18T10:00'),
      },
      false,
    ],
    [
      '… but when it was moved earlier',
      {
        startsAt: at('2026-11-18T09:00'),
        went: 'moved',
        saidAt: at('2026-11-18T09:59'),
      },
      true,
    ],
    ['when it was moved, nobody knows when', { day: '2026-11-18', went: 'moved' }, true],
  ])('%s', (_, change, isAsked) => {
    expect(endedUnknown([meeting(change)], now, zone)).toHaveLength(Number(isAsked));
  });

  it('on the days of the leader', () => {
    const yesterday = [meeting({ day: '2026-11-20' })];
    expect(endedUnknown(yesterday, at('2026-11-20T23:59'), zone)).toEqual([]);
    expect(endedUnknown(yesterday, at('2026-11-20T23:59'), 'Asia/Tokyo')).toEqual(yesterday);
  });

  it('the oldest first, whatever order they were seen in', () => {
    const meetings = [
      meeting({ key: 'a', startsAt: at('2026-11-16T09:00') }),
      meeting({ key: 'b', day: '2026-11-17' }),
      meeting({ key: 'c', day: '2026-11-17' }),
      meeting({ key: 'd', day: '2026-11-19' }),
    ];
    const ahead = meeting({ key: 'e', day: '2026-11-27' });
    const all = fc.shuffledSubarray([...meetings, ahead], { minLength: 5 });
    fc.assert(
      fc.property(all, (order) => {
        expect(endedUnknown(order, now, zone)).toEqual(meetings);
      }),
    );
  });
});

it('the day of a one-on-one is where it stands, else the local day of its start', () => {
  const start = Date.parse('2026-11-20T23:30Z');
  expect(dayOfMeeting(meeting({ startsAt: start }), 'UTC')).toBe('2026-11-20');
  expect(dayOfMeeting(meeting({ startsAt: start }), zone)).toBe('2026-11-21');
  expect(dayOfMeeting(meeting({ day: '2026-11-24', startsAt: start }), zone)).toBe('2026-11-24');
  expect(dayOfMeeting(meeting(), zone)).toBeUndefined();
});

describe('what became of one-on-ones', () => {
  const said = (id: string, when: number, key: string, went: Went): LogEvent => ({
    id,
    at: when,
    zone,
    day: '2026-11-20',
    device: 'laptop',
    kind: 'one-on-one',
    person: 'ana',
    meeting: key,
    went,
  });
  const act: LogEvent = {
    id: 'x',
    at: 9,
    zone,
    day: '2026-11-20',
    device: 'laptop',
    kind: 'act',
    person: 'ana',
  };

  it('is what was said of each last, in whatever order it is read', () => {
    const events = [
      said('1', 1, 'first', 'moved'),
      said('2', 2, 'second', 'declined'),
      said('3', 3, 'first', 'kept'),
      // Of two in one millisecond the larger id was later.
      said('5', 4, 'third', 'missed'),
      said('4', 4, 'third', 'kept'),
      act,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 6 }), (order) => {
        const outcomes = outcomesOf(order).map(({ meeting: key, went }) => `${key} ${went}`);
        expect(outcomes.toSorted()).toEqual(['first kept', 'second declined', 'third missed']);
      }),
    );
    expect(outcomesOf([act])).toEqual([]);
  });

  it('counts once when two machines saw it, each under a key of its own', () => {
    const desktop = (event: LogEvent): LogEvent => ({ ...event, device: 'desktop' });
    const kept = [said('1', 1, 'here', 'kept'), desktop(said('2', 2, 'there', 'kept'))];
    const counted = (events: LogEvent[]) => outcomesOf(events).map(({ id }) => id);
    expect(counted(kept)).toEqual(['2']);
    // Who spoke last knows: it was declined in the morning, and took place after all.
    const declined = said('1', 1, 'here', 'declined');
    expect(counted([desktop(said('2', 2, 'there', 'kept')), declined])).toEqual(['2']);
    // Two on one day, of which the other machine saw one.
    expect(counted([...kept, said('0', 0, 'second', 'kept')]).toSorted()).toEqual(['0', '1']);
    // Other people, other days, and one machine's own two are what they were.
    const others = [
      desktop({ ...said('3', 3, 'a', 'kept'), day: '2026-11-19' }),
      desktop({ ...said('4', 4, 'b', 'kept'), person: 'ben' } as LogEvent),
    ];
    expect(counted([said('1', 1, 'here', 'kept'), ...others]).toSorted()).toEqual(['1', '3', '4']);
    expect(lastSaid(kept)).toHaveLength(2);
  });
});
