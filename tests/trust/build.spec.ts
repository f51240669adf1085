import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { flawedBuild, type Flaw } from './flawed';
import { proved } from './proof';

// The builds as the stores get them: what they ask for, what they hold, what they could load or run.

const builds = ['.output/chrome-mv3', '.output/firefox-mv3'] as const;
interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  [key: string]: unknown;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** What shows in a source file that a permission is used; `unlimitedStorage` has nothing to call. */
const callSites: Record<string, RegExp> = {
  storage: /from 'wxt\/utils\/storage'|browser\.storage\./,
  alarms: /browser\.alarms\./,
  unlimitedStorage: /openDB</,
  notifications: /browser\.notifications/,
  'https://meet.google.com/*': /https:\/\/meet\.google\.com\/\*/,
  'https://mail.google.com/*': /https:\/\/mail\.google\.com\//,
  'https://calendar.google.com/*': /https:\/\/calendar\.google\.com\//,
};

/** Keys that every extension has, or that only say where something is. */
const plain = new Set(
  (
    'manifest_version name description version icons default_locale action background options_ui ' +
    'permissions optional_permissions host_permissions optional_host_permissions content_scripts ' +
    'minimum_chrome_version browser_specific_settings'
  ).split(' '),
);

const document = readFileSync('docs/PERMISSIONS.md', 'utf8');
/** The rows of the first three tables: permission or host, and the files said to use it. */
const rows = new Map(
  [...document.matchAll(/^\| `([^`]+)`[^|]*\|[^|]*\|([^|]*)\|/gm)]
    .filter(([, name = '']) => name in callSites)
    .map(([, name = '', files = '']) => [
      name,
      [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
    ]),
);

/** What a manifest asks for and the documents or the sources do not, and the other way round; a sentence each. */
function unexplained(manifest: Manifest): string[] {
  const asked = [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...manifest.host_permissions,
    ...manifest.optional_host_permissions,
  ];
  return [
    ...asked.filter((name) => !rows.has(name)).map((name) => `${name} has no row.`),
    ...asked.filter((name) => !isUsed(name)).map((name) => `${name} has no call site.`),
    ...[...rows.keys()]
      .filter((name) => !asked.includes(name))
      .map((name) => `${name} is not asked for.`),
    ...Object.keys(manifest)
      .filter((key) => !plain.has(key) && !document.includes(`\`${key}`))
      .map((key) => `"${key}" is not explained.`),
  ];
}

/** Is it used in the files that its row names? */
function isUsed(name: string): boolean {
  const sign = callSites[name];
  const files = rows.get(name) ?? [];
  return (
    sign !== undefined &&
    files.some((file) => existsSync(file) && sign.test(readFileSync(file, 'utf8')))
  );
}

/** All that a build may hold. */
const expectedFile =
  /^(manifest\.json|managed-schema\.json|background\.js|(popup|journal|options|welcome|prompt)\.html|chunks\/[\w-]+\.js|assets\/[\w-]+\.css|content-scripts\/(gmail|calendar)\.js|icon\/(16|32|48|96|128)\.png|_locales\/[\w-]+\/messages\.json)$/;

/**
 * Addresses that may stand in a build. None of them is fetched: links that people click, the names of the two sites and of
 * Meet, names of XML, and where two messages of a library lead the programmer.
 */
