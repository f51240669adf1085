import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { behaviourById, behaviours } from '../../domain/behaviours';
import { momentKinds, type MomentKind } from '../../domain/moments';
import seedShingles from '../fixtures/seed-shingles.json';

type Texts = Record<string, { message: string }>;
const folder = join(import.meta.dirname, '../../public/_locales');
const locales = readdirSync(folder).map((language): [string, Texts] => {
  return [language, JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'))];
});
const english = locales.find(([language]) => language === 'en')![1];
const said = (key: string) => english[key]?.message ?? '';
const isUpTo = (limit: number, text: string) =>
  text !== '' && text.replaceAll('*', '').length <= limit;

describe('the catalogue', () => {
  it('is numbered, in order, each number once', () => {
    const ids = behaviours.map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^B\d\d$/);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(behaviourById.size).toBe(ids.length);
  });

  it.each<MomentKind>([
    'mail-from-report',
    'mail-to-report',
    'one-on-one',
    'one-on-one-declined',
    'one-on-one-moved',
  ])('has three behaviours or more for %s', (kind) => {
    const offered = behaviours.filter(({ moments }) => moments.includes(kind));
    expect(offered.length).toBeGreaterThanOrEqual(3);
  });

  it('knows only kinds of moments that exist', () => {
    for (const { moments } of behaviours) {
      expect(new Set(moments).size).toBe(moments.length);
      expect(momentKinds).toEqual(expect.arrayContaining([...moments]));
    }
  });
});

describe.each(behaviours.map(({ id }) => id))('%s', (id) => {
  it('has a discreet text that names nobody', () => {
    expect(isUpTo(140, said(`${id}_prompt`))).toBe(true);
    expect(said(`${id}_prompt`)).not.toContain('$');
  });

  it('has a text with a name that fits, and a reason', () => {
    const named = said(`${id}_named`);
    expect(named).toContain('$1');
    expect(isUpTo(140, named.replaceAll('$1', 'Maximiliane Oberhofer-Li'))).toBe(true);
    expect(said(`${id}_why`)).not.toBe('');
  });
});

it('a text that is too long or missing would be seen', () => {
  expect(isUpTo(140, 'x'.repeat(141))).toBe(false);
  expect(isUpTo(140, `*${'x'.repeat(140)}*`)).toBe(true);
  expect(isUpTo(140, said('B99_prompt'))).toBe(false);
  expect('Maximiliane Oberhofer-Li').toHaveLength(24);
});

/**
 * The texts the product grew from are other people's and do not stand here: only the first 8 hex digits of
 * the SHA-256 of every run of six words in them (lower case, letters and digits only).
 */
const run = 6;
const hashOf = (words: readonly string[]) =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8);
function borrowed(text: string, known: ReadonlySet<string>): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.map((_, start) => words.slice(start, start + run));
  return runs
    .filter((some) => some.length === run && known.has(hashOf(some)))
    .map((some) => some.join(' '));
}

describe('our words are our own', () => {
  const known = new Set(seedShingles);

  it.each(locales)('in %s no six words in a row are borrowed', (_, texts) => {
    const found = Object.values(texts).flatMap(({ message }) => borrowed(message, known));
    expect(found).toEqual([]);
  });

  it('six borrowed words would be seen, whatever stands around them', () => {
    const planted = ['seven', 'quiet', 'otters', 'count', 'the', 'rain'];
    const planting = new Set([...known, hashOf(planted)]);
    const text = 'Today, *seven quiet otters* — count the RAIN again.';
    expect(borrowed(text, planting)).toEqual([planted.join(' ')]);
    expect(borrowed(text, known)).toEqual([]);
    expect(known.size).toBeGreaterThan(3000);
  });
});
