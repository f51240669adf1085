import type { Found } from '../../domain/people';

/** How a person is written, for hints. */
export const examplePerson = 'Ana Silva <ana.silva@corp.example>';

/** Somebody as a line that a box of people reads back unchanged: `"Silva, Ana" <ana@x> <ana@home>`. */
export function asLine({ name, addresses }: Pick<Found, 'name' | 'addresses'>): string {
  const isPlain = /^[\p{L}\p{M}\p{N} .'’-]+$/u.test(name);
  const shown = isPlain ? name : `"${name.replace(/[\\"]/g, '\\$&')}"`;
  return [shown, ...addresses.map((address) => `<${address}>`)].join(' ');
}

/**
 * The text of a file a leader chose. Address books are often saved in the old code page of their
 * machine: what is no UTF-8 is read as Windows-1252, which at least keeps every address.
 */
export async function fileText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marks: [string, number, number][] = [
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ];
  const wide = marks.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide) return new TextDecoder(wide[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
