import { browser } from 'wxt/browser';
import { pageSide } from '../../components/prompt/page-side';
import { Prompt } from '../../components/prompt/prompt';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';

showScreen(
  <Prompt
    nonce={location.hash.slice(1)}
    clock={clock}
    plainFor={pageSide()}
    howItDecides={`${browser.runtime.getURL('/journal.html')}#how`}
  />,
);
