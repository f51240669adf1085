import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stores } from './stores';

// Runs the real command in a folder with three ZIP files and, in the place of `wxt`, a script that notes how it is called.

const folder = mkdtempSync(join(tmpdir(), 'walk-the-talk-submit-'));
const path = (...parts: string[]) => join(folder, ...parts);
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

beforeAll(() => {
  writeFileSync(path('package.json'), '{"name": "walk", "version": "1.2.0"}');
  mkdirSync(path('.output'));
  for (const zip of ['chrome', 'firefox', 'sources'])
    writeFileSync(path('.output', `walk-1.2.0-${zip}.zip`), 'x'.repeat(1_500));
  mkdirSync(path('bin'));
  writeFileSync(
    path('bin', 'wxt'),
    `#!/bin/sh\necho "$@" "api $CHROME_API_VERSION" > '${path('called.txt')}'\n`,
  );
  chmodSync(path('bin', 'wxt'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'a-secret-that-nobody-may-see';
const allKeys = Object.fromEntries(
  Object.values(stores).flatMap(({ keys }) => keys.map((key) => [key, secret])),
);

/** @returns what was printed, the exit code, and how `wxt` was called, if it was */
function submit(words: string[], keys: Record<string, string> = {}) {
  rmSync(path('called.txt'), { force: true });
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', tsx, resolve('tests/release/submit.ts'), ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...keys, PATH: `${path('bin')}${delimiter}${process.env['PATH']}`, HOME: folder },
    },
  );
  let called: string | undefined;
  try {
    called = readFileSync(path('called.txt'), 'utf8').trim();
  } catch {
    called = undefined;
  }
  return { said: stdout + stderr, status, called };
}

describe('release:submit', () => {
  it('shows in a dry run what would be sent and what is missing, and asks nobody', () => {
    const { said, status, called } = submit(['--dry-run']);
    expect(status).toBe(0);
    for (const zip of ['chrome', 'firefox', 'sources'])
      expect(said).toContain(`.output/walk-1.2.0-${zip}.zip, 1.5 kB`);
    for (const key of Object.keys(allKeys)) expect(said).toContain(key);
    expect(said).toContain('no store was asked');
    expect(called).toBeUndefined();
  });

  it('tries in a dry run the keys of the stores that have all of theirs, and never shows them', () => {
    const edge = Object.fromEntries(stores['edge']!.keys.map((key) => [key, secret]));
    const { said, status, called } = submit(['--dry-run'], edge);
    expect(status).toBe(0);
    expect(called).toBe('submit --edge-zip .output/walk-1.2.0-chrome.zip --dry-run api v2');
    expect(said).toContain('all keys are there');
    expect(said).not.toContain(secret);
  });

  it('sends nothing when a key is missing or the commit has no tag', () => {
    const { CHROME_PUBLISHER_ID: _, ...few } = allKeys;
    const short = submit([], few);
    expect(short.status).toBe(1);
    expect(short.said).toContain('Keys are missing');
    const untagged = submit([], allKeys);
    expect(untagged.status).toBe(1);
    expect(untagged.said).toContain('not tagged v1.2.0');
    expect([short.called, untagged.called]).toEqual([undefined, undefined]);
  });

  it('sends a tagged commit to all stores, or to those that are named', () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@corp.example', ...words], {
        cwd: folder,
      });
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', 'A release');
    git('tag', 'v1.2.0');
    const all = submit([], allKeys);
    expect(all.said).not.toContain('Nothing was sent');
    expect(all.called).toContain('--chrome-zip .output/walk-1.2.0-chrome.zip');
    expect(all.called).toContain('--firefox-sources-zip .output/walk-1.2.0-sources.zip');
    expect(all.called).not.toContain('--dry-run');
    const one = submit(['--stores', 'firefox'], allKeys);
    expect(one.called).not.toContain('--chrome-zip');
    rmSync(path('.git'), { recursive: true });
  });

  it('says when the files are not there, or a store is not one', () => {
    rmSync(path('.output', 'walk-1.2.0-sources.zip'));
    const { said, status, called } = submit(['--dry-run'], allKeys);
    expect(status).toBe(1);
    expect(said).toContain('walk-1.2.0-sources.zip is not there');
    expect(called).toBeUndefined();
    expect(submit(['--dry-run', '--stores', 'opera']).said).toContain('no store "opera"');
  });
});
