import { storage } from 'wxt/utils/storage';
import type { Fault } from './faults';

/** What last kept the background from writing; in memory only, as there may be no disk to write it to. */
const item = storage.defineItem<Fault>('session:fault');

export const notedFault = async (): Promise<Fault | undefined> =>
  (await item.getValue()) ?? undefined;

/** @param fault undefined: it writes again */
export async function noteFault(fault: Fault | undefined): Promise<void> {
  if (fault) await item.setValue(fault);
  else if ((await item.getValue()) !== null) await item.removeValue();
}
