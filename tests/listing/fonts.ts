import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve('.output', 'listing-fonts');

/** Debian's packages with one quiet face for Latin, Arabic and Japanese letters. */
const packages = ['fonts-noto-core', 'fonts-noto-cjk'];

/** Only these folders, and Noto first: what else is installed on the machine changes no picture. */
const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'files')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong">
      <string>Noto Sans</string><string>Noto Sans Arabic</string><string>Noto Sans CJK JP</string>
    </edit>
  </match>
</fontconfig>
`;

/**
 * Debian alone has no pleasant face, and none at all for Japanese: there these fonts are fetched into a folder of the build
 * and nothing is installed. Elsewhere the system's own are good.
 * @returns variables for the browser's environment
 */
export function fontVariables(): Record<string, string> {
  if (!isDebian()) return {};
  const file = join(folder, 'fonts.conf');
  if (!existsSync(file)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    download();
    for (const name of readdirSync(folder)) {
      execFileSync('dpkg-deb', ['-x', name, 'files'], { cwd: folder });
      rmSync(join(folder, name));
    }
    writeFileSync(file, configuration);
  }
  return { FONTCONFIG_FILE: file };
}

/** A fresh machine knows of no packages before it has asked once. */
function download(): void {
  const apt = (...args: string[]) => spawnSync('apt-get', args, { cwd: folder }).status === 0;
  if (apt('download', ...packages) || (apt('update') && apt('download', ...packages))) return;
  throw new Error(
    `Debian's packages ${packages.join(' and ')} could not be fetched: as root, try apt-get update.`,
  );
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
