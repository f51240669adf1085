import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours } from '../../domain/behaviours';
import type { Entry, LogEvent } from '../../domain/log';
import { fareOfPlan, weekToPlan } from '../../domain/plans';
import { promiseFrom, type Promised } from '../../domain/promises';
import type { Review } from '../../domain/reviews';
import { lastUses, leastUsedFirst, usesIn } from '../../domain/variety';
import {
  cameDueIn,
  dayToSay,
  deedsIn,
  isOpen,
  marksIn,
  neighbour,
  oneOnOnesIn,
  promptsIn,
} from '../../domain/week';

const zone = 'Europe/Berlin';
const week: Review = { of: 'week', start: '2026-11-16' };
const month: Review = { of: 'month', start: '2026-11-01' };
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const sunday = at('2026-11-22T18:00Z');

let made = 0;
const logged = (day: string, entry: Entry, id = `e${(made += 1)}`): LogEvent => ({
  id,
  at: at('2026-11-16T09:00Z') + made * 60_000,
  zone,
  day,
  device: 'laptop',
  ...entry,
});
const promise = (id: string, due: string) =>
  logged(
    '2026-11-16',
    { kind: 'promise', person: 'ana', behaviour: 'B01', moment: 'popup', due },
    id,
  );
const answer = (id: string, day: string, said: 'yes' | 'partly' | 'no') =>
  logged(day, { kind: 'answer', promise: id, answer: said });
const move = (id: string, due: string) => logged('2026-11-17', { kind: 'move', promise: id, due });
const promisesIn = (events: LogEvent[]): Map<string, Promised> =>
  new Map(
    events
      .filter(({ kind }) => kind === 'promise')
      .map(({ id }) => [
        id,
        promiseFrom(
          events.filter((event) => event.id === id || ('promise' in event && event.promise === id)),
        )!,
      ]),
  );
const mark = (day: string, what: 'fires' | 'available', value: number, more = {}) =>
  logged(day, { kind: 'mark', what, value, ...more });

describe('what a week held', () => {
  it('are the acts of its seven days, the first day first, with promises kept and partly kept', () => {
    const events = [
      logged('2026-11-15', { kind: 'act', text: 'before' }),
      logged('2026-11-22', { kind: 'act', person: 'ana', behaviour: 'B04' }, 'last'),
      logged('2026-11-16', { kind: 'act', text: 'Called her' }, 'first'),
      logged('2026-11-23', { kind: 'act', text: 'after' }),
      promise('p', '2026-11-17T17:00'),
      answer('p', '2026-11-18', 'partly'),
      promise('q', '2026-11-17T17:00'),
      answer('q', '2026-11-18', 'no'),
    ];
    expect(deedsIn(week, events, promisesIn(events))).toEqual([
      { id: 'first', day: '2026-11-16', text: 'Called her' },
      { id: events[5]!.id, day: '2026-11-18', person: 'ana', behaviour: 'B01', partly: true },
      { id: 'last', day: '2026-11-22', person: 'ana', behaviour: 'B04' },
    ]);
  });

  it('counts a promise once, by the newest answer, and knows one that was deleted', () => {
    const merged = [
      promise('p', '2026-11-17T17:00'),
      answer('p', '2026-11-17', 'yes'),
      answer('p', '2026-11-18', 'no'),
      answer('gone', '2026-11-18', 'yes'),
    ];
    expect(deedsIn(week, merged, promisesIn(merged))).toEqual([
      { id: merged[3]!.id, day: '2026-11-18' },
    ]);
  });

  it('are the newest outcomes of its one-on-ones', () => {
    const went = (day: string, meeting: string, how: 'kept' | 'moved') =>
      logged(day, { kind: 'one-on-one', person: 'ana', meeting, went: how });
    const events = [
      went('2026-11-15', 'm0', 'kept'),
      went('2026-11-16', 'm1', 'moved'),
      went('2026-11-18', 'm1', 'kept'),
      went('2026-11-18', 'm2', 'moved'),
    ];
    expect(oneOnOnesIn(week, events).map(({ went: how }) => how)).toEqual(['kept', 'moved']);
  });

  it('are its prompts by kind', () => {
    const prompt = (day: string, decision: string): LogEvent =>
      logged(day, {
        kind: 'prompt',
        decision,
        behaviour: 'B04',
        person: 'ana',
        moment: 'one-on-one',
      });
    const dismiss = (day: string, decision: string): LogEvent =>
      logged(day, { kind: 'dismiss', decision, behaviour: 'B04', person: 'ana' });
    const events = [
      prompt('2026-11-16', 'd1'),
      prompt('2026-11-22', 'd2'),
      // Answered in the popup after the week was over.
      dismiss('2026-11-23', 'd2'),
      prompt('2026-11-23', 'd3'),
    ];
    expect(promptsIn(week, events)).toEqual([{ kind: 'one-on-one', shown: 2, dismissed: 1 }]);
    expect(promptsIn(neighbour(week, 1), events)).toEqual([
      { kind: 'one-on-one', shown: 1, dismissed: 0 },
    ]);
  });
});

