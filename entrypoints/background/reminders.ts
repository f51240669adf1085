import { browser } from 'wxt/browser';
import { dueInstant } from '../../domain/due';
import { duePromises, promiseState } from '../../domain/promises';
import { write } from '../../storage/database';
import { trimDecisions } from '../../storage/decisions';
import { faultOf } from '../../storage/faults';
import { openPromises } from '../../storage/log';
import { logLoss } from '../../storage/lost-log';
import { trimMeetings, unknownMeetings } from '../../storage/meetings';
import { notedFault } from '../../storage/noted-fault';
import { isClockSteady } from '../../storage/steady-clock';
import { counted, text, uiLanguage } from '../../storage/texts';
import { clock } from './clock';
import { warn } from './warning';

export const reminderAlarm = 'reminders';
/** Look again after this long even if nothing falls due: lapses, midnight, a clock that was wrong. */
const atLatest = 60;

/**
 * Derives badge and next alarm from the promises and one-on-ones themselves; run at every wake, so that a lost
 * alarm, a restart or a changed clock costs at most one late reminder. A log that cannot be read is said by the badge.
 */
export async function remind(): Promise<void> {
  try {
    await derive();
    if ((await logLoss()) || (await notedFault())) await warn();
  } catch (error) {
    const fault = faultOf(error);
    // A page that an update has left behind: the background of the new build looks after the badge.
    if (fault === 'updated') return;
    if (fault === 'unknown') console.warn('Walk the Talk could not see what is due:', error);
    await warn();
    await browser.alarms.create(reminderAlarm, { when: clock().now + atLatest * 60_000 });
  }
}

async function derive(): Promise<void> {
  const { now, zone } = clock();
  const [all, unknown] = await Promise.all([
    openPromises({ now, zone }),
    unknownMeetings({ now, zone }),
  ]);
  const due = duePromises(all, now, zone).length;
  const waiting = due + unknown.length;
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : String(waiting) });
  await browser.action.setBadgeBackgroundColor({ color: '#9a5b00' });
  await browser.action.setTitle({ title: titleFor(due, unknown.length) });

  const next = all
    .filter((promised) => promiseState(promised, now, zone) === 'waiting')
    .map((promised) => dueInstant(promised.due, zone));
  const when = Math.min(now + atLatest * 60_000, ...next);
  await browser.alarms.create(reminderAlarm, { when: Math.max(when, now + 30_000) });
  if (!(await isClockSteady(now))) return;
  await trimDecisions(now);
  await write(['meetings'], (tx) => trimMeetings(tx, now));
}

function titleFor(due: number, unknown: number): string {
  const parts = [
    ...(due > 0 ? [counted('badgePromises', due)] : []),
    ...(unknown > 0 ? [counted('badgeOneOnOnes', unknown)] : []),
  ];
  if (parts.length === 0) return text('badgeDue');
  return text('badgeWaiting', new Intl.ListFormat(uiLanguage()).format(parts));
}
