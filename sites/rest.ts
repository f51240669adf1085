import { surfaceOf, type Facts } from '../domain/facts';

/** A surface is at rest when its facts have not changed for so long, ms (product.md, section 3). */
export const restMs = 400;
/** A surface that vanishes for less is being re-rendered, ms. */
export const blinkMs = 250;

interface Known {
  facts: Facts;
  said: string;
  since: number;
  lastSeen: number;
  told: boolean;
}

export interface Rested {
  /** facts that are at rest and were not told yet */
  settled: Facts[];
  /** surfaces that are no longer there */
  gone: string[];
  /** look again after so many ms, even if the page stays still */
  again?: number;
}

/**
 * Follows the surfaces of one page. Pure but for its memory: times come as arguments, `stillSince` being that of the
 * last change of the page, where it is known.
 */
export function restTracker(): (
  facts: readonly Facts[],
  busy: readonly string[],
  now: number,
  stillSince?: number,
) => Rested {
  const surfaces = new Map<string, Known>();
  return (facts, busy, now, stillSince = now) => {
    const settled: Facts[] = [];
    let again = Infinity;
    for (const fact of facts) {
      const surface = surfaceOf(fact);
      const before = surfaces.get(surface);
      // A list that was not read again is the same object.
      const said = before?.facts === fact ? before.said : JSON.stringify(fact);
      const changed = before?.said !== said;
      const isBusy = busy.includes(surface) && !before?.told;
      const known = {
        facts: fact,
        said,
        since: isBusy ? now : changed ? stillSince : before.since,
        lastSeen: now,
        told: changed ? false : before.told,
      };
      surfaces.set(surface, known);
      if (known.told) continue;
      const left = known.since + restMs - now;
      if (left > 0) again = Math.min(again, left);
      else {
        known.told = true;
        settled.push(fact);
      }
    }
    const gone: string[] = [];
    for (const [surface, known] of surfaces) {
      if (known.lastSeen === now) continue;
      const left = known.lastSeen + blinkMs - now;
      if (left > 0) again = Math.min(again, left);
      else {
        surfaces.delete(surface);
        gone.push(surface);
      }
    }
    return { settled, gone, again: again === Infinity ? undefined : again };
  };
}
