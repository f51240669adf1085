import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proved } from './proof';

// What of others runs in the extension, and what is installed to build it.

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}
type Lock = Record<string, Locked>;

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
const lock: Lock = json('package-lock.json').packages;

/** In the extension itself, and in what only builds and tests: these hand nothing on. */
const mayRun = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)$/;
const mayBuild =
  /^(MIT|ISC|0BSD|BSD(-[23]-Clause)?|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Zlib)$/;
/** Old packages that name no licence where it is looked for; read by hand in what they ship. */
const readByHand = ['os-shim', 'transducers.js'];

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);
const licenceOf = (path: string, { license }: Locked): string | undefined => {
  if (license) return license;
  const own = `${path}/package.json`;
  const said = existsSync(own) ? json(own) : {};
  return said.license?.type ?? said.license ?? said.licenses?.[0]?.type;
};
/** Of "A OR B" one that is allowed is enough, of "A AND B" each has to be. */
const isAllowed = (licence: string | undefined, allowed: RegExp): boolean =>
  (licence ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.test(one)));

/** The rows of the table in the document, by package. */
const documented = (text: string) =>
  new Map(
    [...text.matchAll(/^\| `([\w-]+)` *\| ([\d.]+) *\| ([\w.-]+) *\| (.+?) *\|/gm)].map(
      ([, name = '', version, licence, why]) => [name, { version, licence, why }],
    ),
  );

/** What is wrong with the packages, a sentence each. */
function complaints(run: Record<string, string>, all: Lock, table: string): string[] {
  const rows = documented(table);
  const installed = Object.entries(all).filter(([path]) => path !== '');
  const isRun = ([path, { dev, devOptional, optional }]: [string, Locked]) =>
    path === `node_modules/${nameOf(path)}` && !dev && !devOptional && !optional;
  return [
    ...Object.entries(run).flatMap(([name, version]) => {
      const row = rows.get(name);
      const locked = all[`node_modules/${name}`];
      return [
        ...(row ? [] : [`${name} has no row in docs/dependencies.md.`]),
        ...(row && row.version !== version ? [`${name} is not ${row.version}.`] : []),
        ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name} is not pinned: ${version}.`]),
        ...(locked?.version === version ? [] : [`${name} is locked at ${locked?.version}.`]),
        ...(locked?.license === row?.licence ? [] : [`${name} is under ${locked?.license}.`]),
        ...(isAllowed(locked?.license, mayRun) ? [] : [`${name}: ${locked?.license} may not run.`]),
        ...(locked?.hasInstallScript ? [`${name} runs a script when it is installed.`] : []),
        ...Object.keys(locked?.dependencies ?? {}).map((other) => `${name} brings ${other} along.`),
      ];
    }),
    ...[...rows.keys()].filter((name) => !(name in run)).map((name) => `${name} is not used.`),
    ...installed
      .filter(isRun)
      .map(([path]) => nameOf(path))
      .filter((name) => !(name in run))
      .map((name) => `${name} came along unasked.`),
    ...installed.flatMap(([path, locked]) => [
      ...(locked.integrity?.startsWith('sha512-') ? [] : [`${path} has no hash.`]),
      ...(isAllowed(licenceOf(path, locked), mayBuild) || readByHand.includes(nameOf(path))
        ? []
        : [`${path} is under ${licenceOf(path, locked)}.`]),
    ]),
  ];
}

it('every package that runs in the extension is named, pinned and licensed; every package is hashed', () => {
  const table = readFileSync('docs/dependencies.md', 'utf8');
  expect(documented(table).size).toBe(Object.keys(dependencies).length);
  expect(complaints(dependencies, lock, table)).toEqual([]);

  // The control: each flaw, planted, is found.
  const preact = { ...lock['node_modules/preact']! };
  const planted = (change: Partial<Locked>, run = dependencies, text = table) =>
    complaints(run, { ...lock, 'node_modules/preact': { ...preact, ...change } }, text);
  const { integrity: _, ...unhashed } = preact;
  const found = [
    planted({ license: 'GPL-3.0' }),
    planted({ version: '11.3.0' }),
    planted({ hasInstallScript: true }),
    planted({ dependencies: { telemetry: '1.0.0' } }),
    complaints(dependencies, { ...lock, 'node_modules/preact': unhashed }, table),
    planted({}, { ...dependencies, preact: '^11.2.0' }),
    planted({}, { ...dependencies, tracker: '1.0.0' }),
    planted({}, dependencies, table.replace('`preact`', '`react`')),
    complaints(dependencies, { ...lock, 'node_modules/telemetry': { ...preact } }, table),
  ];
  for (const each of found) expect(each).not.toEqual([]);
  proved(
    'S12',
    `${Object.keys(dependencies).length} run in the extension, all with a reason and a free licence; ${Object.keys(lock).length - 1} packages, all locked by hash`,
    `${found.length} of 9 planted flaws found: licence, version, install script, brought along, hash, range, unknown, undocumented, unasked`,
  );
});
