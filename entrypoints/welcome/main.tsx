import { browser } from 'wxt/browser';
import { showScreen } from '../../components/screen';
import { Welcome } from '../../components/welcome/welcome';
import { clock } from '../background/clock';
import { siteUrls } from '../background/pages';

const openTabs = () => browser.tabs.query({ url: Object.values(siteUrls).map((url) => `${url}*`) });

showScreen(
  <Welcome
    clock={clock}
    openSite={(site) => browser.tabs.create({ url: siteUrls[site] })}
    openTabs={async () => (await openTabs()).length}
    reloadTabs={async () => {
      for (const { id } of await openTabs()) if (id !== undefined) await browser.tabs.reload(id);
    }}
  />,
  'welcomePageTitle',
);
