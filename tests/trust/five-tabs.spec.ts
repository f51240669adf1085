import type { Page } from '@playwright/test';
import { Background } from '../browser/background';
import { comesToFront } from '../browser/front';
import type { GmailPage } from '../browser/gmail-page';
import { bringsIn } from '../browser/inside';
import { weeksOfService } from '../browser/past';
import { isPrompt } from '../browser/prompt';
import { expect, test } from '../browser/story';
import { mailbox } from '../browser/team';
import type { Increments } from './increments';
import { proved } from './proof';

const tabs = 5;
const each = 200;
/** Settings are written one after the other over all pages, which takes longer. */
const settingsEach = 20;

/** Put into a page by `bringsIn`. */
declare const increments: Increments;

test('five tabs at once lose nothing and say nothing twice', async ({ leader }) => {
  test.setTimeout(240_000);
  await leader.startsFrom(weeksOfService());
  const background = await Background.of(leader.browser);
  const ofKind = async (kind: string) =>
    (await background.log()).filter((event) => event.kind === kind);
  const before = { answers: await ofKind('answer'), acts: await ofKind('act') };

  await test.step('the same thread in five tabs has one prompt', async () => {
    const mails: GmailPage[] = [];
    const scene = mailbox();
    for (let n = 0; n < tabs; n += 1) mails.push(await leader.opensGmail(scene));
    await Promise.all(mails.map((gmail) => gmail.opensThread(0)));
    const prompts = () => mails.filter(({ page }) => page.frames().some(isPrompt));
    await expect.poll(() => prompts().length, { timeout: 15_000 }).toBe(1);
    const [shown] = prompts();
    await comesToFront(shown!.page);
    const prompt = await shown!.prompt();
    expect(prompts()).toHaveLength(1);
    expect(await ofKind('prompt')).toHaveLength(1);

    // It is answered in its tab and in two popups, all at once.
    const popups = [await leader.opensPopup(), await leader.opensPopup()];
    const done = (popup: Page) => popup.getByRole('button', { name: 'Done', exact: true });
    for (const popup of popups) await expect(done(popup)).toBeVisible();
    await comesToFront(shown!.page);
    // A click counts only when the prompt has been in sight again for half a second.
    await prompt.page.waitForTimeout(900);
    await Promise.all([
      prompt.button('Done').click(),
      ...popups.map((popup) => done(popup).click()),
    ]);
    await expect(prompt.status).toContainText('Logged');
    for (const popup of popups) await expect(popup.getByRole('status')).toContainText('Logged');
    expect(await ofKind('act')).toHaveLength(before.acts.length + 1);
    for (const { page } of [...mails, ...popups.map((page) => ({ page }))]) await page.close();
  });

  await test.step('a promise answered in two popups has one answer', async () => {
    const popups = [await leader.opensPopup(), await leader.opensPopup()];
    const yes = (popup: Page) => popup.getByRole('button', { name: 'Yes, done', exact: true });
    const no = (popup: Page) => popup.getByRole('button', { name: 'No', exact: true });
    const [one, other] = popups as [Page, Page];
    await expect(yes(one)).toBeVisible();
    await expect(no(other)).toBeVisible();
    await Promise.all([yes(one).click(), no(other).click()]);
    // Either may come first; both say the one that counts.
    const says = (popup: Page) => popup.getByRole('status').innerText();
    await expect.poll(() => says(one)).not.toBe('');
    await expect.poll(() => says(other)).toBe(await says(one));
    expect(await ofKind('answer')).toHaveLength(before.answers.length + 1);
    for (const popup of popups) await popup.close();
  });

  const pages: Page[] = [];
  for (let n = 0; n < tabs; n += 1) {
    const page = await leader.browser.opens('popup.html');
    await bringsIn(page, 'tests/trust/increments.ts');
    pages.push(page);
  }
  const [first] = pages as [Page];
  await first.evaluate(() => increments.begin());
  const sums = () => first.evaluate(() => increments.sums());
  const start = await sums();
  await Promise.all(
    pages.map((page) =>
      page.evaluate(
        ([count, few]) =>
          Promise.all([
            increments.acts(count),
            increments.count(count),
            increments.settings(few),
          ]).then(() => undefined),
        [each, settingsEach] as const,
      ),
    ),
  );
  const end = await sums();
  const all = tabs * each;
  expect(end).toEqual({
    acts: start.acts + all,
    ids: start.acts + all,
    tallied: start.tallied + all,
    counted: all,
    settings: start.settings + tabs * settingsEach,
  });

  // The control: who reads in one transaction and writes in the next loses on the way.
  await Promise.all(
    pages.map((page) =>
      page.evaluate((count) => increments.countInHalves(count).then(() => undefined), each),
    ),
  );
  const halves = (await sums()).counted - end.counted;
  expect(halves).toBeLessThan(all);
  proved(
    'R12',
    `0 lost and 0 doubled of ${2 * all + tabs * settingsEach} writes by ${tabs} pages; one prompt, one answer`,
    `reading and writing in two transactions: ${all - halves} of ${all} lost`,
  );
});
