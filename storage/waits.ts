import { isForgotten, type Wait } from '../domain/waits';
import { database, write } from './database';

/** What a page shows of one thread: somebody waits since then, or nobody does. */
export type Seen = Omit<Wait, 'seenAt'> | { key: string; person?: undefined };

/** Takes in what a page shows and forgets what no page has shown for long. @param now epoch ms */
export async function noteWaits(seen: readonly Seen[], now: number): Promise<void> {
  if (seen.length === 0) return;
  await write(['waits'], async (tx) => {
    const store = tx.objectStore('waits');
    for (const thread of seen) {
      if (thread.person === undefined) await store.delete(thread.key);
      else await store.put({ ...thread, seenAt: now });
    }
    for (const wait of await store.getAll()) {
      if (isForgotten(wait, now)) await store.delete(wait.key);
    }
  });
}

export async function waits(): Promise<Wait[]> {
  return (await database()).getAll('waits');
}

/** The leader says that nobody waits there any more. */
export async function endWait(key: string): Promise<void> {
  await write(['waits'], (tx) => tx.objectStore('waits').delete(key));
}
