import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/base.css';
import { Welcome } from '../../components/welcome/welcome';
import type { SiteName } from '../../domain/facts';
import { text, uiLanguage } from '../../storage/texts';

const homes: Record<SiteName, string> = {
  gmail: 'https://mail.google.com/',
  calendar: 'https://calendar.google.com/',
};
const openTabs = () => browser.tabs.query({ url: Object.values(homes).map((home) => `${home}*`) });

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = text('welcomePageTitle');

render(
  <Welcome
    clock={() => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() })}
    openSite={(site) => browser.tabs.create({ url: homes[site] })}
    openTabs={async () => (await openTabs()).length}
    reloadTabs={async () => {
      for (const { id } of await openTabs()) if (id !== undefined) await browser.tabs.reload(id);
    }}
  />,
  document.getElementById('app')!,
);
