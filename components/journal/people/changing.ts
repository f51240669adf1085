import type { Person } from '../../../domain/people';
import { personById, savePeople } from '../../../storage/people';
import { inTurn, stampOf } from '../../people/joining';
import type { Said } from '../../status';
import type { PartProps } from './part';

/** What this section changes of a person; undefined forgets it. */
type Change = { [K in 'cadence' | 'note' | 'movedBy']?: Person[K] | undefined };

/**
 * Changes some of what is known of a person, computed from what is on disk now: another tab may have changed the rest.
 * @returns what to say, with an undo that puts back these fields alone; without words the screen says "Saved"
 */
export async function changed(
  { clock, reload }: Pick<PartProps, 'clock' | 'reload'>,
  id: string,
  change: Change,
  words: Said['words'],
): Promise<Said> {
  const before = await put(id, change, clock);
  await reload();
  return {
    words,
    undo: async () => {
      const fields = Object.keys(change) as (keyof Change)[];
      await put(id, Object.fromEntries(fields.map((field) => [field, before[field]])), clock);
      await reload();
    },
  };
}

/** @throws Error when the person was removed meanwhile @returns the person as they were */
function put(id: string, change: Change, clock: PartProps['clock']): Promise<Person> {
  return inTurn(async () => {
    const before = await personById(id);
    if (!before) throw new Error('The person is not on the list any more.');
    const { now, device } = await stampOf(clock());
    const next: Record<string, unknown> = { ...before, ...change };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    const updatedAt = Math.max(now, before.updatedAt + 1);
    await savePeople([{ ...next, updatedAt, device } as unknown as Person]);
    return before;
  });
}
