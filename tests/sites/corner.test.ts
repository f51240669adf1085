import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCorner, type Box } from '../../sites/corner';

const viewport = { width: 1200, height: 800 };
const size = { width: 360, height: 200 };
const end = { left: 824, top: 584 };
const start = { left: 16, top: 584 };
const onEnd: Box = { left: 900, top: 600, right: 1100, bottom: 780 };
const onStart: Box = { left: 20, top: 700, right: 300, bottom: 790 };
const onTop: Box = { left: 0, top: 0, right: 1200, bottom: 100 };

describe('the prompt stands', () => {
  it.each<[string, Box[], { left: number; top: number } | undefined]>([
    ['at the bottom of the end side', [], end],
    ['there also when the top is taken', [onTop], end],
    ['at the start side when the end is taken', [onEnd], start],
    ['above when the bottom is taken', [onEnd, onStart], { left: 824, top: 16 }],
    ['nowhere when every corner is taken', [onEnd, onStart, onTop], undefined],
    ['beside a box that only touches it', [{ left: 0, top: 0, right: 1200, bottom: 584 }], end],
  ])('%s', (_, taken, corner) => {
    expect(freeCorner(viewport, size, taken, false)).toEqual(corner);
  });

  it('mirrored where the script runs from right to left', () => {
    expect(freeCorner(viewport, size, [], true)).toEqual(start);
    expect(freeCorner(viewport, size, [onStart], true)).toEqual(end);
  });

  it('nowhere in a window that is too small', () => {
    expect(freeCorner({ width: 375, height: 232 }, size, [], false)).toBeUndefined();
    expect(freeCorner({ width: 392, height: 215 }, size, [], false)).toBeUndefined();
    expect(freeCorner({ width: 392, height: 232 }, size, [], false)).toEqual({ left: 16, top: 16 });
  });
});

describe('whatever the window and the boxes', () => {
  const anyBox = fc
    .tuple(
      fc.nat(2000),
      fc.nat(1500),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 900 }),
    )
    .map(([left, top, width, height]): Box => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }));
  const anyScene = fc.record({
    viewport: fc.record({ width: fc.nat(2000), height: fc.nat(1500) }),
    size: fc.record({
      width: fc.integer({ min: 1, max: 500 }),
      height: fc.integer({ min: 1, max: 700 }),
    }),
    taken: fc.array(anyBox, { maxLength: 5 }),
    rightToLeft: fc.boolean(),
  });

  it('it is inside the window and covers nothing', () => {
    let stood = 0;
    fc.assert(
      fc.property(anyScene, ({ viewport, size, taken, rightToLeft }) => {
        const corner = freeCorner(viewport, size, taken, rightToLeft);
        if (!corner) return;
        stood += 1;
        const { left, top } = corner;
        const [right, bottom] = [left + size.width, top + size.height];
        const room = [left, top, viewport.width - right, viewport.height - bottom];
        expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
        for (const box of taken) {
          const overlaps =
            left < box.right && right > box.left && top < box.bottom && bottom > box.top;
          expect(overlaps).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
    expect(stood).toBeGreaterThan(50);
  });

  it('right to left is the mirror image', () => {
    fc.assert(
      fc.property(anyScene, ({ viewport, size, taken }) => {
        const mirrored = taken.map(({ left, right, ...box }) => ({
          ...box,
          left: viewport.width - right,
          right: viewport.width - left,
        }));
        const corner = freeCorner(viewport, size, taken, false);
        const mirror = freeCorner(viewport, size, mirrored, true);
        expect(mirror?.top).toBe(corner?.top);
        expect(mirror && viewport.width - size.width - mirror.left).toBe(corner?.left);
      }),
    );
  });
});
