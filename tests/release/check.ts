// npm run release:check [-- --quick]: everything that a release has to be, in one table; ends with 1 when something is not.
// A tag v1.2.3 on HEAD makes it a release: then nothing may be left out. --quick leaves out the rebuild.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkListing } from '../listing/check';
import { readContact, withContact } from '../listing/contact';
import { languages } from '../listing/languages';
import { privacyPolicy } from '../listing/policy';
import { interfaceTexts, storeTexts, textFaults, textsFile } from '../listing/texts';
import { newestPart } from './changelog';
import { dataPracticeRow } from './data-practices';
import { permissionRow, type Disclosed } from './disclosed';
import { changedFiles, git, trackedFiles, versionTags } from './git';
import { linterRow } from './linter';
import { browsers, buildOf, disclosedFile, disclosedNow, jsonOf, textOf } from './as-built';
import { listingRow } from './pictures';
import { publisherRow } from './publisher';
import { builtIn, rebuilt, reproducibleRow } from './rebuild';
import { asTable, holds, type Row } from './row';
import { contentScriptRow, zipRow } from './sizes';
import { sourcesRow } from './sources';
import { listingTextRow, madeTextRow, storeTextRow } from './store-texts';
import { versionRow } from './versions';
import { entriesOf } from './zip';

const { name, version } = jsonOf('package.json') as { name: string; version: string };
const zipOf = (what: string): string => `.output/${name}-${version}-${what}.zip`;

// ZIP files of another version would be taken for a part of this one.
for (const old of existsSync('.output') ? readdirSync('.output') : []) {
  if (old.endsWith('.zip')) rmSync(join('.output', old));
}
for (const zip of ['zip', 'zip:firefox']) {
  execFileSync('npm', ['run', '--silent', zip], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const tags = versionTags();
const release = tags.here.length > 0;
const changelog = textOf('CHANGELOG.md');

const rows = [
  ...looked('versions', () => [versions()]),
  ...looked('sources', () => [sources()]),
  ...looked('rebuilt from the sources', () => [rebuild()]),
  ...looked('linter', () => [linter()]),
  ...looked('sizes', sizes),
  ...looked('what was disclosed', disclosures),
  ...looked('whom to ask, and the id in Firefox', () => [publisher()]),
  ...looked('texts for the stores', texts),
  ...looked('pictures of the listings', () => [pictures()]),
];
console.log(asTable(rows, release));
const failed = rows.filter((row) => !holds(row, release)).length;
console.log(
  `\n${rows.length - failed} of ${rows.length} hold. ${release ? `A release: ${tags.here.join(', ')}.` : 'A rehearsal: HEAD has no tag of a version.'}`,
);
if (failed > 0) process.exitCode = 1;

/** What cannot be looked at does not hold, and the other checks go on. */
function looked(check: string, look: () => Row[]): Row[] {
  try {
    return look();
  } catch (error) {
    return [{ check, figure: 'could not be looked at', aim: '–', faults: [String(error)] }];
  }
}

function versions(): Row {
  return versionRow({
    package: version,
    lock: jsonOf('package-lock.json').version,
    manifests: Object.fromEntries(
      browsers.map((browser) => [browser, jsonOf(`${buildOf(browser)}/manifest.json`).version]),
    ),
    changelog,
    tags: tags.here,
    released: tags.all,
    changed: changedFiles(),
  });
}

function sources(): Row {
  const files = entriesOf(readFileSync(zipOf('sources'))).filter(({ name }) => !name.endsWith('/'));
  return sourcesRow(
    new Map(files.map(({ name, content }) => [name, content().toString('latin1')])),
    trackedFiles(),
  );
}

function rebuild(): Row {
  if (process.argv.includes('--quick')) {
    return { ...reproducibleRow(new Map(), []), figure: '–', faults: [], leftOut: 'Not rebuilt.' };
  }
  const sources = readFileSync(zipOf('sources'));
  const others = [{}, { TZ: 'Pacific/Chatham', LANG: 'C', LC_ALL: 'C' }].map((elsewhere) => {
    const folder = mkdtempSync(join(tmpdir(), 'walk-the-talk-rebuilt-'));
    try {
      return rebuilt(sources, folder, elsewhere);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return reproducibleRow(builtIn('.'), others);
}

function linter(): Row {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/addons-linter/bin/addons-linter', '--output=json', buildOf('firefox')],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return linterRow(JSON.parse(stdout));
}

function sizes(): Row[] {
  const scripts = browsers.flatMap((browser) => {
    const folder = `${buildOf(browser)}/content-scripts`;
    return readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [`${browser}: ${file}`, readFileSync(join(folder, file))] as const);
  });
  return [
    contentScriptRow(new Map(scripts)),
    ...browsers.map((browser) => zipRow(browser, statSync(zipOf(browser)).size)),
  ];
}

function disclosures(): Row[] {
  const now = disclosedNow();
  const told: Disclosed = jsonOf(disclosedFile);
  const then = tags.before && git('show', `${tags.before}:${disclosedFile}`).join('\n');
  const before: Disclosed | undefined = then ? JSON.parse(then) : undefined;
  const newest = newestPart(changelog);
  return [
    permissionRow(now.asked, told, before, newest),
    dataPracticeRow(now.data, told, before, newest),
  ];
}

function publisher(): Row {
  const { gecko } = jsonOf(`${buildOf('firefox')}/manifest.json`).browser_specific_settings;
  return publisherRow({ contact: readContact(), id: gecko.id ?? '' });
}

function texts(): Row[] {
  const locales = readdirSync('public/_locales');
  const english = storeTexts('en');
  const contact = readContact();
  return [
    storeTextRow(
      new Map(locales.map((locale) => [locale, jsonOf(`public/_locales/${locale}/messages.json`)])),
    ),
    listingTextRow(
      new Map(
        languages.map((language) => {
          const other = language === 'en' ? undefined : english;
          return [language, textFaults(storeTexts(language), interfaceTexts(language), other)];
        }),
      ),
    ),
    madeTextRow(
      new Map([
        ...languages.map((language) => {
          const there = textOf(textsFile(language));
          return [textsFile(language), { there, wanted: withContact(there, contact) }] as const;
        }),
        [
          'listing/privacy.md',
          {
            there: textOf('listing/privacy.md'),
            wanted: privacyPolicy(textOf('docs/PRIVACY.md'), contact),
          },
        ],
      ]),
    ),
  ];
}

function pictures(): Row {
  const folder = '.output/listing';
  return listingRow(existsSync(folder) ? checkListing(folder) : undefined);
}
