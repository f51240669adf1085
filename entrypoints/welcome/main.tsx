import { browser, type Browser } from 'wxt/browser';
import { showScreen } from '../../components/screen';
import { Welcome } from '../../components/welcome/welcome';
import type { SiteName } from '../../domain/facts';
import { isHeard } from '../../storage/requests';
import { clock } from '../background/clock';
import { siteUrls } from '../background/pages';

type Tab = Browser.tabs.Tab;

const tabsOf = (site: SiteName): Promise<Tab[]> =>
  browser.tabs.query({ url: `${siteUrls[site]}*` });

/** Does it have our script, or will it as soon as it is looked at? One from before the installation has not. */
const isKnown = async ({ id, discarded }: Tab): Promise<boolean> =>
  discarded === true || (id !== undefined && (await isHeard(id)));

async function those(tabs: readonly Tab[], are: 'known' | 'strange'): Promise<Tab[]> {
  const known = await Promise.all(tabs.map(isKnown));
  return tabs.filter((_, place) => known[place] === (are === 'known'));
}

/** In the order of the sites. */
const strangers = async (sites: readonly SiteName[]): Promise<Tab[]> =>
  those((await Promise.all(sites.map(tabsOf))).flat(), 'strange');

async function goTo({ id, windowId }: Tab): Promise<void> {
  if (id !== undefined) await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

showScreen(
  <Welcome
    clock={clock}
    openSite={async (site) => {
      const [open] = await those(await tabsOf(site), 'known');
      return open ? goTo(open) : browser.tabs.create({ url: siteUrls[site] });
    }}
    strangeTabs={async (sites) => (await strangers(sites)).length}
    reloadTabs={async (sites) => {
      const strange = await strangers(sites);
      for (const { id } of strange) if (id !== undefined) await browser.tabs.reload(id);
      if (strange[0]) await goTo(strange[0]);
    }}
    isPinned={async () => (await browser.action.getUserSettings?.())?.isOnToolbar}
  />,
  'welcomePageTitle',
);
