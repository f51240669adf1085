import { describe, expect, it } from 'vitest';
import { isRunning, phaseNow, stepDue, type Phase, type Project } from '../../domain/projects';

const phase = (id: string, startedOn: string, agreedOn?: string): Phase => ({
  id,
  title: id,
  startedOn,
  theirs: '',
  mine: '',
  can: '',
  cannot: '',
  decides: '',
  answerTime: '',
  ...(agreedOn !== undefined && { agreedOn }),
});
const agreed = phase('first', '2026-11-02', '2026-11-03');
const project = (change: Partial<Project> = {}): Project => ({
  type: 'project',
  id: 'p1',
  updatedAt: 0,
  device: 'laptop',
  title: 'New counter',
  people: ['ana'],
  startedOn: '2026-11-02',
  phases: [agreed],
  checkIns: [],
  heard: [],
  answers: [],
  ...change,
});
const today = '2026-11-20';

describe('the next step of a project', () => {
  it.each<[string, Partial<Project>, string | undefined]>([
    ['is to agree on a phase that has begun', { phases: [phase('first', '2026-11-02')] }, 'agree'],
    ['… today', { phases: [phase('first', today)] }, 'agree'],
    [
      '… before everything else',
      { phases: [phase('first', '2026-11-02')], nextCheckIn: today },
      'agree',
    ],
    [
      '… the phase it is in, not the one before',
      { phases: [phase('first', '2026-11-02'), phase('second', today, today)], nextCheckIn: today },
      'check-in',
    ],
    ['… of a new phase', { phases: [agreed, phase('second', today)] }, 'agree'],
    [
      '… not before that begins',
      { phases: [agreed, phase('second', '2026-11-21')], nextCheckIn: '2026-12-01' },
      undefined,
    ],
    [
      '… nor while no phase has begun',
      { phases: [phase('first', '2026-11-21')], nextCheckIn: '2026-12-01' },
      undefined,
    ],
    ['is to check in when that day has come', { nextCheckIn: today }, 'check-in'],
    ['… or has passed', { nextCheckIn: '2026-11-12' }, 'check-in'],
    ['is to plan a check-in when none is planned', {}, 'plan-check-in'],
    ['is nothing while the next check-in is ahead', { nextCheckIn: '2026-11-21' }, undefined],
    ['is nothing before the project begins', { startedOn: '2026-11-21' }, undefined],
    ['is nothing once it has ended', { endedOn: today, nextCheckIn: today }, undefined],
    ['… but until then', { endedOn: '2026-11-21', nextCheckIn: today }, 'check-in'],
  ])('%s', (_, change, step) => {
    expect(stepDue(project(change), today)).toBe(step);
  });
});

it.each([
  ['2026-11-19', false],
  ['2026-11-20', true],
  ['2026-12-03', true],
  ['2026-12-04', false],
])('a project from 20 November to 4 December runs on %s: %s', (day, runs) => {
  const short = project({ startedOn: '2026-11-20', endedOn: '2026-12-04' });
  expect(isRunning(short, day)).toBe(runs);
});

it('a project is in the last of its phases that has begun', () => {
  const two = project({ phases: [agreed, phase('second', '2026-11-16')] });
  expect(phaseNow(two, '2026-11-01')).toBeUndefined();
  expect(phaseNow(two, '2026-11-15')?.id).toBe('first');
  expect(phaseNow(two, '2026-11-16')?.id).toBe('second');
});
