import type { Person } from '../../../domain/people';
import { personById, savePeople } from '../../../storage/people';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { inTurn, stampOf } from '../../people/joining';
import type { Said } from '../../status';

/** What the journal changes of a person; undefined forgets it. */
type Change = { [K in 'cadence' | 'note' | 'movedBy']?: Person[K] | undefined };

/**
 * Changes some of what is known of a person, computed from what is on disk now: another tab may have changed the rest.
 * @returns what to say, with an undo that puts back these fields alone
 */
export async function personChanged(
  id: string,
  change: Change,
  clock: () => Clock,
  words: Said['words'] = text('peopleSaved'),
): Promise<Said> {
  const before = await put(id, change, clock());
  const fields = Object.keys(change) as (keyof Change)[];
  const was = Object.fromEntries(fields.map((field) => [field, before[field]]));
  return { words, undo: () => put(id, was, clock()) };
}

/** @throws Error when the person was removed meanwhile @returns the person as they were */
function put(id: string, change: Change, clock: Clock): Promise<Person> {
  return inTurn(async () => {
    const before = await personById(id);
    if (!before) throw new Error('The person is not on the list any more.');
    const { now, device } = await stampOf(clock);
    const next: Record<string, unknown> = { ...before, ...change };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    const updatedAt = Math.max(now, before.updatedAt + 1);
    await savePeople([{ ...next, updatedAt, device } as unknown as Person]);
    return before;
  });
}
