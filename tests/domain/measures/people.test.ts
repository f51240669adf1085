import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar';
import { newId } from '../../../domain/id';
import type { Went } from '../../../domain/log';
import { byId, firstWeek, line, look, on, promised, someone, team, today, told } from './journal';

const oneOnOne = (day: string, went: Went, person = 'ana', meeting = day) =>
  on(day, { kind: 'one-on-one', person, meeting, went });
const act = (day: string, person: string, behaviour: string, minutes?: number) =>
  on(day, { kind: 'act', person, behaviour, ...(minutes !== undefined && { minutes }) });

describe('M1, one-on-ones kept', () => {
  it('is kept ÷ planned; declined, moved and missed ones were planned', () => {
    const events = [
      oneOnOne('2026-11-16', 'kept'),
      oneOnOne('2026-11-17', 'declined'),
      oneOnOne('2026-11-18', 'moved'),
      oneOnOne('2026-11-19', 'missed'),
      oneOnOne('2026-11-09', 'kept'),
    ];
    const measured = look('M1', { events });
    expect(measured).toMatchObject({ unit: 'share', period: 'week', value: 0.4, of: 5 });
    expect(told(measured.points)).toEqual([
      ['2026-11-09', 1, 1],
      ['2026-11-16', 0.25, 4],
    ]);
  });

  it('takes the newest word about each meeting', () => {
    const events = [
      oneOnOne('2026-11-16', 'moved', 'ana', 'weekly'),
      oneOnOne('2026-11-18', 'kept', 'ana', 'weekly'),
    ];
    expect(look('M1', { events })).toMatchObject({ value: 1, of: 1 });
    expect(look('M1', { events: events.toReversed() })).toMatchObject({ value: 1, of: 1 });
  });

  it('looks at 26 weeks, up to today', () => {
    const of = (day: string) => look('M1', { events: [oneOnOne(day, 'kept')] }).of;
    expect([addDays(firstWeek, -1), firstWeek, today, addDays(today, 1)].map(of)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('knows nothing of nothing', () => {
    const measured = look('M1');
    expect(measured).toMatchObject({ of: 0 });
    expect(measured).not.toHaveProperty('value');
    expect(measured).not.toHaveProperty('days');
    expect(told(measured.points)).toEqual([]);
    expect(measured.points).toHaveLength(26);
  });

  it('counts the days from a dropped one to the next real talk with that person', () => {
    const dropped = oneOnOne('2026-11-02', 'declined');
    const days = (...more: ReturnType<typeof on>[]) =>
      look('M1', { events: [dropped, ...more] }).days;
    expect(days()).toBeUndefined();
    expect(days(oneOnOne('2026-11-06', 'kept'))).toBe(4);
    expect(days(act('2026-11-02', 'ana', 'B05'))).toBe(0);
    expect(days(act('2026-11-03', 'ana', 'B01'))).toBeUndefined();
    expect(days(act('2026-11-05', 'ana', 'B05'), act('2026-11-04', 'ana', 'B05'))).toBe(2);
    expect(days(act('2026-11-01', 'ana', 'B05'))).toBeUndefined();
    expect(days(act('2026-11-05', 'ben', 'B05'))).toBeUndefined();
    const another = [oneOnOne('2026-11-03', 'missed', 'ben'), act('2026-11-09', 'ben', 'B05')];
    expect(days(oneOnOne('2026-11-06', 'kept'), ...another)).toBe(5);
  });
});

describe('M2, days since a real talk', () => {
  const events = [
    act('2026-11-10', 'ana', 'B05'),
    act('2026-11-18', 'ana', 'B01'),
    oneOnOne('2026-11-15', 'kept', 'ben'),
    oneOnOne('2026-11-19', 'declined', 'ben'),
    act('2026-10-01', 'harbour', 'B05'),
  ];

  it('is the longest of the people I lead, by any channel', () => {
    expect(look('M2', { events })).toMatchObject({
      unit: 'days',
      period: 'week',
      value: 10,
      of: 2,
      aim: 14,
      people: [
        { person: 'ana', value: 10, of: 1 },
        { person: 'ben', value: 5, of: 1 },
        { person: 'chiara', of: 0 },
      ],
      spread: { ratio: 2, most: { person: 'ana', value: 10 }, least: { person: 'ben', value: 5 } },
    });
  });

  it('shows who had waited longest at the end of each week', () => {
    expect(told(look('M2', { events }).points)).toEqual([
      ['2026-11-09', 5, 2],
      ['2026-11-16', 10, 2],
    ]);
  });

  it('also takes a promised talk that was kept, on the day of the answer', () => {
    const promises = byId([
      promised('p', '2026-11-17', 'yes', { behaviour: 'B05', person: 'ben' }),
    ]);
    const answer = (said: 'yes' | 'partly' | 'no') =>
      look('M2', {
        promises,
        events: [on('2026-11-17', { kind: 'answer', promise: 'p', answer: said })],
      }).value;
    expect([answer('yes'), answer('partly'), answer('no')]).toEqual([3, 3, undefined]);
  });

  it('without a talk counts from the day somebody has been on the list, not before Start', () => {
    const at = Date.UTC(2026, 10, 12);
    const newcomer = someone(newId(at, new Uint8Array(10)));
    const people = [newcomer, ...team];
    const events = [act('2026-11-19', 'ana', 'B05')];
    const since = (startDay: string) => look('M2', { people, events, startDay }).value;
    expect(since('2026-06-01')).toBe(8);
    expect(since('2026-11-14')).toBe(6);
    expect(told(look('M2', { people, events }).points)).toEqual([['2026-11-16', 8, 2]]);
  });

  it('is not known while no talk with anybody is logged', () => {
    const newcomer = someone(newId(Date.UTC(2026, 10, 12), new Uint8Array(10)));
    const people = [newcomer, ...team];
    const measured = look('M2', { people, events: [act('2026-11-19', 'ana', 'B01')] });
    expect(measured).toMatchObject({ of: 0 });
    expect(measured).not.toHaveProperty('value');
    expect(measured).not.toHaveProperty('spread');
    expect(
      look('M10', { people, events: [act('2026-11-19', 'ana', 'B05')] }).value,
    ).toBeUndefined();
    expect(look('M10', { people, events: [act('2026-11-19', 'ana', 'B68')] }).value).toBe(8);
  });

  it('looks back to the first day of the 12 months', () => {
    const gap = (day: string) => look('M2', { events: [act(day, 'ana', 'B05')] }).value;
    expect(gap('2025-12-01')).toBe(354);
    expect(gap('2025-11-30')).toBeUndefined();
  });

  it('leaves out who is on leave or removed', () => {
    const gone = { ...team[0]!, deletedAt: 1 };
    const away = { ...team[1]!, onLeave: true };
    const measured = look('M2', { events, people: [gone, away] });
    expect(measured).toMatchObject({ of: 0, people: [] });
    expect(measured).not.toHaveProperty('value');
    expect(measured).not.toHaveProperty('spread');
  });
});

describe('M3, minutes of talk a week', () => {
  it('is the mean of those weeks in which minutes were noted', () => {
    const events = [
      act('2026-11-16', 'ana', 'B05', 20),
      act('2026-11-20', 'ben', 'B01', 40),
      act('2026-11-02', 'ana', 'B05', 30),
      act('2026-11-03', 'ana', 'B05'),
      act('2026-11-09', 'ana', 'B05'),
      act('2026-11-04', 'harbour', 'B62', 25),
      act('2026-11-04', 'henrik', 'B62', 99),
      on('2026-11-04', { kind: 'act', minutes: 77 }),
    ];
    const measured = look('M3', { events });
    expect(measured).toMatchObject({
      unit: 'minutes',
      period: 'week',
      value: 45,
      of: 4,
      points: [],
      aim: 30,
    });
    expect(line(measured, 'reports')).toMatchObject({ unit: 'minutes', value: 45, of: 3 });
    expect(told(line(measured, 'reports')!.points)).toEqual([
      ['2026-11-02', 30, 1],
      ['2026-11-16', 60, 2],
    ]);
    expect(line(measured, 'customers')).toMatchObject({ unit: 'minutes', value: 25, of: 1 });
  });

  it('is not known without minutes, and 0 minutes are known', () => {
    const none = look('M3', { events: [act(today, 'ana', 'B05')] });
    expect(none).not.toHaveProperty('value');
    expect(line(none, 'reports')).not.toHaveProperty('value');
    expect(look('M3', { events: [act(today, 'ana', 'B05', 0)] }).value).toBe(0);
  });

  it('still counts what was done for somebody who has been removed', () => {
    const people = [{ ...team[0]!, deletedAt: 1, name: '', addresses: [] }];
    expect(look('M3', { people, events: [act(today, 'ana', 'B05', 15)] }).value).toBe(15);
  });
});

describe('M10, days since a recognition', () => {
  it('is the longest of the people I lead; naming, thanking foresight and saying what one saw are recognitions', () => {
    const events = [
      act('2026-11-19', 'ana', 'B68'),
      act('2026-10-31', 'ben', 'B69'),
      act('2026-09-21', 'ben', 'B72'),
      act('2026-09-01', 'chiara', 'B72'),
      act('2026-11-20', 'chiara', 'B05'),
    ];
    const measured = look('M10', { events });
    expect(measured).toMatchObject({
      unit: 'days',
      period: 'month',
      value: 80,
      of: 3,
      aim: 60,
      people: [
        { person: 'ana', value: 1, of: 1 },
        { person: 'ben', value: 20, of: 2 },
        { person: 'chiara', value: 80, of: 1 },
      ],
      spread: {
        ratio: 80,
        most: { person: 'chiara', value: 80 },
        least: { person: 'ana', value: 1 },
      },
    });
    expect(told(measured.points)).toEqual([
      ['2026-09-01', 29, 2],
      ['2026-10-01', 60, 2],
      ['2026-11-01', 80, 3],
    ]);
  });

  it('counts a recognition of today as no gap, and knows no gap without any', () => {
    expect(look('M10', { events: [act(today, 'ana', 'B68')] })).toMatchObject({ value: 0, of: 1 });
    expect(look('M10')).not.toHaveProperty('value');
  });
});

describe('gaps', () => {
  it('grow by a day each day, and do not depend on how often somebody was met', () => {
    const ago = fc.integer({ min: 0, max: 170 });
    fc.assert(
      fc.property(fc.array(ago, { minLength: 1, maxLength: 8 }), (days) => {
        const events = days.map((n) => act(addDays(today, -n), 'ana', 'B05'));
        const gap = look('M2', { events }).value;
        expect(gap).toBe(Math.min(...days));
        expect(look('M2', { events: [...events, ...events.toReversed()] }).value).toBe(gap);
        expect(look('M2', { events, today: addDays(today, 1) }).value).toBe(gap! + 1);
      }),
      { numRuns: 50 },
    );
  });
});
