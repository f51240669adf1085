import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Chromium } from '../browser/chromium';
import { JournalPage } from '../browser/journal-page';
import { expect, test } from '../browser/story';
import { ana, mailbox } from '../browser/team';
import { flawedBuild } from './flawed';
import { proved } from './proof';

const noSpace = /no space left/;
/** From the click to the sentence, ms. */
const soon = 1000;

// The browser exempts whoever asks for `unlimitedStorage` from the quota that a test can set; a disk that is really full makes
// no exemptions, and gives the same error.
const limited = flawedBuild([
  ['manifest.json', (text) => text.replace(/,?"unlimitedStorage"/, '')],
]);
test.use({ chromium: { build: limited.folder } });
test.afterAll(limited.forget);

test('a full disk is said within a second, loses nothing that was typed and stops no backup', async ({
  leaderAtWork: leader,
}) => {
  const { browser } = leader;
  const journal = new JournalPage(await leader.opensJournal('people'));
  await journal.page.getByRole('link', { name: ana.name }).first().click();
  const note = journal.page.getByLabel('Your note', { exact: true });
  await expect(note).toBeVisible();
  const popup = await leader.opensPopup();
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const disk = await fullDisk(browser, popup);
  const before = await everything(popup);
  const took: number[] = [];
  /** Does something that writes, and waits for the sentence. */
  const isSaid = async (act: () => Promise<unknown>, sentence: () => Promise<unknown>) => {
    await act();
    const begun = performance.now();
    await sentence();
    took.push(performance.now() - begun);
  };
  const saidOn = (page: Page) => () =>
    expect(page.getByRole('status').filter({ hasText: noSpace })).toBeVisible();

  await isSaid(
    () => prompt.answers('Done'),
    () => expect(prompt.status).toHaveText(noSpace),
  );
  await prompt.isThere();

  await journal.page.bringToFront();
  await note.fill('She would like to run the spring fair herself.');
  // Said in a pause of typing already: the field need not be left.
  const typed = performance.now();
  await saidOn(journal.page)();
  took.push(performance.now() - typed - 400);
  await note.blur();
  await expect(note).toHaveValue('She would like to run the spring fair herself.');

  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Log an act', exact: true }).click();
  const own = popup.getByLabel('In your own words', { exact: true });
  await own.fill('Carried the boxes with her');
  await isSaid(() => popup.getByRole('button', { name: 'Log it' }).click(), saidOn(popup));
  await expect(own).toHaveValue('Carried the boxes with her');

  // Nothing is half written, and what is there can be taken out.
  expect(await everything(popup)).toEqual(before);
  const options = await leader.opensOptions();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Download backup' }).click(),
  ]);
  const backup = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(backup).people).toHaveLength(before.people!);

  // The control: with space on the disk the same three are saved, and nobody speaks of space.
  await disk.isFreed();
  await journal.page.bringToFront();
  await note.press('End');
  await note.pressSequentially(' Soon.');
  await note.blur();
  await journal.says(/./);
  await expect(journal.page.getByRole('status').filter({ hasText: noSpace })).toHaveCount(0);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Log it' }).click();
  await expect(popup.getByRole('status').filter({ hasText: /Logged/ })).toBeVisible();
  await gmail.page.bringToFront();
  await prompt.answers('Done');
  await expect(prompt.status).toHaveText(/Logged/);
  expect((await everything(popup)).events).toBe(before.events! + 2);

  expect(Math.max(...took)).toBeLessThan(soon);
  proved(
    'R4',
    `0 of 3 writes lost silently; said after ${Math.round(Math.max(...took))} ms at most, the words still in their field, the backup downloads`,
    'with space on the disk the same three are saved and nothing is said',
  );
});

/** Leaves the extension no space to write in. */
async function fullDisk(
  browser: Chromium,
  page: Page,
): Promise<{ isFreed: () => Promise<unknown> }> {
  const session = await browser.context.newCDPSession(page);
  const origin = `chrome-extension://${browser.id}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  // Chromium believes for half a minute what it last knew of the space there was. Then what is left is filled up.
  await expect.poll(() => page.evaluate(fill, 4_000_000), { timeout: 60_000 }).toBe('full');
  for (const size of [1_000_000, 100_000, 10_000, 1000, 100]) {
    for (let n = 0; n < 20 && (await page.evaluate(fill, size)) !== 'full'; n += 1);
  }
  return { isFreed: () => session.send('Storage.overrideQuotaForOrigin', { origin }) };
}

/** Writes so many bytes, in a page of the extension, on the bare database. */
const fill = (size: number): Promise<'written' | 'full'> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('walk-the-talk');
    opening.onsuccess = () => {
      const db = opening.result;
      const end = (how: 'written' | 'full') => {
        db.close();
        resolve(how);
      };
      const tx = db.transaction('asked', 'readwrite');
      const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
      const pad = Array.from({ length: Math.ceil(size / bytes.length) }, () => bytes.slice());
      tx.objectStore('asked').put({ key: `filler-${crypto.randomUUID()}`, at: Date.now(), pad });
      tx.oncomplete = () => end('written');
      tx.onabort = () => end('full');
    };
  });

/** How many rows each store of the database holds. */
const everything = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('walk-the-talk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const tx = db.transaction(names);
          const counts: Record<string, number> = {};
          for (const name of names) {
            const count = tx.objectStore(name).count();
            count.onsuccess = () => (counts[name] = count.result);
          }
          tx.oncomplete = () => {
            db.close();
            resolve(counts);
          };
        };
      }),
  );
