import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { finishRestore } from '../../storage/backup-restore';
import { lookAfterLog } from '../../storage/lost-log';
import { watchManaged } from '../../storage/managed';
import { people } from '../../storage/people';
import { order } from '../../storage/requests';
import { watchSettings } from '../../storage/settings';
import { keepBackingUp } from './backup';
import { answerClicks, notifyDue } from './notifications';
import { reply } from './requests';
import { remind, reminderAlarm } from './reminders';
import { tellAll, tellPages } from './pages';

/** Wiring only: each listener hands over at once, and everything needed is read anew at every wake. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(reply);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install' && (await people()).length === 0) {
      await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    }
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'focus-prompt' && tab?.id !== undefined)
      await order(tab.id, { order: 'focus' });
  });

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === reminderAlarm) void look(true);
  });
  browser.runtime.onStartup.addListener(() => void look());
  browser.permissions.onAdded.addListener(answerClicks);
  browser.permissions.onAdded.addListener(() => void tellAll());
  browser.permissions.onRemoved.addListener(() => void tellAll());
  watchManaged(() => void tellAll());
  answerClicks();
  watchSettings((now, before) => {
    void tellPages(now, before);
    if (now.notify) void notifyDue();
  });
  // Before the log is looked at, as a restore that was cut off may have left one that holds less.
  void finishRestore()
    .catch(() => undefined)
    .then(() => look());
  keepBackingUp();
});

/** What is due now: the badge, and a notification where the leader asked for one. */
async function look(isTime = false): Promise<void> {
  // A log that cannot be read is said by what follows.
  await lookAfterLog(isTime).catch(() => undefined);
  await remind();
  await notifyDue();
}
