import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Rewrites one file of a build. @param change gets its text; leaving it as it is would be a control without a flaw */
export type Flaw = readonly [file: string, change: (text: string) => string];

/**
 * A copy of a build with flaws put in, for positive controls: the check must fail on it.
 * @returns its folder; call `forget` afterwards
 */
export function flawedBuild(
  flaws: readonly Flaw[],
  build = '.output/chrome-mv3',
): { folder: string; forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'walk-the-talk-flawed-'));
  cpSync(build, folder, { recursive: true });
  for (const [file, change] of flaws) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`The flaw did not take: ${file} is as it was.`);
    writeFileSync(path, after);
  }
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
}
