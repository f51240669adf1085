import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linterRow } from './linter';
import { listingRow } from './pictures';
import { asTable, holds, type Row } from './row';
import { contentScriptRow, sizeAims, zipRow } from './sizes';
import { sourcesRow } from './sources';
import { listingTextRow, madeTextRow, storeTextRow } from './store-texts';
import { versionRow } from './versions';

const finding = (code: string) => ({ code, message: 'said by the linter', file: 'popup.js' });

describe('the linter', () => {
  it('may warn once, of Preact', () => {
    expect(linterRow({ errors: [], warnings: [finding('UNSAFE_VAR_ASSIGNMENT')] }).faults).toEqual(
      [],
    );
  });

  it('may find no error and no second warning', () => {
    expect(linterRow({ errors: [finding('MANIFEST')], warnings: [] }).faults).toEqual([
      'MANIFEST: said by the linter (popup.js)',
    ]);
    const warnings = [finding('UNSAFE_VAR_ASSIGNMENT'), finding('DANGEROUS_EVAL')];
    expect(linterRow({ errors: [], warnings }).faults).toHaveLength(2);
  });
});

describe('sizes', () => {
  const { raw, gzipped } = sizeAims.contentScript;

  it('hold up to the aim, and not a byte beyond', () => {
    const row = (bytes: Uint8Array) => contentScriptRow(new Map([['gmail.js', bytes]])).faults;
    expect(row(Buffer.alloc(raw))).toEqual([]);
    expect(row(Buffer.alloc(raw + 1))).toEqual(['gmail.js is 60.0 kB raw.']);
    // What cannot be compressed is as large gzipped as it is raw.
    expect(row(randomBytes(gzipped + 1))).toEqual(['gmail.js is 10.0 kB gzipped.']);
    expect(zipRow('firefox', sizeAims.zip.firefox).faults).toEqual([]);
    expect(zipRow('firefox', sizeAims.zip.firefox + 2_000).faults).toEqual([
      'It is 2.0 kB too large.',
    ]);
  });

  it('of no content script at all are no good sign', () => {
    expect(contentScriptRow(new Map()).faults).not.toEqual([]);
  });
});

