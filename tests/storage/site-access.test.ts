import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteAccess, type SiteAccess } from '../../storage/site-access';
import { freshProfile } from './platform';

type Site = 'mail' | 'calendar';
const addressOf = (site: Site) => `https://${site}.google.com/*`;

interface Place {
  granted?: Site[];
  /** tabs of Gmail and Calendar whose address is shown */
  seen?: Site[];
  /** those of them in which our script is; 'asleep': its tab gives no answer */
  heard?: (Site | 'asleep')[];
  /** tabs whose address is hidden: of the two sites, or of others */
  hidden?: ('ours' | 'other')[];
  /** does the browser know host access requests? */
  knows?: boolean;
}

/** A browser as Chromium 156 and Firefox 153 were found to be. @returns the tabs that were asked about */
function stands({
  granted = ['mail', 'calendar'],
  seen = [],
  heard = [],
  hidden = [],
  knows = true,
}: Place): number[] {
  const asked: number[] = [];
  const tabs = [
    ...seen.map((site, id) => ({ id, url: addressOf(site) })),
    ...hidden.map((whose, place) => ({ id: 100 + place, whose })),
  ];
  const permissions = {
    contains: async ({ origins }: { origins: string[] }) =>
      granted.some((site) => origins.includes(addressOf(site))),
    ...(knows && {
      addHostAccessRequest: async ({ tabId }: { tabId: number }) => {
        asked.push(tabId);
        if (hidden[tabId - 100] === 'ours')
          throw new Error(
            'Extension cannot add a host access request for a host it already has access to.',
          );
      },
    }),
  };
  const query = async ({ url }: { url?: string }) =>
    tabs.filter((tab) => url === undefined || ('url' in tab && tab.url === url));
  Object.assign(fakeBrowser, { permissions });
  const sendMessage = async (id: number) => {
    if (heard.includes('asleep')) await new Promise(() => undefined);
    if (!heard.includes(seen[id]!)) throw new Error('Receiving end does not exist.');
  };
  Object.assign(fakeBrowser.tabs, { query, sendMessage });
  return asked;
}

beforeEach(freshProfile);

describe('what keeps us from a site', () => {
  it.each<[string, Place, Partial<SiteAccess>]>([
    ['nothing, where both are seen', { seen: ['mail', 'calendar'] }, {}],
    ['nothing, where no tab is open', {}, {}],
    ['nothing, for tabs of other sites', { hidden: ['other', 'other'] }, {}],
    ['access that is off', { granted: ['calendar'] }, { off: ['gmail'] }],
    ['access to both', { granted: [] }, { off: ['gmail', 'calendar'] }],
    [
      'a policy, seen from a tab that is hidden although we have access',
      { seen: ['calendar'], hidden: ['other', 'ours'] },
      { blocked: ['gmail'] },
    ],
    ['a policy, on one of the two', { hidden: ['ours'] }, { blocked: ['gmail', 'calendar'] }],
    [
      'unknown, where the browser knows no such requests',
      { seen: ['calendar'], hidden: ['ours'], knows: false },
      {},
    ],
  ])('is %s', async (_, place, access) => {
    stands(place);
    expect(await siteAccess()).toEqual({ off: [], blocked: [], read: [], ...access });
  });

  it('is never looked for by a request that would show to the leader', async () => {
    expect([stands({ granted: ['mail'], hidden: ['ours'] }), await siteAccess()][0]).toEqual([]);
    const asked = stands({ hidden: ['ours'] });
    await siteAccess();
    expect(asked, 'control: with access to both it is asked, and refused').toEqual([100]);
  });

  it('is nothing where the browser answers with an error', async () => {
    const fails = vi.fn(async () => {
      throw new Error('not today');
    });
    Object.assign(fakeBrowser, { permissions: { contains: fails } });
    Object.assign(fakeBrowser.tabs, { query: fails });
    expect(await siteAccess()).toEqual({ off: [], blocked: [], read: [] });
    expect(fails).toHaveBeenCalledTimes(5);
  });
});

describe('a site that is read', () => {
  const bothSeen = ['mail', 'calendar'] as const satisfies Site[];

  it.each<[string, Place, SiteAccess['read']]>([
    ['has an open page that answers', { seen: [...bothSeen], heard: ['mail'] }, ['gmail']],
    ['may be both', { seen: [...bothSeen], heard: [...bothSeen] }, ['gmail', 'calendar']],
    ['has one such page among others', { seen: ['mail', 'mail'], heard: ['mail'] }, ['gmail']],
    ['is none whose page is not open', {}, []],
    ['is none whose page is from before the installation', { seen: [...bothSeen] }, []],
    ['is none whose page is asleep', { seen: [...bothSeen], heard: ['asleep'] }, []],
    [
      'is none to which access was taken away, although our script still answers there',
      { granted: ['calendar'], seen: [...bothSeen], heard: [...bothSeen] },
      ['calendar'],
    ],
  ])('%s', async (_, place, read) => {
    stands(place);
    expect((await siteAccess()).read).toEqual(read);
  });
});
