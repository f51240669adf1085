/** Nobody talks for longer than a day. */
export const mostMinutes = 1440;

/** Minutes as typed into a field that may stay empty: a whole number of at least one, or 'wrong'. */
export function minutesIn(typed: string): number | undefined | 'wrong' {
  if (typed.trim() === '') return undefined;
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? minutes : 'wrong';
}
