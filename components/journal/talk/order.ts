import type { TalkLine } from '../../../domain/talk';

/** The leader's lines as they are shown. */
const inOrder = (lines: readonly TalkLine[]): TalkLine[] =>
  lines.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

/** The place of a line that comes after all others. */
export const placeAfter = (lines: readonly TalkLine[]): number =>
  Math.max(-1, ...lines.map(({ place }) => place)) + 1;

/**
 * Which lines need another place so that one of them moves a step up or down.
 * @returns none when it is unknown, or at that end already
 */
export function stepped(
  lines: readonly TalkLine[],
  id: string,
  by: 1 | -1,
): { line: TalkLine; place: number }[] {
  const order = inOrder(lines);
  const from = order.findIndex((line) => line.id === id);
  const other = order[from + by];
  const line = order[from];
  if (!line || !other) return [];
  order[from] = other;
  order[from + by] = line;
  return order
    .map((one, place) => ({ line: one, place }))
    .filter(({ line: one, place }) => one.place !== place);
}
