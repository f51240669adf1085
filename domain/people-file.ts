import Papa from 'papaparse';
import { isAddress } from './address';
import type { Found } from './people';
import { looksLikeName, mentionsIn, named, reading, readPeople, type Reading } from './people-list';

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

const LINE_BREAK = /\r\n|\r|\n/;

interface Row {
  cells: string[];
  line: number;
}

function rowsOf(content: string): Row[] {
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
function headerOf(rows: Row[]): Row | undefined {
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

function readTable(rows: Row[], columns: Columns): Reading {
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

function wholeName(given: string, family: string): string {
  // Chinese, Japanese and Korean names begin with the family.
  const familyFirst = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(family);
  return oneLine(familyFirst ? `${family} ${given}` : `${given} ${family}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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

function columnsNamed(header: string[]): Columns {
  const column = (words: Set<string>) => header.findIndex((cell) => words.has(plain(cell)));
  let [full, first, last] = [column(WORDS.full), column(WORDS.first), column(WORDS.last)];
  // "Nom; Prénom" and "Nombre; Apellidos": beside one half of a name, the general word is the other.
  if (full >= 0 && first >= 0 && last < 0) [full, last] = [-1, full];
  if (full >= 0 && last >= 0 && first < 0) [full, first] = [-1, full];
  const mail = header.flatMap((cell, index) => (isMailHeader(cell) ? [index] : []));
  return { full, first, last, mail };
}

/** Without a header the cells tell: half of a column or more are addresses, or names of one or two columns. */
function columnsGuessed(rows: Row[]): Columns {
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

/** A vCard property: `item1.EMAIL;TYPE="work,pref":ana@x`, parameters up to a colon outside quotes. */
const PROPERTY = /^(?:[^.:;]+\.)?(FN|N|EMAIL)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/is;

function readCards(content: string): Reading {
  const people: Found[] = [];
  const unread: Reading['unread'] = [];
  let card = { line: 0, full: '', parts: '', addresses: [] as string[] };
  const close = () => {
    const name = card.full || card.parts;
    if (card.addresses.length > 0) people.push(named({ ...card, name }, card.line));
    else if (card.line > 0) unread.push({ line: card.line, text: name || 'BEGIN:VCARD' });
    card = { line: 0, full: '', parts: '', addresses: [] };
  };
  for (const { text, line } of unfolded(content)) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(text)) {
      close();
      card.line = line;
    }
    const [, property, parameters = '', raw = ''] = PROPERTY.exec(text) ?? [];
    if (!property || card.line === 0) continue;
    const value = decoded(raw, parameters);
    if (/^FN$/i.test(property)) card.full ||= oneLine(unescaped(value));
    else if (/^N$/i.test(property)) card.parts ||= nameOfParts(value);
    else
      card.addresses.push(
        ...mentionsIn(unescaped(value).replace(/^mailto:/i, '')).flatMap(
          ({ addresses }) => addresses,
        ),
      );
  }
  close();
  return reading(people, unread);
}

/** Logical lines: folded ones put together, also those of quoted-printable, with their first line. */
function unfolded(content: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  content.split(LINE_BREAK).forEach((text, index) => {
    const last = lines.at(-1);
    const isSoft = last && last.text.endsWith('=') && isQuotedPrintable(last.text);
    if (isSoft) last.text = last.text.slice(0, -1) + text;
    else if (last && /^[ \t]/.test(text)) last.text += text.slice(1);
    else lines.push({ text, line: index + 1 });
  });
  return lines;
}

function isQuotedPrintable(property: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(property);
}

/** The value in letters: vCard 2.1 writes what is not ASCII as quoted-printable bytes of a charset. */
function decoded(value: string, parameters: string): string {
  if (!isQuotedPrintable(`${parameters}:`)) return value;
  const [, charset = 'utf-8'] = /;CHARSET="?([\w-]+)/i.exec(parameters) ?? [];
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(charset);
  } catch {
    // An unknown charset: UTF-8 is the likeliest, and shows at least the ASCII letters.
  }
  return value.replace(/(?:=[0-9A-F]{2})+/gi, (bytes) =>
    decoder.decode(Uint8Array.from(bytes.slice(1).split('='), (hex) => parseInt(hex, 16))),
  );
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/gs, (_, letter: string) => (/n/i.test(letter) ? ' ' : letter));
}

/** N is `family;given;additional;prefix;suffix`. */
function nameOfParts(value: string): string {
  const parts = value.split(/(?<!\\);/).map(unescaped);
  return wholeName(parts[1] ?? '', parts[0] ?? '');
}
