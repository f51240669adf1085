import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connected } from '../../domain/connected';

const groups = (...all: string[]) => connected(all, (one) => one.split(''));

describe('who shares a key', () => {
  it.each<[string, string[], string[][]]>([
    ['is one group', ['ab', 'bc'], [['ab', 'bc']]],
    ['by way of a third, too, wherever it stands', ['ab', 'cd', 'bc'], [['ab', 'bc', 'cd']]],
    ['and nobody else', ['ab', 'cd', 'b'], [['ab', 'b'], ['cd']]],
    ['while one without a key stands alone', ['a', '', 'b'], [['a'], [''], ['b']]],
  ])('%s', (_, all, expected) => expect(groups(...all)).toEqual(expected));

  it('is in one group, and everybody in exactly one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-f]{1,3}$/)), (all) => {
        const found = groups(...all);
        expect(found.flat().toSorted()).toEqual(all.toSorted());
        const keys = found.map((group) => [...new Set(group.join(''))]);
        expect(new Set(keys.flat()).size).toBe(keys.flat().length);
      }),
    );
  });
});
