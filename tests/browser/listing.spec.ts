import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { drawIcons } from '../listing/drawings';
import { readPng } from '../listing/png';

/** Two versions of a browser smooth edges a little differently; a changed drawing differs by more, 0..255 on average. */
const smoothing = 1.5;

/** How far two pictures are from each other, channel by channel. */
function distance(one: Buffer, other: Buffer): number {
  const [a, b] = [readPng(one), readPng(other)];
  if (!a || !b || a.pixels.length !== b.pixels.length || a.width !== b.width) return Infinity;
  let sum = 0;
  for (const [at, value] of a.pixels.entries()) sum += Math.abs(value - b.pixels[at]!);
  return sum / a.pixels.length;
}

test('the icons of the build are what the drawing gives', async () => {
  const drawn = await drawIcons();
  expect([...drawn.keys()]).toEqual(['16.png', '32.png', '48.png', '96.png', '128.png']);
  for (const [name, png] of drawn) {
    const kept = readFileSync(`public/icon/${name}`);
    expect(distance(kept, png), name).toBeLessThan(smoothing);
  }
  const redrawn = await drawIcons((svg) => svg.replace('M31 18', 'M31 30'));
  for (const [name, png] of redrawn)
    expect(distance(readFileSync(`public/icon/${name}`), png), name).toBeGreaterThan(smoothing);
});

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

const review = readFileSync('listing/review.md', 'utf8');
/** Chrome Web Store takes so many characters of a justification. */
const longest = 1000;

/** What a manifest asks for and the answers for the stores do not justify, and the other way round; a sentence each. */
function unjustified(manifest: Manifest): string[] {
  const table = review.slice(review.indexOf('## Permissions'), review.indexOf('## Remote code'));
  const rows = new Map(
    [...table.matchAll(/^\| `([^`]+)`\s*\|(.*)\|$/gm)].map(([, name = '', why = '']) => [
      name,
      why.trim(),
    ]),
  );
  const asked = [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...manifest.host_permissions,
    ...manifest.optional_host_permissions,
  ];
  return [
    ...asked.filter((name) => !rows.get(name)).map((name) => `${name} is not justified.`),
    ...[...rows.keys()]
      .filter((name) => !asked.includes(name))
      .map((name) => `${name} is not asked for.`),
    ...[...rows].filter(([, why]) => why.length > longest).map(([name]) => `${name}: too long.`),
  ];
}

test('each permission of the builds has its justification for the stores, and none is too many', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const manifest: Manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
    expect(unjustified(manifest), build).toEqual([]);
    expect(unjustified({ ...manifest, permissions: [...manifest.permissions, 'tabs'] })).toEqual([
      'tabs is not justified.',
    ]);
    expect(unjustified({ ...manifest, optional_permissions: [] })).toEqual([
      'notifications is not asked for.',
    ]);
  }
});
