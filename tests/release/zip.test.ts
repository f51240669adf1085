import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { entriesOf, evened, unpack } from './zip';

/** A ZIP as others write it: entries in the order given, each with its time. */
function zipped(files: [name: string, text: string][], time = 0, flags = 0): Buffer {
  const parts = files.map(([name, text]) => {
    const body = name.endsWith('.png') ? Buffer.from(text) : deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(name.endsWith('.png') ? 0 : 8, 4);
    common.writeUInt16LE(time, 6);
    common.writeUInt16LE(time, 8);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(text.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    return { name: Buffer.from(name), body, common };
  });
  let offset = 0;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const { name, body, common } of parts) {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, body);
    offset += 30 + name.length + body.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const folder = mkdtempSync(join(tmpdir(), 'walk-the-talk-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: [string, string][] = [
  ['popup.html', '<main>'],
  ['icon/16.png', 'no text'],
  ['_locales/ja/messages.json', '{"a": "歩く"}'],
];
const read = (zip: Buffer) =>
  Object.fromEntries(entriesOf(zip).map(({ name, content }) => [name, content().toString()]));

describe('a ZIP for a store', () => {
  it('is the same to the byte whenever and in whatever order it was made', () => {
    const [one, other] = [zipped(files, 0x5d3b), zipped(files.toReversed(), 0x1234)];
    // The control: as they come they are not.
    expect(one.equals(other)).toBe(false);
    expect(evened(one).equals(evened(other))).toBe(true);
    expect(evened(one).equals(evened(zipped([...files.slice(1), ['popup.html', '<p>']])))).toBe(
      false,
    );
  });

  it('keeps names and contents, and can be evened again', () => {
    const even = evened(zipped(files, 0x5d3b));
    expect(read(even)).toEqual(Object.fromEntries(files));
    expect(entriesOf(even).map(({ name }) => name)).toEqual(files.map(([name]) => name).toSorted());
    expect(evened(even).equals(even)).toBe(true);
  });

  it('is unpacked into its folder, and nowhere else', () => {
    unpack(zipped([...files, ['icon/', '']]), folder);
    expect(readdirSync(folder).toSorted()).toEqual(['_locales', 'icon', 'popup.html']);
    expect(readFileSync(join(folder, 'icon/16.png'), 'utf8')).toBe('no text');
    const hostile = zipped([['../outside.txt', 'x']]);
    expect(() => unpack(hostile, join(folder, 'inside'))).toThrow('leads out of the folder');
    expect(readdirSync(folder)).not.toContain('outside.txt');
  });

  it('is refused when it is none, or of a kind that would be read wrongly', () => {
    expect(() => entriesOf(Buffer.from('a text'))).toThrow('no ZIP file');
    expect(() => entriesOf(zipped(files, 0, 0b1000))).toThrow('unknown length');
  });
});
