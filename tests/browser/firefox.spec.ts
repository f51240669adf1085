import { expect, test } from '@playwright/test';
import { FirefoxLeader, type FirefoxGmail } from './firefox';
import { mailbox, mira, team } from './team';

// One Firefox for all: it takes seconds to start, and the stories follow on each other.
test.describe.configure({ mode: 'serial' });

let leader: FirefoxLeader;
let gmail: FirefoxGmail;

test.beforeAll(async () => {
  leader = await FirefoxLeader.installs();
  await leader.starts({ people: team, ownAddresses: [mira.address] });
  await leader.worksToday();
});

test.afterAll(async () => {
  await leader?.close();
});

test('in Firefox, too, the page cannot read what the prompt says', async () => {
  gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const suggestion = (await prompt.text()).match(/\p{L}{7,}/u)![0];

  const read = await gmail.page.evaluate(
    ([inPrompt, onPage]) => {
      const find = (text: string) =>
        (window as unknown as { find(text: string): boolean }).find(text);
      const found = { page: find(onPage), prompt: find(inPrompt) };
      document.getSelection()?.selectAllChildren(document.documentElement);
      const selected = document.getSelection()?.toString() ?? '';
      return {
        ...found,
        selectedPage: selected.includes(onPage),
        selectedPrompt: selected.includes(inPrompt),
        frames: document.querySelectorAll('iframe').length + window.length,
      };
    },
    [suggestion, 'delivery dates'] as const,
  );
  expect(read).toEqual({
    // The same look finds what stands on the page itself.
    page: true,
    selectedPage: true,
    prompt: false,
    selectedPrompt: false,
    frames: 0,
  });
});

test('in Firefox, too, a promise made on a mail waits in the popup', async () => {
  const prompt = await gmail.prompt();
  await prompt.answers("I'll do it");
  await expect.poll(prompt.text).toContain('Promised');
  const popup = await leader.opens('popup.html');
  await popup.waitForSelector('aria/Due promises[role="list"]');
  await expect
    .poll(() => popup.evaluate(() => document.body.innerText))
    .toContain('1 promise lies ahead');
});

test('nothing went over the network in Firefox', () => {
  expect(leader.web.strays).toEqual([]);
});
