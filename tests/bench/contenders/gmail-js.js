// gmail.js in the page's own world, as its manual asks for, with what it can tell of switched on. It needs jQuery.
import { Gmail } from 'gmail-js';
import jQuery from 'jquery';

const gmail = new Gmail(jQuery);
gmail.observe.on('load', () => {
  gmail.observe.on('view_thread', () => undefined);
  gmail.observe.on('view_email', () => undefined);
  gmail.observe.on('compose', () => undefined);
});
