import { browser } from 'wxt/browser';
import type { SiteName } from '../../domain/facts';
import { order } from '../../storage/requests';
import { isWatched, type Settings } from '../../storage/settings';

export const siteUrls: Record<SiteName, string> = {
  gmail: 'https://mail.google.com/',
  calendar: 'https://calendar.google.com/',
};

/** Tells every open page of both sites whether it may be read. */
export async function tellPages(settings: Settings): Promise<void> {
  for (const site of Object.keys(siteUrls) as SiteName[]) {
    const tabs = await browser.tabs.query({ url: `${siteUrls[site]}*` });
    const on = isWatched(settings, site);
    for (const { id } of tabs) if (id !== undefined) await order(id, { order: 'watch', site, on });
  }
}
