import Papa from 'papaparse';

export type Cell = string | number | undefined;

/** As OWASP's page on CSV injection lists them. Some spreadsheets pass over what cannot be seen, and read wide signs, too. */
const formula = /^(?:[\t\r]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * A table as a file for spreadsheets: RFC 4180, with a byte order mark, without which some of them read names wrongly. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers, an unknown one is an empty cell.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  Papa.BYTE_ORDER_MARK +
  Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  ) +
  '\r\n';
