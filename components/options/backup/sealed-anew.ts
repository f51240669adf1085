import { backUpToFolder } from '../../../storage/folder';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';

/**
 * The keys have changed: this device's file in the kept folder, if there is one, is written under the new ones at once.
 * @returns `words`, with what became of it
 */
export async function sealedAnew(words: string, clock: Clock): Promise<string> {
  // The keys count whatever happens here: a folder that fails says so by itself, and is tried again every hour.
  const folder = await backUpToFolder(clock).catch(() => undefined);
  if (!folder || folder.state === 'none') return words;
  const isWritten = folder.state === 'working' && folder.lastAt === clock.now;
  return `${words} ${text(isWritten ? 'optionsFolderAnew' : 'optionsFolderAnewLater')}`;
}
