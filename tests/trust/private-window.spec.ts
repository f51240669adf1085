import { readFileSync } from 'node:fs';
import { expect, test } from '../browser/story';
import { GmailPage } from '../browser/gmail-page';
import { mailbox } from '../browser/team';
import { proved } from './proof';

const allows = (manifest: { incognito?: string }): boolean => manifest.incognito !== 'not_allowed';

test('in a private window nothing is read and no prompt comes; in a normal one it does', async ({
  leaderAtWork: leader,
}) => {
  const { context, web } = leader.browser;
  web.gmailShows(mailbox());
  const popup = await leader.opensPopup();
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    popup.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { windows: { create(window: object): Promise<unknown> } };
        }
      ).chrome.windows.create({ incognito: true, url: 'about:blank' }),
    ),
  ]);
  // The simulated web is set up once more: a private window has a network of its own.
  await opened.route(/^https?:/, (route) => {
    const reply = web.answer(route.request().url());
    return reply ? route.fulfill(reply) : route.abort();
  });
  await opened.goto('https://mail.google.com/mail/u/0/');
  const secret = new GmailPage(opened);
  await secret.opensThread(0);
  await secret.seesNoPrompt();
  // Neither can its own pages be opened there.
  const inside = await opened
    .goto(`chrome-extension://${leader.browser.id}/popup.html`)
    .then(() => opened.getByRole('button').count())
    .catch(() => 0);
  expect(inside).toBe(0);
  await opened.close();

  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  await gmail.prompt();

  const manifests = ['chrome-mv3', 'firefox-mv3'].map((build) =>
    JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')),
  );
  expect(manifests.map(allows)).toEqual([false, false]);
  expect(allows({})).toBe(true);
  proved(
    'R8',
    '0: in Chromium neither content script nor pages run there; both manifests forbid that it is switched on',
    'the same thread in a normal window gets its prompt; a manifest that says nothing allows it',
  );
});
