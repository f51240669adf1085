/** What words that are not ours may hold: playbooks of others, and behaviours of the leader's own. */

/**
 * Controls but line breaks and tabs; what turns the reading direction of everything after it (embeddings, overrides, isolates);
 * blanks without width. Joiners stay: emoji and Persian are written with them.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The words without signs that nobody sees and that make other words look different. */
export const withoutHidden = (words: string): string => words.replace(hidden, '');

/** Something to see: not only blanks, joiners, marks of direction, empty letters. */
export const somethingToSee = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A word in braces; braces alone are signs like others. */
const placeholders = /\{[^{}]*[\p{L}\p{N}][^{}]*\}/gu;

/**
 * The first placeholder that nobody fills in, as `{leader}`; undefined when there is none.
 * @param filled the one that is filled in, as `{name}` in a suggestion
 */
export const strayPlaceholder = (words: string, filled?: '{name}'): string | undefined =>
  words.match(placeholders)?.find((placeholder) => placeholder !== filled);