describe('what came due', () => {
  it.each<[string, LogEvent[], string | undefined]>([
    ['kept', [promise('p', '2026-11-17T17:00'), answer('p', '2026-11-17', 'yes')], 'kept'],
    [
      'partly kept',
      [promise('p', '2026-11-17T17:00'), answer('p', '2026-11-17', 'partly')],
      'partly',
    ],
    ['not done', [promise('p', '2026-11-17T17:00'), answer('p', '2026-11-17', 'no')], 'no'],
    ['open', [promise('p', '2026-11-22T17:00')], 'open'],
    ['still ahead', [promise('p', '2026-11-22T20:00')], 'ahead'],
    ['of the week before', [promise('p', '2026-11-15T17:00')], undefined],
    ['of the week after', [promise('p', '2026-11-23T00:00')], undefined],
    [
      'moved within the week',
      [promise('p', '2026-11-17T17:00'), move('p', '2026-11-22T17:00')],
      'open',
    ],
    [
      'moved out of the week',
      [promise('p', '2026-11-17T17:00'), move('p', '2026-11-24T17:00')],
      'moved',
    ],
    [
      'moved through the week',
      [
        promise('p', '2026-11-10T17:00'),
        move('p', '2026-11-17T17:00'),
        move('p', '2026-11-24T17:00'),
      ],
      'moved',
    ],
    [
      'moved into the week',
      [promise('p', '2026-11-27T17:00'), move('p', '2026-11-20T17:00')],
      'open',
    ],
  ])('tells a promise that was %s', (_, events, outcome) => {
    const found = cameDueIn(week, promisesIn(events).values(), events, sunday, zone);
    expect(found.map((one) => one.outcome)).toEqual(outcome === undefined ? [] : [outcome]);
  });

  it('knows after seven days that nobody knows', () => {
    const events = [promise('p', '2026-11-17T17:00')];
    const later = (time: string) =>
      cameDueIn(week, promisesIn(events).values(), events, at(time), zone)[0]!.outcome;
    expect(later('2026-11-24T15:59Z')).toBe('open');
    expect(later('2026-11-24T16:00Z')).toBe('lapsed');
  });

  it('the week a promise was moved from sees it leave, the week it was moved back from does not', () => {
    const events = [promise('p', '2026-11-24T17:00'), move('p', '2026-11-18T17:00')];
    const inWeek = (review: Review) =>
      cameDueIn(review, promisesIn(events).values(), events, sunday, zone).map(
        ({ outcome }) => outcome,
      );
    expect(inWeek(week)).toEqual(['open']);
    expect(inWeek(neighbour(week, 1))).toEqual([]);
  });
});

describe('marks', () => {
  it('of a week are the newest, without those of people and lines', () => {
    const events = [
      mark('2026-11-22', 'available', 2),
      mark('2026-11-20', 'available', 4),
      mark('2026-11-20', 'available', 1, { person: 'ana' }),
      mark('2026-11-20', 'available', 1, { line: 't1' }),
      mark('2026-11-23', 'available', 5),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
        expect([...marksIn(week, order, 1)]).toEqual([['available', 4]]);
      }),
    );
  });

  it('that count are summed over the weeks of a month, each week once and by what was said last', () => {
    const events = [
      mark('2026-11-06', 'fires', 2),
      mark('2026-11-13', 'fires', 9),
      mark('2026-11-14', 'fires', 3),
      // The week of 30 November was corrected in December: it is December's.
      mark('2026-11-30', 'fires', 50),
      mark('2026-12-04', 'fires', 4),
    ];
    expect(marksIn(month, events, 1).get('fires')).toBe(5);
    expect(marksIn(neighbour(month, 1), events, 1).get('fires')).toBe(4);
    // Without that correction it is November's: so the test sees the difference.
    expect(marksIn(month, events.slice(0, 4), 1).get('fires')).toBe(55);
  });

  it('that nobody gave are unknown, not none', () => {
    expect(marksIn(month, [], 1).get('fires')).toBeUndefined();
    expect(marksIn(month, [mark('2026-11-06', 'fires', 0)], 1).get('fires')).toBe(0);
  });
});

