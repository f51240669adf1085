import { browser } from 'wxt/browser';

/** What the leader may allow, and take back: the two sites as well, in the browser's own settings. */
const grants = {
  gmail: { origins: ['https://mail.google.com/*'] },
  calendar: { origins: ['https://calendar.google.com/*'] },
  notifications: { permissions: ['notifications'] },
  calls: { origins: ['https://meet.google.com/*'] },
} as const;
export type Grant = keyof typeof grants;
type Asked = Parameters<typeof browser.permissions.request>[0];

const asked = (grant: Grant) => grants[grant] as unknown as Asked;

/** Asks the leader. Only a click may do so, and before anything is awaited. @returns was it granted? */
export const askFor = (grant: Grant): Promise<boolean> => browser.permissions.request(asked(grant));

/** Is it granted? The browser's own settings can take it back at any time. */
export const isGranted = (grant: Grant): Promise<boolean> =>
  browser.permissions.contains(asked(grant));

/** Gives it back to the browser. */
export const giveBack = (grant: Grant): Promise<boolean> =>
  browser.permissions.remove(asked(grant));