const knownAddress =
  /^https?:\/\/((mail|calendar|meet)\.google\.com(\/[\w/*-]*)?|www\.w3\.org\/(2000\/svg|1999\/xhtml|1998\/Math\/MathML)|wxt\.dev\/guide\/go-further\/testing\.html|github\.com\/wxt-dev\/wxt\/issues\/371|json-schema\.org\/[\w/-]+)$/;

const signs: Record<string, RegExp> = {
  'text as code': /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|set(?:Timeout|Interval)\(\s*["'`]/,
  'a script element': /createElement\(\s*["'`]script["'`]|<script(?![^>]*\bsrc="\/)[^>]*>/i,
  'code by a name made on the way':
    /\bimport\(\s*[^"'`\s/]|\bimportScripts\b|\bnew (?:Shared)?Worker\b/,
  'code from elsewhere': /(?:src|href|import)\s*[=(]\s*["'`]https?:|https?:\/\/[^\s"'`\s]+\.m?js\b/,
  'machine code': /\bWebAssembly\b|\.wasm\b/,
  'a source map': /sourceMappingURL/,
  'a path of a machine':
    /["'`( ](?:\/(?:home|Users|root|tmp|work|var)\/\w|[A-Z]:\\\\?\w)|file:\/\//,
  'a long text of data': /[A-Za-z0-9+/]{1024,}={0,2}/,
  'something that fetches':
    /\bfetch\(|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bWebTransport\b|\bRTCPeerConnection\b/,
};
/** The CSV reader can load files by an address; it is never given one, and no page of ours may connect anywhere. */
const csvReader = /\bXMLHttpRequest\b/;

/** What in a build could be loaded, run or give something away; a sentence each. */
function suspicious(folder: string): string[] {
  const files = filesIn(folder);
  const texts = files
    .filter((name) => /\.(js|html|css|json)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const readers = texts.filter(([, text]) => csvReader.test(text)).map(([name]) => name);
  return [
    ...files.filter((name) => !expectedFile.test(name)).map((name) => `${name} is not expected.`),
    ...readers.slice(1).map((name) => `${name} can load, too.`),
    ...readers.filter((name) => !name.startsWith('chunks/')).map((name) => `${name} can load.`),
    ...texts.flatMap(([name, text]) => [
      ...Object.entries(signs)
        .filter(([, sign]) => sign.test(text))
        .map(([what, sign]) => `${name} holds ${what}: ${text.match(sign)?.[0].slice(0, 60)}.`),
      ...[...new Set(text.match(/https?:\/\/[^\s"'`\\ )<>,;]+/g) ?? [])]
        .filter((address) => !knownAddress.test(address))
        .map((address) => `${name} names ${address}.`),
    ]),
  ];
}

const more = (text: string) => (before: string) => `${before}\n${text}`;
const changed = (change: (manifest: Manifest) => void) => (before: string) => {
  const manifest = JSON.parse(before) as Manifest;
  change(manifest);
  return JSON.stringify(manifest);
};

test('each permission has its call site and its row, and each row its permission', () => {
  for (const build of builds) expect(unexplained(manifestIn(build)), build).toEqual([]);
  expect(rows.size).toBe(7);

  const planted: [string, (manifest: Manifest) => void][] = [
    ['a permission more', ({ permissions }) => permissions.push('tabs')],
    ['a site more', ({ host_permissions }) => host_permissions.push('https://*.google.com/*')],
    ['an optional one more', (manifest) => manifest.optional_permissions.push('history')],
    ['one fewer than is explained', (manifest) => manifest.permissions.pop()],
    ['another key', (manifest) => (manifest['chrome_url_overrides'] = {})],
  ];
  let found = 0;
  for (const [what, flaw] of planted) {
    const { folder, forget } = flawedBuild([['manifest.json', changed(flaw)]]);
    expect(unexplained(manifestIn(folder)), what).not.toEqual([]);
    found += 1;
    forget();
  }
  proved(
    'D1',
    `${rows.size} permissions and sites, each with its row and its call site; 0 files beyond what is expected`,
    `${found} of ${planted.length} planted: a permission, a site, an optional one more, one fewer, another key`,
  );
});

test('nothing in the builds is run from text, loaded from elsewhere or left over', () => {
  let files = 0;
  for (const build of builds) {
    expect(suspicious(build), build).toEqual([]);
    files += filesIn(build).length;
  }
  const flaws: [string, Flaw[1]][] = [
    ['background.js', more('eval("1")')],
    ['background.js', more('new Function("2")')],
    ['content-scripts/gmail.js', more("document.createElement('script')")],
    ['content-scripts/gmail.js', more('import(name)')],
    ['background.js', more('a="https://cdn.example/x.js"')],
    ['background.js', more('fetch(there)')],
    ['background.js', more('b="https://collector.example/beat"')],
    ['background.js', more('new XMLHttpRequest')],
    ['popup.html', more('<img src="http://pixel.example/1.gif">')],
    ['popup.html', more('<script>run()</script>')],
    ['background.js', more('//# sourceMappingURL=background.js.map')],
    ['background.js', more('at "/home/ana/walk/main.ts"')],
    ['background.js', more(`c="${'QUJD'.repeat(300)}"`)],
    [
      'manifest.json',
      (before) => before.replace('"version"', '"homepage_url":"https://x.example","version"'),
    ],
  ];
  for (const flaw of flaws) {
    const { folder, forget } = flawedBuild([flaw]);
    expect(suspicious(folder), flaw[1]('').trim()).not.toEqual([]);
    forget();
  }
  expect(expectedFile.test('chunks/notes.txt') || expectedFile.test('background.js.map')).toBe(
    false,
  );
  proved(
    'D2',
    `0 in ${files} files of two builds; every address in them is known and none is fetched`,
    `${flaws.length} of ${flaws.length} planted flaws found`,
  );
});
