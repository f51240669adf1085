import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, hashesOf, hashOf, type Hashes } from './folder';
import type { Row } from './row';
import { unpack } from './zip';

const output = '.output';

/** The two builds and the three ZIP files that `npm run zip` and `npm run zip:firefox` leave in a folder, hashed. */
export function builtIn(folder: string): Hashes {
  const builds = ['chrome-mv3', 'firefox-mv3'].flatMap((build) =>
    [...hashesOf(join(folder, output, build))].map(
      ([name, hash]) => [`${build}/${name}`, hash] as const,
    ),
  );
  const zips = readdirSync(join(folder, output))
    .filter((name) => name.endsWith('.zip'))
    .map((name) => [name, hashOf(readFileSync(join(folder, output, name)))] as const);
  return new Map([...builds, ...zips]);
}

/**
 * What a reviewer does: unpacks the sources, installs what the lockfile says, builds. Takes a minute or more.
 * @param elsewhere what is different there: the zone, the language; other variables are as here
 */
export function rebuilt(
  sources: Buffer,
  folder: string,
  elsewhere: NodeJS.ProcessEnv = {},
): Hashes {
  unpack(sources, folder);
  const npm = (...words: string[]) =>
    execFileSync('npm', words, {
      cwd: folder,
      env: { ...process.env, ...elsewhere },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  npm('run', '--silent', 'zip');
  npm('run', '--silent', 'zip:firefox');
  return builtIn(folder);
}

/** @param ours what is to go to the stores @param others the same, built elsewhere from the sources */
export function reproducibleRow(ours: Hashes, others: readonly Hashes[]): Row {
  const found = others.map((other) => differences(ours, other));
  return {
    check: 'rebuilt from the sources in clean folders',
    figure: `${found.flat().length} differences, ${others.length} rebuilds of ${ours.size} files`,
    aim: '0 in 2 rebuilds',
    faults: [
      ...(others.length < 2 ? ['Two rebuilds are needed.'] : []),
      ...found.flatMap((each, index) => each.map((fault) => `rebuild ${index + 1}: ${fault}`)),
    ],
  };
}
