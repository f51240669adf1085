import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture of 8 bits a channel. */
export interface Picture {
  width: number;
  height: number;
  /** 3: red, green, blue; 4: with alpha */
  channels: 3 | 4;
  /** row by row, from the top left */
  pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour types of the PNG specification (11.2.1) that stores take and browsers write. */
const channelsOf: Record<number, 3 | 4> = { 2: 3, 6: 4 };

/** @returns undefined for what is no PNG of 8 bits in colour, is interlaced or cut off */
export function readPng(file: Buffer): Picture | undefined {
  if (!file.subarray(0, 8).equals(signature)) return undefined;
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = channelsOf[file[25]!];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) return undefined;
  try {
    const rows = inflateSync(Buffer.concat(data));
    if (rows.length !== height * (width * channels + 1)) return undefined;
    return { width, height, channels, pixels: unfilter(rows, width * channels, height, channels) };
  } catch {
    return undefined;
  }
}

/** Each row says in its first byte how it was foretold from its neighbours (PNG specification, 9.2). */
function unfilter(rows: Buffer, length: number, height: number, step: number): Uint8Array {
  const pixels = new Uint8Array(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (length + 1)]!;
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x < step ? 0 : pixels[at - step]!;
      const up = y === 0 ? 0 : pixels[at - length]!;
      const upLeft = x < step || y === 0 ? 0 : pixels[at - length - step]!;
      pixels[at] = rows[y * (length + 1) + 1 + x]! + foretold(filter, left, up, upLeft);
    }
  }
  return pixels;
}

function foretold(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [
    Math.abs(up - upLeft),
    Math.abs(left - upLeft),
    Math.abs(left + up - 2 * upLeft),
  ];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}

/** The same picture always gives the same bytes; rows are not foretold, as drawings need none. */
export function writePng({ width, height, channels, pixels }: Picture): Buffer {
  const length = width * channels;
  const rows = Buffer.alloc(height * (length + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
