import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import { Chromium } from '../browser/chromium';
import { comesToFront } from '../browser/front';
import { Leader } from '../browser/leader';
import { promptFrame } from '../browser/prompt';
import type { screenshots } from './assets';
import type { Language } from './languages';
import { backup, lastWeek, mailbox, week, zoneAtTen } from './sample';

type Screenshot = (typeof screenshots)[number];

/** Stores show the pictures at half their size: what is on them is drawn a quarter larger. */
const scale = 1.25;
/** A list is looked at when it has come to rest, ms. */
const untilListIsRead = 1_500;
/** The prompt fades in, ms. */
const untilDrawn = 400;
/** A click counts only after the prompt has been in sight for half a second; this is with a margin, ms. */
const untilClicksCount = 650;

/** The five screenshots of a language, from the build, into `folder`. */
export async function pictures(language: Language, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'walk-the-talk-listing-'));
  const zone = zoneAtTen();
  const start = (lang: string) =>
    Chromium.start({
      profile,
      zone,
      scale,
      lang,
      switches: [`--force-device-scale-factor=${scale}`],
    });
  try {
    // The stories of the tests speak English: so what is on the pictures is brought in before the language changes.
    const before = await start('en-US');
    try {
      const leader = new Leader(before);
      await leader.startsFrom(backup(language, zone));
      await leader.downloadsABackup();
    } finally {
      await before.close();
    }
    const browser = await start(language === 'en' ? 'en-US' : language);
    try {
      await tell(browser, language, zone, folder);
      expect(browser.web.strays, 'requests to anywhere but the two sites').toEqual([]);
    } finally {
      await browser.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function tell(
  browser: Chromium,
  language: Language,
  zone: string,
  folder: string,
): Promise<void> {
  const leader = new Leader(browser);
  const keep = async (page: Page, name: Screenshot) => {
    await page.waitForTimeout(untilDrawn);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };

  const scene = mailbox(language);
  const gmail = await leader.opensGmail(scene);
  const longest = scene.threads.at(-1)!.messages[0]!.from.name;
  await expect(async () => {
    // A list is read when it is drawn, and in a browser without a window only the tab in front is.
    await comesToFront(gmail.page);
    await gmail.page.waitForTimeout(untilListIsRead);
    const popup = await leader.opensPopup();
    try {
      await expect(popup.locator('.waiting')).toContainText(longest, { timeout: 2_000 });
    } finally {
      await popup.close();
    }
  }).toPass({ timeout: 30_000 });
  await comesToFront(gmail.page);
  const list = await gmail.page.screenshot();
  await gmail.opensThread(0);
  await prompt(gmail.page);
  await keep(gmail.page, '1-mail');
  await gmail.page.close();

  await leader.forgetsPrompts();
  const calendar = await leader.opensCalendar(week(language, zone));
  await calendar.opensEvent(0);
  const frame = await prompt(calendar.page);
  await calendar.page.waitForTimeout(untilClicksCount);
  await frame.locator('.ask-why').click();
  await expect(frame.locator('#why')).toBeVisible();
  await keep(calendar.page, '2-one-on-one');
  await calendar.page.close();

  // It says of a site that it is read while a page of it is open.
  const open = [await leader.opensGmail(scene), await leader.opensCalendar(week(language, zone))];
  const popup = await leader.opensPopup();
  await expect(popup.locator('.site-line')).toContainText(/✓.*✓/);
  await popup.waitForTimeout(untilDrawn);
  const shown = await popup.screenshot();
  await popup.close();
  for (const { page } of open) await page.close();
  await keep(await above(browser, list, shown, language === 'ar'), '3-popup');

  for (const [name, place] of [
    ['4-week', `week/${lastWeek(zone).toString()}`],
    ['5-talk', 'talk'],
  ] as const) {
    const journal = await leader.opensJournal(place);
    await expect(journal.getByRole('main').getByRole('heading').nth(1)).toBeVisible();
    await keep(journal, name);
    await journal.close();
  }
}

/** The prompt of a page in whatever language, as soon as it stands there whole. */
async function prompt(page: Page): Promise<Frame> {
  const answer = () => promptFrame(page)?.locator('.button.filled');
  await expect
    .poll(() => answer()?.isVisible(), { timeout: 10_000, message: 'a prompt' })
    .toBe(true);
  await expect(answer()!).toBeInViewport({ ratio: 1 });
  return promptFrame(page)!;
}

/** The popup as it hangs from the toolbar: no page can be pictured with it, as the browser itself draws it. */
async function above(
  browser: Chromium,
  page: Buffer,
  popup: Buffer,
  rightToLeft: boolean,
): Promise<Page> {
  const address = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
  const sheet = await browser.context.newPage();
  await sheet.setContent(await readFile('tests/listing/popup-above.html', 'utf8'));
  await sheet.evaluate(
    ([below, above, side]) => {
      document.documentElement.dir = side!;
      document.querySelector<HTMLImageElement>('#page')!.src = below!;
      document.querySelector<HTMLImageElement>('#popup')!.src = above!;
      return Promise.all([...document.images].map((image) => image.decode()));
    },
    [address(page), address(popup), rightToLeft ? 'rtl' : 'ltr'],
  );
  return sheet;
}
