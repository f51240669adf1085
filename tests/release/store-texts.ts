import { contactFile } from '../listing/contact';
import type { Row } from './row';

/** The narrowest limit of the three stores: names Edge 45, short descriptions Chrome and Firefox 132. */
const limits = { extensionName: 45, extensionDescription: 132 };

/** Stores count differently, so the longer count holds: letters (code points) or UTF-16 units. */
const lengthOf = (text: string): number => Math.max([...text].length, text.length);

type Texts = Record<string, { message: string } | undefined>;

/** @param locales the texts of each language, as in `_locales/<language>/messages.json` */
export function storeTextRow(locales: ReadonlyMap<string, Texts>): Row {
  const all = [...locales].flatMap(([locale, texts]) =>
    Object.entries(limits).map(([key, limit]) => {
      const length = lengthOf(texts[key]?.message.trim() ?? '');
      return { locale, key, limit, length };
    }),
  );
  const longest = (key: string) =>
    Math.max(0, ...all.filter((text) => text.key === key).map(({ length }) => length));
  return {
    check: 'name and short description in every language',
    figure: `≤ ${longest('extensionName')}, ≤ ${longest('extensionDescription')} characters (${locales.size})`,
    aim: `≤ ${limits.extensionName}, ≤ ${limits.extensionDescription}`,
    faults: [
      ...(locales.size === 0 ? ['There is no language.'] : []),
      ...all
        .filter(({ length }) => length === 0)
        .map(({ locale, key }) => `${locale} has no ${key}.`),
      ...all
        .filter(({ length, limit }) => length > limit)
        .map(
          ({ locale, key, length, limit }) =>
            `${locale}: ${key} has ${length} characters, ${limit} are allowed.`,
        ),
    ],
  };
}

/** @param faults what `textFaults` says of each language of the listings */
export function listingTextRow(faults: ReadonlyMap<string, readonly string[]>): Row {
  const all = [...faults].flatMap(([language, said]) =>
    said.map((fault) => `${language}: ${fault}`),
  );
  return {
    check: 'long texts for the stores in every language',
    figure: `${all.length} faults (${faults.size})`,
    aim: '0',
    faults: faults.size === 0 ? ['There is no language.'] : all,
  };
}

/**
 * Texts that are made from others, as `npm run listing -- privacy` makes them: the privacy policy, the lines of the contact.
 * @param made by the name of the file, what stands there and what it is to be
 */
export function madeTextRow(made: ReadonlyMap<string, { there: string; wanted: string }>): Row {
  const other = [...made].filter(([, { there, wanted }]) => there !== wanted).map(([name]) => name);
  return {
    check: 'privacy policy and contact: as they are made',
    figure: `${made.size - other.length} of ${made.size}`,
    aim: 'all',
    faults: [
      ...(made.size === 0 ? ['There is nothing to compare.'] : []),
      ...other.map(
        (name) =>
          `${name} is not what docs/PRIVACY.md and ${contactFile} give: npm run listing -- privacy.`,
      ),
    ],
  };
}
