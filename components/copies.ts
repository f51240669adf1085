import { copyDue, type CopyDue } from '../domain/backup-age';
import { haveKeys } from '../storage/backup-keys';
import { copies, hasChangedSince, lastCopy, type CopyWay } from '../storage/copies';
import { folderState, type FolderState } from '../storage/folder';
import type { Clock } from '../storage/log';
import { settings } from '../storage/settings';

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
  due: CopyDue;
}

/** What the popup says about the copies. */
export interface DueCopy {
  due: Exclude<CopyDue, 'no'>;
  /** epoch ms of the last one */
  lastAt?: number;
  /** is there a recovery code that a download can be sealed under? */
  hasCode: boolean;
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

/** As the popup asks at every opening: is a copy due? */
export async function dueCopy(clock: Clock): Promise<DueCopy | undefined> {
  const { last, dueIf } = await standing(clock);
  // To know what has changed takes the ids of the whole log: asked only where it decides.
  if (dueIf(true) === 'no') return undefined;
  const due = dueIf(await hasChangedSince(last?.mark));
  if (due === 'no') return undefined;
  const { code } = await haveKeys();
  return { due, ...(last && { lastAt: last.at }), hasCode: code };
}

async function standing({ now }: Clock) {
  const [known, folder, { startedAt }] = await Promise.all([copies(), folderState(), settings()]);
  const last = lastCopy(known);
  const { laterUntil } = known;
  const failingSince = 'since' in folder ? folder.since : undefined;
  const dueIf = (changesSince: boolean): CopyDue =>
    copyDue(
      {
        ...(last && { lastCopyAt: last.at }),
        ...(startedAt !== undefined && { startedAt }),
        ...(laterUntil !== undefined && { laterUntil }),
        ...(failingSince !== undefined && { failingSince }),
        changesSince,
        folder: folder.state,
      },
      now,
    );
  return { known, last, folder, dueIf };
}
