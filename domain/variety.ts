import type { Behaviour } from './behaviours';
import { localDay } from './calendar';
import type { PastPrompt } from './decide';
import { dueInstant } from './due';
import type { LogEvent } from './log';
import type { MomentKind } from './moments';

/**
 * What was promised, done or, without a prompt, refused, as if a page had suggested it: the next suggestion should be something
 * else. @param zone IANA zone
 */
export const usesIn = (events: readonly LogEvent[], zone: string): PastPrompt[] =>
  events.flatMap((event) => {
    const isRefusal = event.kind === 'dismiss' && event.decision === undefined;
    if (event.kind !== 'act' && event.kind !== 'promise' && !isRefusal) return [];
    const { behaviour, person = '', day } = event;
    if (behaviour === undefined) return [];
    // What was logged late was done on its own day.
    const isLate = localDay(event.at, zone) !== day;
    const at = isLate ? dueInstant(`${day}T12:00`, zone) : event.at;
    return [{ at, kind: 'popup', behaviour, person, dismissed: isRefusal }];
  });

/** When each behaviour was last used, epoch ms. */
export function lastUses(uses: readonly PastPrompt[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { behaviour, at } of uses) last.set(behaviour, Math.max(at, last.get(behaviour) ?? 0));
  return last;
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
