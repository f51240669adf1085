import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv, type Cell } from '../../domain/csv';

const mark = '\ufeff';

describe('a table for spreadsheets', () => {
  it('has a byte order mark, commas, and CRLF after every row', () => {
    expect(
      csv([
        ['a', 'b'],
        [1, 0.5],
      ]),
    ).toBe(`${mark}a,b\r\n1,0.5\r\n`);
  });

  it('leaves the cell of an unknown number empty', () => {
    expect(csv([['a', undefined, 0]])).toBe(`${mark}a,,0\r\n`);
  });

  it('quotes what would break a row', () => {
    expect(csv([['a,b', 'say "so"', 'two\r\nlines', ' x']])).toBe(
      `${mark}"a,b","say ""so""","two\r\nlines"," x"\r\n`,
    );
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1'],
    ...[' =1', '\n=1', ' \n\t-1', '\u00a0@x', '\u200b=1', '\ufeff+1'],
    ...['＝1', '＋1', '－1', '＠x'],
  ])('defuses %j', (formula) => {
    const [cell] = Papa.parse<string[]>(csv([[formula]]).slice(1)).data[0]!;
    expect(cell).toBe(`'${formula}`);
  });

  it('leaves numbers alone, and texts with a sign inside', () => {
    expect(csv([[-1.5, -0, 1e21, 'a=1', "'x"]])).toBe(`${mark}-1.5,0,1e+21,a=1,'x\r\n`);
  });

  it('gives every cell back that was put in', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !/^(?:[\t\r]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u.test(one));
    const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.constant(undefined));
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const read = Papa.parse<string[]>(csv(table).slice(1), { delimiter: ',', newline: '\r\n' });
        expect(read.data.slice(0, -1)).toEqual(
          table.map((row) => row.map((one) => String(one ?? ''))),
        );
      }),
    );
  });
});
