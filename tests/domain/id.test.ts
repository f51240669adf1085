import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeAt, newId } from '../../domain/id';

const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 16 });
const anyInstant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

it('is a UUID of version 7', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  fc.assert(
    fc.property(anyInstant, anyBytes, (now, random) => {
      expect(newId(now, random)).toMatch(shape);
    }),
  );
  expect('01900000-0000-4000-8000-000000000000').not.toMatch(shape);
});

it('tells its time in the first twelve digits', () => {
  // The example of RFC 9562, appendix A.6: 2022-02-22T19:22:22Z.
  const made = newId(1_645_557_742_000, new Uint8Array(10));
  expect(made.replaceAll('-', '').slice(0, 12)).toBe('017f22e279b0');
});

it('sorts by time, whatever the random bytes are', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, anyBytes, anyBytes, (one, other, a, b) => {
      fc.pre(one < other);
      expect(newId(one, a) < newId(other, b)).toBe(true);
    }),
  );
});

it('differs when any of the 74 random bits differs', () => {
  const known = new Set<string>();
  for (let bit = 0; bit < 74; bit += 1) {
    const random = new Uint8Array(10);
    // 72 bits are taken as they come, the last two from the low end of the tenth byte's first digit.
    const place = bit < 72 ? bit : bit + 2;
    random[place >> 3] = 0x80 >> (place & 7);
    known.add(newId(0, random));
  }
  expect(known.size).toBe(74);
});

it.each([-1, 0.5, 2 ** 48])('takes even a strange clock: %d', (now) => {
  expect(newId(now, new Uint8Array(10))).toHaveLength(36);
});

describe('when an id was made', () => {
  it('is told by every id of ours', () => {
    fc.assert(
      fc.property(anyInstant, anyBytes, (now, random) => {
        expect(madeAt(newId(now, random))).toBe(now);
      }),
    );
  });

  it.each([
    ['of version 4', '01900000-0000-4000-8000-000000000000'],
    ['of another variant', '01900000-0000-7000-c000-000000000000'],
    ['with something before it', 'x01900000-0000-7000-8000-000000000000'],
    ['with something after it', '01900000-0000-7000-8000-000000000000x'],
    ['of one letter', 'a'],
    ['of nothing', ''],
  ])('is not told by an id %s', (_, id) => {
    expect(madeAt(id)).toBeUndefined();
  });

  it('is told by the nearest id that is one', () => {
    expect(madeAt('01900000-0000-7000-8000-000000000000')).toBe(0x019000000000);
    expect(madeAt('00000000-0001-7fff-bfff-ffffffffffff')).toBe(1);
  });
});
