import { newestPart } from './changelog';
import type { Row } from './row';

interface Said {
  package: string;
  lock: string;
  /** of each build, by browser */
  manifests: Record<string, string>;
  changelog: string;
  /** of HEAD, those that begin with v; one of them makes this a release and no rehearsal */
  tags: readonly string[];
  /** all that begin with v */
  released: readonly string[];
  /** files that are not as in HEAD */
  changed: readonly string[];
}

/** Does everything say the same version, and is it dated when it is released? */
export function versionRow(said: Said): Row {
  const version = said.package;
  const newest = newestPart(said.changelog);
  const isRelease = said.tags.length > 0;
  const others = {
    'package-lock.json': said.lock,
    'CHANGELOG.md': newest.version,
    ...Object.fromEntries(
      Object.entries(said.manifests).map(([browser, one]) => [`the build for ${browser}`, one]),
    ),
    ...Object.fromEntries(said.tags.map((tag) => [`the tag ${tag}`, tag.slice(1)])),
  };
  return {
    check: 'versions of package, builds, changelog, tag',
    figure: `${version}, ${isRelease ? (newest.date ?? 'without a date') : 'a rehearsal: no tag'}`,
    aim: 'one version; a tagged one has its date',
    faults: [
      ...Object.entries(others)
        .filter(([, other]) => other !== version)
        .map(([who, other]) => `${who} says ${other ?? 'Unreleased'}, package.json ${version}.`),
      ...(isRelease && newest.date === undefined
        ? ['CHANGELOG.md says "Unreleased"; a tagged version has its date.']
        : []),
      ...(isRelease ? said.changed.map((name) => `${name} is not as in the tagged commit.`) : []),
      ...(!isRelease && said.released.includes(`v${version}`)
        ? [`${version} has been released from another commit: raise the version.`]
        : []),
    ],
  };
}
