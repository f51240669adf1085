import { browser } from 'wxt/browser';
import type { SiteName } from '../../domain/facts';
import { order } from '../../storage/requests';
import { isWatched, type Settings } from '../../storage/settings';
import { clock } from './clock';

export const siteUrls: Record<SiteName, string> = {
  gmail: 'https://mail.google.com/',
  calendar: 'https://calendar.google.com/',
};

/**
 * Tells every open page of both sites whether it may be read, when something changed that decides about it: after a
 * pause, say, what is open is looked at anew.
 */
export async function tellPages(settings: Settings, before: Settings): Promise<void> {
  if (ruling(settings) === ruling(before)) return;
  const hush = isHushed(settings, clock().now) || (settings.discreet && !before.discreet);
  for (const site of Object.keys(siteUrls) as SiteName[]) {
    const tabs = await browser.tabs.query({ url: `${siteUrls[site]}*` });
    const on = isWatched(settings, site);
    for (const { id } of tabs) {
      if (id !== undefined) await order(id, { order: 'watch', site, on, hush });
    }
  }
}

/** What of the settings decides whether a prompt may come at all, and whether it names anybody. */
const ruling = (all: Settings): string => {
  const { startedAt, sites, pausedUntil, presentingUntil } = all;
  const { workingDays, quiet, budget, discreet } = all;
  const time = [startedAt, pausedUntil, presentingUntil, workingDays, quiet];
  return JSON.stringify([...time, sites, budget, discreet]);
};

const isHushed = ({ pausedUntil = 0, presentingUntil = 0 }: Settings, now: number): boolean =>
  Math.max(pausedUntil, presentingUntil) > now;
