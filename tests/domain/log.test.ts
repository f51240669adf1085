import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAct, tallyOf, thingOf, type Entry, type LogEvent } from '../../domain/log';

const day = '2026-11-20';
const entries: [Entry, boolean][] = [
  [{ kind: 'act', person: 'ana' }, true],
  [{ kind: 'answer', promise: 'p', answer: 'yes' }, true],
  [{ kind: 'answer', promise: 'p', answer: 'partly' }, true],
  [{ kind: 'answer', promise: 'p', answer: 'no' }, false],
  [{ kind: 'promise', behaviour: 'B01', moment: 'popup', due: `${day}T17:00` }, false],
  [{ kind: 'move', promise: 'p', due: `${day}T18:00` }, false],
  [{ kind: 'prompt', decision: 'd', behaviour: 'B01', person: 'ana', moment: 'popup' }, false],
  [{ kind: 'dismiss', decision: 'd', behaviour: 'B01', person: 'ana' }, false],
  [{ kind: 'occasion' }, false],
  [{ kind: 'reserve', week: '2026-11-16', spent: true }, false],
  [{ kind: 'away' }, false],
  [{ kind: 'deleted', target: 'x' }, false],
];
const logged = (entry: Entry, n: number): LogEvent => ({
  id: `id-${n}`,
  at: n,
  zone: 'Europe/Berlin',
  day,
  device: 'laptop',
  ...entry,
});

describe('of several that speak of one thing the newest holds', () => {
  it.each<[string, Entry, Entry, boolean]>([
    [
      'moves of a promise',
      { kind: 'move', promise: 'p', due: '' },
      { kind: 'move', promise: 'p', due: 'x' },
      true,
    ],
    [
      'moves of two',
      { kind: 'move', promise: 'p', due: '' },
      { kind: 'move', promise: 'q', due: '' },
      false,
    ],
    [
      'a move and an answer',
      { kind: 'move', promise: 'p', due: '' },
      { kind: 'answer', promise: 'p', answer: 'yes' },
      false,
    ],
    [
      'answers to a promise',
      { kind: 'answer', promise: 'p', answer: 'no' },
      { kind: 'answer', promise: 'p', answer: 'yes' },
      true,
    ],
    [
      'plans for a week',
      { kind: 'plan', week: day },
      { kind: 'plan', week: day, behaviour: 'B01' },
      true,
    ],
    ['plans for two', { kind: 'plan', week: day }, { kind: 'plan', week: '2026-11-27' }, false],
    [
      'marks for a question',
      { kind: 'mark', what: 'heard', value: 1 },
      { kind: 'mark', what: 'heard', value: 2 },
      true,
    ],
    [
      'marks of two people',
      { kind: 'mark', what: 'heard', value: 1, person: 'a' },
      { kind: 'mark', what: 'heard', value: 1, person: 'b' },
      false,
    ],
    [
      'marks of two lines',
      { kind: 'mark', what: 'walked', value: 1, line: 'a' },
      { kind: 'mark', what: 'walked', value: 1, line: 'b' },
      false,
    ],
    [
      'a person and a line',
      { kind: 'mark', what: 'walked', value: 1, person: 'a' },
      { kind: 'mark', what: 'walked', value: 1, line: 'a' },
      false,
    ],
  ])('%s', (_, one, other, isSame) => {
    expect(thingOf(one) === thingOf(other)).toBe(isSame);
    expect(thingOf(one)).toBeDefined();
  });

  it('an act stands for itself', () => {
    expect(thingOf({ kind: 'act', person: 'ana' })).toBeUndefined();
    expect(thingOf({ kind: 'mark', what: 'heard', value: 1 })).toBeDefined();
  });
});

describe('a day in numbers', () => {
  it.each(entries)('%o is an act: %s', (entry, counts) => {
    expect(isAct(entry)).toBe(counts);
    expect(tallyOf(day, [logged(entry, 0)])?.acts ?? 0).toBe(counts ? 1 : 0);
  });

  it('says whether there was an occasion and whether the leader was away', () => {
    expect(tallyOf(day, [logged({ kind: 'occasion' }, 0)])).toEqual({
      day,
      acts: 0,
      occasion: true,
      away: false,
    });
    expect(tallyOf(day, [logged({ kind: 'away' }, 0)])).toMatchObject({
      occasion: false,
      away: true,
    });
  });

  it('is none when nothing counts', () => {
    expect(tallyOf(day, [])).toBeUndefined();
    expect(tallyOf(day, [logged({ kind: 'deleted', target: 'x' }, 0)])).toBeUndefined();
  });

  it('is the same in whatever order the events come', () => {
    const some = fc.array(fc.constantFrom(...entries.map(([entry]) => entry)), { maxLength: 20 });
    fc.assert(
      fc.property(some, (chosen) => {
        const events = chosen.map(logged);
        const tally = tallyOf(day, events);
        expect(tallyOf(day, events.toReversed())).toEqual(tally);
        expect(tally?.acts ?? 0).toBe(chosen.filter(isAct).length);
      }),
    );
  });
});
