import * as v from 'valibot';
import { leastIterations } from './seal-keys';

/**
 * The first line of a sealed backup (`docs/backup-format.md` says the same to others). It can be read by everybody,
 * and not changed by anybody: its bytes are authenticated with the content.
 */

export const sealedFormat = 'walk-the-talk-sealed-backup';
export const sealedVersion = 1;
/** In bytes; a header of ours has some 700. */
const longestHeader = 8192;
/** Ten times what any machine of today would choose: a file must not keep the browser busy for minutes. */
const mostIterations = 10_000_000;

const bytes = (length: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.length(4 * Math.ceil(length / 3)),
    v.transform(fromBase64),
    v.length(length),
  );
const wrapped = { salt: bytes(32), iv: bytes(12), key: bytes(48) };
const lockShape = v.variant('by', [
  v.strictObject({ by: v.literal('recovery-code'), ...wrapped }),
  v.strictObject({
    by: v.literal('passphrase'),
    iterations: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(leastIterations),
      v.maxValue(mostIterations),
    ),
    kdfSalt: bytes(16),
    ...wrapped,
  }),
]);
const headerShape = v.strictObject({
  format: v.literal(sealedFormat),
  version: v.literal(sealedVersion),
  iv: bytes(12),
  locks: v.pipe(
    v.array(lockShape),
    v.minLength(1),
    v.maxLength(4),
    // Passphrases are slow to try.
    v.check((locks) => locks.filter(({ by }) => by === 'passphrase').length <= 1),
  ),
});

/** One way to the file's key: the key itself, sealed under what a secret gives. */
export type Lock = v.InferOutput<typeof lockShape>;
export type Header = v.InferOutput<typeof headerShape>;

/** The line as it stands in the file, its newline included. */
export function writtenHeader(header: Header): Uint8Array<ArrayBuffer> {
  const line = JSON.stringify(header, (_key, value: unknown) =>
    value instanceof Uint8Array ? btoa(String.fromCharCode(...value)) : value,
  );
  return new TextEncoder().encode(`${line}\n`);
}

/** The checked header with its bytes as they stand in the file; or why there is none. */
export async function readHeader(
  file: Blob,
): Promise<{ header: Header; line: Uint8Array<ArrayBuffer> } | 'not-sealed' | 'newer' | 'changed'> {
  const start = new Uint8Array(await file.slice(0, longestHeader).arrayBuffer());
  const text = new TextDecoder().decode(start);
  if (!text.startsWith(`{"format":"${sealedFormat}"`)) return 'not-sealed';
  const end = start.indexOf(newline);
  if (end === -1) return 'changed';
  const line = start.slice(0, end + 1);
  const found = parsed(new TextDecoder().decode(line));
  const newer = v.object({ version: v.pipe(v.number(), v.minValue(sealedVersion + 1)) });
  if (v.is(newer, found)) return 'newer';
  const checked = v.safeParse(headerShape, found, { abortEarly: true });
  return checked.success ? { header: checked.output, line } : 'changed';
}

const newline = 10;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
