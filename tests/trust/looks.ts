import type { Frame, Page } from '@playwright/test';

/** Looks that run inside a page: each says what it finds wrong, as words that lead to the element. */

/** Texts that are cut off, run out of their control or lie beside the window. Ours are cut nowhere on purpose. */
export const cutTexts = (on: Page | Frame): Promise<string[]> =>
  on.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, svg');
    const scrolls = (element: Element) =>
      [getComputedStyle(element).overflowX, getComputedStyle(element).overflowY].some((overflow) =>
        ['auto', 'scroll'].includes(overflow),
      );
    // A table may have a scroller of its own; the main part of a screen goes only up and down.
    const isScrolled = (element: Element | null): boolean =>
      element !== null && !element.matches('html, body, main')
        ? scrolls(element) || isScrolled(element.parentElement)
        : false;
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      // A field of one line scrolls what is written in it, with the caret.
      if (!isSeen(element) || element.matches('input')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isControl = element.matches('button, a.button, label.button, summary');
      const cuts = (overflow: string) => isControl || ['hidden', 'clip'].includes(overflow);
      const says = `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
      if (getComputedStyle(element).display !== 'inline') {
        if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
          found.push(`cut at the side: ${says}`);
        if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
          found.push(`cut below: ${says}`);
      }
      if (isScrolled(element)) continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width > 0 && (box.left < -1 || box.right > width + 1)) {
            found.push(`beside the window: ${says}`);
            break;
          }
        }
      }
    }
    return found;
  });

/** How far the page or its main part scrolls sideways, CSS px. */
export const sideways = (on: Page | Frame): Promise<number> =>
  on.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );

/** What moves or would move. */
export const motions = (on: Page | Frame): Promise<string[]> =>
  on.evaluate(() => [
    ...document.getAnimations().map((animation) => `runs: ${animation.playState}`),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(
          element,
          part || null,
        );
        const lasts = (durations: string) =>
          durations.split(',').some((one) => parseFloat(one) > 0);
        const moves =
          (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
        return moves ? [`would move: ${element.tagName}.${element.className}${part}`] : [];
      }),
    ),
  ]);

export interface Targets {
  count: number;
  /** narrower or lower than 32 CSS px */
  small: string[];
  /** links in the middle of a sentence, which may be as high as its line (WCAG 2.5.8) */
  inSentences: string[];
}

/** Everything that can be clicked. A box to tick is hit by its label, too; a card by its link. */
export const targets = (on: Page | Frame): Promise<Targets> =>
  on.evaluate(() => {
    const all = [
      ...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=menuitem], [tabindex="0"]',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const small: string[] = [];
    const inSentences: string[] = [];
    for (const element of all) {
      if (element.matches(':disabled')) continue;
      const says = `${element.tagName}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`;
      const isTicked = element.matches('[type=checkbox], [type=radio]');
      const fillsCard = getComputedStyle(element, '::after').position === 'absolute';
      const hit =
        (isTicked && element.closest('label')) ||
        (fillsCard && element.closest('.linked')) ||
        element;
      const { width, height } = hit.getBoundingClientRect();
      if (Math.min(width, height) >= 31.9) continue;
      const isWord = (node: ChildNode) =>
        node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? '');
      const isInSentence =
        element.matches('a') &&
        getComputedStyle(element).display.startsWith('inline') &&
        [...element.parentElement!.childNodes].some(isWord);
      if (isInSentence) inSentences.push(says);
      else small.push(`${Math.round(width)} × ${Math.round(height)}: ${says}`);
    }
    return { count: all.length, small, inSentences };
  });
