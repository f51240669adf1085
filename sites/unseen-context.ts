import { ContentScriptContext } from 'wxt/utils/content-script-context';

/**
 * WXT tells older copies of a content script by an event on the page's document that a new one has
 * started. The page would hear it, and could send it to stop us. Our older copies end by themselves
 * when the extension is gone (see watch.ts), so nothing is said and nothing is heard.
 */
Object.assign(ContentScriptContext.prototype, {
  stopOldScripts() {},
  listenForNewerScripts() {},
});
