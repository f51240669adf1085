import { browser } from 'wxt/browser';
import { pageSide } from '../../components/prompt/page-side';
import { Prompt } from '../../components/prompt/prompt';
import { showScreen } from '../../components/screen';
import { ask } from '../../storage/requests';
import { clock } from '../background/clock';

const nonce = location.hash.slice(1);
const page = pageSide();

showScreen(
  <Prompt
    nonce={nonce}
    clock={clock}
    card={ask('card', { nonce })}
    page={page}
    howItDecides={`${browser.runtime.getURL('/journal.html')}#how`}
  />,
);
