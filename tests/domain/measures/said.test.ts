import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkName } from '../../../domain/log';
import type { Invitation } from '../../../domain/upward';
import type { Story } from '../../../domain/stories';
import { byId, firstWeek, line, look, on, promised, told, today } from './journal';

const mark = (day: string, what: MarkName, value: number, person?: string) =>
  on(day, { kind: 'mark', what, value, ...(person !== undefined && { person }) });

describe('M9, heard, respected, on my side', () => {
  const events = [
    mark('2026-11-03', 'heard', 5, 'ana'),
    mark('2026-11-03', 'heard', 2, 'ben'),
    mark('2026-10-03', 'heard', 2, 'ana'),
    mark('2026-10-03', 'respected', 4, 'ana'),
    mark('2026-10-03', 'available', 1),
  ];

  it('is the mean of what people said, by question and in all', () => {
    const measured = look('M9', { events });
    expect(measured).toMatchObject({
      unit: 'mark',
      period: 'month',
      value: 3.25,
      of: 4,
      points: [],
    });
    expect(measured.series?.map(({ name, value, of }) => [name, value, of])).toEqual([
      ['heard', 3, 3],
      ['respected', 4, 1],
      ['on-my-side', undefined, 0],
    ]);
    expect(told(line(measured, 'heard')!.points)).toEqual([
      ['2026-10-01', 2, 1],
      ['2026-11-01', 3.5, 2],
    ]);
    expect(line(measured, 'on-my-side')).not.toHaveProperty('value');
  });

  it('takes the newest of one person on one day, and every voice without a name', () => {
    const twice = [mark(today, 'heard', 1, 'ana'), mark(today, 'heard', 5, 'ana')];
    expect(look('M9', { events: twice.toReversed() })).toMatchObject({ value: 5, of: 1 });
    const days = [mark('2026-11-19', 'heard', 1, 'ana'), mark(today, 'heard', 5, 'ana')];
    expect(look('M9', { events: days })).toMatchObject({ value: 3, of: 2 });
    const nobody = [mark(today, 'heard', 1), mark(today, 'heard', 5)];
    expect(look('M9', { events: nobody })).toMatchObject({ value: 3, of: 2 });
    expect(look('M9')).not.toHaveProperty('value');
  });
});

describe('M15, three self-marks', () => {
  it('takes the newest of each week', () => {
    const events = [
      mark('2026-11-18', 'available', 1),
      mark('2026-11-16', 'available', 4),
      mark('2026-11-15', 'available', 2),
      mark('2026-11-15', 'patient', 3),
      mark('2026-11-15', 'civil', 5),
    ];
    const measured = look('M15', { events });
    expect(measured).toMatchObject({ unit: 'mark', period: 'week', value: 3, of: 3, points: [] });
    expect(told(line(measured, 'available')!.points)).toEqual([
      ['2026-11-09', 2, 1],
      ['2026-11-16', 4, 1],
    ]);
    expect(measured.series?.map(({ name }) => name)).toEqual(['available', 'patient', 'focused']);
    // With weeks from Sunday on, the fifteenth belongs to the same one.
    expect(line(look('M15', { events, firstWeekday: 7 }), 'available')).toMatchObject({ of: 1 });
  });

  it('looks at 26 weeks', () => {
    expect(look('M15', { events: [mark(firstWeek, 'focused', 2)] }).of).toBe(1);
    expect(look('M15', { events: [mark('2026-05-24', 'focused', 2)] }).of).toBe(0);
  });
});

describe('M14, fires and good talks', () => {
  it('sums the weeks of each month; of several counts of a week the newest holds', () => {
    const events = [
      mark('2026-11-06', 'fires', 9),
      mark('2026-11-08', 'fires', 2),
      mark('2026-11-13', 'fires', 4),
      mark('2026-11-13', 'talks', 3),
      mark('2026-10-09', 'talks', 0),
    ];
    const measured = look('M14', { events });
    expect(measured).toMatchObject({ unit: 'ratio', period: 'month', value: 2, of: 4, points: [] });
    expect(line(measured, 'fires')).toMatchObject({ unit: 'count', value: 6, of: 2 });
    expect(line(measured, 'talks')).toMatchObject({ unit: 'count', value: 3, of: 2 });
    expect(told(line(measured, 'fires')!.points)).toEqual([['2026-11-01', 6, 2]]);
    expect(told(line(measured, 'talks')!.points)).toEqual([
      ['2026-10-01', 0, 1],
      ['2026-11-01', 3, 1],
    ]);
  });

  it('knows no ratio without talks or without a count of fires', () => {
    const some = (...events: Parameters<typeof mark>[]) =>
      look('M14', { events: events.map((one) => mark(...one)) });
    expect(some([today, 'fires', 3], [today, 'talks', 0])).not.toHaveProperty('value');
    expect(some([today, 'talks', 3])).not.toHaveProperty('value');
    expect(some([today, 'fires', 3])).not.toHaveProperty('value');
    expect(some([today, 'fires', 0], [today, 'talks', 3]).value).toBe(0);
    expect(line(some([today, 'fires', 3]), 'talks')).not.toHaveProperty('value');
  });
});

