import { storage } from 'wxt/utils/storage';
import type { Promised } from '../domain/promises';

/** The due promises that a notification has told of, each with its due time: one that was moved is told of again. */
const item = storage.defineItem<string[]>('local:told', { fallback: [] });

const nameOf = ({ id, due }: Promised): string => `${id} ${due}`;

/**
 * Remembers that these promises are told of and forgets all others, one at a time over all contexts.
 * @returns how many of them had not been told of before
 */
export const tell = (due: readonly Promised[]): Promise<number> =>
  navigator.locks.request('told', async () => {
    const before = new Set(await item.getValue());
    const fresh = due.filter((promised) => !before.has(nameOf(promised))).length;
    if (fresh > 0 || before.size > due.length) await item.setValue(due.map(nameOf));
    return fresh;
  });

/** Part of "Erase everything". */
export const eraseTold = (): Promise<void> => item.removeValue();
