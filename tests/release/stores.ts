/** The ZIP files of a release, by the end of their name. */
type Zip = 'chrome' | 'firefox' | 'sources';

interface Store {
  /** what is handed to `wxt submit`, by its option */
  zips: Record<string, Zip>;
  /** what it needs in the environment; each is made in the store's own pages, see docs/RELEASING.md */
  keys: string[];
}

/** The three stores; the names of the keys are those of `wxt submit`. */
export const stores: Record<string, Store> = {
  chrome: {
    zips: { '--chrome-zip': 'chrome' },
    keys: [
      'CHROME_EXTENSION_ID',
      'CHROME_PUBLISHER_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
  },
  firefox: {
    zips: { '--firefox-zip': 'firefox', '--firefox-sources-zip': 'sources' },
    keys: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
  },
  // Edge takes the file for Chrome.
  edge: {
    zips: { '--edge-zip': 'chrome' },
    keys: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  },
};

/** What would go to one store. */
export interface Parcel {
  store: string;
  /** the words for `wxt submit` */
  words: string[];
  files: { path: string; bytes: number | undefined }[];
  keys: { name: string; isThere: boolean }[];
}

/**
 * What would go to which store, and what is missing for it. Throws for a store that there is not.
 * @param sizeOf bytes of a file, undefined when it is not there
 * @param keys the environment; only whether a key is there is looked at
 */
export function parcelsFor(
  wanted: readonly string[],
  pathOf: (zip: Zip) => string,
  sizeOf: (path: string) => number | undefined,
  keys: Readonly<Record<string, string | undefined>>,
): Parcel[] {
  return wanted.map((name) => {
    const store = stores[name];
    if (!store) throw new Error(`There is no store "${name}": ${Object.keys(stores).join(', ')}.`);
    const zips = Object.entries(store.zips).map(([option, zip]) => [option, pathOf(zip)] as const);
    return {
      store: name,
      words: zips.flat(),
      files: zips.map(([, path]) => ({ path, bytes: sizeOf(path) })),
      keys: store.keys.map((key) => ({ name: key, isThere: Boolean(keys[key]?.trim()) })),
    };
  });
}

export const missingFiles = ({ files }: Parcel): string[] =>
  files.filter(({ bytes }) => bytes === undefined).map(({ path }) => path);
export const missingKeys = ({ keys }: Parcel): string[] =>
  keys.filter(({ isThere }) => !isThere).map(({ name }) => name);

/** The parcel in words; never what a key is. */
export function told(parcel: Parcel): string {
  const keys = missingKeys(parcel);
  return [
    `${parcel.store}:`,
    ...parcel.files.map(
      ({ path, bytes }) =>
        `  ${path}${bytes === undefined ? ' is not there' : `, ${(bytes / 1_000).toFixed(1)} kB`}`,
    ),
    keys.length > 0 ? `  missing: ${keys.join(', ')}` : '  all keys are there',
  ].join('\n');
}
