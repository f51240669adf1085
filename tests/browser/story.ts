import { test as base, expect } from '@playwright/test';
import { Chromium, type ChromiumOptions } from './chromium';
import { Leader } from './leader';
import { tallied } from './silence';
import { henrik, mira, team } from './team';

export { expect };

interface Story {
  /** How the browser is started; change it with `test.use({ chromium: { lang: 'ar' } })`. */
  chromium: ChromiumOptions;
  /** A leader with a fresh browser in which the extension has just been installed. */
  leader: Leader;
  /** The same, after Start with the sample team, on a day and at an hour that are theirs for work. */
  leaderAtWork: Leader;
}

/** Every story has a browser and a profile of its own, and ends with the proof that nothing went over the network. */
export const test = base.extend<Story>({
  chromium: [{}, { option: true }],

  leader: async ({ chromium }, use, info) => {
    const browser = await Chromium.start(chromium);
    let asked: string[] = [];
    try {
      await use(new Leader(browser));
      if (info.status !== info.expectedStatus) {
        for (const [index, page] of browser.context.pages().entries()) {
          const body = await page.screenshot().catch(() => undefined);
          if (body) await info.attach(`tab-${index}`, { body, contentType: 'image/png' });
        }
      }
    } finally {
      asked = await browser.close();
    }
    const everything = [...browser.web.strays, ...asked];
    tallied(everything);
    expect(everything, 'requests to anywhere but the two sites').toEqual([]);
  },

  leaderAtWork: async ({ leader }, use) => {
    await leader.starts({ people: team, ownAddresses: [mira.address], leader: henrik });
    await leader.worksToday();
    await use(leader);
  },
});
