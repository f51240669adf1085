import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

// The little of the ZIP format that a release needs (PKWARE's APPNOTE 4.3): names, contents, and the same bytes for the
// same files on every machine and day.

interface Entry {
  name: string;
  /** its header before the contents, and what is compressed, as they stand in the file */
  local: Buffer;
  /** its header in the directory at the end */
  central: Buffer;
  content: () => Buffer;
}

const signs = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** 1 January 1980, 0:00: the first moment that the format knows. */
const firstDay = { time: 0, date: (1 << 5) | 1 };

/** The files and folders of a ZIP, in its order. Throws when it is none, or of a kind that nothing here makes. */
export function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This is no ZIP file: it has no directory at its end.');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== signs.central) throw new Error('The directory is damaged.');
    if (zip.readUInt16LE(at + 8) & 0b1000) throw new Error('Entries of unknown length are unread.');
    const packed = zip.readUInt32LE(at + 20);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const next = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const begin = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(begin) !== signs.local) throw new Error('An entry is damaged.');
    const data = begin + 30 + zip.readUInt16LE(begin + 26) + zip.readUInt16LE(begin + 28);
    const body = zip.subarray(data, data + packed);
    const isStored = zip.readUInt16LE(at + 10) === 0;
    const entry = {
      name: zip.toString('utf8', at + 46, nameEnd),
      local: zip.subarray(begin, data + packed),
      central: zip.subarray(at, next),
      content: () => (isStored ? body : inflateRawSync(body)),
    };
    at = next;
    return entry;
  });
}

/**
 * The same ZIP with its entries in the order of their names and without the time at which it was made: two of the same
 * files are then equal to the byte. What is compressed stays as it is, so that no version of a compressor matters.
 */
export function evened(zip: Buffer): Buffer {
  const entries = entriesOf(zip).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  let offset = 0;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const entry of entries) {
    const local = Buffer.from(entry.local);
    local.writeUInt16LE(firstDay.time, 10);
    local.writeUInt16LE(firstDay.date, 12);
    const central = Buffer.from(entry.central);
    central.writeUInt16LE(firstDay.time, 12);
    central.writeUInt16LE(firstDay.date, 14);
    central.writeUInt32LE(offset, 42);
    offset += local.length;
    locals.push(local);
    centrals.push(central);
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signs.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Writes the files of a ZIP into a folder. Throws, with nothing written outside, when a name would lead out of it. */
export function unpack(zip: Buffer, folder: string): void {
  const root = resolve(folder) + sep;
  for (const { name, content } of entriesOf(zip)) {
    const path = join(root, name);
    if (!path.startsWith(root)) throw new Error(`${name} leads out of the folder.`);
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content());
  }
}
