import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/base.css';
import { Options } from '../../components/options/options';
import { text, uiLanguage } from '../../storage/texts';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = text('optionsPageTitle');

render(
  <Options clock={() => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() })} />,
  document.getElementById('app')!,
);
