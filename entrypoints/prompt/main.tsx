import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/base.css';
import { Prompt } from '../../components/prompt/prompt';
import { uiLanguage } from '../../storage/texts';

const { documentElement: html } = document;
html.lang = uiLanguage();
html.dir = browser.i18n.getMessage('@@bidi_dir');

render(
  <Prompt
    nonce={location.hash.slice(1)}
    clock={() => ({ now: Date.now(), zone: Temporal.Now.timeZoneId() })}
  />,
  document.getElementById('app')!,
);
