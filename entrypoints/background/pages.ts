import { browser } from 'wxt/browser';
import type { SiteName } from '../../domain/facts';
import { soughtIn } from '../../domain/matching';
import { lasts } from '../../domain/silence';
import { wordKinds, type WordKind } from '../../domain/words';
import { isGranted } from '../../storage/permissions';
import { practice } from '../../storage/practice';
import { order, type Watching } from '../../storage/requests';
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
    const told = await watching(site);
    for (const { id } of tabs) {
      if (id !== undefined) await order(id, { order: 'watch', site, hush, ...told });
    }
  }
}

/**
 * Tells every page that can be reached what holds now: an administrator changed something, or access to a site was given or
 * taken away in the browser. Firefox then leaves our script in pages that are open and hides only their addresses.
 */
export async function tellAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const site of Object.keys(siteUrls) as SiteName[]) {
    const told = (await isGranted(site)) ? await watching(site) : { on: false, words: [] };
    for (const { id } of tabs) {
      if (id !== undefined) await order(id, { order: 'watch', site, hush: !told.on, ...told });
    }
  }
}

/** May this site be read, and by which words does it tell what its subjects or titles are about? */
export async function watching(site: SiteName): Promise<Watching> {
  const { chosen, words } = await practice();
  if (!isWatched(chosen, site)) return { on: false, words: [] };
  const isOfSite = (kind: WordKind) => kind.startsWith('mail-') === (site === 'gmail');
  const own = wordKinds.filter(isOfSite).map((kind) => [kind, words[kind]]);
  return { on: true, words: soughtIn(Object.fromEntries(own)) };
}

/** What of the settings decides whether a prompt may come at all, and whether it names anybody. */
const ruling = (all: Settings): string => {
  const { startedAt, sites, pausedUntil, presentingUntil } = all;
  const { workingDays, quiet, budget, discreet, words, languages, quietInCalls } = all;
  const time = [startedAt, pausedUntil, presentingUntil, workingDays, quiet];
  return JSON.stringify([...time, sites, budget, discreet, words, languages, quietInCalls]);
};

const isHushed = ({ pausedUntil, presentingUntil }: Settings, now: number): boolean =>
  lasts(pausedUntil, now) || lasts(presentingUntil, now);
