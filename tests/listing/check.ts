import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { assets, type Asset } from './assets';
import { readPng, type Picture } from './png';

/** What is wrong with one file of a listing, in a sentence. */
export interface Finding {
  /** path in the folder, with `/` */
  file: string;
  what: string;
}

/** The strictest store's limit, bytes. */
const largest = 5_000_000;
/** A screen has hundreds of colours, a drawing with smooth edges dozens; an empty page has one. */
const fewestColours = { screenshot: 200, drawing: 12 };
/** So much of a picture one colour may fill: what failed to load leaves more. */
const mostOfOne = 0.97;

/**
 * Everything wrong with a folder made by `npm run listing`: missing, not exact, blank, or too much. Empty is good.
 * @param wanted the files that are to be there, and what each must be
 */
export function checkListing(folder: string, wanted = assets): Finding[] {
  const there = existsSync(folder) ? filesIn(folder) : [];
  const findings: Finding[] = there
    .filter((file) => !wanted.has(file))
    .map((file) => ({ file, what: 'is no file of a listing' }));
  for (const [file, asset] of wanted) {
    const faults = there.includes(file)
      ? faultsOf(readFileSync(join(folder, file)), asset)
      : ['is missing'];
    findings.push(...faults.map((what) => ({ file, what })));
  }
  return findings;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.replaceAll(sep, '/'));

function faultsOf(file: Buffer, asset: Asset): string[] {
  const faults: string[] = [];
  if (file.length >= largest) faults.push(`has ${file.length} bytes, not fewer than ${largest}`);
  const picture = readPng(file);
  if (!picture) return [...faults, 'is no PNG of 8 bits a channel'];
  const { width, height, channels } = picture;
  if (width !== asset.width || height !== asset.height)
    return [...faults, `is ${width}x${height}, not ${asset.width}x${asset.height}`];
  const margin = asset.margin;
  if (margin === undefined && channels === 4) faults.push('has an alpha channel');
  if (margin !== undefined && channels === 3) faults.push('has no transparent margin');
  if (margin !== undefined && channels === 4) faults.push(...marginFaults(picture, margin));
  const { colours, share } = coloursOf(picture);
  const fewest = asset.drawing ? fewestColours.drawing : fewestColours.screenshot;
  if (colours < fewest || share > mostOfOne)
    faults.push(`looks blank: ${colours} colours, ${Math.round(100 * share)} % of it one`);
  return faults;
}

/** The drawing reaches the margin on all four sides, and nothing of it stands in the margin. */
function marginFaults({ width, height, pixels }: Picture, margin: number): string[] {
  const box = { left: width, top: height, right: -1, bottom: -1 };
  for (let at = 3; at < pixels.length; at += 4) {
    if (pixels[at] === 0) continue;
    const x = ((at - 3) / 4) % width;
    const y = Math.floor((at - 3) / 4 / width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const [wide, high] = [box.right - box.left + 1, box.bottom - box.top + 1];
  const isExact =
    box.left === margin &&
    box.top === margin &&
    wide === width - 2 * margin &&
    high === height - 2 * margin;
  const wanted = `${width - 2 * margin}x${height - 2 * margin} at ${margin}, ${margin}`;
  return isExact ? [] : [`is drawn in ${wide}x${high} at ${box.left}, ${box.top}, not ${wanted}`];
}

function coloursOf({ channels, pixels }: Picture): { colours: number; share: number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return { colours: counts.size, share: (most * channels) / pixels.length };
}