describe('M11, stories', () => {
  const story = (day: string, ...tellings: string[]): Story => ({
    id: day,
    type: 'story',
    day,
    who: '',
    people: [],
    did: '',
    better: '',
    told: tellings.map((one) => ({ id: one, day: one, where: 'team' })),
    updatedAt: 0,
    device: 'laptop',
  });

  it('counts what was captured and how often it was told, by month', () => {
    const stories = [
      story('2026-11-01', '2026-11-03', '2026-11-04'),
      story('2026-10-31', '2026-11-02'),
      story('2025-11-30', '2025-12-01'),
    ];
    const measured = look('M11', { stories, startDay: '2026-10-01' });
    expect(measured).toMatchObject({ unit: 'count', period: 'month', value: 2, of: 2, points: [] });
    expect(line(measured, 'captured')).toMatchObject({ unit: 'count', value: 2, of: 2 });
    expect(line(measured, 'told')).toMatchObject({ value: 4, of: 4 });
    expect(told(line(measured, 'captured')!.points)).toEqual([
      ['2026-10-01', 1, 1],
      ['2026-11-01', 1, 1],
    ]);
    expect(told(line(measured, 'told')!.points)).toEqual([
      ['2025-12-01', 1, 1],
      ['2026-10-01', 0, 0],
      ['2026-11-01', 3, 3],
    ]);
  });
});

describe('M12, my leader invited', () => {
  it('counts by the day of asking: asked, came, had the half page', () => {
    const asked = (invitedOn: string, over: Partial<Invitation> = {}): Invitation => ({
      id: invitedOn,
      type: 'invitation',
      occasion: 'visit',
      title: '',
      day: '2026-12-24',
      invitedOn,
      updatedAt: 0,
      device: 'laptop',
      ...over,
    });
    const invitations = [
      asked('2026-11-02', { came: true }),
      asked('2026-11-03', { came: false, briefedOn: '2026-11-05' }),
      asked('2026-10-03', { came: true, briefedOn: '2026-11-05' }),
      asked('2025-11-30', { came: true }),
    ];
    const measured = look('M12', { invitations, startDay: '2026-10-20' });
    expect(measured).toMatchObject({ unit: 'count', period: 'month', value: 3, of: 3, points: [] });
    expect(measured.series?.map(({ name, value }) => [name, value])).toEqual([
      ['invited', 3],
      ['came', 2],
      ['briefed', 2],
    ]);
    expect(told(line(measured, 'came')!.points)).toEqual([
      ['2026-10-01', 1, 1],
      ['2026-11-01', 1, 1],
    ]);
  });
});

