import type { Behaviour } from './behaviours';
import type { PastPrompt } from './decide';
import type { LogEvent } from './log';
import type { MomentKind } from './moments';

/** When each behaviour was last suggested, promised or done, epoch ms. */
export function lastUses(
  prompts: readonly PastPrompt[],
  events: readonly LogEvent[],
): Map<string, number> {
  const uses = new Map<string, number>();
  const used = (behaviour: string, at: number) =>
    uses.set(behaviour, Math.max(at, uses.get(behaviour) ?? 0));
  for (const { behaviour, at } of prompts) used(behaviour, at);
  for (const event of events) {
    if ((event.kind === 'act' || event.kind === 'promise') && event.behaviour !== undefined)
      used(event.behaviour, event.at);
  }
  return uses;
}

/** The behaviours of a kind of moment that are not switched off, the one used longest ago first. */
export const leastUsedFirst = (
  kind: MomentKind,
  behaviours: readonly Behaviour[],
  off: readonly string[],
  uses: ReadonlyMap<string, number>,
): Behaviour[] =>
  behaviours
    .filter(({ id, moments }) => moments.includes(kind) && !off.includes(id))
    .toSorted((a, b) => (uses.get(a.id) ?? 0) - (uses.get(b.id) ?? 0));
