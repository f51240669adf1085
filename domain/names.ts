/** Given and family name in the order of their script. */
export function wholeName(given: string, family: string): string {
  // Chinese, Japanese and Korean names begin with the family.
  const familyFirst = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(family);
  return oneLine(familyFirst ? `${family} ${given}` : `${given} ${family}`);
}

/** Line breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
