import { gzipSync } from 'node:zlib';
import type { Row } from './row';

/** The aims of size, in bytes: of each content script, and of the file that each store gets. */
export const sizeAims = {
  contentScript: { gzipped: 10_000, raw: 60_000 },
  /** seven languages of some two thousand texts each; the code alone is below 300 kB */
  zip: { chrome: 650_000, firefox: 650_000 },
};

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

/** @param scripts the content scripts of all builds, by a name that tells the build, too */
export function contentScriptRow(scripts: ReadonlyMap<string, Uint8Array>): Row {
  const { gzipped, raw } = sizeAims.contentScript;
  const measured = [...scripts].map(([name, bytes]) => ({
    name,
    raw: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
  }));
  const most = (what: 'raw' | 'gzipped') => Math.max(0, ...measured.map((one) => one[what]));
  return {
    check: 'size of each content script, gzipped and raw',
    figure: `≤ ${kB(most('gzipped'))}, ≤ ${kB(most('raw'))} (${measured.length})`,
    aim: `≤ ${kB(gzipped)}, ≤ ${kB(raw)}`,
    faults: [
      ...(measured.length === 0 ? ['There is no content script.'] : []),
      ...measured
        .filter((one) => one.gzipped > gzipped)
        .map((one) => `${one.name} is ${kB(one.gzipped)} gzipped.`),
      ...measured.filter((one) => one.raw > raw).map((one) => `${one.name} is ${kB(one.raw)} raw.`),
    ],
  };
}

/** @param bytes of the file for the store; Edge gets the one for Chrome */
export function zipRow(browser: keyof typeof sizeAims.zip, bytes: number): Row {
  const aim = sizeAims.zip[browser];
  return {
    check: `size of the ZIP for ${browser === 'chrome' ? 'Chrome and Edge' : 'Firefox'}`,
    figure: kB(bytes),
    aim: `≤ ${kB(aim)}`,
    faults: bytes > aim ? [`It is ${kB(bytes - aim)} too large.`] : [],
  };
}
