/** What stands for what in Gmail's pages; evidence and history in the project's page facts. */

/** What somebody wrote: quoted Gmail markup in it is a text, whatever it says. */
export const body = '.a3s, .ii, [contenteditable], [g_editable]';
export const row = 'tr[role=row], tr.zA';
export const person = '[email], [data-hovercard-id*="@"]';

/** The id of this name on the element or the first one inside it. */
export function idOn(element: Element, name: string): string | undefined {
  const bearer = element.hasAttribute(name) ? element : element.querySelector(`[${name}]`);
  return existing(bearer?.getAttribute(name));
}

/** Gmail has been seen to write "undefined" where it had no id (2025-11). */
export const existing = (id: string | null | undefined): string | undefined =>
  id && id !== 'undefined' ? id : undefined;

/**
 * Epoch ms from the first 11 of a legacy id's 16 hex digits: a clock without language.
 * A hint only: anything but 16 hex digits, or a time before Gmail began, is unknown.
 */
export function timeOf(id: string | undefined): number | undefined {
  if (!id || !/^[0-9a-f]{16}$/i.test(id)) return undefined;
  const at = parseInt(id.slice(0, 11), 16);
  return at >= 1_080_777_600_000 && at <= 4_102_444_800_000 ? at : undefined;
}
