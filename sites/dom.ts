import { isAddress } from '../domain/address';

/** One way to find something on a page, with the month in which it was last known to be true. */
export interface Rung {
  css: string;
  seen: string;
}

/** The first rung of a ladder that finds anything, best first; absence is normal and silent. */
export function climb(root: ParentNode, rungs: readonly Rung[]): Element[] {
  for (const { css } of rungs) {
    const found = root.querySelectorAll(css);
    if (found.length > 0) return [...found];
  }
  return [];
}

/**
 * Is it there for the eye? Presence is not openness: both sites keep closed surfaces in the page.
 * Reads layout, so never call it from an observer's callback.
 */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height, left, right } = element.getBoundingClientRect();
  const isBeside = right <= 0 || left >= innerWidth;
  return width > 0 && height > 0 && !isBeside && !isCutOff(element);
}

/** Is any of it within the window? Asked of what never scrolls: a dialog, the view; not of what may be far up or down. */
export function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Does it lie in a box without height or width that shows nothing of what overflows it? */
function isCutOff(element: Element): boolean {
  let { position } = getComputedStyle(element);
  for (let box = element.parentElement; box && position !== 'fixed'; box = box.parentElement) {
    const { width, height } = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    // What is placed absolutely escapes every box that is not placed itself.
    if (position === 'absolute' && style.position === 'static') continue;
    if ((width < 1 || height < 1) && style.overflow !== 'visible') return true;
    ({ position } = style);
  }
  return false;
}

const addressAttributes = ['email', 'data-email', 'data-hovercard-id', 'data-id'];

/** The address an element carries in an attribute, lower-cased; texts are never read. */
export function addressOf(element: Element): string | undefined {
  for (const name of addressAttributes) {
    const value = element.getAttribute(name)?.trim().toLowerCase();
    if (value && isAddress(value)) return value;
  }
  return undefined;
}

/** The addresses of several elements, each once. */
export function addressesOf(elements: Iterable<Element>): string[] {
  const found = new Set<string>();
  for (const element of elements) {
    const address = addressOf(element);
    if (address) found.add(address);
  }
  return [...found];
}

/** The field or editor the leader is in, if any. */
export function fieldInUse(page: Document): Element | undefined {
  const active = page.activeElement;
  return active?.matches('input, textarea, select, [contenteditable], [role=textbox]')
    ? active
    : undefined;
}

/**
 * The address of the page's account as its button says it: "… (me@corp.example)". Never the tab's title: a subject stands in
 * it, and whoever writes a mail would say who the leader is.
 */
export function ownAddress(page: Document): string | undefined {
  // The heads of the page first, then inside them: in one go every label of a large page would be weighed.
  for (const head of headings(page)) {
    for (const label of head.querySelectorAll('[aria-label*="@"]')) {
      if (label.closest('[role=main]')) continue;
      const said = /\(([^()\s]+@[^()\s]+)\)/.exec(label.getAttribute('aria-label') ?? '')?.[1];
      if (said && isAddress(said)) return said.toLowerCase();
    }
  }
  return undefined;
}

/** What the page says of itself at its top, the cheapest to find first. */
function* headings(page: Document): Generator<Element> {
  yield* page.querySelectorAll('header');
  yield* page.querySelectorAll('[role=banner]');
}
