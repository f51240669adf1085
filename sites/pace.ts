import type { Sight } from './site';

/** The pace of looking while the page changes, ms: a costly look comes seldom, a cheap one soon. */
const pauses = { shortest: 100, longest: 1500, timesItsCost: 400, timesItsCostAfterInput: 40 };
/** A look waits for the page to have nothing else to do, but no longer than this, ms. */
const patience = 100;
/** After a click, a focus or a route change something is likely to open, ms. */
const likelyFor = 2000;
/** A page that goes on changing is looked at all the same after this time, ms. */
const longestUnrest = 300;

/** Changes of these can open, close or re-use a surface without a node coming or going. */
const watchedAttributes = [
  'role',
  'style',
  'class',
  'hidden',
  'email',
  'data-email',
  'data-hovercard-id',
  'data-eventid',
  'data-legacy-thread-id',
  'data-legacy-message-id',
];

export interface Pace {
  /** look again after so many ms, even if the page stays still */
  plan(delay: number): void;
  /** something is likely to open, or to be different without a change of the page */
  likely(): void;
  stop(): void;
}

/**
 * Decides when a page is read. One observer: when nothing is likely to open it is switched off from the first change to
 * the next look, so that what a busy page does in between costs nothing; after input it notes the last change, and one
 * look when the page has come to rest does. A look is one pass when a frame has been drawn, so that where things stand
 * is known already and need not be worked out for us; its own cost sets the pace. A page that has not changed is not
 * read again: what was seen still stands.
 * @param isUrgent must what changed be known soon, as a prompt may have lost its place?
 * @param read reads the page
 * @param take is told what stands there `now`, and since when the page has been still, both in ms of `performance.now`
 */
export function pace(
  page: Document,
  isAlive: () => boolean,
  isUrgent: () => boolean,
  read: () => Sight,
  take: (sight: Sight, now: number, stillSince: number) => void,
): Pace {
  let cost = 0;
  let likelyUntil = 0;
  let planned: { at: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let seen: { sight: Sight; at: number } | undefined;
  /** the first and the last change since the last look, as far as they were noted */
  let changed: { first: number; last: number } | undefined;
  let isNoting = false;

  const observer = new MutationObserver(() => {
    const now = performance.now();
    noteChange(now);
    if (now < likelyUntil) return plan(pauseOf(pauses.timesItsCostAfterInput));
    observer.disconnect();
    isNoting = false;
    plan(pauseOf(pauses.timesItsCost));
  });

  const pauseOf = (times: number): number =>
    Math.min(pauses.longest, Math.max(pauses.shortest, cost * times));

  function noteChange(now: number): void {
    if (changed) changed.last = now;
    else changed = { first: now, last: now };
  }

  function note(): void {
    isNoting = true;
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: watchedAttributes,
    });
  }

  function plan(delay: number): void {
    const at = performance.now() + delay;
    if ((planned && planned.at <= at) || !isAlive()) return;
    clearTimeout(planned?.timer);
    planned = { at, timer: setTimeout(due, delay) };
  }

  function due(): void {
    const now = performance.now();
    if (isNoting && changed && now - changed.first < longestUnrest && !isUrgent()) {
      const left = changed.last + pauses.shortest - now;
      if (left > 0) {
        planned = undefined;
        return plan(left);
      }
    }
    // Nothing is read, so nothing need be drawn; but nobody is told anything of a page that nobody sees.
    if (!page.hidden && whatStands(now)) look();
    else requestAnimationFrame(() => requestIdleCallback(look, { timeout: patience }));
  }

  /** What was seen at the last look, if all is still as it was and it is not yet time for another. */
  function whatStands(now: number): Sight | undefined {
    if (!seen || changed || !isLasting(seen.sight)) return undefined;
    const { lookAgainIn } = seen.sight;
    if (lookAgainIn === undefined) return seen.sight;
    const left = seen.at + lookAgainIn - now;
    return left > 0 ? { ...seen.sight, lookAgainIn: left } : undefined;
  }

  function look(): void {
    planned = undefined;
    if (!isAlive()) return;
    const begun = performance.now();
    const standing = whatStands(begun);
    if (standing) return take(standing, begun, begun);
    // What changed while nobody noted it has changed just now, as far as anybody knows.
    const stillSince = isNoting && changed ? changed.last : begun;
    const sight = read();
    seen = { sight, at: begun };
    changed = undefined;
    note();
    take(sight, begun, stillSince);
    cost = cost * 0.7 + (performance.now() - begun) * 0.3;
  }

  return {
    plan,
    likely() {
      const now = performance.now();
      likelyUntil = now + likelyFor;
      noteChange(now);
      if (!isNoting) note();
      plan(pauses.shortest);
    },
    stop() {
      observer.disconnect();
      clearTimeout(planned?.timer);
    },
  };
}

/** Does it stay true while the page does not change? Not what is being typed, or is said once. */
const isLasting = ({ busy = [], calledOff = [] }: Sight): boolean =>
  busy.length === 0 && calledOff.length === 0;
