import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from './find-browsers.mjs';

/** Where Chromium on Linux looks for an administrator's policies. */
const folder = '/etc/chromium';
/** A mount that only this process and its children see; whoever is not root is root in it. */
const apart =
  process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --user --map-root-user --mount';
const covered = `mount -t tmpfs none ${folder}`;

/** Can policies be set here without touching the machine's own? Otherwise the reason why not. */
export function noPolicies(): string | undefined {
  if (!existsSync(folder)) return `There is no ${folder}, which Debian's Chromium has.`;
  const tried = spawnSync('sh', ['-c', `${apart} sh -c '${covered}'`], { encoding: 'utf8' });
  return tried.status === 0 ? undefined : `A private mount is refused: ${tried.stderr.trim()}`;
}

/** The id that Chromium gives to an unpacked extension: half the hash of its path, with letters for digits. */
export const unpackedId = (build: string): string =>
  createHash('sha256')
    .update(resolve(build))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/** A program that starts Chromium as if an administrator had set this for the extension. `forget` removes it. */
export function chromiumUnder(
  settings: object,
  build = '.output/chrome-mv3',
): { program: string; forget: () => void } {
  const here = mkdtempSync(join(tmpdir(), 'walk-the-talk-policy-'));
  const policy = join(here, 'policy.json');
  const program = join(here, 'chromium');
  const extensions = { [unpackedId(build)]: settings };
  writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions } }));
  const managed = `${folder}/policies/managed`;
  const begin = `${covered} && mkdir -p ${managed} && cp ${policy} ${managed}/ && exec "$0" "$@"`;
  const script = `#!/bin/sh\nexec ${apart} sh -c '${begin}' ${findChromium()} "$@"\n`;
  writeFileSync(program, script, { mode: 0o755 });
  return { program, forget: () => rmSync(here, { recursive: true }) };
}
