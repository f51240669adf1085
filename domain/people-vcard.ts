import { oneLine, wholeName } from './names';
import type { Found } from './people';
import { mentionsIn, named, reading, type Reading } from './people-list';

/** A vCard property: `item1.EMAIL;TYPE="work,pref":ana@x`, parameters up to a colon outside quotes. */
const PROPERTY = /^(?:[^.:;]+\.)?(FN|N|EMAIL)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/is;

/** Reads vCards 2.1 to 4.0; one without a readable address is unread, named by its BEGIN line. */
export function readCards(content: string): Reading {
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
  const lines: { parts: string[]; line: number; isSoft: boolean }[] = [];
  content.split(/\r\n|\r|\n/).forEach((text, index) => {
    const last = lines.at(-1);
    if (last?.isSoft && last.parts.at(-1)?.endsWith('=')) {
      last.parts.push(last.parts.pop()!.slice(0, -1), text);
    } else if (last && /^[ \t]/.test(text)) last.parts.push(text.slice(1));
    else lines.push({ parts: [text], line: index + 1, isSoft: isQuotedPrintable(text) });
  });
  return lines.map(({ parts, line }) => ({ text: parts.join(''), line }));
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