describe('a week', () => {
  it.each([
    ['2026-11-16', true],
    ['2026-12-06', true],
    ['2026-12-07', false],
  ])('can be added to until 14 days after its end: %s', (today, open) => {
    expect(isOpen(week, today)).toBe(open);
  });

  it.each([
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('and a month until the next has ended: %s', (today, open) => {
    expect(isOpen(month, today)).toBe(open);
  });

  it('is spoken of with its last day once that has passed', () => {
    expect(dayToSay(week, '2026-11-20')).toBe('2026-11-20');
    expect(dayToSay(week, '2026-11-25')).toBe('2026-11-22');
    expect(dayToSay(month, '2026-12-10')).toBe('2026-11-30');
  });

  it.each([
    ['of last week, this one', '2026-11-16', '2026-11-23', '2026-11-23'],
    ['of this week before its Friday, this one', '2026-11-23', '2026-11-26', '2026-11-23'],
    ['of this week from its Friday on, the next', '2026-11-23', '2026-11-27', '2026-11-30'],
    ['of this week on its last day, the next', '2026-11-23', '2026-11-29', '2026-11-30'],
    ['of an older one, none', '2026-11-09', '2026-11-23', undefined],
  ])('to plan for is, in the look back %s', (_, start, today, planned) => {
    expect(weekToPlan(start, today, 1, { weekday: 5 })).toBe(planned);
  });

  it('tells how its plan went', () => {
    const plan = { moment: 'one-on-one', behaviour: 'B04' } as const;
    const prompt = (behaviour: string, moment: 'one-on-one' | 'popup') =>
      logged('2026-11-17', { kind: 'prompt', decision: 'd', behaviour, person: 'ana', moment });
    const events = [
      prompt('B04', 'one-on-one'),
      prompt('B12', 'one-on-one'),
      prompt('B04', 'popup'),
    ];
    const deeds = [
      { id: '1', day: '2026-11-17', behaviour: 'B04' },
      { id: '2', day: '2026-11-17', text: 'B04' },
    ];
    expect(fareOfPlan(plan, events, deeds)).toEqual({ suggested: 1, done: 1 });
  });
});

describe('suggestions of a look back', () => {
  const ids = (off: string[], uses: ReadonlyMap<string, number>) =>
    leastUsedFirst('month-review', behaviours, off, uses).map(({ id }) => id);

  it('begin with what was never used, then with what was used longest ago', () => {
    const all = ids([], new Map());
    expect(all.length).toBeGreaterThan(10);
    const [first, second, ...others] = all;
    const uses = new Map([
      [first!, 2],
      [second!, 1],
    ]);
    expect(ids([], uses)).toEqual([...others, second, first]);
    expect(ids([first!], new Map())).toEqual([second, ...others]);
  });

  it('were used when they were shown, promised or done, the latest time', () => {
    const shown = { at: 5, kind: 'popup', person: 'ana', dismissed: true } as const;
    const noon = at('2026-11-17T12:00Z');
    const act = { ...logged('2026-11-17', { kind: 'act', behaviour: 'B06' }), at: noon };
    const events = [act, logged('2026-11-17', { kind: 'act', text: 'B08' })];
    const uses = lastUses([
      { ...shown, behaviour: 'B05' },
      { ...shown, at: 3, behaviour: 'B05' },
      { ...shown, behaviour: 'B06' },
      ...usesIn(events, zone),
    ]);
    expect([...uses]).toEqual([
      ['B05', 5],
      ['B06', noon],
    ]);
  });
});
