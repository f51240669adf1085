import { existsSync, readFileSync } from 'node:fs';
import { dataHashes } from './data-practices';
import { askedBy, type Disclosed } from './disclosed';

/** Where it is written down what the stores and the people have been told. */
export const disclosedFile = 'listing/disclosed.json';

export const browsers = ['chrome', 'firefox'] as const;

export const textOf = (path: string): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : '';
export const jsonOf = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
export const buildOf = (browser: (typeof browsers)[number]): string => `.output/${browser}-mv3`;

/** What would have to be disclosed, from the builds and the texts as they are. */
export const disclosedNow = (): Disclosed => ({
  asked: Object.fromEntries(
    browsers.map((browser) => {
      const manifest = jsonOf(`${buildOf(browser)}/manifest.json`);
      const schema: string | undefined = manifest.storage?.managed_schema;
      return [browser, askedBy(manifest, schema && jsonOf(`${buildOf(browser)}/${schema}`))];
    }),
  ),
  data: dataHashes({
    privacy: textOf('docs/PRIVACY.md'),
    review: textOf('listing/review.md'),
    messages: jsonOf('public/_locales/en/messages.json'),
  }),
});
