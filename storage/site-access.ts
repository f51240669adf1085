import { browser } from 'wxt/browser';
import type { SiteName } from '../domain/facts';
import { isGranted, siteMatches } from './permissions';
import { isHeard } from './requests';

/*
 * What a browser tells of a site that it keeps us from, found out by trying (Chromium 156, Firefox 153). Our scripts have no
 * word in it: they simply are not there, and a message to the tab finds nobody.
 * - "On click", withheld, or never given (Chromium); the permission taken away (Firefox): `permissions.contains` is false, the
 *   tab's address is hidden. It can be asked for, in a click.
 * - `runtime_blocked_hosts` (Chromium): `contains` stays true, and asking again is granted at once and changes nothing. But the
 *   tab's address is hidden all the same, and a host access request for it is refused, as we have that access already. Of all
 *   tabs whose address is hidden, only those of our two sites are refused so. Which of the two it is, is not told.
 * - Firefox, the same policy and `restricted_domains`: `contains` is true and the address is shown; only messages fail, as they
 *   do in a tab from before the installation. So there it cannot be known.
 */

/** What keeps us from a site, as far as the browser lets us know. */
export interface KeptFrom {
  /** the leader, or their browser, gives no access; asking may help */
  off: SiteName[];
  /** an administrator does not let us in; of two sites it is one, and not known which */
  blocked: SiteName[];
}

/** A site that stands in no list has no page open that we are in: of it nothing is known just now. */
export interface SiteAccess extends KeptFrom {
  /** an open page of it answers, so it is read */
  read: SiteName[];
}

const sites = ['gmail', 'calendar'] as const;

/** So many tabs are looked at at most. */
const mostTabs = 50;
/** So long an answer is waited for, ms: a tab that the browser has put to sleep gives none. */
const patience = 500;

/** Never fails: what the browser does not say is neither a bar nor a site that is read. */
export async function siteAccess(): Promise<SiteAccess> {
  const granted = await Promise.all(sites.map((site) => isGranted(site).catch(() => true)));
  const off = sites.filter((_, place) => !granted[place]);
  const heard = await Promise.all(sites.map((site) => isRead(site).catch(() => false)));
  // Firefox leaves our script in pages that were open before access was taken away.
  const read = sites.filter((site, place) => heard[place] && !off.includes(site));
  // While something is withheld, a request for access would be one: it would show to the leader.
  if (off.length > 0) return { off, blocked: [], read };
  const blocked = await blockedSites().catch(() => []);
  return { off, blocked, read };
}

/** Does any page of it answer? */
async function isRead(site: SiteName): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: siteMatches[site] });
  const answers = tabs.slice(-mostTabs).map(async ({ id }) => {
    if (id === undefined || !(await isHeard(id))) throw new Error('Nobody answers there.');
    return true;
  });
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
  return Promise.race([Promise.any(answers), late]);
}

async function blockedSites(): Promise<SiteName[]> {
  const hidden = (await browser.tabs.query({})).filter(({ url }) => url === undefined);
  const ours = await Promise.all(hidden.slice(-mostTabs).map(({ id }) => isOurs(id)));
  if (!ours.includes(true)) return [];
  const seen = await Promise.all(
    sites.map((site) => browser.tabs.query({ url: siteMatches[site] })),
  );
  return sites.filter((_, place) => seen[place]!.length === 0);
}

/** Types know it not yet; Firefox has it not at all. */
interface HostAccess {
  addHostAccessRequest?: (what: { tabId: number; pattern: string }) => Promise<void>;
}

/** Is a tab whose address is hidden one of the two sites? */
async function isOurs(tabId: number | undefined): Promise<boolean> {
  const { addHostAccessRequest } = browser.permissions as HostAccess;
  if (!addHostAccessRequest || tabId === undefined) return false;
  return addHostAccessRequest({ tabId, pattern: siteMatches.gmail }).then(
    () => false,
    (error: unknown) => String(error).includes('already has access'),
  );
}
