import type { LineRead } from './reading';

/** The highest mark. */
const most = 5;

/**
 * How far a line is walked, for its print: 0 (nothing known yet) to 1. A measure in days, minutes or counts has no end that it
 * could be a part of: undefined.
 */
export function shareWalked({
  measured,
  now = 0,
}: Pick<LineRead, 'measured' | 'now'>): number | undefined {
  if (!measured) return now / most;
  const { unit, value } = measured;
  if (value === undefined) return 0;
  if (unit === 'share') return value;
  if (unit === 'mark') return value / most;
  // Parity is reached where the people led wait no longer than customers.
  return unit === 'ratio' ? Math.min(1, 1 / value) : undefined;
}
