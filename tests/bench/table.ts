/** One line of the bench. */
export interface Row {
  /** what was measured, and on what */
  what: string;
  ours: number;
  unit: 'ms' | 'B' | 'kB' | 'MB' | '×' | '';
  /** who or what it is compared with in the same run */
  against?: { name: string; value: number };
  /** ours may be at most so many times the other, or so much where there is no other */
  atMost?: number;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const ratioOf = ({ ours, against }: Row): number | undefined => against && ours / against.value;

/** @returns undefined for a line that is only told */
export function isMet(row: Row): boolean | undefined {
  return row.atMost === undefined ? undefined : (ratioOf(row) ?? row.ours) <= row.atMost;
}

/** Two figures that count, so that a ratio of 0.004 is not told as 0. */
function short(value: number): string {
  if (value !== 0 && Math.abs(value) < 10) return String(Number(value.toPrecision(2)));
  return Math.round(value).toLocaleString('en');
}

const measured = (value: number, unit: Row['unit']): string =>
  unit === '' ? short(value) : `${short(value)} ${unit}`;

function cells(row: Row): string[] {
  const { what, ours, unit, against, atMost } = row;
  const ratio = ratioOf(row);
  const met = isMet(row);
  return [
    what,
    measured(ours, unit),
    against ? `${against.name}: ${measured(against.value, unit)}` : '–',
    ratio === undefined ? '–' : short(ratio),
    atMost === undefined ? '–' : `≤ ${against ? `${short(atMost)} ×` : measured(atMost, unit)}`,
    met === undefined ? '–' : met ? 'yes' : '**no**',
  ];
}

/** The lines as a Markdown table. */
export function asTable(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'compared with', 'ratio', 'aim', 'met'];
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const drawn = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}
