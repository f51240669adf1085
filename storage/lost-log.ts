import { storage } from 'wxt/utils/storage';
import { database } from './database';
import { deviceId } from './device';
import type { Fault } from './faults';
import { settings } from './settings';

/** What the leader's log was when it was last looked after. */
interface Mark {
  /** the id that the database gave itself when it was made */
  device: string;
  /** so many events: a log only grows, as a deleted event leaves its tombstone */
  events: number;
  /** it was found to hold fewer */
  isShort?: true;
  /** the restore that made it what it is */
  restore?: string;
}

/**
 * Kept beside the settings, away from the database: a browser that finds its files damaged deletes them without a word and
 * makes a new, empty database, or goes on without what was written last.
 */
const item = storage.defineItem<Mark>('local:log');
/** Has the log been looked after since the browser was started? */
const seen = storage.defineItem<boolean>('session:logSeen', { fallback: false });

/** Is the log not what the leader had? Before Start there was nothing to lose: then the one that is here counts. */
export async function logLoss(): Promise<Extract<Fault, 'gone' | 'short'> | undefined> {
  const [mark, here, { startedAt }] = await Promise.all([item.getValue(), deviceId(), settings()]);
  if (mark?.device === here) return mark.isShort && 'short';
  if (mark !== null && startedAt !== undefined) return 'gone';
  await item.setValue({ device: here, events: 0 });
  return undefined;
}

/** Calls `onChange` when what `logLoss` says may be another: an open page is told as soon as it is known. @returns stops watching */
export const watchLogLoss = (onChange: () => void): (() => void) =>
  item.watch((now, before) => {
    // An erased log and the first mark are nothing to tell; every count as it grows even less.
    if (now && before && now.isShort !== before.isShort) onChange();
  });

/**
 * Sees whether the log holds what it held, and notes what it holds now: once after the browser was started, and when `isTime`.
 * Counting 50,000 events takes longer than a suggestion may.
 */
export async function lookAfterLog(isTime = false): Promise<void> {
  if (!isTime && (await seen.getValue())) return;
  await seen.setValue(true);
  if ((await logLoss()) !== undefined) return;
  const mark = (await item.getValue())!;
  const events = await (await database()).count('events');
  await item.setValue(events < mark.events ? { ...mark, isShort: true } : { ...mark, events });
}

/** The log that is here is the leader's from now on. @param restore id of the restore that made it so, if one did */
export async function acceptLog(restore?: string): Promise<void> {
  const [device, events, before] = [
    await deviceId(),
    await (await database()).count('events'),
    await item.getValue(),
  ];
  const made = restore ?? before?.restore;
  await item.setValue({ device, events, ...(made !== undefined && { restore: made }) });
}

/** Was this restore accepted? A database that lost its newest writes no longer knows. */
export const isAccepted = async (restore: string): Promise<boolean> =>
  (await item.getValue())?.restore === restore;

/** Part of "Erase everything". */
export const eraseLogMark = (): Promise<void> => item.removeValue();
