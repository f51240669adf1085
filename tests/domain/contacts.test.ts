import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviourById } from '../../domain/behaviours';
import {
  cadenceState,
  isRecognitionOwed,
  lastRecognitions,
  lastTalks,
  servicesIn,
} from '../../domain/contacts';
import type { Entry, LogEvent } from '../../domain/log';
import type { Promised } from '../../domain/promises';

let count = 0;
const on = (day: string, entry: Entry): LogEvent => {
  count += 1;
  return { id: `e${count}`, at: count, zone: 'UTC', day, device: 'laptop', ...entry };
};
const did = (day: string, behaviour?: string, person?: string) =>
  on(day, {
    kind: 'act',
    ...(behaviour !== undefined && { behaviour }),
    ...(person !== undefined && { person }),
  });
const answered = (day: string, promise: string, answer: 'yes' | 'partly' | 'no') =>
  on(day, { kind: 'answer', promise, answer });
const met = (day: string, person: string, went: 'kept' | 'missed' | 'declined' | 'moved') =>
  on(day, { kind: 'one-on-one', person, meeting: `meeting of ${day}`, went });

/** A real talk, a greeting, and an achievement named. */
const [talk, gift, praise] = ['B04', 'B09', 'B68'];
const promised = (id: string, behaviour: string, person?: string): [string, Promised] => [
  id,
  {
    id,
    behaviour,
    moment: 'popup',
    due: '2026-11-01T17:00',
    madeAt: 0,
    ...(person !== undefined && { person }),
  },
];
const promises = new Map([
  promised('to talk', talk!, 'ana'),
  promised('to praise', praise!, 'ana'),
  promised('to nobody', talk!),
]);

it('the behaviours of these tests are what they say', () => {
  expect(behaviourById.get(talk!)?.talk).toBe(true);
  expect(behaviourById.get(gift!)?.talk).toBeUndefined();
  expect(behaviourById.get(praise!)).toMatchObject({ standard: 'recognise' });
  expect(behaviourById.get(praise!)?.talk).toBeUndefined();
});

describe('what was done for somebody', () => {
  it('is what was logged, and promises answered with yes or partly', () => {
    const events = [
      did('2026-11-02', talk, 'ana'),
      did('2026-11-03', undefined, 'bo'),
      answered('2026-11-04', 'to talk', 'yes'),
      answered('2026-11-05', 'to praise', 'partly'),
    ];
    expect(servicesIn(events, promises)).toEqual([
      { person: 'ana', day: '2026-11-02', behaviour: talk },
      { person: 'bo', day: '2026-11-03' },
      { person: 'ana', day: '2026-11-04', behaviour: talk },
      { person: 'ana', day: '2026-11-05', behaviour: praise },
    ]);
  });

  it.each<[string, LogEvent]>([
    ['an act for nobody', did('2026-11-02', talk)],
    ['a promise answered with no', answered('2026-11-02', 'to talk', 'no')],
    ['a promise to nobody', answered('2026-11-02', 'to nobody', 'yes')],
    ['a promise that is gone', answered('2026-11-02', 'unknown', 'yes')],
    [
      'a promise that is only made',
      on('2026-11-02', {
        kind: 'promise',
        person: 'ana',
        behaviour: talk!,
        moment: 'popup',
        due: '2026-11-02T17:00',
      }),
    ],
    [
      'a prompt',
      on('2026-11-02', {
        kind: 'prompt',
        decision: 'd',
        behaviour: talk!,
        person: 'ana',
        moment: 'popup',
      }),
    ],
  ])('is not %s', (_, event) => {
    expect(servicesIn([event], promises)).toEqual([]);
    expect(lastTalks([event], promises).size).toBe(0);
  });
});

