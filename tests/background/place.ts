import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Facts, SiteName } from '../../domain/facts';
import type { Person } from '../../domain/people';
import { savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { freshProfile } from '../storage/platform';
import { ana, clock, rules } from '../storage/suggestions';

export const origin = 'chrome-extension://walk-the-talk';
export const bo: Person = { ...ana, id: 'bo', name: 'Bo Berg', addresses: ['bo@corp.example'] };

/** What the toolbar and the alarm clock were told. */
export const toolbar = { badge: '', title: '', alarms: new Map<string, number>() };

/** A leader with two reports who has pressed Start, on a working Friday morning. */
export async function startedLeader(): Promise<void> {
  await freshProfile();
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(clock.zone);
  Object.assign(toolbar, { badge: '', title: '', alarms: new Map() });
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void (toolbar.badge = text),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async ({ title }: { title: string }) => void (toolbar.title = title),
    },
    alarms: {
      create: async (name: string, { when }: { when: number }) =>
        void toolbar.alarms.set(name, when),
    },
  });
  fakeBrowser.runtime.getURL = (path: string) => `${origin}${path}`;
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  await savePeople([ana, bo]);
  const { started: _, ...asSet } = rules;
  await changeSettings(() => ({
    ...asSet,
    startedAt: clock.now - 1,
    ownAddresses: ['me@corp.example'],
  }));
}

export const thread = (key: string, from = 'ana.silva@corp.example'): Facts => ({
  kind: 'thread',
  key,
  people: 'people',
  from,
  to: ['me@corp.example'],
});

const url: Record<SiteName, string> = {
  gmail: 'https://mail.google.com/mail/u/0/#inbox',
  calendar: 'https://calendar.google.com/calendar/u/0/r/week',
};

/** The content script of a page. */
export const page = (site: SiteName = 'gmail', tab = 1) => ({
  id: fakeBrowser.runtime.id,
  url: url[site],
  frameId: 0,
  tab: tabOf(tab),
});

/** The prompt in its frame on a page. */
export const prompt = (tab = 1) => ({
  id: fakeBrowser.runtime.id,
  url: `${origin}/prompt.html#nonce`,
  frameId: 7,
  tab: tabOf(tab),
});

const tabOf = (id: number) => ({
  id,
  index: 0,
  highlighted: false,
  active: true,
  pinned: false,
  incognito: false,
});
