// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Plot, type PlotLine } from '../../components/measures/plot';
import { barsOf, dotsOn, lineThrough, scaleOf, yOf } from '../../components/measures/plot-shape';
import { open } from './screen';
import { stubTexts } from './texts-stub';

const points = (...values: (number | undefined)[]) =>
  values.map((value, n) => ({
    start: `2026-11-0${n + 1}`,
    of: 1,
    ...(value !== undefined && { value }),
  }));

describe('the shape of a plot', () => {
  it('reaches from the bottom to the highest value, and is never flat', () => {
    expect(scaleOf([3, 8], 0)).toEqual({ bottom: 0, top: 8 });
    expect(scaleOf([3, 8], 1, 5)).toEqual({ bottom: 1, top: 5 });
    expect(scaleOf([0, 0], 0)).toEqual({ bottom: 0, top: 1 });
    expect(scaleOf([], 0)).toEqual({ bottom: 0, top: 1 });
    expect([1, 3, 5].map((value) => yOf(value, { bottom: 1, top: 5 }))).toEqual([100, 50, 0]);
  });

  it('breaks a line where nothing is known', () => {
    const scale = { bottom: 0, top: 10 };
    expect(lineThrough(points(0, 10, undefined, 5), scale)).toBe('M0.5 100h0L1.5 0M3.5 50h0');
    expect(lineThrough(points(undefined), scale)).toBe('');
  });

  it('marks few points each, of many those that stand alone, and the last', () => {
    const scale = { bottom: 0, top: 10 };
    const dots = (...values: (number | undefined)[]) =>
      [...dotsOn(points(...values), scale).matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x) - 0.5);
    expect(dots(0, 10, undefined, 5)).toEqual([0, 1, 3]);
    expect(dots(undefined)).toEqual([]);
    const many = Array.from({ length: 12 }, () => 4);
    expect(dots(...many), 'twelve are few').toHaveLength(12);
    expect(dots(...many, undefined, 7, undefined, 5, 6)).toEqual([13, 16]);
  });

  it('draws a low bar for nothing and none for what is not known', () => {
    const bars = barsOf(points(0, undefined, 10), 1, 2, { bottom: 0, top: 10 });
    expect(bars.map(({ y, height }) => [y, height])).toEqual([
      [98, 2],
      [0, 100],
    ]);
    expect(bars[0]!.x).toBeCloseTo(0.5, 10);
    expect(bars[1]!.x).toBeCloseTo(2.5, 10);
    expect(bars[0]!.width).toBeCloseTo(0.35, 10);
  });
});

describe('a plot', () => {
  let leave = () => {};
  beforeEach(stubTexts);
  afterEach(() => leave());
  const draw = (lines: PlotLine[], as: 'lines' | 'bars' = 'lines', aim?: number) => {
    leave = open(
      <Plot
        lines={lines}
        as={as}
        aim={aim === undefined ? undefined : { value: aim, name: `at most ${aim}` }}
        valueInWords={(value) => `${value} days`}
        startInWords={(start) => start.slice(-2)}
      />,
    );
  };

  it('says its gist to whoever does not see it', () => {
    draw([{ name: 'Talks', points: points(4, undefined, 2, 9, 3) }]);
    expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      'Plot from 01 to 05. Talks: lowest 2 days, highest 9 days, latest 3 days. Not known for 1 of 5.',
    );
    expect(document.querySelector('.legend')).toBeNull();
  });

  it('names several lines and the figure to hold them against', () => {
    draw(
      [
        { name: 'fires', points: points(1) },
        { name: 'talks', points: points(2) },
      ],
      'bars',
      5,
    );
    const names = [...document.querySelectorAll('.legend li')].map((one) => one.textContent);
    expect(names).toEqual(['fires', 'talks', 'at most 5']);
    expect(document.querySelectorAll('figure > svg rect')).toHaveLength(2);
    expect(document.querySelector('.scale')?.textContent).toBe('5 days0 days');
  });
});
