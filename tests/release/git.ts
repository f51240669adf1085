import { spawnSync } from 'node:child_process';

/** What git answers, line by line; nothing where there is no repository, or no such thing in it. */
export function git(...words: string[]): string[] {
  const { status, stdout } = spawnSync('git', words, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

/** The names of all files that git tracks, as they are. */
export const trackedFiles = (): string[] => git('-c', 'core.quotePath=false', 'ls-files');

/** The names of tracked files that are not as in HEAD. */
export const changedFiles = (): string[] =>
  git('-c', 'core.quotePath=false', 'diff', '--name-only', 'HEAD');

/** The tags of versions: those on HEAD, all of them, and the newest before HEAD. */
export const versionTags = () => ({
  here: git('tag', '--points-at', 'HEAD', '--list', 'v*'),
  all: git('tag', '--list', 'v*'),
  before: git('describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^')[0],
});
