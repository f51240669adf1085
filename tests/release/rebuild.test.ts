import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtIn, reproducibleRow } from './rebuild';

const root = mkdtempSync(join(tmpdir(), 'walk-the-talk-built-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (folder: string, name: string, text: string) => {
  const path = join(root, folder, '.output', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
for (const name of [
  'chrome-mv3/manifest.json',
  'chrome-mv3/_locales/en/messages.json',
  'firefox-mv3/manifest.json',
  'walk-1.0.0-chrome.zip',
]) {
  write('ours', name, `what is in ${name}`);
}
write('ours', 'tests/unit.json', 'no part of a build');

/** A rebuild that is like ours but for a flaw. */
function flawed(name: string, flaw: (name: string) => void) {
  cpSync(join(root, 'ours'), join(root, name), { recursive: true });
  flaw(name);
  return builtIn(join(root, name));
}

describe('a rebuild', () => {
  const ours = builtIn(join(root, 'ours'));
  const same = flawed('same', (name) => write(name, 'tests/unit.json', 'another run'));

  it('that is the same twice holds', () => {
    expect(ours.size).toBe(4);
    expect(reproducibleRow(ours, [same, same])).toMatchObject({
      figure: '0 differences, 2 rebuilds of 4 files',
      faults: [],
    });
  });

  it.each<[string, string, (name: string) => void]>([
    [
      'a file with another byte',
      'chrome-mv3/manifest.json differs.',
      (name) => write(name, 'chrome-mv3/manifest.json', 'what is in chrome-mv3/manifest.jsoN'),
    ],
    [
      'a stray file',
      'firefox-mv3/notes.txt is too much.',
      (name) => write(name, 'firefox-mv3/notes.txt', ''),
    ],
    [
      'a missing file',
      'chrome-mv3/_locales/en/messages.json is missing.',
      (name) => rmSync(join(root, name, '.output/chrome-mv3/_locales'), { recursive: true }),
    ],
    [
      'another ZIP of the same files',
      'walk-1.0.0-chrome.zip differs.',
      (name) => write(name, 'walk-1.0.0-chrome.zip', 'made a second later'),
    ],
  ])('with %s does not hold', (what, fault, flaw) => {
    const other = flawed(what, flaw);
    expect(reproducibleRow(ours, [same, other]).faults).toEqual([`rebuild 2: ${fault}`]);
  });

  it('of nothing, or only once, proves nothing', () => {
    expect(reproducibleRow(new Map(), [new Map(), new Map()]).faults).not.toEqual([]);
    expect(reproducibleRow(ours, [same]).faults).not.toEqual([]);
  });
});
