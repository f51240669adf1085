import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours, type Behaviour } from '../../domain/behaviours';
import type { PastPrompt } from '../../domain/decide';
import type { Person } from '../../domain/people';
import type { Project } from '../../domain/projects';
import type { Relationship } from '../../domain/relationships';
import { followUp, standingSuggestion, type Around } from '../../domain/standing';

/** A Friday morning. */
const clock = { now: Date.UTC(2026, 10, 20, 9), zone: 'Europe/Berlin' };
const day = 86_400_000;

const person = (id: string): Person => ({
  id,
  name: id,
  addresses: [`${id}@corp.example`],
  role: 'report',
  updatedAt: 1,
  device: 'test',
});
const relationship = (id: string, more: Partial<Relationship> = {}): Relationship => ({
  person: person(id),
  cadence: { ideal: 7, max: 14 },
  state: 'in-time',
  owesRecognition: false,
  needs: [],
  ...more,
});
const overMax = (id: string) => relationship(id, { state: 'over-max' });
const overIdeal = (id: string) => relationship(id, { state: 'over-ideal' });
const waiting = (id: string, since: string, over: number) =>
  relationship(id, { waiting: { since, over } });
const owed = (id: string, lastRecognition?: string) =>
  relationship(id, { owesRecognition: true, ...(lastRecognition && { lastRecognition }) });
const project = (more: Partial<Project> = {}): Project => ({
  type: 'project',
  id: 'spring',
  title: 'Spring launch',
  people: ['cy', 'ana'],
  startedOn: '2026-10-01',
  phases: [phase('first', '2026-10-01')],
  checkIns: [],
  heard: [],
  answers: [],
  updatedAt: 1,
  device: 'test',
  ...more,
});
const phase = (id: string, startedOn: string, agreedOn?: string): Project['phases'][number] => ({
  id,
  title: id,
  startedOn,
  theirs: '',
  mine: '',
  can: '',
  cannot: '',
  decides: '',
  answerTime: '',
  ...(agreedOn && { agreedOn }),
});
const agreed = [phase('first', '2026-10-01', '2026-10-02')];
const use = (behaviour: string, who: string, daysAgo: number, dismissed = false): PastPrompt => ({
  at: clock.now - daysAgo * day,
  kind: 'popup',
  behaviour,
  person: who,
  dismissed,
});
const own = (id: string, ...moments: Behaviour['moments']): Behaviour => ({
  ...behaviours[0]!,
  id,
  moments,
});

const around = (more: Partial<Around> = {}): Around => ({
  ...clock,
  uses: [],
  relationships: [],
  projects: [],
  behaviours,
  off: [],
  ...more,
});
/** "behaviour person because" */
const said = (more: Partial<Around>) => {
  const found = standingSuggestion(around(more));
  return found && [found.behaviour, found.person?.id ?? '-', found.why].join(' ');
};

