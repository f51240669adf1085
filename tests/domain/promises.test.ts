import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, LogEvent } from '../../domain/log';
import { duePromises, promiseFrom, promiseIdOf, promiseState } from '../../domain/promises';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const logged = (id: string, minute: number, entry: Entry): LogEvent => ({
  id,
  at: at('2026-11-16T09:00Z') + minute * 60_000,
  zone: 'Europe/Berlin',
  day: '2026-11-16',
  device: 'laptop',
  ...entry,
});
const made = logged('p', 0, {
  kind: 'promise',
  person: 'ana',
  behaviour: 'B01',
  moment: 'mail-from-report',
  due: '2026-11-16T17:00',
});
const move = (id: string, minute: number, due: string) =>
  logged(id, minute, { kind: 'move', promise: 'p', due });
const answer = (id: string, minute: number, said: 'yes' | 'partly' | 'no') =>
  logged(id, minute, { kind: 'answer', promise: 'p', answer: said });

describe('a promise', () => {
  it('is what its event says', () => {
    expect(promiseFrom([made])).toEqual({
      id: 'p',
      person: 'ana',
      behaviour: 'B01',
      moment: 'mail-from-report',
      due: '2026-11-16T17:00',
      madeAt: made.at,
    });
  });

  it('may be to give somebody what they need, in the leader’s words', () => {
    const need = { ...made, text: 'a quiet room' };
    expect(promiseFrom([need])?.text).toBe('a quiet room');
    expect(promiseFrom([made])).not.toHaveProperty('text');
  });

  it.each<[string, LogEvent[], object | undefined]>([
    [
      'moved twice is due at the later move',
      [move('m1', 1, '2026-11-17T17:00'), move('m2', 2, '2026-11-18T17:00')],
      { due: '2026-11-18T17:00' },
    ],
    [
      'answered twice has the later answer',
      [answer('a1', 1, 'no'), answer('a2', 2, 'yes')],
      { answer: 'yes' },
    ],
    [
      'answered and then moved keeps both',
      [answer('a1', 1, 'partly'), move('m1', 2, '2026-11-17T17:00')],
      { answer: 'partly', due: '2026-11-17T17:00' },
    ],
    [
      'answered twice in one instant has the answer with the later id',
      [answer('a1', 1, 'no'), answer('a2', 1, 'yes')],
      { answer: 'yes' },
    ],
  ])('%s, in whatever order the events come', (_, events, expected) => {
    const some = fc.shuffledSubarray([made, ...events], { minLength: events.length + 1 });
    fc.assert(
      fc.property(some, (order) => {
        expect(promiseFrom(order)).toMatchObject(expected!);
      }),
    );
  });

  it('whose answer is deleted is open again', () => {
    expect(promiseFrom([made, answer('a1', 1, 'yes')])?.answer).toBe('yes');
    expect(promiseFrom([made])?.answer).toBeUndefined();
  });

  it('that is deleted, or not merged yet, is none', () => {
    expect(
      promiseFrom([answer('a1', 1, 'yes'), move('m1', 2, '2026-11-17T17:00')]),
    ).toBeUndefined();
    expect(promiseFrom([])).toBeUndefined();
  });

  it('folds without touching the events', () => {
    const events = [answer('a1', 2, 'yes'), made, move('m1', 1, '2026-11-17T17:00')];
    const before = structuredClone(events);
    promiseFrom(events);
    expect(events).toEqual(before);
  });

  it('is named by its own events and no others', () => {
    expect([made, move('m', 1, ''), answer('a', 2, 'no')].map(promiseIdOf)).toEqual([
      'p',
      'p',
      'p',
    ]);
    expect(promiseIdOf(logged('x', 0, { kind: 'act' }))).toBeUndefined();
    expect(promiseIdOf(logged('x', 0, { kind: 'deleted', target: 'p' }))).toBeUndefined();
  });
});

describe('where a promise stands', () => {
  const promised = promiseFrom([made])!;
  // Due on Monday 16 November 2026 at 17:00; seven calendar days later it lapses.
  it.each<[string, string, string]>([
    ['Europe/Berlin', '2026-11-16T15:59:59Z', 'waiting'],
    ['Europe/Berlin', '2026-11-16T16:00:00Z', 'due'],
    ['Europe/Berlin', '2026-11-23T15:59:59Z', 'due'],
    ['Europe/Berlin', '2026-11-23T16:00:00Z', 'lapsed'],
    ['Asia/Tokyo', '2026-11-16T07:59:59Z', 'waiting'],
    ['Asia/Tokyo', '2026-11-16T08:00:00Z', 'due'],
    ['America/Los_Angeles', '2026-11-17T00:59:59Z', 'waiting'],
    ['America/Los_Angeles', '2026-11-17T01:00:00Z', 'due'],
    ['America/Los_Angeles', '2026-11-24T01:00:00Z', 'lapsed'],
    ['Somewhere/Unknown', '2026-11-16T17:00:00Z', 'due'],
  ])('in %s at %s: %s', (zone, now, state) => {
    expect(promiseState(promised, at(now), zone)).toBe(state);
    for (const said of ['yes', 'partly', 'no'] as const) {
      expect(promiseState({ ...promised, answer: said }, at(now), zone)).toBe('answered');
    }
  });

  it('lapses after seven calendar days, one of which has 25 hours', () => {
    const autumn = { ...promised, due: '2026-10-23T17:00' };
    expect(promiseState(autumn, at('2026-10-30T15:59:59Z'), 'Europe/Berlin')).toBe('due');
    expect(promiseState(autumn, at('2026-10-30T16:00:00Z'), 'Europe/Berlin')).toBe('lapsed');
  });

  it('moved out of a lapse it waits again', () => {
    const moved = promiseFrom([made, move('m', 9, '2026-12-01T10:00')])!;
    const now = at('2026-11-30T12:00Z');
    expect(promiseState(promised, now, 'Europe/Berlin')).toBe('lapsed');
    expect(promiseState(moved, now, 'Europe/Berlin')).toBe('waiting');
  });

  it('the due ones are listed, the longest due first, whatever order they come in', () => {
    const one = (id: string, due: string, madeAt = 0) => ({ ...promised, id, due, madeAt });
    const all = [
      one('today', '2026-11-20T08:00'),
      one('lapsed', '2026-11-01T08:00'),
      one('tied, made later', '2026-11-18T08:00', 2),
      one('tied, made first', '2026-11-18T08:00', 1),
      { ...one('answered', '2026-11-18T08:00'), answer: 'no' as const },
      one('ahead', '2026-11-20T18:00'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        const due = duePromises(order, at('2026-11-20T09:00Z'), 'Europe/Berlin');
        expect(due.map(({ id }) => id)).toEqual(['tied, made first', 'tied, made later', 'today']);
      }),
    );
  });
});
