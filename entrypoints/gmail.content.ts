import '../sites/unseen-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { gmail } from '../sites/gmail';
import { watch } from '../sites/watch';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  main: (context) => watch(gmail, document, context.signal),
});