describe('the standing suggestion', () => {
  const plan = { moment: 'popup', behaviour: 'B19' } as const;
  const everything = [overMax('ana'), overIdeal('bo'), waiting('cy', '2026-11-16', 2), owed('di')];

  it.each<[string, Partial<Around>, string]>([
    [
      'is somebody without a real talk for too long, before everything else',
      { relationships: everything, plan, projects: [project()] },
      'B05 ana talk',
    ],
    ['also beyond the ideal', { relationships: everything.slice(1), plan }, 'B05 bo talk'],
    [
      'then somebody who waits beyond the promise',
      { relationships: everything.slice(2), plan, projects: [project()] },
      'B02 cy waiting',
    ],
    [
      'of them the one who has waited longest',
      { relationships: [waiting('cy', '2026-11-17', 1), waiting('di', '2026-11-16', 2)] },
      'B02 di waiting',
    ],
    [
      'nobody who waits within the promise',
      { relationships: [waiting('cy', '2026-11-19', 0)], plan },
      'B19 - plan',
    ],
    [
      'then the plan of the week',
      { relationships: [owed('di')], plan, projects: [project()] },
      'B19 - plan',
    ],
    [
      'no plan for another moment',
      { relationships: [owed('di')], plan: { moment: 'one-on-one', behaviour: 'B19' } },
      'B68 di recognition',
    ],
    [
      'then an agreement that is missing, with the first of mine in the project',
      { relationships: [owed('di'), relationship('ana')], projects: [project()] },
      'B29 ana project',
    ],
    [
      'for a later phase how to work in it',
      { projects: [project({ phases: [...agreed, phase('second', '2026-11-01')] })] },
      'B31 - project',
    ],
    ['a next check-in', { projects: [project({ phases: agreed })] }, 'B33 - project'],
    [
      'on its day what to ask in it',
      { projects: [project({ phases: agreed, nextCheckIn: '2026-11-20' })] },
      'B34 - project',
    ],
    [
      'no project step before its day',
      {
        relationships: [owed('di')],
        projects: [project({ phases: agreed, nextCheckIn: '2026-11-21' })],
      },
      'B68 di recognition',
    ],
    [
      'then a recognition owed, to whoever was never named first',
      { relationships: [owed('di', '2026-09-01'), owed('ed')] },
      'B68 ed recognition',
    ],
    [
      'to whoever was named longest ago next',
      { relationships: [owed('di', '2026-09-01'), owed('ed', '2026-08-01')] },
      'B68 ed recognition',
    ],
    [
      'else variety',
      { behaviours: [own('X', 'popup'), own('Y', 'popup')], uses: [use('X', '', 20)] },
      'Y - variety',
    ],
  ])('is %s', (_, more, expected) => {
    expect(said(more)).toBe(expected);
  });

  it('says neither B02 nor B05 of nobody', () => {
    const [b02, b05, other] = [own('B02', 'popup'), own('B05', 'popup'), own('X', 'popup')];
    expect(said({ behaviours: [b02, b05] })).toBeUndefined();
    expect(said({ behaviours: [b02, b05, other] })).toBe('X - variety');
  });

  it('says nothing that is switched off or known no more', () => {
    const relationships = [overMax('ana'), owed('di')];
    expect(said({ relationships, off: ['B05'] })).toBe('B68 di recognition');
    const plan = { moment: 'popup', behaviour: 'gone' } as const;
    expect(said({ relationships: [owed('di')], plan })).toBe('B68 di recognition');
  });

  it.each([
    [13, false, 'B05 bo talk'],
    [14, false, 'B05 ana talk'],
    [13, true, 'B05 bo talk'],
    [14, true, 'B05 ana talk'],
  ])('said %i days ago to a person (refused: %s) is now "%s"', (ago, dismissed, expected) => {
    const relationships = [overMax('ana'), overMax('bo')];
    expect(said({ relationships, uses: [use('B05', 'ana', ago, dismissed)] })).toBe(expected);
  });

  it('comes again when it has been long since the talk that it led to', () => {
    const ana = { ...overIdeal('ana'), lastTalk: '2026-11-12' };
    expect(said({ relationships: [ana], uses: [use('B05', 'ana', 8)] })).toBe('B05 ana talk');
    expect(said({ relationships: [ana], uses: [use('B05', 'ana', 7)] })).not.toBe('B05 ana talk');
  });

  it('rests for 14 days after two refusals in a row, whoever they were about', () => {
    const relationships = [overMax('ana'), owed('di')];
    const uses = [use('B05', 'bo', 13, true), use('B05', 'cy', 12, true)];
    expect(said({ relationships, uses })).toBe('B68 di recognition');
    expect(said({ relationships, uses: uses.slice(1) })).toBe('B05 ana talk');
  });

  it('does not mind what a clock that was ahead has left behind', () => {
    const relationships = [overMax('ana')];
    expect(said({ relationships, uses: [use('B05', 'ana', -3)] })).toBe('B05 ana talk');
  });

  it('is the same whatever else was used about others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('B12', 'B68', 'B33'), fc.integer({ min: 0, max: 60 }))),
        (others) => {
          const uses = others.map(([behaviour, ago]) => use(behaviour, 'zoe', ago));
          expect(said({ relationships: [overMax('ana')], uses })).toBe('B05 ana talk');
        },
      ),
    );
  });
});

describe('what follows a one-on-one', () => {
  const ana = person('ana');
  const follows = (more: Partial<Around> = {}) => followUp(ana, 'one-on-one-ended', around(more));

  it('is about its person, each time another', () => {
    const uses: PastPrompt[] = [];
    const all = Array.from({ length: 3 }, (_, n) => {
      const { behaviour, person: whom } = follows({ uses })!;
      expect(whom).toBe(ana);
      uses.push(use(behaviour, 'ana', 3 - n));
      return behaviour;
    });
    expect(all.toSorted()).toEqual(['B21', 'B35', 'B48']);
    expect(follows({ uses })).toBeUndefined();
  });

  it('is the plan for that moment, if there is one', () => {
    const plan = { moment: 'one-on-one-ended', behaviour: 'B48' } as const;
    expect(follows({ plan })).toEqual({ behaviour: 'B48', why: 'plan', person: ana });
  });

  it('is a new time first where it did not take place, whatever was used longest ago', () => {
    const uses = [use('B03', 'ben', 1)];
    const next = (more: Partial<Around>) => followUp(ana, 'one-on-one-moved', around(more));
    expect(next({ uses })).toEqual({ behaviour: 'B03', why: 'variety', person: ana });
    expect(next({ uses: [use('B03', 'ana', 1)] })!.behaviour).not.toBe('B03');
  });
});
