import { copyDue } from '../domain/backup-age';
import { localDay } from '../domain/calendar';
import { copies, hasChangedSince, lastCopy, type CopyWay } from '../storage/copies';
import { folderState, type FolderState } from '../storage/folder';
import type { Clock } from '../storage/log';
import { settings } from '../storage/settings';
import { uiLanguage } from '../storage/texts';

type Due = ReturnType<typeof copyDue>;

/** How the copies outside this browser stand. */
export interface CopyReading {
  last?: {
    way: CopyWay;
    /** epoch ms */
    at: number;
  };
  /** is there anything that the last copy does not hold? */
  hasChanged: boolean;
  folder: FolderState;
  due: Due;
}

export async function readCopies(clock: Clock): Promise<CopyReading> {
  const { known, last, folder, dueIf } = await standing(clock);
  const hasChanged = await hasChangedSince(last?.mark);
  const way = ways.find((one) => known[one]?.at === last?.at);
  return {
    ...(last && way && { last: { way, at: last.at } }),
    hasChanged,
    folder,
    due: dueIf(hasChanged),
  };
}

const ways = ['folder', 'sealed', 'file'] as const;

/** As the popup asks at every opening: is a copy due, and when was the last one made (epoch ms)? */
export async function dueCopy(
  clock: Clock,
): Promise<{ due: Exclude<Due, 'no'>; lastAt?: number } | undefined> {
  const { last, dueIf } = await standing(clock);
  // To know what has changed takes the ids of the whole log: asked only where it decides.
  if (dueIf(true) === 'no') return undefined;
  const due = dueIf(await hasChangedSince(last?.mark));
  return due === 'no' ? undefined : { due, ...(last && { lastAt: last.at }) };
}

async function standing({ now }: Clock) {
  const [known, folder, { startedAt }] = await Promise.all([copies(), folderState(), settings()]);
  const last = lastCopy(known);
  const { laterUntil } = known;
  const dueIf = (changesSince: boolean): Due =>
    copyDue(
      {
        ...(last && { lastCopyAt: last.at }),
        ...(startedAt !== undefined && { startedAt }),
        ...(laterUntil !== undefined && { laterUntil }),
        changesSince,
        folder: folder.state,
      },
      now,
    );
  return { known, last, folder, dueIf };
}

/** The day of an instant (epoch ms) as one says how long ago it was: "today", "yesterday", "34 days ago". */
export function agoInWords(at: number, { now, zone }: Clock): string {
  const today = Temporal.PlainDate.from(localDay(now, zone));
  const { days } = today.since(localDay(at, zone));
  return new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(-days, 'day');
}
