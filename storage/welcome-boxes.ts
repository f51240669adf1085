import * as v from 'valibot';

/** What the three boxes of the welcome page hold, as text. */
export interface Boxes {
  people: string;
  own: string;
  leader: string;
}

export const emptyBoxes: Boxes = { people: '', own: '', leader: '' };

const key = 'welcome-boxes';
const shape = v.object({ people: v.string(), own: v.string(), leader: v.string() });

/**
 * What stood in the boxes before this tab was loaded again. The tab's own storage holds it, which no other tab sees and
 * which goes with it: before Start nothing of it is meant to last.
 */
export function keptBoxes(): Boxes {
  try {
    return v.parse(shape, JSON.parse(sessionStorage.getItem(key) ?? ''));
  } catch {
    return emptyBoxes;
  }
}

/** Keeps what stands in the boxes for this tab; empty ones are forgotten. Where the browser keeps nothing, so do we. */
export function keepBoxes(boxes: Boxes): void {
  try {
    if (Object.values(boxes).every((words) => words === '')) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(boxes));
  } catch {
    // The boxes themselves still hold it.
  }
}
