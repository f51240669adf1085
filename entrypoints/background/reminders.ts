import { browser } from 'wxt/browser';
import { dueInstant } from '../../domain/due';
import { duePromises, promiseState } from '../../domain/promises';
import { trimDecisions } from '../../storage/decisions';
import { promises } from '../../storage/log';
import { counted, text } from '../../storage/texts';
import { clock } from './clock';

export const reminderAlarm = 'reminders';
/** Look again after this long even if nothing falls due: lapses, midnight, a clock that was wrong. */
const atLatest = 60;

/**
 * Derives badge and next alarm from the promises themselves; run at every wake, so that a lost
 * alarm, a restart or a changed clock costs at most one late reminder.
 */
export async function remind(): Promise<void> {
  const { now, zone } = clock();
  const all = await promises();
  const due = duePromises(all, now, zone).length;
  await browser.action.setBadgeText({ text: due === 0 ? '' : String(due) });
  await browser.action.setBadgeBackgroundColor({ color: '#9a5b00' });
  await browser.action.setTitle({
    title: due === 0 ? text('badgeDue') : counted('badgeDueCount', due),
  });

  const next = all
    .filter((promised) => promiseState(promised, now, zone) === 'waiting')
    .map((promised) => dueInstant(promised.due, zone));
  const when = Math.min(now + atLatest * 60_000, ...next);
  await browser.alarms.create(reminderAlarm, { when: Math.max(when, now + 30_000) });
  await trimDecisions(now);
}
