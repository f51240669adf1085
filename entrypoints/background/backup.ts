import { browser } from 'wxt/browser';
import { backUpToFolder, folderState } from '../../storage/folder';
import { clock } from './clock';

export const backupAlarm = 'backup';

/**
 * A round through the kept folder every hour of use, so that no copy is older. Here the browser may want a click first:
 * then nothing is said, an extension page asks for it.
 */
export function keepBackingUp(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === backupAlarm) void backUpToFolder(clock());
  });
  void setAlarm();
}

/** Looked after at every wake, as alarms can be lost; without a folder nothing needs to wake for it. */
async function setAlarm(): Promise<void> {
  if ((await folderState()).state === 'none') {
    await browser.alarms.clear(backupAlarm);
    return;
  }
  const set = await browser.alarms.get(backupAlarm);
  if (!set) await browser.alarms.create(backupAlarm, { delayInMinutes: 1, periodInMinutes: 60 });
}
