/** Given and family name in the order of their script. */
export function wholeName(given: string, family: string): string {
  // Chinese, Japanese and Korean names begin with the family.
  const familyFirst = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(family);
  return oneLine(familyFirst ? `${family} ${given}` : `${given} ${family}`);
}

/** In characters; no real name comes near it. */
export const longestName = 200;

/** As much of a name as is kept: whole signs, as far as there are any. */
export function boundedName(name: string): string {
  if (name.length <= longestName) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (kept.length + segment.length > longestName) break;
    kept += segment;
  }
  // Marks heaped on one letter are one sign, however many they are.
  return kept.trimEnd() || name.slice(0, longestName).toWellFormed();
}

/** Line breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
