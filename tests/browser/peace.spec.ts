import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { GmailPage } from './gmail-page';
import { promptFrame } from './prompt';
import { expect, test } from './story';
import { ana, mailbox, stranger } from './team';

/** What of ours stands in the page: nothing but a host beside <head> and <body> ever does. */
const ours = (page: Page) =>
  page.evaluate(
    () =>
      [...document.documentElement.children].filter(
        (element) => !['HEAD', 'BODY'].includes(element.tagName),
      ).length,
  );

async function writesBeside(gmail: GmailPage): Promise<void> {
  await gmail.writesTo(stranger);
  await gmail.page.locator('[g_editable=true]').last().focus();
}

test('where the page forbids frames of others the prompt leaves no dead box and waits in the popup', async ({
  leaderAtWork: leader,
}) => {
  await leader.browser.context.route('https://mail.google.com/**', async (route) => {
    const reply = leader.browser.web.answer(route.request().url())!;
    const headers = { ...reply.headers, 'cross-origin-embedder-policy': 'require-corp' };
    await route.fulfill({ ...reply, headers });
  });
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  await gmail.page.waitForTimeout(3500);
  expect(await ours(gmail.page)).toBe(0);
  const popup = await leader.opensPopup();
  await expect(popup.getByText(ana.name).first()).toBeVisible();
});

test('after an answer by mouse the leader types on where they were', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await writesBeside(gmail);
  await gmail.page.keyboard.type('before ');
  await prompt.answers('Not now');
  await prompt.isGone(3000);
  await gmail.page.keyboard.type('after');
  const text = await gmail.page.evaluate(() => document.activeElement?.textContent);
  expect(text?.replaceAll('\u00a0', ' ')).toContain('before after');
  expect(await gmail.shortcuts()).toEqual([]);
});

test('a prompt that stands goes at once when presenting begins', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await leader.presents(true);
  await prompt.isGone(3000);
  await gmail.page.bringToFront();
  await gmail.seesNoPrompt(1200);
  const popup = await leader.opensPopup();
  await expect(popup.getByText(ana.name).first()).toBeVisible();
});

test('presenting or with the site off nothing comes, and afterwards it does', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const silences: [start: () => Promise<void>, end: () => Promise<void>][] = [
    [() => leader.presents(true), () => leader.presents(false)],
    [() => leader.switchesSite('Gmail', false), () => leader.switchesSite('Gmail', true)],
  ];
  for (const [start, end] of silences) {
    await start();
    await gmail.page.bringToFront();
    await gmail.opensThread(0);
    await gmail.seesNoPrompt();
    await end();
    await gmail.page.bringToFront();
    // What is still open has its prompt now.
    await (await gmail.prompt()).answers('Not now');
    await gmail.goesBack();
    await leader.forgetsPrompts(24 * 15, { andAgain: true });
  }
});

test('pages of Google Inbox give nothing, throw nothing and are said to be not recognised', async ({
  leaderAtWork: leader,
}) => {
  const folder = 'tests/fixtures/pages';
  for (const name of readdirSync(folder).filter((file) => file.startsWith('foreign-'))) {
    await leader.browser.context.route('https://mail.google.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        // Nothing of the page's own is fetched: a request would be ours.
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        body: readFileSync(`${folder}/${name}`, 'utf8'),
      }),
    );
    const page = await leader.browser.context.newPage();
    const troubles: Error[] = [];
    page.on('pageerror', (error) => troubles.push(error));
    await page.goto('https://mail.google.com/mail/u/0/');
    await page.waitForTimeout(2600);
    expect(promptFrame(page), name).toBeUndefined();
    expect(troubles, name).toEqual([]);
    await page.close();
  }
  const popup = await leader.opensPopup();
  await expect(popup.getByText(/layout not recognised/)).toBeVisible();
  expect(await leader.skeletonOf(popup, 'gmail')).not.toContain('@');
});
