import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, ThreadFacts } from '../../domain/facts';
import { blinkMs, restMs, restTracker } from '../../sites/rest';
import { surfaceOf } from '../../domain/facts';

const thread = (key: string, from = 'ana@corp.example'): ThreadFacts => ({
  kind: 'thread',
  key,
  people: 'people',
  from,
  to: [],
});
const [a, b] = [thread('a'), thread('b')];

/** A look at a time (ms), with what is there then and what the leader is busy with. */
type Look = [now: number, facts: Facts[], busy?: string[], stillSince?: number];
function follow(...looks: Look[]) {
  const rested = restTracker();
  return looks.map(([now, facts, busy = [], stillSince]) => rested(facts, busy, now, stillSince));
}
const settledIn = (...looks: Look[]) =>
  follow(...looks).flatMap(({ settled }, n) =>
    settled.map((fact) => `${fact.key}@${looks[n]![0]}`),
  );
const goneIn = (...looks: Look[]) =>
  follow(...looks).flatMap(({ gone }, n) => gone.map((surface) => `${surface}@${looks[n]![0]}`));

describe('a surface is told', () => {
  it.each<[string, Look[], string[]]>([
    [
      'once it has stood still for 400 ms',
      [
        [0, [a]],
        [399, [a]],
        [400, [a]],
      ],
      ['a@400'],
    ],
    [
      'once and not again',
      [
        [0, [a]],
        [400, [a]],
        [900, [a]],
        [9000, [a]],
      ],
      ['a@400'],
    ],
    [
      'never when it was there for less',
      [
        [0, [a]],
        [399, []],
        [800, []],
      ],
      [],
    ],
    [
      '400 ms after its last change',
      [
        [0, [a]],
        [300, [thread('a', 'bo@corp.example')]],
        [500, [thread('a', 'bo@corp.example')]],
        [700, [thread('a', 'bo@corp.example')]],
      ],
      ['a@700'],
    ],
    [
      'anew when it changes later',
      [
        [0, [a]],
        [400, [a]],
        [500, [thread('a', 'bo@corp.example')]],
        [900, [thread('a', 'bo@corp.example')]],
      ],
      ['a@400', 'a@900'],
    ],
    [
      'in spite of a short absence',
      [
        [0, [a]],
        [200, []],
        [300, [a]],
        [400, [a]],
      ],
      ['a@400'],
    ],
    [
      'once, however often it is drawn anew',
      [
        [0, [a]],
        [400, [a]],
        [500, []],
        [600, [{ ...a }]],
        [1200, [{ ...a }]],
      ],
      ['a@400'],
    ],
    [
      'whatever else ticks on the page',
      [
        [0, [a, thread('c', 'x1@y.example')]],
        [200, [a, thread('c', 'x2@y.example')]],
        [400, [a, thread('c', 'x3@y.example')]],
      ],
      ['a@400'],
    ],
    [
      '400 ms after the leader stops being busy with it',
      [
        [0, [a], ['thread:a']],
        [300, [a], ['thread:a']],
        [600, [a]],
        [700, [a]],
      ],
      ['a@700'],
    ],
    [
      '400 ms after the last change of the page, where that is known',
      [
        [0, []],
        [150, [a], [], 50],
        [449, [a]],
        [450, [a]],
      ],
      ['a@450'],
    ],
    [
      'no sooner because the page stood still while the leader was busy with it',
      [
        [0, []],
        [150, [a], ['thread:a'], 50],
        [549, [a]],
        [550, [a]],
      ],
      ['a@550'],
    ],
    [
      'while the leader is busy with another',
      [
        [0, [a], ['thread:b']],
        [400, [a], ['thread:b']],
      ],
      ['a@400'],
    ],
    [
      'and stays told when the leader gets busy with it again',
      [
        [0, [a]],
        [400, [a]],
        [500, [a], ['thread:a']],
        [1000, [a]],
      ],
      ['a@400'],
    ],
    [
      'anew after it was gone for long',
      [
        [0, [a]],
        [400, [a]],
        [700, []],
        [1000, [a]],
        [1400, [a]],
      ],
      ['a@400', 'a@1400'],
    ],
    [
      'under its own name when a window is used for the next',
      [
        [0, [a]],
        [400, [a]],
        [450, [b]],
        [850, [b]],
      ],
      ['a@400', 'b@850'],
    ],
  ])('%s', (_, looks, told) => {
    expect(settledIn(...looks)).toEqual(told);
  });
});

describe('a surface is gone', () => {
  it.each<[string, Look[], string[]]>([
    [
      'after 250 ms of absence',
      [
        [0, [a]],
        [400, [a]],
        [649, []],
        [650, []],
      ],
      ['thread:a@650'],
    ],
    [
      'once',
      [
        [0, [a]],
        [400, [a]],
        [700, []],
        [900, []],
      ],
      ['thread:a@700'],
    ],
    [
      'not while it blinks',
      [
        [0, [a]],
        [400, [a]],
        [600, []],
        [640, [a]],
        [880, [a]],
      ],
      [],
    ],
    [
      'when another takes its place',
      [
        [0, [a]],
        [400, [a]],
        [700, [b]],
      ],
      ['thread:a@700'],
    ],
  ])('%s', (_, looks, gone) => {
    expect(goneIn(...looks)).toEqual(gone);
  });
});

describe('another look is asked for', () => {
  it.each<[string, Look[], number | undefined]>([
    [
      'when a surface has not rested yet',
      [
        [0, [a]],
        [150, [a]],
      ],
      250,
    ],
    [
      'when one may only be blinking',
      [
        [0, [a]],
        [400, [a]],
        [500, []],
      ],
      150,
    ],
    [
      'for the nearer of two',
      [
        [0, [a]],
        [300, [a, b]],
      ],
      100,
    ],
    [
      'not at all when all is told',
      [
        [0, [a]],
        [400, [a]],
      ],
      undefined,
    ],
    ['not at all on an empty page', [[0, []]], undefined],
  ])('%s', (_, looks, again) => {
    expect(follow(...looks).at(-1)?.again).toBe(again);
  });
});

it('a page that is looked at when asked tells every surface that stays, each once', () => {
  const anyChange = fc.record({
    wait: fc.integer({ min: 1, max: 600 }),
    there: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  });
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 1, maxLength: 20 }), (changes) => {
      const rested = restTracker();
      const told = new Map<string, number>();
      let now = 0;
      const look = (there: string[]) => {
        const { settled, gone, again } = rested(
          there.map((key) => thread(key)),
          [],
          now,
        );
        for (const fact of settled) {
          expect(told.has(surfaceOf(fact))).toBe(false);
          told.set(surfaceOf(fact), now);
        }
        for (const surface of gone) told.delete(surface);
        return again;
      };
      for (const { wait, there } of changes) {
        now += wait;
        look(there);
      }
      const last = changes.at(-1)!.there;
      const until = now + restMs + blinkMs;
      for (let again = look(last); again !== undefined; again = look(last)) {
        expect(again).toBeGreaterThan(0);
        now += again;
        expect(now).toBeLessThanOrEqual(until);
      }
      expect([...told.keys()].sort()).toEqual(last.map((key) => `thread:${key}`).sort());
    }),
  );
});
