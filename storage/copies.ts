import { hex } from '../domain/hex';
import { backupRow, changeBackupRow } from './backup-rows';
import { writtenSettings } from './backup-shape';
import { database } from './database';
import type { Clock } from './log';
import { settings } from './settings';

/** How a copy left this browser: as a plain or spreadsheet file, as a sealed one, by itself into the kept folder. */
export type CopyWay = 'file' | 'sealed' | 'folder';

export interface Copy {
  /** epoch ms */
  at: number;
  /** what was here then: see `logMark` */
  mark: string;
}

/** The last copy of each way, and the instant (epoch ms) before which the leader wants no reminder. */
export interface Copies {
  file?: Copy;
  sealed?: Copy;
  folder?: Copy;
  laterUntil?: number;
}

const ways: readonly CopyWay[] = ['file', 'sealed', 'folder'];
const week = 7 * 86_400_000;

/** Remembers that a copy was made now. @param mark what it holds, where that was asked for before it was made */
export async function noteCopy(how: CopyWay, { now }: Clock, mark?: string): Promise<void> {
  const copy = { at: now, mark: mark ?? (await logMark()) };
  await changeBackupRow('copies', (copies) => ({ ...copies, [how]: copy }));
}

export const copies = async (): Promise<Copies> => (await backupRow('copies')) ?? {};

/** The newest copy of all ways; undefined where there is none. */
export const lastCopy = (known: Copies): Copy | undefined =>
  ways.flatMap((way) => known[way] ?? []).toSorted((a, b) => b.at - a.at)[0];

/** No reminder for a week. */
export async function remindLater({ now }: Pick<Clock, 'now'>): Promise<void> {
  await changeBackupRow('copies', (known) => ({ ...known, laterUntil: now + week }));
}

/**
 * Is there anything that a copy does not hold?
 * @param mark of that copy; without one, anything logged or written down counts, and an empty log never
 */
export async function hasChangedSince(mark: string | undefined): Promise<boolean> {
  const tx = (await database()).transaction(['events', 'records']);
  // The first key is enough: counting 50,000 events takes longer than drawing a popup.
  const any = IDBKeyRange.lowerBound('');
  const [event, record] = await Promise.all([
    tx.objectStore('events').getKey(any),
    tx.objectStore('records').getKey(any),
  ]);
  if (event === undefined && record === undefined) return false;
  return mark === undefined || mark !== (await logMark());
}

/**
 * What is here now, as a digest of 64 hex digits: it changes with every event, person, record and setting. Of events the
 * ids are enough, as they are only ever added and removed; the events themselves are not read.
 */
export async function logMark(): Promise<string> {
  const chosen = writtenSettings(await settings());
  const tx = (await database()).transaction(['events', 'people', 'records']);
  const [events, people, records] = await Promise.all([
    tx.objectStore('events').getAllKeys(),
    tx.objectStore('people').getAll(),
    tx.objectStore('records').getAll(),
  ]);
  const versions = [...people, ...records].map(
    ({ id, updatedAt, device }) => `${id} ${updatedAt} ${device}`,
  );
  const all = [...events, ...versions, JSON.stringify(chosen)].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
  return hex(new Uint8Array(digest));
}
