import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { behaviourById, behaviours } from '../domain/behaviours';
import type { MomentKind } from '../domain/moments';
import { seeds, type SeedId } from '../domain/seeds';
import { borrowed } from './borrowed';
import seedShingles from './fixtures/seed-shingles.json';

const text = readFileSync(join(import.meta.dirname, '../docs/sources.md'), 'utf8');

const screens = [
  'Prompt',
  'Popup',
  'Week',
  'People',
  'Projects',
  'Stories',
  'Upward',
  'Measures',
  'Talk and walk',
  'Options',
];
const popupOnly: MomentKind[] = ['popup', 'one-on-one-ended', 'check-in', 'team-meeting'];
const reviews: MomentKind[] = ['week-review', 'month-review'];

/** The screen on which a moment is met (product.md, section 4). */
function screenOf(kind: MomentKind): string {
  if (reviews.includes(kind)) return 'Week';
  return popupOnly.includes(kind) ? 'Popup' : 'Prompt';
}

const idsIn = (part: string): string[] => part.match(/\bB\d\d\b/g) ?? [];

/** The part of the page about one text, up to the next heading. */
const sectionOf = (page: string, seed: SeedId): string =>
  page.split(/^## /m).find((part) => part.startsWith(`${seed} `)) ?? '';

/** The rows of its table: an idea, behaviours, screens. */
function rowsOf(section: string): { ids: string[]; met: string[] }[] {
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return cells.slice(2).map(([, , ids = '', met = '']) => ({
    ids: idsIn(ids),
    met: met.split(', '),
  }));
}

/** What the page says wrongly or leaves out, one sentence each. */
function complaintsAbout(page: string): string[] {
  const unknown = idsIn(page).filter((id) => !behaviourById.has(id));
  return [
    ...unknown.map((id) => `${id} is no behaviour.`),
    ...(Object.keys(seeds) as SeedId[]).flatMap((seed) => aboutSeed(seed, sectionOf(page, seed))),
  ];
}

function aboutSeed(seed: SeedId, section: string): string[] {
  const { title, file } = seeds[seed];
  const rows = rowsOf(section);
  const told = rows.flatMap(({ ids }) => ids);
  const named = behaviours.filter((behaviour) => behaviour.seeds.includes(seed));
  const missing = named.map(({ id }) => id).filter((id) => !told.includes(id));
  const extra = told.filter((id) => behaviourById.get(id)?.seeds.includes(seed) === false);
  const twice = told.filter((id, index) => told.indexOf(id) !== index);
  return [
    ...(section.includes(title) && section.includes(file)
      ? []
      : [`${seed}: ${file} is not named.`]),
    ...missing.map((id) => `${seed}: ${id} is missing.`),
    ...extra.map((id) => `${seed}: ${id} does not come from it.`),
    ...twice.map((id) => `${seed}: ${id} stands there twice.`),
    ...rows.flatMap(({ ids, met }) => aboutScreens(ids, met).map((said) => `${seed}: ${said}`)),
  ];
}

/** Prompt, Popup and Week follow from the moments; the other screens only have to exist. */
function aboutScreens(ids: string[], met: string[]): string[] {
  const kinds = ids.flatMap((id) => behaviourById.get(id)?.moments ?? []);
  const expected = new Set(kinds.map(screenOf));
  const followed = ['Prompt', 'Popup', 'Week'];
  return [
    ...met.filter((screen) => !screens.includes(screen)).map((one) => `${one} is no screen.`),
    ...followed
      .filter((screen) => expected.has(screen) !== met.includes(screen))
      .map(
        (screen) =>
          `${ids.join(', ')}: ${screen} is ${expected.has(screen) ? 'left out' : 'wrong'}.`,
      ),
  ];
}

describe('docs/sources.md', () => {
  it('tells for each text what came of it and where it is met, and nothing else', () => {
    expect(complaintsAbout(text)).toEqual([]);
  });

  it('leads every behaviour back to a text', () => {
    const told = new Set(
      Object.keys(seeds).flatMap((seed) => idsIn(sectionOf(text, seed as SeedId))),
    );
    expect(behaviours.filter(({ id }) => !told.has(id))).toEqual([]);
  });

  it('says of every figure whether it is used', () => {
    const figures = text.split(/^## /m).find((part) => part.startsWith("The texts' figures")) ?? '';
    const rows = figures.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.slice(2)).toHaveLength(18);
    for (const row of rows.slice(2))
      expect(row).toMatch(/\| S[0-4] +\| (no: |.*\b(B\d\d|Projects)\b)/);
  });

  it('borrows no six words in a row', () => {
    expect(borrowed(text, new Set(seedShingles))).toEqual([]);
  });

  it.each([
    ['a behaviour left out', 'B10, B11, B12', 'B10, B11', 'S0: B12 is missing.'],
    ['one from elsewhere', 'B10, B11, B12', 'B10, B11, B12, B80', 'S0: B80 does not come from it.'],
    ['one told twice', 'B10, B11, B12', 'B10, B11, B12, B13', 'S0: B13 stands there twice.'],
    ['one that does not exist', 'B10, B11, B12', 'B10, B11, B12, B99', 'B99 is no behaviour.'],
    ['a file left out', seeds.S4.file, 'a text', `S4: ${seeds.S4.file} is not named.`],
    [
      'a screen that does not exist',
      'Popup, Upward',
      'Popup, Dashboard',
      'S1: Dashboard is no screen.',
    ],
    ['a screen left out', 'Popup, Upward', 'Upward', 'S1: B82: Popup is left out.'],
    ['a wrong screen', 'Popup, Upward', 'Week, Popup, Upward', 'S1: B82: Week is wrong.'],
  ])('%s would be reported', (_what, there, planted, said) => {
    expect(text).toContain(there);
    expect(complaintsAbout(text.replace(there, planted))).toContain(said);
  });
});
