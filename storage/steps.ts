import type { Entry, LogEvent } from '../domain/log';
import type { RecordOf, RecordType } from '../domain/records';
import { write } from './database';
import { bury, logStores, say, stamp, type Clock } from './log';
import { changeIn, putBackIn, type Change } from './records';

/** A step in the journal: a record is changed, and what was done with it is logged; both or neither. */
export interface Stepped<T extends RecordType> {
  /** the record as it was */
  before: RecordOf<T>;
  act: LogEvent;
}

const stores = ['records', ...logStores] as const;

/**
 * Takes a step, in one transaction.
 * @param day local day of the act
 * @returns what is needed to take it back; undefined when the record is unknown or deleted: then nothing is logged, either
 */
export async function takeStep<T extends RecordType>(
  type: T,
  id: string,
  change: Change<T>,
  act: Entry,
  clock: Clock,
  day: string,
): Promise<Stepped<T> | undefined> {
  const base = await stamp(clock, day);
  return write(stores, async (tx) => {
    const before = await changeIn(tx, type, id, change, { ...clock, device: base.device });
    return before && { before, act: await say(tx, { ...base, ...act }) };
  });
}

/** Takes a step back, in one transaction: the record is as it was, the act is gone. */
export async function takeStepBack<T extends RecordType>(
  { before, act }: Stepped<T>,
  clock: Clock,
): Promise<void> {
  const tomb = await stamp(clock, '');
  await write(stores, async (tx) => {
    await putBackIn(tx, before, { ...clock, device: tomb.device });
    await bury(tx, act.id, tomb);
  });
}
