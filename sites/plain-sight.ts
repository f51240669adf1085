import { isShown } from './dom';

/** A page may round what we place, CSS pixels. */
const tolerance = 2;

/** Tells for how long a page has left something of ours where, and as, it was put. */
export interface PlainSight {
  /** it stands here from now on, CSS pixels of the viewport */
  put(left: number, top: number, width: number, height: number): void;
  /** ms; 0 while the page moves, hides or covers it */
  plainFor(): number;
  /** looks once more, so that what was covered between two questions is noticed */
  look(): void;
  stop(): void;
}

/**
 * Where it stands the browser itself watches, without a layout of ours: whatever leaves its place leaves the
 * window of an observer that is cut to it. How it is shown Chromium tells the frame (IntersectionObserver v2);
 * elsewhere it is asked for here.
 */
export function plainSight(page: Document, host: HTMLElement): PlainSight {
  const frameKnows = 'isVisible' in IntersectionObserverEntry.prototype;
  let since: number | undefined;
  let observer: IntersectionObserver | undefined;
  let place: { left: number; top: number; bottom: number } | undefined;

  const take = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { intersectionRatio, time } of entries) {
      since = intersectionRatio < 1 ? undefined : (since ?? time);
    }
  };
  const look = () => {
    take(observer?.takeRecords() ?? []);
    if (frameKnows || since === undefined) return;
    if (isAltered(page, host) || isCovered(page, host)) since = performance.now();
  };

  /** Reads layout; moved a moment ago, nothing has been drawn yet that the observer could see. */
  const isMoved = () => {
    const { left, top } = host.getBoundingClientRect();
    const away = Math.max(Math.abs(left - place!.left), Math.abs(top - place!.top));
    return away > tolerance;
  };

  return {
    put(left, top, width, height) {
      const bottom = top + height;
      // What only grows or shrinks has not moved: its buttons are where they were.
      const stays = place?.left === left && (place.top === top || place.bottom === bottom);
      if (stays && place?.top === top && place.bottom === bottom && observer) return;
      if (!stays) since = undefined;
      place = { left, top, bottom };
      const { innerHeight, innerWidth } = page.defaultView!;
      const margins = [top, innerWidth - left - width, innerHeight - bottom, left];
      const rootMargin = margins.map((margin) => `${-Math.floor(margin - tolerance)}px`).join(' ');
      observer?.disconnect();
      observer = new IntersectionObserver(take, { rootMargin, threshold: 1 });
      observer.observe(host);
    },
    plainFor() {
      look();
      if (since !== undefined && isMoved()) since = performance.now();
      return since === undefined ? 0 : performance.now() - since;
    },
    look,
    stop: () => observer?.disconnect(),
  };
}

/** What a page may not do to us or to all of itself, as computed styles say it. */
const untouched = {
  opacity: '1',
  filter: 'none',
  clip: 'auto',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
};

function isAltered(page: Document, host: HTMLElement): boolean {
  return [host, page.documentElement].some((element) => {
    const style = getComputedStyle(element);
    return Object.entries(untouched).some(([name, value]) => {
      const found = style.getPropertyValue(name);
      return found !== '' && found !== value;
    });
  });
}

/** Only what comes later beside us, or stands in the top layer, can lie over us. */
function isCovered(page: Document, host: HTMLElement): boolean {
  const over = [...page.querySelectorAll(':popover-open, :modal, :fullscreen')];
  for (let later = host.nextElementSibling; later; later = later.nextElementSibling) {
    over.push(later, ...later.querySelectorAll('*'));
  }
  const ours = host.getBoundingClientRect();
  return over.some((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isApart =
      right <= ours.left || left >= ours.right || bottom <= ours.top || top >= ours.bottom;
    return !isApart && isShown(element);
  });
}
