import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets, type Asset } from './assets';
import { checkListing } from './check';
import { readPng, writePng, type Picture } from './png';

const folder = mkdtempSync(join(tmpdir(), 'listing-'));
const write = (file: string, png: Buffer) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), png);
};

/** A picture of many colours, as the asset asks for it. */
function good({ width, height, margin }: Asset): Picture {
  const channels = margin === undefined ? 3 : 4;
  const pixels = new Uint8Array(width * height * channels);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const edge = margin ?? 0;
    const isInside = x >= edge && y >= edge && x < width - edge && y < height - edge;
    const colour = [x % 256, y % 256, (x + y) % 256, isInside ? 255 : 0];
    pixels.set(colour.slice(0, channels), at * channels);
  }
  return { width, height, channels, pixels };
}

const screenshot = 'de/3-popup.png';
/** One of each kind: decoding all of them again and again takes minutes. */
const some = new Map([...assets].filter(([file]) => !file.includes('/') || file === screenshot));
const assetOf = (file: string): Asset => assets.get(file)!;

beforeAll(() => {
  for (const [file, asset] of some) write(file, writePng(good(asset)));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found after a file was changed; then it is as before. */
function foundWith(file: string, png: Buffer | undefined): string[] {
  if (png) write(file, png);
  else rmSync(join(folder, file));
  const found = checkListing(folder, some);
  if (some.has(file)) write(file, writePng(good(assetOf(file))));
  else rmSync(join(folder, file));
  return found.map((finding) => `${finding.file} ${finding.what}`);
}

const changed = (file: string, change: (picture: Picture) => Picture | void): Buffer => {
  const picture = good(assetOf(file));
  return writePng(change(picture) ?? picture);
};
describe('a listing', () => {
  it('with all its files exact has nothing to find', () => {
    expect(checkListing(folder, some)).toEqual([]);
  });

  it('has four drawings and five screenshots in each of seven languages', () => {
    expect(assets.size).toBe(4 + 7 * 5);
  });

  it('that was never made misses everything', () => {
    expect(checkListing(join(folder, 'nowhere'))).toHaveLength(assets.size);
  });

  it.each<[string, string, Buffer | undefined, RegExp]>([
    ['a missing screenshot', screenshot, undefined, /is missing/],
    ['a file too many', 'de/6-more.png', Buffer.from('x'), /no file of a listing/],
    ['no PNG', screenshot, Buffer.from('x'), /no PNG/],
    ['a cut-off PNG', screenshot, writePng(good(assetOf(screenshot))).subarray(0, 5000), /no PNG/],
    [
      'a pixel too wide',
      screenshot,
      writePng(good({ width: 1281, height: 800 })),
      /1281x800, not 1280x800/,
    ],
    [
      'an alpha channel in a screenshot',
      screenshot,
      writePng(good({ width: 1280, height: 800, margin: 0 })),
      /alpha channel/,
    ],
    [
      'an alpha channel in a tile',
      'tile-440x280.png',
      writePng(good({ width: 440, height: 280, margin: 0 })),
      /alpha channel/,
    ],
    [
      'an icon without transparency',
      'icon-128.png',
      writePng(good({ width: 128, height: 128 })),
      /no transparent margin/,
    ],
    [
      'an icon drawn too large',
      'icon-128.png',
      writePng(good({ width: 128, height: 128, margin: 15 })),
      /98x98 at 15, 15, not 96x96 at 16, 16/,
    ],
    [
      'one faint pixel in the margin',
      'icon-128.png',
      changed('icon-128.png', ({ pixels }) => void (pixels[3] = 1)),
      /at 0, 0/,
    ],
    [
      'an empty page',
      screenshot,
      changed(screenshot, ({ pixels }) => void pixels.fill(255)),
      /looks blank/,
    ],
    [
      'a page on which hardly anything stands',
      screenshot,
      changed(screenshot, ({ pixels }) => void pixels.fill(255, 60_000)),
      /looks blank/,
    ],
    [
      'a file as large as 5 MB',
      screenshot,
      Buffer.concat([writePng(good(assetOf(screenshot))), Buffer.alloc(5_000_000)]),
      /bytes/,
    ],
  ])('is told of %s', (_what, file, png, said) => {
    const found = foundWith(file, png);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
    expect(found[0]).toContain(file);
  });
});

describe('a PNG', () => {
  it('is read as it was written, in both kinds', () => {
    for (const margin of [undefined, 2]) {
      const picture = good({ width: 37, height: 19, ...(margin !== undefined && { margin }) });
      expect(readPng(writePng(picture))).toEqual(picture);
    }
  });
});
