/** A card must have been in sight for so long before a click on it counts, ms. */
export const sightBeforeClick = 500;
/** So much of the card must be in sight; less than all, as it may grow a moment before its frame does. */
const shareInSight = 0.5;
/** A card that cannot be seen after so long is covered, ms. */
const coveredAfter = 1500;

/** Tells the leader's own clicks from clicks lured onto a frame that was covered or has just appeared. */
export interface Sight {
  counts(click: Event): boolean;
  /** a real click on a card that should long be in sight and is not: something covers or recolours the page */
  isCovered(click: Event): boolean;
  stop(): void;
}

/**
 * Watches whether the card can be seen. Chromium tells even that nothing covers it (IntersectionObserver v2), other
 * browsers that it is within the window. Both times are of the document's own clock, ms.
 */
export function watchSight(card: Element): Sight {
  let since: number | undefined;
  const begun = performance.now();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const { isVisible = true } = entry as IntersectionObserverEntry & { isVisible?: boolean };
        const seen = isVisible && entry.intersectionRatio >= shareInSight;
        since = seen ? (since ?? entry.time) : undefined;
      }
    },
    { threshold: [0, shareInSight, 1], ...{ trackVisibility: true, delay: 100 } },
  );
  // The observer says nothing of a tab in the background: look anew when it comes back.
  const lookAnew = () => {
    since = undefined;
    observer.disconnect();
    if (document.visibilityState === 'visible') observer.observe(card);
  };
  document.addEventListener('visibilitychange', lookAnew);
  lookAnew();
  return {
    counts: (click) =>
      click.isTrusted && since !== undefined && click.timeStamp - since >= sightBeforeClick,
    isCovered: (click) =>
      click.isTrusted && since === undefined && click.timeStamp - begun >= coveredAfter,
    stop: () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', lookAnew);
    },
  };
}