describe('M13, promises kept', () => {
  const m13 = (...promises: ReturnType<typeof promised>[]) =>
    look('M13', { promises: byId(promises) });

  it('is acts ÷ promises that came due: kept and partly kept ones are acts', () => {
    const measured = m13(
      promised('a', '2026-11-16', 'yes'),
      promised('b', '2026-11-17', 'partly'),
      promised('c', '2026-11-18', 'no'),
      promised('d', '2026-11-11', 'yes'),
    );
    expect(measured).toMatchObject({
      unit: 'share',
      period: 'week',
      value: 0.75,
      of: 4,
      unknown: 0,
    });
    expect(told(measured.points)).toEqual([
      ['2026-11-09', 1, 1],
      ['2026-11-16', 2 / 3, 3],
    ]);
  });

  it('leaves out what has no answer: unknown is not broken', () => {
    const measured = m13(
      promised('a', '2026-11-19'),
      promised('b', today),
      promised('c', '2026-10-01', 'no'),
    );
    expect(measured).toMatchObject({ value: 0, of: 1, unknown: 1 });
    expect(m13(promised('a', '2026-11-19'))).not.toHaveProperty('value');
  });

  it('waits until a promise comes due, and looks at 26 weeks', () => {
    expect(m13(promised('a', today, 'yes'))).toMatchObject({ of: 1 });
    expect(m13(promised('a', '2026-11-21', 'yes'))).toMatchObject({ of: 0 });
    expect(m13(promised('a', firstWeek, 'yes'))).toMatchObject({ of: 1 });
    expect(m13(promised('a', '2026-05-24', 'yes'))).toMatchObject({ of: 0 });
  });

  it('is a share, whatever the answers', () => {
    const answers = fc.array(fc.constantFrom('yes', 'partly', 'no', undefined));
    fc.assert(
      fc.property(answers, (some) => {
        const { value, of, unknown } = m13(
          ...some.map((one, n) => promised(`${n}`, '2026-11-02', one)),
        );
        expect(of + unknown!).toBe(some.length);
        expect(value === undefined).toBe(of === 0);
        if (value !== undefined) expect(value >= 0 && value <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('M16, weeks in step', () => {
  const week = { goal: 3, acts: 4 };
  it('tells streak, best and strength, and the acts of each week that is not neutral', () => {
    const measured = look('M16', {
      streak: {
        weeks: [
          { ...week, start: '2026-05-18', state: 'kept' },
          { ...week, start: '2026-11-02', state: 'kept' },
          { ...week, start: '2026-11-09', acts: 0, state: 'neutral' },
          { ...week, start: '2026-11-16', acts: 1, goal: 2, state: 'now' },
        ],
        streak: 2,
        best: 5,
        strength: 0.4,
        reserve: 1,
      },
    });
    expect(measured).toMatchObject({
      unit: 'count',
      period: 'week',
      value: 2,
      of: 4,
      aim: 2,
      streak: { best: 5, strength: 0.4, reserve: 1 },
    });
    expect(measured.points).toHaveLength(26);
    expect(told(measured.points)).toEqual([
      ['2026-11-02', 4, 4],
      ['2026-11-16', 1, 1],
    ]);
    expect(look('M16')).not.toHaveProperty('aim');
  });
});

describe('M17, how prompts are received', () => {
  const prompt = (day: string, decision: string, behaviour = 'B01', person = 'ana') =>
    on(day, { kind: 'prompt', decision, behaviour, person, moment: 'mail-from-report' });
  const did = (day: string, behaviour = 'B01', person = 'ana') =>
    on(day, { kind: 'act', behaviour, person });
  const taken = (...events: ReturnType<typeof on>[]) => look('M17', { events }).value;

  it('is taken up ÷ shown, with what was dismissed beside it', () => {
    const events = [
      prompt('2026-11-16', 'a'),
      did('2026-11-16'),
      prompt('2026-11-17', 'b', 'B02'),
      on('2026-11-18', { kind: 'dismiss', decision: 'b', behaviour: 'B02', person: 'ana' }),
      prompt('2026-11-03', 'c', 'B03'),
      prompt('2026-11-18', 'd', 'B04'),
      mark('2026-11-18', 'useful', 4),
      mark('2026-11-10', 'useful', 1),
    ];
    const measured = look('M17', { events, startDay: '2026-11-09' });
    expect(measured).toMatchObject({ unit: 'share', period: 'week', value: 0.25, of: 4 });
    expect(told(measured.points)).toEqual([
      ['2026-11-02', 0, 1],
      ['2026-11-16', 1 / 3, 3],
    ]);
    expect(measured.series?.map(({ name, unit, value, of }) => [name, unit, value, of])).toEqual([
      ['shown', 'count', 4, 4],
      ['taken', 'count', 1, 4],
      ['dismissed', 'count', 1, 4],
      ['useful', 'mark', 2.5, 2],
    ]);
    expect(told(line(measured, 'shown')!.points)).toEqual([
      ['2026-11-02', 1, 1],
      ['2026-11-09', 0, 0],
      ['2026-11-16', 3, 3],
    ]);
    expect(told(line(measured, 'useful')!.points)).toEqual([
      ['2026-11-09', 1, 1],
      ['2026-11-16', 4, 1],
    ]);
  });

  it('takes a promise or an act for the same person within a week as taken up', () => {
    const shown = prompt('2026-11-02', 'a');
    expect(taken(shown)).toBe(0);
    expect(taken(shown, did('2026-11-02'))).toBe(1);
    expect(taken(shown, did('2026-11-08'))).toBe(1);
    expect(taken(shown, did('2026-11-09'))).toBe(0);
    expect(taken(shown, did('2026-11-01'))).toBe(0);
    expect(taken(shown, did('2026-11-03', 'B02'))).toBe(0);
    expect(taken(shown, did('2026-11-03', 'B01', 'ben'))).toBe(0);
    const promise = on('2026-11-03', {
      kind: 'promise',
      person: 'ana',
      behaviour: 'B01',
      moment: 'popup',
      due: '2026-11-04T17:00',
    });
    expect(taken(shown, promise)).toBe(1);
    const dismissed = on('2026-11-02', {
      kind: 'dismiss',
      decision: 'a',
      behaviour: 'B01',
      person: 'ana',
    });
    expect(taken(shown, did('2026-11-03'), dismissed)).toBe(0);
  });

  it('knows nothing while no prompt was shown', () => {
    expect(look('M17')).not.toHaveProperty('value');
    expect(line(look('M17'), 'useful')).not.toHaveProperty('value');
  });
});
