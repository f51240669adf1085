import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/calendar';
import {
  answerSpread,
  fairnessDays,
  recognitionSpread,
  spreadOf,
  talkSpread,
} from '../../domain/fairness';
import type { Entry, LogEvent } from '../../domain/log';
import type { Relationship } from '../../domain/relationships';

const today = '2026-11-20';
let made = 0;
function event(ago: number, entry: Entry): LogEvent {
  made += 1;
  const day = addDays(today, -ago);
  return { id: `e${made}`, at: made, zone: 'UTC', day, device: 'x', ...entry };
}

describe('a spread', () => {
  it('names both ends and holds the largest against the smallest', () => {
    const values = new Map([
      ['ana', 4],
      ['ben', 10],
      ['chloe', 5],
    ]);
    expect(spreadOf(values)).toEqual({
      most: { person: 'ben', value: 10 },
      least: { person: 'ana', value: 4 },
      ratio: 2.5,
    });
  });

  it('takes two people', () => {
    expect(spreadOf(new Map([['ana', 4]]))).toBeUndefined();
    expect(spreadOf(new Map())).toBeUndefined();
  });

  it('has no ratio to nothing', () => {
    const spread = spreadOf(new Map(Object.entries({ ana: 0, ben: 3 })));
    expect(spread).toEqual({
      most: { person: 'ben', value: 3 },
      least: { person: 'ana', value: 0 },
    });
  });

  it('is at least 1, and the same in whatever unit', () => {
    const values = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (some, unit) => {
        const entries = some.map((value, n): [string, number] => [`p${n}`, value]);
        const spread = spreadOf(new Map(entries))!;
        expect(spread.ratio).toBeGreaterThanOrEqual(1);
        const scaled = new Map(entries.map(([person, value]) => [person, value * unit]));
        expect(spreadOf(scaled)!.ratio).toBeCloseTo(spread.ratio!, 9);
        expect(spreadOf(scaled)!.most.person).toBe(spread.most.person);
      }),
    );
  });
});

it('days without a talk are compared among those of whom they are known', () => {
  const one = (id: string, days?: number) =>
    ({ person: { id }, ...(days !== undefined && { days }) }) as Relationship;
  expect(talkSpread([one('ana', 3), one('ben'), one('chloe', 12)])).toMatchObject({
    most: { person: 'chloe' },
    least: { person: 'ana' },
    ratio: 4,
  });
  expect(talkSpread([one('ana', 3), one('ben')])).toBeUndefined();
});

describe('waits for answers', () => {
  const reply = (person: string, waited: number, ago = 1) =>
    event(ago, { kind: 'reply', person, waited });
  const three = (person: string, ...waited: number[]) => waited.map((ms) => reply(person, ms));
  const both = ['ana', 'ben'];

  it('are compared by their medians', () => {
    const events = [...three('ana', 1, 3, 100), ...three('ben', 2, 4, 8, 100)];
    expect(answerSpread(both, events, today)).toEqual({
      most: { person: 'ben', value: 6 },
      least: { person: 'ana', value: 3 },
      ratio: 2,
    });
  });

  it('take three answers to a person', () => {
    const enough = three('ana', 1, 1, 1);
    expect(answerSpread(both, [...enough, ...three('ben', 2, 2)], today)).toBeUndefined();
    expect(answerSpread(both, [...enough, ...three('ben', 2, 2, 2)], today)?.ratio).toBe(2);
  });

  it('are those of twelve weeks, and of the people asked about', () => {
    const enough = three('ana', 1, 1, 1);
    const old = (ago: number) => [...three('ben', 2, 2), reply('ben', 2, ago)];
    const spread = (ago: number) => answerSpread(both, [...enough, ...old(ago)], today);
    expect(spread(fairnessDays - 1)).toBeDefined();
    expect(spread(fairnessDays)).toBeUndefined();
    expect(answerSpread(['ana'], [...enough, ...three('ben', 2, 2, 2)], today)).toBeUndefined();
  });
});

describe('recognitions', () => {
  const recognised = (person: string, ago = 1) =>
    event(ago, { kind: 'act', person, behaviour: 'B68' });
  const spread = (...events: LogEvent[]) =>
    recognitionSpread(['ana', 'ben'], events, new Map(), today);

  it('count nobody out: none at all is an end, too', () => {
    expect(spread(recognised('ana'), recognised('ana'))).toEqual({
      most: { person: 'ana', value: 2 },
      least: { person: 'ben', value: 0 },
    });
  });

  it('say nothing while nobody was recognised', () => {
    const talk = event(1, { kind: 'act', person: 'ana', behaviour: 'B05' });
    expect(spread(talk, recognised('chloe'), recognised('ana', fairnessDays))).toBeUndefined();
    expect(spread(recognised('ana', fairnessDays - 1))).toBeDefined();
  });
});
