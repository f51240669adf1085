import { browser } from 'wxt/browser';
import { isQuiet, isWorkingDay, localDay } from '../../domain/calendar';
import { duePromises } from '../../domain/promises';
import { lasts } from '../../domain/silence';
import { isAway, openPromises } from '../../storage/log';
import { practice } from '../../storage/practice';
import type { Settings } from '../../storage/settings';
import { counted, text } from '../../storage/texts';
import { tell } from '../../storage/told';
import { isInCall } from './calls';
import { clock } from './clock';

/** One at a time: a newer one takes the place of the older. */
const notification = 'due';

/**
 * Says with one notification, without names, that promises have newly come due, where the leader asked for it. While nothing
 * may interrupt it stays unsaid; a later look says it then.
 */
export async function notifyDue(): Promise<void> {
  const { chosen } = await practice();
  if (!chosen.notify || !browser.notifications || (await isSilent(chosen))) return;
  const { now, zone } = clock();
  const fresh = await tell(duePromises(await openPromises({ now, zone }), now, zone));
  if (fresh === 0) return;
  await browser.notifications.create(notification, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('extensionName'),
    message: counted('notifyDue', fresh),
  });
}

async function isSilent(set: Settings): Promise<boolean> {
  const { now, zone } = clock();
  const today = localDay(now, zone);
  return (
    lasts(set.pausedUntil, now) ||
    lasts(set.presentingUntil, now) ||
    !isWorkingDay(today, set.workingDays) ||
    isQuiet(now, zone, set.quiet) ||
    (await isAway(today)) ||
    (set.quietInCalls && (await isInCall()))
  );
}

/** Listens for clicks; without the optional permission there is nothing to listen to, and it is asked again when granted. */
export function answerClicks(): void {
  const clicks = browser.notifications?.onClicked;
  if (clicks && !clicks.hasListener(onClick)) clicks.addListener(onClick);
}

/** Where promises are answered; a popup cannot be opened from here in every browser, its page can. */
function onClick(id: string): void {
  if (id !== notification) return;
  void browser.notifications.clear(id);
  void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
