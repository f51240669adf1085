import type { Leader } from '../browser/leader';
import { median, type Row } from './table';

const rounds = 200;

/** What it costs that a write is on the disk before it counts as done. */
export async function writingRows(leader: Leader): Promise<Row[]> {
  const page = await leader.opensPopup();
  const times = await page.evaluate(write, rounds);
  await page.close();
  const [strict, relaxed] = [median(times.strict), median(times.relaxed)];
  return [
    {
      what: 'a write that waits for the disk',
      ours: strict,
      unit: 'ms',
      against: { name: 'one that does not', value: relaxed },
      atMost: 1.6,
    },
    {
      what: 'what waiting for the disk adds to a write',
      ours: strict - relaxed,
      unit: 'ms',
      atMost: 1,
    },
  ];
}

/** Runs in a page of the extension, in a database of its own. */
async function write(rounds: number): Promise<Record<'strict' | 'relaxed', number[]>> {
  const opening = indexedDB.open('bench', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('lines');
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const times: Record<'strict' | 'relaxed', number[]> = { strict: [], relaxed: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const durability of ['strict', 'relaxed'] as const) {
      const begun = performance.now();
      const tx = db.transaction('lines', 'readwrite', { durability });
      tx.objectStore('lines').put('x'.repeat(300), `${durability} ${round}`);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      times[durability].push(performance.now() - begun);
    }
  }
  db.close();
  indexedDB.deleteDatabase('bench');
  return times;
}
