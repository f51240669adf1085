import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What stands in a folder: its files by name, each with the SHA-256 of its bytes. */
export type Hashes = Map<string, string>;

export const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** @param folder one that is not there has no files */
export function hashesOf(folder: string): Hashes {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names
      .toSorted()
      .map((name) => [relative(folder, name).replaceAll('\\', '/'), hashOf(readFileSync(name))]),
  );
}

/** Which files are not the same in both, a sentence each. Two folders without files are no proof of anything. */
export function differences(one: Hashes, other: Hashes): string[] {
  if (one.size === 0) return ['There is nothing to compare.'];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    if (!other.has(name)) return [`${name} is missing.`];
    if (!one.has(name)) return [`${name} is too much.`];
    return one.get(name) === other.get(name) ? [] : [`${name} differs.`];
  });
}
