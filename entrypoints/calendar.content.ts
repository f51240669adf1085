import '../sites/unseen-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { calendar } from '../sites/calendar';
import { watch } from '../sites/watch';

export default defineContentScript({
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_idle',
  main: (context) => watch(calendar, document, context.signal),
});
