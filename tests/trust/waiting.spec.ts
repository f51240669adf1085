import type { GmailPage } from '../browser/gmail-page';
import type { Leader } from '../browser/leader';
import { expect, test } from '../browser/story';
import { mailbox } from '../browser/team';
import { proved } from './proof';

/** How a suggestion leaves the page without an answer. */
const ways: readonly (readonly [
  way: string,
  leave: (gmail: GmailPage, leader: Leader) => Promise<unknown>,
])[] = [
  ['the leader goes back to the list', (gmail) => gmail.goesBack()],
  ['the page is loaded anew', (gmail) => gmail.page.reload()],
  ['the tab is closed', (gmail) => gmail.page.close()],
  ['presenting begins', (_, leader) => leader.presents(true)],
  [
    'Escape closes it',
    async (gmail, leader) => {
      await leader.pressesTheShortcut(gmail.page);
      await expect((await gmail.prompt()).button("I'll do it")).toBeFocused();
      await gmail.page.keyboard.press('Escape');
    },
  ],
];

/** Is this what the popup offers? What is there to be answered waits with the name, which the page does not show. */
async function popupOffers(leader: Leader, words: string): Promise<boolean> {
  const popup = await leader.opensPopup();
  await expect(popup.getByRole('button', { name: 'Log an act' })).toBeVisible();
  const offers = await popup.locator('.offer').allInnerTexts();
  await popup.close();
  return offers.some((offer) => offer.includes(words));
}

test('no suggestion is lost by time or by leaving its page: it waits in the popup', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(150_000);
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      const gmail = await leader.opensGmail(mailbox());
      await gmail.opensThread(0);
      const prompt = await gmail.prompt();
      const occasion = (await prompt.occasion.innerText()).trim();
      await leave(gmail, leader);
      if (!gmail.page.isClosed()) await prompt.isGone(4000);
      expect(await popupOffers(leader, occasion), way).toBe(true);
      if (!gmail.page.isClosed()) await gmail.page.close();
      await leader.presents(false);
      await leader.forgetsPrompts(24 * 15, { andAgain: true });
      // The same look sees when nothing waits.
      expect(await popupOffers(leader, occasion), 'days later').toBe(false);
    });
  }

  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const popup = await leader.opensPopup();
  await popup.getByRole('button', { name: 'Log an act' }).click();
  await popup.getByRole('button', { name: 'Named good work' }).click();
  const undo = popup.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  const options = await leader.opensOptions();
  const saved = options.getByRole('status').filter({ hasText: 'Saved' });
  await options.getByRole('checkbox', { name: 'Quiet hours' }).click();
  await expect(saved).toBeVisible();

  // "Saved" goes after 8 s: so much has passed for what can be answered or undone, too.
  await expect(saved).toHaveCount(0, { timeout: 12_000 });
  await expect(undo).toBeVisible();
  await gmail.page.bringToFront();
  await expect(prompt.button("I'll do it")).toBeVisible();
  proved(
    'A5',
    `0 of ${ways.length} ways to leave the page and 0 by time: it waits in the popup`,
    'the same look saw that nothing waited when the day was over, and a plain "Saved" go after 8 s',
  );
});
