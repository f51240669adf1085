import { browser } from 'wxt/browser';
import type { SiteName } from '../domain/facts';

/** The pages of the two sites. */
export const siteMatches: Record<SiteName, string> = {
  gmail: 'https://mail.google.com/*',
  calendar: 'https://calendar.google.com/*',
};

/** What the leader may allow, and take back: the two sites as well, in the browser's own settings. */
const grants = {
  gmail: { origins: [siteMatches.gmail] },
  calendar: { origins: [siteMatches.calendar] },
  notifications: { permissions: ['notifications'] },
  calls: { origins: ['https://meet.google.com/*'] },
} as const;
export type Grant = keyof typeof grants;
type Asked = Parameters<typeof browser.permissions.request>[0];

const asked = (grant: Grant) => grants[grant] as unknown as Asked;

/** Asks the leader. Only a click may do so, and before anything is awaited. @returns was it granted? */
export const askFor = (grant: Grant): Promise<boolean> => browser.permissions.request(asked(grant));

/** Is it granted? The browser's own settings can take it back at any time. */
export const isGranted = async (grant: Grant): Promise<boolean> =>
  browser.permissions.contains(asked(grant));

/** Gives it back to the browser. */
export const giveBack = (grant: Grant): Promise<boolean> =>
  browser.permissions.remove(asked(grant));
