import { behaviours as catalogue, type Behaviour } from './behaviours';
import type { PastPrompt } from './decide';

/**
 * The popup's standing suggestion when no occasion waits: of the behaviours meant for the popup
 * the one used longest ago.
 */
export function standingBehaviour(
  prompts: readonly PastPrompt[],
  off: readonly string[],
  all: readonly Behaviour[] = catalogue,
): string | undefined {
  const lastUse = (id: string) => prompts.findLast((prompt) => prompt.behaviour === id)?.at ?? 0;
  return all
    .filter((behaviour) => behaviour.moments.includes('popup') && !off.includes(behaviour.id))
    .toSorted((a, b) => lastUse(a.id) - lastUse(b.id))[0]?.id;
}
