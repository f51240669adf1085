import type { Point } from '../../domain/measures/measured';

/** A plot is drawn in a box one unit wide for each point and 100 high, and stretched to its place. */
export const height = 100;

export interface Scale {
  bottom: number;
  top: number;
}

/** From the bottom up to the highest value, or the aim where that is higher; never flat. */
export function scaleOf(values: readonly number[], bottom: number, top?: number): Scale {
  const highest = top ?? Math.max(...values, bottom);
  return { bottom, top: highest > bottom ? highest : bottom + 1 };
}

/** Downwards from the top. */
export const yOf = (value: number, { bottom, top }: Scale): number =>
  height - (height * (value - bottom)) / (top - bottom);

/** A line through the known points, broken where nothing is known. */
export function lineThrough(points: readonly Point[], scale: Scale): string {
  let path = '';
  points.forEach(({ value }, n) => {
    if (value === undefined) return;
    const at = `${n + 0.5} ${yOf(value, scale)}`;
    path += points[n - 1]?.value === undefined ? `M${at}h0` : `L${at}`;
  });
  return path;
}

/** So many points are few enough for a dot each: beyond, the line says more than its points. */
const few = 12;

/** Dots on the known points while they are few; with many, on those that stand alone between gaps, and on the last. */
export function dotsOn(points: readonly Point[], scale: Scale): string {
  const known = points.flatMap(({ value }, n) => (value === undefined ? [] : [{ n, value }]));
  const isAlone = (n: number) =>
    points[n - 1]?.value === undefined && points[n + 1]?.value === undefined;
  return known
    .filter(({ n }) => known.length <= few || isAlone(n) || n === known.at(-1)!.n)
    .map(({ n, value }) => `M${n + 0.5} ${yOf(value, scale)}h0`)
    .join('');
}

/** How much of a point's place its bars take. */
const filled = 0.7;
/** A bar for nothing: it is known, so it can be seen. */
const lowest = 2;

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Bars of one line of several, side by side; none where nothing is known. */
export function barsOf(points: readonly Point[], line: number, of: number, scale: Scale): Bar[] {
  const width = filled / of;
  return points.flatMap(({ value }, n) => {
    if (value === undefined) return [];
    const y = Math.min(yOf(value, scale), height - lowest);
    return { x: n + (1 - filled) / 2 + line * width, y, width, height: height - y };
  });
}
