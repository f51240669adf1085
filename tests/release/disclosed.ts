import type { Newest } from './changelog';
import type { Row } from './row';

/** What `listing/disclosed.json` holds: what the stores, and with them the people, have been told. */
export interface Disclosed {
  asked: Record<string, Asked>;
  data: DataHashes;
}

/** What a build asks for or opens, by the key of the manifest. */
export type Asked = Record<string, string[]>;

/** SHA-256 of what is promised about data, and of the notice that people see before they press Start. */
export interface DataHashes {
  practices: string;
  notice: string;
}

interface Manifest {
  content_scripts?: ({
    matches: string[];
    js?: string[];
    css?: string[];
    run_at?: string;
  } & object)[];
  content_security_policy?: Record<string, string>;
  web_accessible_resources?: { resources: string[]; matches?: string[] }[];
  browser_specific_settings?: { gecko?: { id?: string; data_collection_permissions?: object } };
  [key: string]: unknown;
}

/** What an administrator may set: a schema in JSON, as far as its keys go. */
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Long values: it is enough to name their key. */
const namedByKey = new Set([
  'content_security_policy',
  'web_accessible_resources',
  'data_collection_permissions',
]);

/** Watched, but nothing that people are asked for: the changelog need not name it under "Permissions". */
const needNoName = new Set(['gecko_id', 'managed_schema']);

/** All keys of a schema, those within others after a dot. */
const keysOf = ({ properties = {}, items }: Schema): string[] => [
  ...Object.entries(properties).flatMap(([key, inner]) => [
    key,
    ...keysOf(inner).map((within) => `${key}.${within}`),
  ]),
  ...(items ? keysOf(items) : []),
];

/**
 * What of a build has to be disclosed.
 * @param schema what an administrator may set, where the manifest names such a file
 */
export function askedBy(manifest: Manifest, schema?: Schema): Asked {
  const list = (key: string) => ((manifest[key] as string[] | undefined) ?? []).toSorted();
  const scripts = (manifest.content_scripts ?? []).flatMap(
    ({ matches, js: _js, css: _css, run_at: _when, ...more }) =>
      matches.map((match) =>
        Object.keys(more).length > 0 ? `${match} ${JSON.stringify(more)}` : match,
      ),
  );
  const policies = Object.entries(manifest.content_security_policy ?? {}).flatMap(([of, policy]) =>
    policy.split(';').map((directive) => `${of}: ${directive.trim()}`),
  );
  const opened = (manifest.web_accessible_resources ?? []).map(({ resources, matches = [] }) =>
    [...resources, 'for', ...matches].join(' '),
  );
  const { id, data_collection_permissions: collected } =
    manifest.browser_specific_settings?.gecko ?? {};
  return {
    permissions: list('permissions'),
    host_permissions: list('host_permissions'),
    optional_permissions: list('optional_permissions'),
    optional_host_permissions: list('optional_host_permissions'),
    content_scripts: scripts.toSorted(),
    content_security_policy: policies,
    web_accessible_resources: opened,
    ...(collected ? { data_collection_permissions: [JSON.stringify(collected)] } : {}),
    ...(id ? { gecko_id: [id] } : {}),
    ...(schema ? { managed_schema: keysOf(schema).toSorted() } : {}),
  };
}

interface Change {
  browser: string;
  key: string;
  value: string;
  what: 'new' | 'gone';
}

function changes(before: Record<string, Asked>, now: Record<string, Asked>): Change[] {
  const flat = (all: Record<string, Asked>) =>
    Object.entries(all).flatMap(([browser, asked]) =>
      Object.entries(asked).flatMap(([key, values]) =>
        values.map((value) => ({ browser, key, value })),
      ),
    );
  const missingIn =
    (all: Record<string, Asked>, what: Change['what']) => (one: Omit<Change, 'what'>) =>
      all[one.browser]?.[one.key]?.includes(one.value) ? [] : [{ ...one, what }];
  return [
    ...flat(now).flatMap(missingIn(before, 'new')),
    ...flat(before).flatMap(missingIn(now, 'gone')),
  ];
}

/** A script's match is named by the match alone, whatever else is said of it. */
const nameOf = ({ key, value }: Change): string =>
  namedByKey.has(key) ? key : value.split(' ')[0]!;

/**
 * What the builds ask for is what was disclosed; what was disclosed since the last release stands in the changelog.
 * @param told now, in listing/disclosed.json @param before the same file at the last release; undefined before the first
 */
export function permissionRow(
  asked: Record<string, Asked>,
  told: Disclosed,
  before: Disclosed | undefined,
  newest: Newest,
): Row {
  const untold = changes(told.asked, asked);
  const since = changes(before?.asked ?? {}, told.asked);
  const named = newest.sections.get('Permissions') ?? '';
  const unnamed = new Set(
    since
      .filter(({ key }) => !needNoName.has(key))
      .filter((change) => !named.includes(`\`${nameOf(change)}\``))
      .map(nameOf),
  );
  return {
    check: 'permissions, sites, scripts, policy: as disclosed',
    figure: `${untold.length} undisclosed, ${since.length} ${before ? 'changed since the last release' : 'told for the first time'}, ${unnamed.size} not in the changelog`,
    aim: '0 undisclosed, 0 not in the changelog',
    faults: [
      ...untold.map(
        ({ browser, key, value, what }) =>
          `${browser}: \`${value}\` (${key}) is ${what}. If that is meant: npm run release:disclose.`,
      ),
      ...[...unnamed].map(
        (name) => `\`${name}\` has changed and is not named under "Permissions" in CHANGELOG.md.`,
      ),
    ],
  };
}
