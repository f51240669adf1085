import {
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Chromium } from '../browser/chromium';
import { Leader } from '../browser/leader';
import { weeksOfService } from '../browser/past';
import { expect, test } from '../browser/story';
import { ana, mailbox } from '../browser/team';
import { proved } from './proof';

type Harm = (files: Files) => void;

/** Where Chromium keeps the database of the extension. */
interface Files {
  folder: string;
  /** of its files, those with such a name */
  some: (name: RegExp) => string[];
}

const truncated =
  (name: RegExp, share: number): Harm =>
  ({ some }) =>
    some(name).forEach((file) => truncateSync(file, Math.floor(statSync(file).size * share)));
const garbled =
  (name: RegExp): Harm =>
  ({ some }) =>
    some(name).forEach((file) => {
      const noise = Uint8Array.from(
        { length: statSync(file).size },
        (_, n) => (n * 7919 + 13) % 256,
      );
      writeFileSync(file, noise);
    });
const removed =
  (name: RegExp): Harm =>
  ({ some }) =>
    some(name).forEach((file) => rmSync(file));

const harms: Record<string, Harm> = {
  'the folder is deleted': ({ folder }) => rmSync(folder, { recursive: true }),
  'the tables are overwritten': garbled(/\.ldb$/),
  'the tables are cut in half': truncated(/\.ldb$/, 0.5),
  'the tables are gone': removed(/\.ldb$/),
  'the newest writes are overwritten': garbled(/\.log$/),
  'the newest writes are cut in half': truncated(/\.log$/, 0.5),
  'the list of tables is overwritten': garbled(/^MANIFEST/),
  'the list of tables is empty': truncated(/^MANIFEST/, 0),
  'the pointer to it is overwritten': garbled(/^CURRENT/),
  'the pointer to it is gone': removed(/^CURRENT/),
};
/** Chromium can neither open nor delete it. */
const stuck: Harm = ({ folder }) => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'not a folder');
};
const says = /log that was in this browser is gone|A part of your log is gone|log cannot be opened/;
/** In clicks: "Restore a backup", the file, Replace. */
const clicks = 3;

