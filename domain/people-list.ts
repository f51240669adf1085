import emailAddresses from 'email-addresses';
import { isAddress, isDomain, sameAs } from './address';
import { nameFrom, type Found } from './people';

/** What was read from a text or a file, and what could not be. */
export interface Reading {
  people: Found[];
  /** Each piece that names nobody, with its line (from 1). */
  unread: { line: number; text: string }[];
  /** The unread pieces, one a line: what stays in the box. */
  kept: string;
}

/** A stretch of a line between separators: who is in it (name '' when none is written), what is not. */
interface Piece {
  text: string;
  end: string;
  people: Mention[];
  unread: string[];
}
type Mention = Omit<Found, 'line'>;

/**
 * Reads a pasted list of people: RFC 5322 mailboxes, Outlook lists ("Last, First <a@x>; …"), `mailto:`
 * links, bare addresses, numbered or bulleted lines, columns copied from a sheet. Names stay as they
 * are written, a bare address gets one from its local part. Takes any text and never throws.
 * With `domains`, a whole domain (`@acme.example`) counts as an address, as customers may be one.
 */
export function readPeople(text: string, { domains = false } = {}): Reading {
  const people: Found[] = [];
  const unread: Reading['unread'] = [];
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).forEach((content, index) => {
    const line = index + 1;
    const read = readLine(content, domains);
    people.push(...read.people.map((one) => named(one, line)));
    unread.push(...read.unread.map((text) => ({ line, text })));
  });
  return reading(people, unread);
}

/** A reading of these people and of what is left. */
export function reading(people: Found[], unread: Reading['unread']): Reading {
  return { people, unread, kept: unread.map(({ text }) => text).join('\n') };
}

/** Somebody with a name for certain: the written one if it says anything, else one from the address. */
export function named({ name, addresses }: Mention, line: number): Found {
  const says = /[^\p{C}\p{Z}\p{P}]/u.test(name) && !isAddress(name);
  return { name: says ? name : nameFrom(addresses[0] ?? ''), addresses, line };
}

/** The people in a text without separators ("Ana Silva <ana@x>"), name '' where none is written. */
export function mentionsIn(text: string): Mention[] {
  return readPiece(text, '', false).people;
}

function readLine(line: string, domains: boolean): Pick<Piece, 'people' | 'unread'> {
  const pieces = piecesOf(tidyLine(line), domains);
  const people = pieces.flatMap((piece) => piece.people);
  const alone = people.length === 1;
  const unread: string[] = [];
  // Names before a comma wait for their address: "Silva, Ana <ana@x>", and "Ana Silva, ana@x" when
  // the line has no other address that "Ana Silva" could belong to.
  let waiting: string[] = [];
  const giveUp = () => unread.push(...waiting.splice(0));

  for (const piece of pieces) {
    const [first] = piece.people;
    if (first) {
      if (first.name !== '' || alone) {
        const own = waiting.splice(waiting.findLastIndex((text) => !looksLikeName(text)) + 1);
        first.name = [...own, first.name].filter((part) => part !== '').join(', ');
      }
      giveUp();
      unread.push(...piece.unread);
    } else if (piece.text.includes('@')) {
      giveUp();
      unread.push(piece.text);
    } else if (piece.text !== '') {
      waiting.push(piece.text);
    }
    if (piece.end === ';' && !alone) giveUp();
  }
  const [only] = people;
  if (alone && only?.name === '' && waiting.every(looksLikeName)) {
    only.name = waiting.splice(0).join(', ');
  }
  giveUp();
  return { people, unread };
}

/** Without what mail programs and lists put around: invisible marks, bullets, numbers, header words. */
function tidyLine(line: string): string {
  const plain = line
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .replace(/[＠＜＞]/g, (wide) => wide.normalize('NFKC'))
    .replace(/mailto:([^\s<>"'()[\],;]*)/gi, (_, target: string) => mailtoTarget(target))
    .replace(/^\s*(?:(?:[-*•‣▪●◦–—·>☐✓]|\(?\d{1,4}[.):]|\d{1,4}\t|\[[ x]?\])\s+)+/i, '')
    .replace(/^\s*(?:to|cc|bcc|from|an|von|para|de|à|da|a|宛先|差出人)\s*[:：]/i, '');
  // "Team: ana@x, ben@x;" is a group of RFC 5322; "Ana Silva: ana@x" is a name.
  const isGroup = plain.split('@').length > 2;
  return isGroup ? plain.replace(/^[^"<>@,;:]+[:：](?=.*@)/, '') : plain;
}

function mailtoTarget(target: string): string {
  const [address = ''] = target.split('?');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Cuts at commas and semicolons outside quotes, angle brackets and comments. */
function piecesOf(line: string, domains: boolean): Piece[] {
  const marks = line.matchAll(
    /"(?:\\.|[^"\\])*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<=^|[\s,;])'[^'<>@]*'(?=\s*<)|<[^<>]*>|\([^()]*\)|（[^（）]*）|[,;，；、]/gsu,
  );
  const pieces: Piece[] = [];
  let start = 0;
  for (const mark of marks) {
    if (!/^[,;，；、]$/.test(mark[0])) continue;
    const end = mark[0] === ';' || mark[0] === '；' ? ';' : ',';
    pieces.push(readPiece(line.slice(start, mark.index), end, domains));
    start = mark.index + 1;
  }
  pieces.push(readPiece(line.slice(start), '', domains));
  return pieces;
}

/** Longer pieces are prose or an attack: the RFC parser recurses, and takes ms for each hundred. */
const LONGEST_MAILBOX = 500;

function readPiece(raw: string, end: string, domains: boolean): Piece {
  const text = raw.trim();
  const mailbox = text.length <= LONGEST_MAILBOX && text.includes('@') ? mailboxIn(text) : undefined;
  if (mailbox) return { text, end, people: [mailbox], unread: [] };
  return { text: inner(text) === '' ? '' : text, end, ...scan(text, domains) };
}

function mailboxIn(text: string): Mention | undefined {
  const mailbox = emailAddresses.parseOneAddress({ input: text, simple: false, rfc6532: true });
  return undefined;
}
