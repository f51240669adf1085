import type { Frame, Page } from '@playwright/test';

/** What a screen reader would have said since `listens`, and what it would have missed or been shouted at with. */
export interface Heard {
  /** the words of each time a live region got other words */
  said: string[];
  /** live regions that came with their words: many screen readers never say those */
  born: string[];
  /** alerts and assertive regions */
  shouted: string[];
}

interface Ear {
  heard: Heard;
}

const live = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output';

/** Begins to listen to the live regions of a page; a second call begins anew. */
export const listens = (on: Page | Frame): Promise<void> =>
  on.evaluate((regions) => {
    const ear = globalThis as unknown as Ear & { stop?: () => void };
    ear.stop?.();
    const heard: Heard = { said: [], born: [], shouted: [] };
    ear.heard = heard;
    const wordsOf = (region: Element) => region.textContent.trim().replaceAll(/\s+/g, ' ');
    const known = new Map(
      [...document.querySelectorAll(regions)].map((one) => [one, wordsOf(one)]),
    );
    const look = () => {
      for (const region of document.querySelectorAll(regions)) {
        const [before, now] = [known.get(region), wordsOf(region)];
        known.set(region, now);
        if (now === '' || now === before) continue;
        if (before === undefined) heard.born.push(now);
        else heard.said.push(now);
        if (region.matches('[role=alert], [aria-live=assertive]')) heard.shouted.push(now);
      }
    };
    // Once for each batch of changes, as a browser tells a screen reader.
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    ear.stop = () => observer.disconnect();
  }, live);

/** What was heard up to now. */
export const heard = (on: Page | Frame): Promise<Heard> =>
  on.evaluate(() => (globalThis as unknown as Ear).heard);
