import { render } from 'preact';
import { browser, type PublicPath } from 'wxt/browser';
import '../../components/base.css';
import { Popup, type Page } from '../../components/popup/popup';
import { uiLanguage } from '../../storage/texts';
import { remind } from '../background/reminders';

const { documentElement: html } = document;
html.lang = uiLanguage();
html.dir = browser.i18n.getMessage('@@bidi_dir');

async function openPage(page: Page): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html` as PublicPath) });
  window.close();
}

render(
  <Popup
    clock={() => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() })}
    onChange={() => void remind()}
    openPage={(page) => void openPage(page)}
  />,
  document.getElementById('app')!,
);