describe('the last real talk', () => {
  const last = (...events: LogEvent[]) => lastTalks(events, promises).get('ana');

  it.each<[string, LogEvent[], string | undefined]>([
    ['is the latest that was logged', [did('2026-11-09', talk, 'ana')], '2026-11-09'],
    ['is a one-on-one that took place', [met('2026-11-10', 'ana', 'kept')], '2026-11-10'],
    [
      'is a promise to talk that was kept',
      [answered('2026-11-11', 'to talk', 'yes')],
      '2026-11-11',
    ],
    ['is no one-on-one that fell through', [met('2026-11-10', 'ana', 'missed')], undefined],
    ['is no one-on-one that was declined', [met('2026-11-10', 'ana', 'declined')], undefined],
    ['is no one-on-one that was moved', [met('2026-11-10', 'ana', 'moved')], undefined],
    ['is nothing given, written or said alone', [did('2026-11-09', gift, 'ana')], undefined],
    ['is nothing without a behaviour', [did('2026-11-09', undefined, 'ana')], undefined],
    ['is nothing of a behaviour unknown here', [did('2026-11-09', 'own-1', 'ana')], undefined],
    [
      'is nobody else’s',
      [did('2026-11-09', talk, 'bo'), met('2026-11-10', 'bo', 'kept')],
      undefined,
    ],
  ])('%s', (_, events, day) => {
    expect(last(...events)).toBe(day);
  });

  it('counts a one-on-one as was said of it last', () => {
    const kept = met('2026-11-10', 'ana', 'kept');
    expect(last(kept, met('2026-11-10', 'ana', 'missed'))).toBeUndefined();
    expect(last(met('2026-11-10', 'ana', 'missed'), met('2026-11-10', 'ana', 'kept'))).toBe(
      '2026-11-10',
    );
  });

  it('is the latest of all channels, whatever order they were logged in', () => {
    const events = [
      did('2026-11-09', talk, 'ana'),
      met('2026-11-16', 'ana', 'kept'),
      answered('2026-11-12', 'to talk', 'partly'),
      did('2026-11-18', gift, 'ana'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), (order) => {
        expect(last(...order)).toBe('2026-11-16');
      }),
    );
  });
});

describe('recognition', () => {
  it('is an achievement that was named', () => {
    const events = [
      did('2026-11-02', praise, 'ana'),
      did('2026-11-09', talk, 'ana'),
      met('2026-11-10', 'ana', 'kept'),
      did('2026-11-11', undefined, 'ana'),
      did('2026-11-12', talk, 'bo'),
    ];
    expect([...lastRecognitions(events, promises)]).toEqual([['ana', '2026-11-02']]);
    events.push(answered('2026-11-13', 'to praise', 'yes'));
    expect(lastRecognitions(events, promises).get('ana')).toBe('2026-11-13');
  });

  it.each<[string, string | undefined, string, boolean]>([
    ['after 60 days', '2026-09-21', '2026-01-01', true],
    ['not after 59', '2026-09-22', '2026-01-01', false],
    ['not to somebody recognised today', '2026-11-20', '2026-01-01', false],
    ['to somebody known for 60 days and never recognised', undefined, '2026-09-21', true],
    ['not to somebody known for 59', undefined, '2026-09-22', false],
    ['not to somebody new', undefined, '2026-11-20', false],
  ])('is owed %s', (_, recognised, knownSince, isOwed) => {
    expect(isRecognitionOwed(recognised, knownSince, '2026-11-20')).toBe(isOwed);
  });
});

describe('the cadence', () => {
  it.each([
    ['a talk today', '2026-11-20', 'in-time'],
    ['the ideal, to the day', '2026-11-13', 'in-time'],
    ['a day more', '2026-11-12', 'over-ideal'],
    ['the most, to the day', '2026-11-06', 'over-ideal'],
    ['a day more than that', '2026-11-05', 'over-max'],
    ['a talk tomorrow, by a wrong clock', '2026-11-21', 'in-time'],
    ['no talk at all', undefined, 'unknown'],
  ])('%s', (_, lastTalk, state) => {
    expect(cadenceState(lastTalk, '2026-11-20', { ideal: 7, max: 14 })).toBe(state);
  });

  it('counts days on the calendar, over the end of a year and of daylight saving', () => {
    expect(cadenceState('2026-12-29', '2027-01-05', { ideal: 7, max: 14 })).toBe('in-time');
    expect(cadenceState('2026-10-20', '2026-10-28', { ideal: 7, max: 14 })).toBe('over-ideal');
  });
});
