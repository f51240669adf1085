import { browser, type PublicPath } from 'wxt/browser';
import type { OpenPage } from '../../components/popup/open-page';
import { Popup } from '../../components/popup/popup';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';
import { backUpWhenIdle } from '../background/quiet-backup';
import { remind } from '../background/reminders';

const openPage: OpenPage = async (page, place) => {
  const address = browser.runtime.getURL(`/${page}.html` as PublicPath);
  await browser.tabs.create({ url: place === undefined ? address : `${address}#${place}` });
  window.close();
};

showScreen(<Popup clock={clock} onChange={() => void remind()} openPage={openPage} />);
backUpWhenIdle();