test('a damaged or deleted log is said on every screen and restored in three clicks', async () => {
  test.setTimeout(420_000);
  const backup = longService();
  const profile = mkdtempSync(join(tmpdir(), 'walk-the-talk-whole-'));
  const told: string[] = [];
  try {
    await inBrowser(profile, async (leader) => {
      await leader.startsFrom(backup);
      // The background has looked, and the popup says nothing of a fault: so looks a whole log.
      const popup = await leader.opensPopup();
      await expect(popup.getByRole('region', { name: 'Streak' })).toBeVisible();
      await expect(popup.locator('.fault')).toHaveCount(0);
    });
    await inBrowser(profile, async (leader) => {
      const gmail = await leader.opensGmail(mailbox());
      await gmail.opensThread(0);
      // The positive control of the silence below.
      await gmail.prompt();
    });
    // How much there is gets noted when the browser is started, and every hour: a loss of what came after is not seen.
    const whole = await inBrowser(profile, async (leader) => {
      const popup = await leader.opensPopup();
      const events = await countEvents(popup);
      await expect.poll(() => noted(popup)).toBe(events);
      return events;
    });
    expect(whole).toBeGreaterThan(1000);
    expect(filesOf(profile).some(/\.ldb$/).length, 'the log fills tables').toBeGreaterThan(0);

    for (const [name, harm] of Object.entries(harms)) {
      await test.step(name, async () => {
        const isTold = await harmed(profile, harm, (leader) => survives(leader, backup, whole));
        if (isTold) told.push(name);
      });
    }
    await test.step('a file stands in place of the folder', () =>
      harmed(profile, stuck, (leader) => knowsAWayOut(leader, backup)));
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
  expect(told).toContain('the folder is deleted');
  const all = Object.keys(harms).length;
  proved(
    'R7',
    `0 of ${all}: ${told.length} said on every screen and restored in ${clicks} clicks, ${all - told.length} without a loss that shows (of what was written in the hour before, or since the browser was started, a loss is not seen); a database that the browser itself cannot delete is said with what to do`,
    'the same profile, whole: no screen says anything, and the prompt comes',
  );
});

/** @returns whether something was lost; then every screen says so, until it is restored */
async function survives(leader: Leader, backup: string, whole: number): Promise<boolean> {
  const errors: string[] = [];
  leader.browser.context.on('weberror', (error) => errors.push(String(error.error())));

  const popup = await leader.opensPopup();
  const left = await countEvents(popup);
  if (left === whole) {
    await expect(popup.getByRole('region', { name: 'Streak' })).toBeVisible();
    await expect(popup.locator('.fault')).toHaveCount(0);
    return false;
  }
  for (const page of ['journal.html', 'welcome.html', 'options.html']) {
    const screen = await leader.browser.opens(page);
    await expect(screen.getByText(says).first(), page).toBeVisible();
    await screen.close();
  }
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  // Nobody is known any more; where only the newest is lost, the people are still there, and so are the prompts.
  if (left < 1) await gmail.seesNoPrompt(1500);
  await gmail.page.close();

  await popup.bringToFront();
  await expect(popup.getByText(says).first()).toBeVisible();
  await expect.poll(() => badge(popup)).toBe('!');
  const [options] = await Promise.all([
    leader.browser.context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Restore a backup' }).click(),
  ]);
  await options.getByLabel('Restore a backup').setInputFiles({
    name: 'walk-the-talk.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup),
  });
  await options.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(options.getByText(/^Restored/).first()).toBeVisible({ timeout: 20_000 });

  const again = await leader.opensPopup();
  await expect(again.getByRole('region', { name: 'Streak' })).toBeVisible();
  await expect(again.locator('.fault')).toHaveCount(0);
  expect(await countEvents(again)).toBe(JSON.parse(backup).events.length);
  const journal = await leader.opensJournal('people');
  await expect(journal.getByText(ana.name).first()).toBeVisible();
  await expect(journal.locator('.fault')).toHaveCount(0);
  expect(errors).toEqual([]);
  return true;
}

/** What even the browser cannot mend is said, with what to do, and nothing breaks. */
async function knowsAWayOut(leader: Leader, backup: string): Promise<void> {
  const errors: string[] = [];
  leader.browser.context.on('weberror', (error) => errors.push(String(error.error())));
  for (const page of ['popup.html', 'journal.html', 'welcome.html']) {
    const screen = await leader.browser.opens(page);
    await expect(screen.getByText(says).first(), page).toBeVisible();
    await screen.close();
  }
  const options = await leader.restores(backup);
  await options.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(options.getByText(/neither open nor delete/).first()).toBeVisible();
  expect(errors).toEqual([]);
}

/** Works in a browser with a harmed copy of a profile. */
async function harmed<T>(
  profile: string,
  harm: Harm,
  work: (leader: Leader) => Promise<T>,
): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'walk-the-talk-damaged-'));
  cpSync(profile, copy, { recursive: true });
  harm(filesOf(copy));
  try {
    return await inBrowser(copy, work);
  } finally {
    rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function inBrowser<T>(profile: string, work: (leader: Leader) => Promise<T>): Promise<T> {
  const browser = await Chromium.start({ profile });
  try {
    return await work(new Leader(browser));
  } finally {
    await browser.close();
  }
}

function filesOf(profile: string): Files {
  const all = join(profile, 'Default', 'IndexedDB');
  const ours = readdirSync(all).find((name) => /^chrome-extension_.*\.leveldb$/.test(name))!;
  const folder = join(all, ours);
  const some = (name: RegExp) =>
    readdirSync(folder)
      .filter((file) => name.test(file))
      .map((file) => join(folder, file));
  return { folder, some };
}

/** Enough of a log that the database writes tables, about 6 MB. */
function longService(): string {
  const backup = JSON.parse(weeksOfService());
  const last = backup.events.at(-2);
  for (let n = 0; n < 2000; n += 1) {
    const text = `${n} `.padEnd(3000, 'She asked how the berths are shared out. ');
    backup.events.push({ ...last, kind: 'act', behaviour: 'B05', id: `long-${n}`, text });
  }
  return JSON.stringify(backup);
}

/** How many events the bare database holds; -1 where it cannot be read. */
const countEvents = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('walk-the-talk');
        opening.onerror = () => resolve(-1);
        opening.onsuccess = () => {
          const db = opening.result;
          const end = (count: number) => {
            db.close();
            resolve(count);
          };
          if (!db.objectStoreNames.contains('events')) return end(-1);
          // Read, not only counted: a table that is damaged can still be counted.
          const rows = db.transaction('events').objectStore('events').getAll();
          rows.onsuccess = () => end(rows.result.length);
          rows.onerror = () => end(-1);
        };
      }),
  );

/** How many events the extension has noted that there are. */
const noted = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ log?: { events: number } }> } } };
    };
    return (await chrome.storage.local.get('log')).log?.events;
  });

const badge = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string> } };
      }
    ).chrome.action.getBadgeText({}),
  );
