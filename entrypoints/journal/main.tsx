import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/base.css';
import { Journal } from '../../components/journal/journal';
import { text, uiLanguage } from '../../storage/texts';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = text('journalPageTitle');

const clock = () => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() });
render(<Journal clock={clock} />, document.getElementById('app')!);
