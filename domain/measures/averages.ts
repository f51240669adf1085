/** The middle one, of an even number the mean of the two in the middle; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** undefined of none */
export const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : sumOf(numbers) / numbers.length;

export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);

/** The share of those that are so, 0..1; undefined of none. */
export const shareOf = <T>(
  things: readonly T[],
  isSo: (thing: T) => boolean,
): number | undefined =>
  things.length === 0 ? undefined : things.filter(isSo).length / things.length;