describe('the sources', () => {
  const files = new Map([
    ['package.json', '{}'],
    ['.ci/run', 'npm test'],
    ['docs/RELEASING.md', 'EDGE_API_KEY: ${{ secrets.EDGE_API_KEY }}'],
  ]);
  const tracked = [...files.keys()];
  const faults = (more: [string, string][], known = tracked) =>
    sourcesRow(new Map([...files, ...more]), known).faults;

  it('are what git tracks, no more and no less', () => {
    expect(faults([])).toEqual([]);
    expect(faults([['notes.txt', '']])).toEqual([
      'notes.txt is not tracked. Commit it, or take it away.',
    ]);
    expect(faults([], [...tracked, 'wxt.config.ts'])).toEqual([
      'wxt.config.ts is missing: see `zip` in wxt.config.ts.',
    ]);
    expect(faults([], [])[0]).toBe('git names no files: run this in a clone.');
  });

  it.each([
    ['a private key', 'docs/notes.md', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
    ['a key of Google', 'docs/notes.md', ['GOC', 'SPX-', 'a'.repeat(28)].join('')],
    ['a private key', 'docs/notes.md', ['-----BEGIN', 'RSA', 'PRIVATE KEY-----'].join(' ')],
    [
      'a private key',
      'docs/notes.md',
      ['-----BEGIN', 'PGP', 'PRIVATE KEY', 'BLOCK-----'].join(' '),
    ],
    ['a key of Google', 'docs/notes.md', `AI${'za'}${'Sy_-a'.repeat(7)}`],
    ['a token of GitHub', 'docs/notes.md', `gh${'p_'}${'a1'.repeat(18)}`],
    ['a token of GitHub', 'docs/notes.md', `github${'_pat_'}${'a1'.repeat(41)}`],
    ['a key of Amazon', 'docs/notes.md', `AK${'IA'}${'A1'.repeat(8)}`],
    ['a token of Slack', 'docs/notes.md', `xo${'xb-'}${'1234567890-'.repeat(2)}abc`],
    ['a key of Stripe', 'docs/notes.md', `sk${'_live_'}${'a1'.repeat(12)}`],
    ['a key of a store', 'docs/notes.md', `EDGE_API_${'KEY'}=${'a1'.repeat(12)}`],
    ['a file for secrets', '.env.submit', ''],
    ['a file for secrets', 'keys/store.pem', ''],
  ])('with %s do not go out, tracked or not', (what, name, text) => {
    const found = faults([[name, text]], [...tracked, name]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
  });
});

describe('name and short description', () => {
  const texts = (name: string, description: string) => ({
    extensionName: { message: name },
    extensionDescription: { message: description },
  });
  const faults = (name: string, description: string) =>
    storeTextRow(new Map([['de', texts(name, description)]])).faults;

  it('may be as long as the strictest store allows, and no longer', () => {
    expect(faults('n'.repeat(45), 'd'.repeat(132))).toEqual([]);
    expect(faults('n'.repeat(46), 'd'.repeat(133))).toEqual([
      'de: extensionName has 46 characters, 45 are allowed.',
      'de: extensionDescription has 133 characters, 132 are allowed.',
    ]);
  });

  it('are counted in the way that gives more', () => {
    // 23 letters, of two units each.
    expect(faults('👣'.repeat(23), 'd')).toHaveLength(1);
    expect(faults('👣'.repeat(22), 'd')).toEqual([]);
  });

  it('are there in every language', () => {
    expect(storeTextRow(new Map([['ja', {}]])).faults).toHaveLength(2);
    expect(storeTextRow(new Map()).faults).not.toEqual([]);
  });
});

describe('long texts and what is made', () => {
  it('hold without a fault in every language, and name each one', () => {
    expect(listingTextRow(new Map([['en', []]])).faults).toEqual([]);
    const long = 'The description has 4000 characters.';
    const faults = new Map([
      ['en', []],
      ['de', [long]],
    ]);
    expect(listingTextRow(faults).faults).toEqual([`de: ${long}`]);
    expect(listingTextRow(new Map()).faults).not.toEqual([]);
  });

  it('hold when each stands as it is made', () => {
    const same = { there: 'Ask us.', wanted: 'Ask us.' };
    expect(madeTextRow(new Map([['listing/privacy.md', same]])).faults).toEqual([]);
    const by = madeTextRow(
      new Map([['listing/privacy.md', { ...same, there: 'By hand.' }]]),
    ).faults;
    expect(by).toHaveLength(1);
    expect(by[0]).toContain('npm run listing -- privacy');
    expect(madeTextRow(new Map()).faults).not.toEqual([]);
  });
});

describe('the version', () => {
  const said = {
    package: '1.2.0',
    lock: '1.2.0',
    manifests: { chrome: '1.2.0', firefox: '1.2.0' },
    changelog: '# Changelog\n\n## [1.2.0] - 2026-11-22\n\n### Added\n\n- More.\n\n## [1.1.0] - x\n',
    tags: ['v1.2.0'],
    released: ['v1.1.0', 'v1.2.0'],
    changed: [],
  };
  const unreleased = said.changelog.replace('2026-11-22', 'Unreleased');
  const rehearsed = { ...said, tags: [], released: ['v1.1.0'] };

  it('is the same everywhere, and dated when it is tagged', () => {
    expect(versionRow(said).faults).toEqual([]);
    expect(versionRow(rehearsed).faults).toEqual([]);
    const midway = { ...rehearsed, changelog: unreleased, changed: ['wxt.config.ts'] };
    expect(versionRow(midway).faults).toEqual([]);
  });

  it.each([
    ['the lockfile', { lock: '1.1.0' }],
    ['a build', { manifests: { ...said.manifests, firefox: '1.1.0' } }],
    ['the changelog', { changelog: said.changelog.replace('1.2.0', '1.3.0') }],
    ['the tag', { tags: ['v1.2.1'] }],
    ['no date', { changelog: unreleased }],
    ['a file that is not as tagged', { changed: ['wxt.config.ts'] }],
    ['a heading without a version', { changelog: '## [Unreleased]\n' }],
  ])('does not hold with another in, or with: %s', (_what, flaw) => {
    expect(versionRow({ ...said, ...flaw }).faults).not.toEqual([]);
  });

  it('is not used a second time', () => {
    expect(versionRow({ ...said, tags: [] }).faults).toEqual([
      '1.2.0 has been released from another commit: raise the version.',
    ]);
  });

  it('is looked for in a changelog that has one', () => {
    expect(() => versionRow({ ...said, changelog: '# Changelog\n' })).toThrow('no version');
    expect(() => versionRow({ ...said, changelog: '## 1.2 soon\n' })).toThrow('"1.2 soon"');
  });
});

describe('the table', () => {
  const good: Row = { check: 'texts', figure: '≤ 45', aim: '≤ 45', faults: [] };
  const bad: Row = { ...good, check: 'linter', faults: ['One error.'] };

  it('says of each check whether it holds, and why not', () => {
    const lines = asTable([good, bad], false).split('\n');
    expect(lines[2]).toContain('holds');
    expect(lines[3]).toContain('FAILS');
    expect(lines.at(-1)).toBe('linter: One error.');
  });

  it('lets a rehearsal leave out what a release may not', () => {
    const unmade = listingRow(undefined);
    expect(holds(unmade, false)).toBe(true);
    expect(asTable([unmade], false)).toContain('left out');
    expect(holds(unmade, true)).toBe(false);
    expect(asTable([unmade], true)).toContain('npm run listing makes them');
    expect(holds(listingRow([]), true)).toBe(true);
    expect(listingRow([{ file: 'tile.png', what: 'is missing' }]).faults).toEqual([
      'tile.png is missing.',
    ]);
  });
});
