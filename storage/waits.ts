import type { LogEvent } from '../domain/log';
import { localDay } from '../domain/calendar';
import { isForgotten, type Wait } from '../domain/waits';
import { database, write } from './database';
import { freshId } from './device';
import { logStores, putEvents, stamp, type Clock } from './log';

/** What a page shows of one thread: somebody waits since then, the leader has answered at a time, or neither. */
export type Seen =
  | Omit<Wait, 'seenAt'>
  | {
      key: string;
      person?: undefined;
      /** epoch ms of the leader's own newest message */ answeredAt?: number;
    };

/**
 * Takes in what a page shows, and forgets what no page has shown for long. An answer to somebody who waited is logged with
 * the time it took: reply parity is computed from nothing else.
 */
export async function noteWaits(seen: readonly Seen[], clock: Clock): Promise<void> {
  if (seen.length === 0) return;
  const today = await stamp(clock, localDay(clock.now, clock.zone));
  await write(['waits', ...logStores], async (tx) => {
    const store = tx.objectStore('waits');
    const replies: LogEvent[] = [];
    for (const thread of seen) {
      if (thread.person !== undefined) {
        await store.put({ ...thread, seenAt: clock.now });
        continue;
      }
      const wait = await store.get(thread.key);
      await store.delete(thread.key);
      const waited = (thread.answeredAt ?? 0) - (wait?.since ?? Infinity);
      if (!wait || waited <= 0) continue;
      const id = freshId(clock.now);
      replies.push({ ...today, id, kind: 'reply', person: wait.person, waited });
    }
    for (const wait of await store.getAll()) {
      if (isForgotten(wait, clock.now)) await store.delete(wait.key);
    }
    await putEvents(tx, replies);
  });
}

export async function waits(): Promise<Wait[]> {
  return (await database()).getAll('waits');
}

/** The leader says that nobody waits there any more. */
export async function endWait(key: string): Promise<void> {
  await write(['waits'], (tx) => tx.objectStore('waits').delete(key));
}

/** Takes `endWait` back. */
export async function putWaitBack(wait: Wait): Promise<void> {
  await write(['waits'], (tx) => tx.objectStore('waits').put(wait));
}
