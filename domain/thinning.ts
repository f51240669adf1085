import { addDays, localDay } from './calendar';
import type { PastPrompt } from './decide';
import { momentKinds, type MomentKind } from './moments';

/** Looked at are the prompts of so many days, today included (product.md, section 5). */
const days = 14;
/** Fewer prompts of a kind than this say nothing yet. */
const fewest = 4;

/** How the prompts of one kind of moment fared in two weeks. */
export interface Fare {
  kind: MomentKind;
  shown: number;
  dismissed: number;
}

/** The fare of every kind that was shown in the last two weeks, in the order of the kinds. */
export function fares(prompts: readonly PastPrompt[], now: number, zone: string): Fare[] {
  const today = localDay(now, zone);
  const since = addDays(today, -days);
  const lately = prompts.filter(({ at }) => {
    const day = localDay(at, zone);
    return day > since && day <= today;
  });
  return momentKinds.flatMap((kind) => {
    const own = lately.filter((prompt) => prompt.kind === kind);
    const dismissed = own.filter((prompt) => prompt.dismissed).length;
    return own.length > 0 ? [{ kind, shown: own.length, dismissed }] : [];
  });
}

/** Kinds of which more than half were dismissed in two weeks: they thin themselves out until that has passed. */
export const thinnedKinds = (
  prompts: readonly PastPrompt[],
  now: number,
  zone: string,
): Set<MomentKind> =>
  new Set(
    fares(prompts, now, zone)
      .filter(({ shown, dismissed }) => shown >= fewest && dismissed * 2 > shown)
      .map(({ kind }) => kind),
  );

/** Prompts a day of a kind that has thinned itself out: half of the budget, rounded down. */
export const budgetFor = (budget: number): number => Math.floor(budget / 2);
