import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureIds } from '../../../domain/behaviours';
import { addDays } from '../../../domain/calendar';
import { marks, type Entry, type LogEvent, type MarkName } from '../../../domain/log';
import { measure } from '../../../domain/measures/measures';
import type { Measured, MeasureInput } from '../../../domain/measures/measured';
import { promiseFrom } from '../../../domain/promises';
import { byId, input, on, someone, team, today } from './journal';

const person = fc.constantFrom('ana', 'ben', 'chiara', 'harbour', 'henrik', 'gone');
const behaviour = fc.constantFrom('B01', 'B05', 'B62', 'B68', 'B69');
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ kind: fc.constant('act'), person, behaviour, minutes: fc.nat(90) }),
  fc.record({
    kind: fc.constant('one-on-one'),
    person,
    meeting: fc.constantFrom('a', 'b', 'c', 'd'),
    went: fc.constantFrom('kept', 'declined', 'moved', 'missed'),
  }),
  fc.record({ kind: fc.constant('reply'), person, waited: fc.integer({ min: 1, max: 9e7 }) }),
  fc.constantFrom(...(Object.keys(marks) as MarkName[])).chain((what) =>
    fc.record({
      kind: fc.constant('mark' as const),
      what: fc.constant(what),
      person,
      value: fc.integer({ min: marks[what][0], max: Math.min(9, marks[what][1]) }),
    }),
  ),
  fc.record({
    kind: fc.constant('prompt'),
    decision: fc.constantFrom('x', 'y', 'z'),
    behaviour,
    person,
    moment: fc.constant('popup'),
  }),
  fc.record({
    kind: fc.constant('dismiss'),
    decision: fc.constantFrom('x', 'y'),
    behaviour,
    person,
  }),
  fc.record({
    kind: fc.constant('promise'),
    person,
    behaviour,
    moment: fc.constant('popup'),
    due: fc.constant('2026-11-03T17:00'),
  }),
) as fc.Arbitrary<Entry>;
const log: fc.Arbitrary<LogEvent[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), entry)
    .map(([ago, one]) => on(addDays(today, -ago), one)),
  { maxLength: 60 },
);

/** A journal of these events, with the promises they make. */
const journal = (events: readonly LogEvent[], over: Partial<MeasureInput> = {}) => {
  const promises = byId(events.flatMap((event) => promiseFrom([event]) ?? []));
  return measure(input({ events, promises, ...over }));
};

/** Every number that a measure says, with its unit. */
const numbersIn = ({ unit, value, points, series = [] }: Measured): [string, number][] => [
  ...[value, ...points.map((point) => point.value)].flatMap((one) =>
    one === undefined ? [] : [[unit, one] as [string, number]],
  ),
  ...series.flatMap((one) =>
    [one.value, ...one.points.map((point) => point.value)].flatMap((each) =>
      each === undefined ? [] : [[one.unit, each] as [string, number]],
    ),
  ),
];

describe('the measures', () => {
  it('are all there, in order', () => {
    expect(measure(input()).map(({ id }) => id)).toEqual([...measureIds]);
  });

  it('of an empty journal know nothing but that nothing was captured, asked or kept in step', () => {
    const known = measure(input()).filter(({ value }) => value !== undefined);
    expect(known.map(({ id, value }) => [id, value])).toEqual([
      ['M11', 0],
      ['M12', 0],
      ['M16', 0],
    ]);
  });
});

describe('whatever the log, the measures', () => {
  const runs = { numRuns: 40 };

  it('do not depend on the order of its events', () => {
    fc.assert(
      fc.property(log, (events) => {
        expect(journal(events.toReversed())).toEqual(journal(events));
      }),
      runs,
    );
  });

  it('stay within their units, and never know what is computed from nothing', () => {
    fc.assert(
      fc.property(log, (events) => {
        for (const measured of journal(events)) {
          for (const [unit, value] of numbersIn(measured)) {
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(unit === 'mark' ? 1 : 0);
            if (unit === 'share') expect(value).toBeLessThanOrEqual(1);
            if (unit === 'mark') expect(value).toBeLessThanOrEqual(5);
          }
          const { unit, of, points, spread } = measured;
          if (of === 0 && unit !== 'count') expect(measured).not.toHaveProperty('value');
          for (const point of points) {
            if (point.of === 0 && unit !== 'count') expect(point).not.toHaveProperty('value');
          }
          if (spread?.ratio !== undefined) expect(spread.ratio).toBeGreaterThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('are not touched by somebody on the list who has nothing to do with it', () => {
    fc.assert(
      fc.property(log, (events) => {
        const people = [...team, someone('new', 'customer'), someone('other', 'leader')];
        expect(journal(events, { people })).toEqual(journal(events));
      }),
      runs,
    );
  });

  it('do not know of days to come, nor of more than a year ago', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 90 }), (events, days) => {
        const ahead = events.map((event) => ({
          ...event,
          id: `${event.id}-`,
          day: addDays(today, days),
        }));
        const long = events.map((event) => ({
          ...event,
          id: `${event.id}+`,
          day: addDays('2025-11-30', -days),
        }));
        const plain = measure(input({ events }));
        expect(measure(input({ events: [...events, ...ahead, ...long] }))).toEqual(plain);
      }),
      runs,
    );
  });
});
