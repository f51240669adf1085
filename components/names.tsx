import { uiLanguage } from '../storage/texts';

/** "Ana, Ben and Chloë", each name isolated, whatever its script. */
export function Names({ names }: { names: readonly string[] }) {
  const list = new Intl.ListFormat(uiLanguage(), { type: 'conjunction' });
  return (
    <>
      {list
        .formatToParts(names)
        .map(({ type, value }, index) =>
          type === 'element' ? <bdi key={index}>{value}</bdi> : value,
        )}
    </>
  );
}
