/** One line of the table that `npm run release:check` prints. */
export interface Row {
  /** what is looked at */
  check: string;
  /** what was found, in words and numbers */
  figure: string;
  /** what it has to be */
  aim: string;
  /** what stands against a release, a sentence each; none where all is well */
  faults: string[];
  /** why it was not looked at; a rehearsal may leave it out, a release may not */
  leftOut?: string;
}

/** Nothing stands against it. @param release whether this is more than a rehearsal */
export const holds = ({ faults, leftOut }: Row, release: boolean): boolean =>
  faults.length === 0 && !(release && leftOut !== undefined);

/** The lines as a table, and below it each fault. */
export function asTable(rows: readonly Row[], release: boolean): string {
  const lines = [
    ['check', 'figure', 'aim', 'verdict'],
    ...rows.map((row) => [row.check, row.figure, row.aim, verdictOn(row, release)]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  );
  const drawn = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const against = rows.flatMap((row) =>
    (holds(row, release) ? [] : [...row.faults, ...(row.leftOut ? [row.leftOut] : [])]).map(
      (fault) => `${row.check}: ${fault}`,
    ),
  );
  return [drawn[0], rule, ...drawn.slice(1), ...(against.length > 0 ? ['', ...against] : [])].join(
    '\n',
  );
}

function verdictOn(row: Row, release: boolean): string {
  if (!holds(row, release)) return 'FAILS';
  return row.leftOut === undefined ? 'holds' : 'left out';
}
