// npm run release:submit [-- --dry-run] [--stores chrome,firefox,edge]: hands the ZIP files that release:check has left in
// .output to the stores. --dry-run shows what would go where and what is missing; the stores are only asked whether the
// keys are right, and only those whose keys are all there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { versionTags } from './git';
import { missingFiles, missingKeys, parcelsFor, stores, told } from './stores';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    stores: { type: 'string', default: Object.keys(stores).join(',') },
  },
});
const rehearsal = values['dry-run'];
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};

const parcels = parcelsFor(
  values.stores.split(','),
  (zip) => `.output/${name}-${version}-${zip}.zip`,
  (path) => (existsSync(path) ? statSync(path).size : undefined),
  process.env,
);
console.log(`${name} ${version}, ${rehearsal ? 'a dry run' : 'to the stores'}\n`);
for (const parcel of parcels) console.log(told(parcel));

const complete = parcels.filter((parcel) => missingKeys(parcel).length === 0);
const obstacles = [
  ...(parcels.some((parcel) => missingFiles(parcel).length > 0)
    ? ['Files are missing: npm run release:check makes them.']
    : []),
  // All or none: two stores with a version that the third does not have are hard to explain.
  ...(!rehearsal && complete.length < parcels.length
    ? ['Keys are missing. --stores names those to send to.']
    : []),
  ...(!rehearsal && !versionTags().here.includes(`v${version}`)
    ? [`This commit is not tagged v${version}.`]
    : []),
];

if (obstacles.length > 0) {
  console.error(`\n${obstacles.join(' ')} Nothing was sent.`);
  process.exitCode = 1;
} else if (complete.length === 0) {
  console.log('\nNothing was sent, and no store was asked: no keys to try.');
} else {
  const words = complete.flatMap((parcel) => parcel.words);
  const { status } = spawnSync('wxt', ['submit', ...words, ...(rehearsal ? ['--dry-run'] : [])], {
    stdio: 'inherit',
    // The first interface of Chrome's store was switched off on 15 October 2026.
    env: { ...process.env, CHROME_API_VERSION: 'v2' },
  });
  process.exitCode = status ?? 1;
}
