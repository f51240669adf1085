import type { Sight } from './site';
import { skeletonOf } from './skeleton';

/** A surface without people must stay so for this long before its layout counts as not recognised, ms. */
const troubleAfter = 1500;

interface Checked {
  /** what to report: a layout that is not recognised, or (empty) that all is well again */
  found?: { trouble?: { surface: string; skeleton: string } };
  /** look again after so many ms */
  again?: number;
}

/** Tells a page that has changed from one that is still filling: each finding is reported once. */
export function selfCheck(): (seen: Sight['trouble'], now: number) => Checked {
  let trouble: { since: number; told: boolean } | undefined;
  return (seen, now) => {
    if (!seen) {
      const wasTold = trouble?.told;
      trouble = undefined;
      return wasTold ? { found: {} } : {};
    }
    trouble ??= { since: now, told: false };
    const left = trouble.since + troubleAfter - now;
    if (left > 0) return { again: left };
    if (trouble.told) return {};
    trouble.told = true;
    return { found: { trouble: { surface: seen.surface, skeleton: skeletonOf(seen.element) } } };
  };
}
