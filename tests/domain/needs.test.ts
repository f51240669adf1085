import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, needsIn } from '../../domain/needs';
import type { Promised } from '../../domain/promises';

const zone = 'Europe/Berlin';
/** A Friday morning. */
const now = Date.UTC(2026, 10, 20, 9);
const promise = (id: string, change: Partial<Promised> = {}): Promised => ({
  id,
  person: 'ana',
  behaviour: 'B21',
  moment: 'one-on-one',
  due: '2026-11-25T17:00',
  madeAt: now,
  text: 'A second screen',
  ...change,
});
const stateOf = (change: Partial<Promised>) => needsIn([promise('p', change)], now, zone)[0]?.state;

describe('a need', () => {
  it.each<[string, Partial<Promised>, string]>([
    ['is open until its time comes', { due: '2026-11-20T10:01' }, 'open'],
    ['is due from then on', { due: '2026-11-20T10:00' }, 'due'],
    ['lapses after seven days: unknown, not unmet', { due: '2026-11-13T10:00' }, 'lapsed'],
    ['was met', { answer: 'yes' }, 'met'],
    ['was partly met', { answer: 'partly' }, 'partly'],
    ['was not met', { answer: 'no', due: '2026-01-01T17:00' }, 'not'],
  ])('%s', (_sentence, change, state) => {
    expect(stateOf(change)).toBe(state);
  });

  it('is a promise with words; without any it is none', () => {
    const { text: _, ...wordless } = promise('p');
    expect(needsIn([wordless], now, zone)).toEqual([]);
    expect(needsIn([promise('p')], now, zone)).toHaveLength(1);
  });
});

it('unanswered needs come first, the earliest due in front; answered ones follow, the latest in front', () => {
  const needs = needsIn(
    [
      promise('answered early', { answer: 'no', due: '2026-10-01T17:00' }),
      promise('later', { due: '2026-12-01T17:00' }),
      promise('answered late', { answer: 'yes', due: '2026-11-01T17:00' }),
      promise('soon'),
    ],
    now,
    zone,
  );
  expect(needs.map(({ id }) => id)).toEqual(['soon', 'later', 'answered late', 'answered early']);
});

it('the order in which promises are read changes nothing', () => {
  const some = fc.array(
    fc.record({
      day: fc.integer({ min: 10, max: 28 }),
      answer: fc.constantFrom('yes', 'partly', 'no', undefined),
    }),
  );
  fc.assert(
    fc.property(some, (rows) => {
      const promises = rows.map(({ day, answer }, n) =>
        promise(`p${n}`, { due: `2026-11-${day}T17:00`, ...(answer && { answer }) }),
      );
      const needs = needsIn(promises, now, zone);
      expect(needsIn(promises.toReversed(), now, zone)).toEqual(needs);
      expect(needs).toHaveLength(rows.length);
      const firstClosed = needs.findIndex((need) => !isOpen(need));
      if (firstClosed >= 0) expect(needs.slice(firstClosed).some(isOpen)).toBe(false);
    }),
  );
});
