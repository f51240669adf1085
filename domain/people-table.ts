import Papa from 'papaparse';
import { isAddress } from './address';
import { oneLine, wholeName } from './names';
import type { Found } from './people';
import { looksLikeName, mentionsIn, named, reading, type Reading } from './people-list';

const LINE_BREAK = /\r\n|\r|\n/;

export interface Row {
  cells: string[];
  line: number;
}

/** The rows of a table, however it is separated; a quote that is never closed costs its own line only. */
export function rowsOf(content: string): Row[] {
  // Excel writes its separator into a first line of its own.
  const [mark = '', separator = ''] = /^sep=(.)\r?\n/i.exec(content) ?? [];
  const table = content.slice(mark.length);
  const { data, errors, meta } = Papa.parse<string[]>(table, {
    delimiter: separator,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  // A quote that is never closed would swallow every line after it: then each line stands alone.
  const isOpen = errors.some(({ type }) => type === 'Quotes');
  const { delimiter } = meta;
  const rows = isOpen
    ? table.split(LINE_BREAK).map((line) => Papa.parse<string[]>(line, { delimiter }).data[0] ?? [])
    : data;
  let line = mark === '' ? 1 : 2;
  return rows.map((cells) => {
    const row = { cells: cells.map((cell) => cell.trim()), line };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(LINE_BREAK).length - 1, 0);
    return row;
  });
}

/** The first row that speaks of mail addresses; what stands above it is a title. */
export function headerOf(rows: Row[]): Row | undefined {
  const data = rows.findIndex(({ cells }) => cells.some(hasAddress));
  return rows.slice(0, data < 0 ? undefined : data).find(({ cells }) => cells.some(isMailHeader));
}

/** Which columns hold what; any of them may be missing. */
interface Columns {
  full: number;
  first: number;
  last: number;
  mail: number[];
}

/** One person a row, by the columns that hold names and addresses. */
export function readTable(rows: Row[], columns: Columns): Reading {
  const people: Found[] = [];
  const unread: Reading['unread'] = [];
  for (const { cells, line } of rows) {
    const mentions = columns.mail.flatMap((column) => mentionsIn(cells[column] ?? ''));
    const name = nameInRow(cells, columns);
    const written = cells.filter((cell) => cell !== '').join(', ');
    if (mentions.length > 0 && name !== '') {
      people.push(named({ name, addresses: mentions.flatMap((one) => one.addresses) }, line));
    } else if (mentions.length > 0) {
      people.push(...mentions.map((one) => named(one, line)));
    } else if (written !== '') {
      unread.push({ line, text: written });
    }
  }
  return reading(people, unread);
}

function nameInRow(cells: string[], { full, first, last }: Columns): string {
  const cell = (column: number) => oneLine(cells[column] ?? '');
  return cell(full) || wholeName(cell(first), cell(last));
}

const HEADERS = {
  full: `name fullname displayname contactname employee employeename worker workername teammember
    vollständigername anzeigename mitarbeiter mitarbeitername nom nomcomplet nomaffiché nombre
    nombrecompleto nombreyapellidos nome nomecompleto nomecognome naam имя фио imięinazwisko
    氏名 名前 表示名 フルネーム 姓名 이름 الاسم`,
  first: `firstname first givenname given forename legalfirstname preferredfirstname vorname rufname
    prénom primernombre nombredepila primeironome voornaam imię 名 given名`,
  last: `lastname last surname familyname family legallastname nachname familienname zuname
    nomdefamille apellido apellidos primerapellido sobrenome apelido últimonome cognome achternaam
    nazwisko фамилия 姓`,
};
const WORDS = {
  full: new Set(HEADERS.full.split(/\s+/).map(plain)),
  first: new Set(HEADERS.first.split(/\s+/).map(plain)),
  last: new Set(HEADERS.last.split(/\s+/).map(plain)),
};
const MAIL =
  /mail(?!ing|stop|merge)|correo|courriel|メール|电子邮件|電子郵件|邮箱|郵箱|이메일|почта|بريد/;
/** Columns about a mail address, and addresses of somebody else. */
const NOT_THEIRS =
  /manager|supervisor|assistant|leader|boss|vorgesetzt|chef|fuhrungskraft|responsable|superieur|jefe|gestor|gerente|上司|type|typ$|label|status|displayname|optin|optout/;

/** "E-Mail-Adresse" and "e_mail adresse" are one word, "Prénom" and "PRENOM" too. */
function plain(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function isMailHeader(cell: string): boolean {
  return cell.length <= 60 && MAIL.test(plain(cell)) && !NOT_THEIRS.test(plain(cell));
}

/** Which columns are which, by the words of a header in several languages. */
export function columnsNamed(header: string[]): Columns {
  const column = (words: Set<string>) => header.findIndex((cell) => words.has(plain(cell)));
  let [full, first, last] = [column(WORDS.full), column(WORDS.first), column(WORDS.last)];
  // "Nom; Prénom" and "Nombre; Apellidos": beside one half of a name, the general word is the other.
  if (full >= 0 && first >= 0 && last < 0) [full, last] = [-1, full];
  if (full >= 0 && last >= 0 && first < 0) [full, first] = [-1, full];
  const mail = header.flatMap((cell, index) => (isMailHeader(cell) ? [index] : []));
  return { full, first, last, mail };
}

/** Without a header the cells tell: half of a column or more are addresses, or names of one or two columns. */
export function columnsGuessed(rows: Row[]): Columns {
  const holds = (column: number, test: (cell: string) => boolean) => {
    const cells = rows.flatMap(({ cells }) => cells[column] || []);
    return cells.length > 0 && cells.filter(test).length >= cells.length / 2;
  };
  const width = Math.min(50, Math.max(...rows.slice(0, 100).map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, column) => column);
  const mail = columns.filter((column) => holds(column, hasAddress));
  const isName = (column: number, test: (cell: string) => boolean) =>
    !mail.includes(column) && holds(column, test);
  const first = columns.findIndex((column) => isName(column, looksLikeName));
  const isWord = (cell: string) => looksLikeName(cell) && !cell.includes(' ');
  return isName(first, isWord) && isName(first + 1, isWord)
    ? { full: -1, first, last: first + 1, mail }
    : { full: first, first: -1, last: -1, mail };
}

function hasAddress(cell: string): boolean {
  return isAddress(cell) || (cell.includes('@') && mentionsIn(cell).length > 0);
}
