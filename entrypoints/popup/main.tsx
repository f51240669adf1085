import { browser, type PublicPath } from 'wxt/browser';
import { Popup, type Page } from '../../components/popup/popup';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';
import { remind } from '../background/reminders';

async function openPage(page: Page): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html` as PublicPath) });
  window.close();
}

showScreen(
  <Popup clock={clock} onChange={() => void remind()} openPage={(page) => void openPage(page)} />,
);
