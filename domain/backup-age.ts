const day = 86_400_000;
/** So long a copy may be old, ms. */
const mostAge = 30 * day;
/** So long a folder may fail, ms: its drive may be out for a night. It was relied upon, so then it is said. */
const mostFailing = day;

/** What is known of the copies outside this browser; instants in epoch ms. */
export interface CopyState {
  lastCopyAt?: number;
  startedAt?: number;
  /** is there anything that no copy holds? Never so on an empty log. */
  changesSince: boolean;
  folder: 'none' | 'working' | 'needs-click' | 'failing';
  /** of a failing folder: when that began */
  failingSince?: number;
  /** the leader has said "Later": nothing is said before */
  laterUntil?: number;
}

/** `remind`: offer a copy; `allow`: the kept folder waits for a click; `mend`: it has failed for a day */
export type CopyDue = 'no' | 'remind' | 'allow' | 'mend';

/**
 * Is a copy due? Without a folder a month after the last copy, or after the start. What was noted in the future, by a
 * clock that was wrong, counts as old.
 * @param now epoch ms
 */
export function copyDue(state: CopyState, now: number): CopyDue {
  const { lastCopyAt, startedAt, changesSince, folder, failingSince, laterUntil } = state;
  if (!changesSince || folder === 'working') return 'no';
  // Put off for longer than a week: by a clock that has been set back since.
  if (laterUntil !== undefined && now < laterUntil && laterUntil - now <= 7 * day) return 'no';
  if (folder === 'needs-click') return 'allow';
  const isOver = (since: number | undefined, most: number): boolean =>
    since !== undefined && Math.abs(now - since) >= most;
  if (folder === 'failing') return isOver(failingSince, mostFailing) ? 'mend' : 'no';
  return isOver(lastCopyAt ?? startedAt, mostAge) ? 'remind' : 'no';
}
