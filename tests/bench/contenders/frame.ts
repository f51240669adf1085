// The least that a prompt in a frame can take: when the page says so, an empty page of the extension is shown.
declare const chrome: { runtime: { getURL(path: string): string } };

addEventListener('frame', () => {
  const host = document.createElement('div');
  host.style.cssText =
    'position: fixed; visibility: hidden; z-index: 2147483647; inset: auto 16px 16px auto';
  const frame = document.createElement('iframe');
  frame.src = chrome.runtime.getURL('prompt.html');
  frame.addEventListener('load', () => {
    host.style.visibility = 'visible';
  });
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
});
addEventListener('no-frame', () => document.querySelector('html > :not(head, body)')?.remove());
