import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findChromium, findFirefox } from './find-browsers.mjs';

/** A mount that only this process and its children see; whoever is not root is root in it. */
const apart =
  process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --user --map-root-user --mount';
const covered = (folder: string) => `mount -t tmpfs none ${folder}`;

/** Where Chromium on Linux looks for an administrator's policies. */
const chromiumFolder = '/etc/chromium';
/** Where Firefox looks for them: beside its program, also where the system's own folder is not there. */
const firefoxFolder = (): string => {
  const program = findFirefox();
  return program ? join(dirname(realpathSync(program)), 'distribution') : '';
};

/** Can policies be set here without touching the machine's own? Otherwise the reason why not. */
export const noPolicies = (): string | undefined =>
  uncoverable(chromiumFolder, 'which Debian’s Chromium has');
export const noFirefoxPolicies = (): string | undefined =>
  uncoverable(firefoxFolder(), 'which Debian’s Firefox has');

function uncoverable(folder: string, whose: string): string | undefined {
  if (!existsSync(folder)) return `There is no folder “${folder}”, ${whose}.`;
  const tried = spawnSync('sh', ['-c', `${apart} sh -c '${covered(folder)}'`], {
    encoding: 'utf8',
  });
  return tried.status === 0 ? undefined : `A private mount is refused: ${tried.stderr.trim()}`;
}

/** The id that Chromium gives to an unpacked extension: half the hash of its path, with letters for digits. */
export const unpackedId = (build: string): string =>
  createHash('sha256')
    .update(resolve(build))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/** A program that starts a browser as if an administrator had set something. `forget` removes it. */
export interface Managed {
  program: string;
  forget: () => void;
}

/**
 * @param settings what the extension finds in managed storage; none when left out
 * @param extension what Chromium's own policy ExtensionSettings says of the extension
 */
export function chromiumUnder(
  settings?: object,
  extension?: object,
  build = '.output/chrome-mv3',
): Managed {
  const id = unpackedId(build);
  return managed(findChromium(), chromiumFolder, 'policies/managed/policy.json', {
    ...(settings && { '3rdparty': { extensions: { [id]: settings } } }),
    ...(extension && { ExtensionSettings: { [id]: extension } }),
  });
}

/** @param id of the extension, as its manifest says it */
export const firefoxUnder = (settings: object, id: string): Managed =>
  managed(findFirefox(), firefoxFolder(), 'policies.json', {
    policies: { '3rdparty': { Extensions: { [id]: settings } } },
  });

function managed(
  browser: string | undefined,
  folder: string,
  file: string,
  policy: object,
): Managed {
  const here = mkdtempSync(join(tmpdir(), 'walk-the-talk-policy-'));
  const program = join(here, 'browser');
  writeFileSync(join(here, 'policy.json'), JSON.stringify(policy));
  const place = join(folder, file);
  const begin = `${covered(folder)} && mkdir -p ${dirname(place)} && cp ${join(here, 'policy.json')} ${place} && exec "$0" "$@"`;
  const script = `#!/bin/sh\nexec ${apart} sh -c '${begin}' ${browser} "$@"\n`;
  writeFileSync(program, script, { mode: 0o755 });
  return { program, forget: () => rmSync(here, { recursive: true }) };
}
