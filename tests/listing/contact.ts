import { readFileSync } from 'node:fs';

/** Whom people may ask; the one place where it is written, empty until whoever publishes has filled it in. */
export const contactFile = 'listing/contact.json';

/** What stands where the contact will stand. */
export const placeholder = '[CONTACT: name and address of whoever publishes the extension]';

/** @returns one line, name and address; empty as long as nobody has filled it in */
export const readContact = (): string =>
  (JSON.parse(readFileSync(contactFile, 'utf8')) as { contact: string }).contact.trim();

/** So begins the line of the contact under "Support"; the same in every language. */
const mark = '✉ ';

/**
 * The texts of a language with the contact as the last line under "Support", in place of the one that stood there.
 * @param file the text of `listing/texts/<language>.md` @param contact may be empty
 */
export const withContact = (file: string, contact: string): string =>
  file.replace(
    /^(## Support\n\n(?:(?!✉ |## ).*\n)*?)(?:✉ .*\n\n)?(?=## )/m,
    (_all, said: string) => `${said}${mark}${contact || placeholder}\n\n`,
  );

/** What is said under "Support" without the line of the contact. */
export const withoutContact = (support: string): string =>
  support
    .split('\n')
    .filter((line) => !line.startsWith(mark))
    .join('\n')
    .trim();
