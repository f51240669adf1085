import { readPeople, reading, type Reading } from './people-list';
import { columnsGuessed, columnsNamed, headerOf, readTable, rowsOf } from './people-table';
import { readCards } from './people-vcard';

/**
 * Reads the people of a file: vCard 2.1 to 4.0, a table (CSV, TSV, semicolons, with or without a
 * header) or else a list as it could be pasted. The content decides before the file's name does.
 * Takes any text and never throws; lines count from 1, a vCard is named by its BEGIN line.
 */
export function readPeopleFile(name: string, text: string): Reading {
  const content = text.replace(/^\uFEFF/, '');
  if (/^\s*BEGIN:VCARD/im.test(content)) return readCards(content);
  const rows = rowsOf(content);
  const header = headerOf(rows);
  if (header && header.cells.length > 1) {
    return readTable(rows.slice(rows.indexOf(header) + 1), columnsNamed(header.cells));
  }
  // "Ana <ana@x>; Ben <ben@x>" in a .csv is a list, and so is a file without columns.
  const isTable = /\.(csv|tsv|tab)$/i.test(name) && rows.some(({ cells }) => cells.length > 1);
  if (isTable && !/<[^<>]*@[^<>]*>/.test(content)) return readTable(rows, columnsGuessed(rows));
  const list = readPeople(content);
  return reading(
    list.people,
    list.unread.filter(({ line }) => line !== header?.line),
  );
}
