import { browser } from 'wxt/browser';

/** Only with the host's permission does the browser tell of its tabs; without it there is no call we know of. */
const calls = 'https://meet.google.com/*';
/** A call's address has a code of letters and hyphens; landing and settings pages have none. */
const code = /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}(?:[/?#]|$)/;

/** Is a call open in any tab? Screens are often shared there. */
export async function isInCall(): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: calls }).catch(() => []);
  return tabs.some(({ url }) => code.test(url ?? ''));
}
