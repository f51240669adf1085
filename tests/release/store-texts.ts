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
