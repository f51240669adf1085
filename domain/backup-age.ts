const day = 86_400_000;
/** Days a copy may be old. A folder that stopped working was relied upon: that is said earlier. */
const mostDays = { none: 30, failing: 7 } as const;

/** What is known of the copies outside this browser; instants in epoch ms. */
export interface CopyState {
  lastCopyAt?: number;
  startedAt?: number;
  /** is there anything that no copy holds? Never so on an empty log. */
  changesSince: boolean;
  folder: 'none' | 'working' | 'needs-click' | 'failing';
  /** the leader has said "Later": nothing is said before */
  laterUntil?: number;
}

/**
 * Is a copy due? `remind`: offer one; `allow`: the kept folder waits for a click. Without a working folder a month
 * after the last copy, or after the start. A copy from the future, by a clock that was wrong, counts as old.
 * @param now epoch ms
 */
export function copyDue(state: CopyState, now: number): 'no' | 'remind' | 'allow' {
  const { lastCopyAt, startedAt, changesSince, folder, laterUntil } = state;
  if (!changesSince || folder === 'working') return 'no';
  // Put off for longer than a week: by a clock that has been set back since.
  if (laterUntil !== undefined && now < laterUntil && laterUntil - now <= 7 * day) return 'no';
  if (folder === 'needs-click') return 'allow';
  const since = lastCopyAt ?? startedAt;
  if (since === undefined) return 'no';
  return Math.abs(now - since) >= mostDays[folder] * day ? 'remind' : 'no';
}
