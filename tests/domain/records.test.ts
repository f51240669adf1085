import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLive, isNewer, type Buried, type RecordStamp } from '../../domain/records';
import type { TalkLine } from '../../domain/talk';

const line: TalkLine = {
  type: 'talk',
  id: 't1',
  updatedAt: 1,
  device: 'laptop',
  talk: 'We call back',
  walk: 'I call back',
  place: 1,
};

it('a record lives until it is deleted', () => {
  const buried: Buried = { type: 'talk', id: 't1', updatedAt: 2, device: 'laptop', deletedAt: 2 };
  expect(isLive(line)).toBe(true);
  expect(isLive(buried)).toBe(false);
});

describe('of two versions of a record', () => {
  const version = (updatedAt: number, device: string): RecordStamp => ({
    id: 'r',
    updatedAt,
    device,
  });

  it.each<[string, RecordStamp, RecordStamp, boolean]>([
    ['the one written later holds', version(2, 'a'), version(1, 'b'), true],
    ['not the one written earlier', version(1, 'b'), version(2, 'a'), false],
    ['in one millisecond the larger device', version(1, 'b'), version(1, 'a'), true],
    ['… not the smaller', version(1, 'a'), version(1, 'b'), false],
    ['the one that is here, when they are the same', version(1, 'a'), version(1, 'a'), false],
  ])('%s', (_, theirs, ours, isTheirs) => {
    expect(isNewer(theirs, ours)).toBe(isTheirs);
  });

  it('one holds, on every machine the same', () => {
    const any = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', 'c'))
      .map(([at, device]) => version(at, device));
    fc.assert(
      fc.property(any, any, (one, other) => {
        const isSame = one.updatedAt === other.updatedAt && one.device === other.device;
        expect(isNewer(one, other) !== isNewer(other, one)).toBe(!isSame);
      }),
    );
  });
});
