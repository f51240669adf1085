import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard, Project, WrapUpAnswer } from '../../../domain/projects';
import { line, look, phase, project, told, today } from './journal';

const m5 = (...projects: Project[]) => look('M5', { projects });

describe('M5, projects with agreed standards', () => {
  it('is agreed ÷ running, as of today', () => {
    const open = project({ phases: [phase({ theirs: ' ' })] });
    expect(m5(project(), open, project({ phases: [] }), project())).toMatchObject({
      unit: 'share',
      period: 'month',
      value: 0.5,
      of: 4,
    });
    expect(m5()).not.toHaveProperty('value');
    expect(m5().of).toBe(0);
  });

  it.each(['theirs', 'mine', 'can', 'cannot', 'decides', 'answerTime'] as const)(
    'wants "%s" said',
    (field) => {
      expect(m5(project({ phases: [phase()] })).value).toBe(1);
      expect(m5(project({ phases: [phase({ [field]: '' })] })).value).toBe(0);
    },
  );

  it('wants both to have said yes, to every phase that has begun', () => {
    const { agreedOn: _, ...unsigned } = phase();
    expect(m5(project({ phases: [unsigned] })).value).toBe(0);
    expect(m5(project({ phases: [phase(), unsigned] })).value).toBe(0);
    const ahead = { ...unsigned, startedOn: '2026-11-21' };
    expect(m5(project({ phases: [phase(), ahead] })).value).toBe(1);
    expect(m5(project({ phases: [phase(), { ...ahead, startedOn: today }] })).value).toBe(0);
    expect(m5(project({ phases: [phase({ agreedOn: today })] })).value).toBe(1);
    expect(m5(project({ phases: [phase({ agreedOn: '2026-11-21' })] })).value).toBe(0);
  });

  it('is about running projects: begun, and not ended', () => {
    const of = (over: Partial<Project>) => m5(project(over)).of;
    expect(of({ startedOn: today })).toBe(1);
    expect(of({ startedOn: '2026-11-21' })).toBe(0);
    expect(of({ endedOn: today })).toBe(0);
    expect(of({ endedOn: '2026-11-21' })).toBe(1);
  });

  it('remembers how it stood at the end of each month', () => {
    const late = project({ phases: [phase({ agreedOn: '2026-10-02' })], endedOn: '2026-11-02' });
    expect(told(m5(late, project()).points)).toEqual([
      ['2026-09-01', 0.5, 2],
      ['2026-10-01', 1, 2],
      ['2026-11-01', 1, 1],
    ]);
  });
});

describe('M6, check-ins ahead', () => {
  it('is the running projects with a day for the next check-in; today counts, yesterday does not', () => {
    const value = (nextCheckIn?: string) =>
      look('M6', { projects: [project(nextCheckIn === undefined ? {} : { nextCheckIn })] }).value;
    expect([value(), value('2026-11-19'), value(today), value('2026-12-24')]).toEqual([0, 0, 1, 1]);
    const ended = project({ endedOn: '2026-11-01', nextCheckIn: '2026-12-24' });
    const some = [project({ nextCheckIn: today }), project(), ended];
    expect(look('M6', { projects: some })).toMatchObject({
      unit: 'share',
      value: 0.5,
      of: 2,
      points: [],
    });
    expect(look('M6')).not.toHaveProperty('value');
  });

  it('shows in how many of the projects running then a check-in was held', () => {
    const projects = [
      project({ checkIns: ['2026-09-30', '2026-11-01'] }),
      project({ startedOn: '2026-10-31', checkIns: ['2026-11-20'] }),
      project({ endedOn: '2026-10-01' }),
    ];
    const measured = look('M6', { projects });
    expect(told(line(measured, 'held')!.points)).toEqual([
      ['2026-09-01', 0.5, 2],
      ['2026-10-01', 0, 3],
      ['2026-11-01', 1, 2],
    ]);
    expect(line(measured, 'held')).toMatchObject({ value: 1, of: 2, unit: 'share' });
  });
});

describe('M7, loops closed', () => {
  const heard = (day: string, doneOn?: string, toldOn?: string): Heard => ({
    id: day,
    day,
    text: '',
    did: '',
    ...(doneOn !== undefined && { doneOn }),
    ...(toldOn !== undefined && { toldOn }),
  });
  const m7 = (...all: Heard[]) =>
    look('M7', {
      projects: [project({ heard: all.slice(0, 1) }), project({ heard: all.slice(1) })],
    });

  it('is closed ÷ heard; done without telling is open', () => {
    const measured = m7(
      heard('2026-11-02', '2026-11-05', '2026-11-06'),
      heard('2026-11-03', '2026-11-05'),
      heard('2026-10-01', '2026-10-02', '2026-10-11'),
      heard('2026-10-02', undefined, '2026-10-03'),
    );
    expect(measured).toMatchObject({ unit: 'share', period: 'month', value: 0.5, of: 4, days: 7 });
    expect(told(measured.points)).toEqual([
      ['2026-10-01', 0.5, 2],
      ['2026-11-01', 0.5, 2],
    ]);
  });

  it('looks back 12 months, and knows nothing of nothing', () => {
    expect(m7(heard('2025-11-30', '2025-11-30', '2025-11-30'))).toMatchObject({ of: 0 });
    expect(m7(heard('2025-12-01'))).toMatchObject({ of: 1, value: 0 });
    expect(m7(heard('2025-12-01'))).not.toHaveProperty('days');
    expect(look('M7')).not.toHaveProperty('value');
  });
});

describe('M8, would work with me again', () => {
  const answers = (day: string, ...again: (boolean | undefined)[]): WrapUpAnswer[] =>
    again.map((one, n) => ({
      id: `${day}-${n}`,
      day,
      because: '',
      change: '',
      ...(one !== undefined && { again: one }),
    }));
  const m8 = (...all: WrapUpAnswer[][]) =>
    look('M8', { projects: all.map((some) => project({ answers: some })) });

  it('is a share from three answers on, over all projects', () => {
    expect(m8(answers('2026-11-01', true, false, undefined))).toMatchObject({ of: 2 });
    expect(m8(answers('2026-11-01', true, false, undefined))).not.toHaveProperty('value');
    expect(m8(answers('2026-11-01', true, false), answers('2026-11-02', true, true))).toMatchObject(
      {
        unit: 'share',
        period: 'month',
        value: 0.75,
        of: 4,
      },
    );
  });

  it('shows how it stood at the end of each month, with everything before', () => {
    const measured = m8(
      answers('2020-01-01', true, true),
      answers('2026-10-31', false),
      answers('2026-11-20', true),
    );
    expect(told(measured.points)).toEqual([
      ['2026-10-01', 2 / 3, 3],
      ['2026-11-01', 0.75, 4],
    ]);
  });

  it('ends its line with its value', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 9 }), (again) => {
        const measured = m8(answers('2026-11-01', ...again));
        expect(measured.points.at(-1)?.value).toBe(measured.value);
        expect(measured.value === undefined).toBe(again.length < 3);
      }),
      { numRuns: 40 },
    );
  });
});
