import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from './trust/checks';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Claims like `tests/x.test.ts`: "a title", with the file and the title. */
function claims(text: string): { file: string; title: string }[] {
  return [...text.matchAll(/`(tests\/[^`]+)`((?:(?:: |, | and |; )"[^"]+")+)/g)].flatMap(
    ([, file = '', titles = '']) =>
      [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => ({ file, title })),
  );
}

const missing = (text: string): string[] =>
  claims(text)
    .filter(({ file, title }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title))
    .map(({ file, title }) => `${file}: ${title}`);

describe('the documents', () => {
  it('name only tests that exist, by title', () => {
    const text = documents.map((name) => readFileSync(name, 'utf8')).join('\n');
    expect(claims(text).length).toBeGreaterThan(15);
    expect(missing(text)).toEqual([]);
  });

  it('would be caught naming one that does not', () => {
    const planted = '`tests/setup.ts`: "Node 20 has no Temporal", "a title that nobody wrote"';
    expect(missing(planted)).toEqual(['tests/setup.ts: a title that nobody wrote']);
  });

  it('say of every check of trust from whom it protects', () => {
    const model = readFileSync('docs/threat-model.md', 'utf8');
    const unnamed = (ids: string[]) =>
      ids.filter((id) => !new RegExp(`\\b${id.split(' ')[0]}\\b`).test(model));
    expect(unnamed(Object.keys(checks))).toEqual([]);
    expect(unnamed(['S99'])).toEqual(['S99']);
  });

  it.each(documents)('%s links to files that exist', (name) => {
    const folder = name.includes('/') ? `${name.slice(0, name.lastIndexOf('/'))}/` : '';
    const links = [...readFileSync(name, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
    for (const [, link = ''] of links) expect(existsSync(`${folder}${link}`), link).toBe(true);
  });
});
