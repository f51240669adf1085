import { browser } from 'wxt/browser';
import { text } from '../../storage/texts';

/** Says on the toolbar that something could not be read or written; what it was and what to do stands in the popup. */
export async function warn(): Promise<void> {
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setBadgeBackgroundColor({ color: '#a3261d' });
  await browser.action.setTitle({ title: text('badgeFault') });
}
