import { isAddress, isDomain, sameAs } from './address';
import { boundedName } from './names';
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
  /** A semicolon ends it. */
  closed: boolean;
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
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line, index) => ({
    line: index + 1,
    ...readLine(line, domains),
  }));
  return reading(
    lines.flatMap(({ line, people }) => people.map((one) => named(one, line))),
    lines.flatMap(({ line, unread }) => unread.map((text) => ({ line, text }))),
  );
}

/** A reading of these people and of what is left. */
export function reading(people: Found[], unread: Reading['unread']): Reading {
  return { people, unread, kept: unread.map(({ text }) => text).join('\n') };
}

/** Somebody with a name for certain: the written one if it says anything, else one from the address. */
export function named({ name, addresses }: Mention, line: number): Found {
  const says = /[^\p{C}\p{Z}\p{P}]/u.test(name) && !isAddress(name);
  return { name: boundedName(says ? name : nameFrom(addresses[0] ?? '')), addresses, line };
}

/** The people in a text without separators ("Ana Silva <ana@x>"), name '' where none is written. */
export function mentionsIn(text: string): Mention[] {
  return readPiece(text, false, false).people;
}

function readLine(line: string, domains: boolean): Pick<Piece, 'people' | 'unread'> {
  const pieces = piecesOf(tidyLine(line), domains);
  const people = pieces.flatMap((piece) => piece.people);
  const alone = people.length === 1;
  const unread: string[] = [];
  // Names before a comma wait for their address: "Silva, Ana <ana@x>", and "Ana Silva, ana@x" when
  // the line has no other address that "Ana Silva" could belong to.
  const waiting: string[] = [];
  const giveUp = () => {
    for (const text of waiting.splice(0)) unread.push(text);
  };

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
    if (piece.closed && !alone) giveUp();
  }
  const [only] = people;
  // After an address a name counts only if it fits: in "ana@x, Bob" Bob is somebody without one.
  const isTheirs = (name: string) => looksLikeName(name) && !!only && fits(name, only);
  if (alone && only?.name === '' && waiting.every(isTheirs)) {
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
    .replace(/^\s*(?:(?:[-*•‣▪●◦–—·>☐✓]|\(?\d{1,4}[.):]|\d{1,4}(?=\t)|\[[ x]?\])\s+)+/i, '')
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

const QUOTED =
  /"(?:\\.|[^"\\]){0,300}"|“[^“”]{0,300}”|„[^„“”]{0,300}[“”]|«[^«»]{0,300}»|(?<=^|[\s,;])'[^'<>@]*'(?=\s*<)/su;
const COMMENT = /\((?:[^()]|\([^()]*\))*\)|（[^（）]*）/u;
const ANGLE = /<[^<>]*>/u;
const OPAQUE = new RegExp(`${QUOTED.source}|${COMMENT.source}`, 'gsu');
const MARK = new RegExp(`${QUOTED.source}|${COMMENT.source}|${ANGLE.source}|[,;，；、]`, 'gsu');

/** Cuts at commas and semicolons outside quotes, angle brackets and comments. */
function piecesOf(line: string, domains: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { 0: mark, index } of line.matchAll(MARK)) {
    if (!/^[,;，；、]$/.test(mark)) continue;
    pieces.push(readPiece(line.slice(start, index), mark === ';' || mark === '；', domains));
    start = index + 1;
  }
  return [...pieces, readPiece(line.slice(start), false, domains)];
}

/** The text before an address names it; text after the last one does if nothing stood before. */
function readPiece(text: string, closed: boolean, domains: boolean): Piece {
  // An address in quotes or in a comment is part of a name, unless there is no other.
  const bare = text.replace(OPAQUE, (part) => ' '.repeat(part.length));
  const outside = addressesIn(bare, domains);
  const people: Mention[] = [];
  const unread: string[] = [];
  let end = 0;
  for (const found of outside.length > 0 ? outside : addressesIn(text, domains)) {
    const gap = text.slice(end, found.start);
    end = found.end;
    const name = nameIn(gap);
    const last = people.at(-1);
    const isAgain = last?.addresses.some((known) => sameAs(known) === sameAs(found.address));
    if (name === '' && isAgain) continue;
    // "Ana Silva <ana@x> <ana@home>", or two columns of addresses: both are hers.
    if (last && last.name !== '' && /^[>\s]*[<\t][<\s]*$/.test(gap)) {
      last.addresses.push(found.address);
    } else if (name.includes('@') && !QUOTED.test(gap)) {
      unread.push(name);
      people.push({ name: '', addresses: [found.address] });
    } else {
      people.push({ name, addresses: [found.address] });
    }
  }
  const last = people.at(-1);
  const rest = nameIn(text.slice(end));
  if (last && rest.includes('@')) unread.push(rest);
  else if (last?.name === '') last.name = rest;
  return { text: nameIn(text) === '' ? '' : text.trim(), closed, people, unread };
}

// Both ends are tidied afterwards, so that "'ana@x'", "*ana@x*" and "ana@x." are read as well.
const ADDRESS = new RegExp(
  "(?<![\\p{L}\\p{M}\\p{N}.．!#$%&'*+/=?^_`{}~-])" +
    "[\\p{L}\\p{M}\\p{N}.．!#$%&'*+/=?^_`{}~-]*@[\\p{L}\\p{M}\\p{N}.．-]+",
  'gu',
);

function addressesIn(text: string, domains: boolean) {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    const address = found
      .normalize('NFKC')
      .replace(/^[^\p{L}\p{N}_@]+/u, '')
      .replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
    const isOne = isAddress(address) || (domains && isDomain(address));
    return isOne ? [{ address, start: index, end: index + found.length }] : [];
  });
}

const EDGE = '[\\s,;:|"“”„«»‘’\'`<>\\[\\](){}（）*=•·–—-]+';
const EDGES = new RegExp(`^${EDGE}|(?<!${EDGE.slice(0, -1)})${EDGE}$`, 'gu');

/** The name written in a stretch of text: a quoted one as it stands, else without comments and marks. */
function nameIn(text: string): string {
  const plain = text.replace(OPAQUE, (part) => (/^[(（]/.test(part) ? ' ' : part)).trim();
  const [quoted] = QUOTED.exec(plain) ?? [];
  const name =
    quoted && quoted === plain.replace(/[<\s]+$/, '')
      ? quoted.slice(1, -1).replace(/\\(.)/gsu, '$1')
      : plain.replace(/["“”„]/g, '').replace(EDGES, '');
  const said = name.replace(/\s+/g, ' ').trim();
  return said === '' && plain !== text.trim() ? text.replace(EDGES, '').replace(/\s+/g, ' ') : said;
}

/** Does a word of the name stand in the local part? "Ana Silva" fits asilva@…, Bob does not. */
function fits(name: string, { addresses: [address = ''] }: Mention): boolean {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const local = fold(address.slice(0, address.lastIndexOf('@')));
  return fold(name)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 1 && local.includes(word));
}

/** Letters only, and one of them a capital or of a script that has none: "Silva", "van der Berg", "山田". */
export function looksLikeName(text: string): boolean {
  return (
    text.length <= 60 && /^[\p{L}\p{M}\s.'’"-]+$/u.test(text) && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)
  );
}
