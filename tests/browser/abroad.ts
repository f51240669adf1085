import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import type { Lang } from '../simulators/scene';
import { Chromium, type ChromiumOptions } from './chromium';
import { filledJournal } from './filled-journal';
import { Leader } from './leader';
import { promptFrame } from './prompt';
import { mailbox } from './team';

/** A profile with a year of service in it, made in English: pages are found there by their names. */
export class Home {
  private constructor(
    private readonly profile: string,
    private readonly build: string,
  ) {}

  /** @param build of the extension; its id, and so all that it keeps, hangs on where it lies */
  static async made(build = '.output/chrome-mv3'): Promise<Home> {
    const profile = await mkdtemp(join(tmpdir(), 'walk-the-talk-home-'));
    const browser = await Chromium.start({ profile, build });
    try {
      await new Leader(browser).startsFrom(filledJournal());
    } finally {
      await browser.close();
    }
    return new Home(profile, build);
  }

  /** The same leader with a browser that is started in another way. */
  async abroad<T>(options: ChromiumOptions, work: (leader: Leader) => Promise<T>): Promise<T> {
    const profile = await mkdtemp(join(tmpdir(), 'walk-the-talk-abroad-'));
    await cp(this.profile, profile, { recursive: true });
    const browser = await Chromium.start({ ...options, profile, build: this.build });
    try {
      return await work(new Leader(browser));
    } finally {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  forget = (): Promise<void> => rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
}

/** A screen that somebody sees who reads none of its words: found by its address, with everything unfolded that unfolds. */
export type LookAbroad = (name: string, page: Page, on: Page | Frame) => Promise<void>;

const places =
  'week talk people people/person-0 projects projects/project stories stories/story stories/new stories/questions upward upward/B73 upward/B80 measures measures/M4 log why how help';

/** Goes through every screen and the prompt by their addresses. @param lang of Gmail's own pages */
export async function throughAll(leader: Leader, lang: Lang, look: LookAbroad): Promise<void> {
  const { browser } = leader;
  for (const [screen, last] of [
    ['welcome', 'form'],
    ['options', 'section#diagnostics'],
  ] as const) {
    const page = await browser.opens(`${screen}.html`);
    await expect(page.locator(last).first()).toBeVisible();
    await settled(page);
    await look(screen, page, page);
    await page.close();
  }
  const popup = await leader.opensPopup();
  await expect(popup.locator('.streak')).toBeVisible();
  await settled(popup);
  await look('popup', popup, popup);
  await popup.close();

  const journal = await leader.opensJournal();
  for (const place of places.split(' ')) {
    await journal.evaluate((hash) => (location.hash = hash), place);
    await expect(journal.locator(`section#${place.split('/')[0]}`)).toContainText(/\p{L}{2}/u);
    await settled(journal);
    await look(`journal-${place.replace('/', '-')}`, journal, journal);
  }
  await journal.close();

  const gmail = await leader.opensGmail({ ...mailbox(), lang });
  await gmail.opensThread(0);
  const shown = () => promptFrame(gmail.page)?.locator('.button.filled');
  await expect.poll(() => shown()?.isVisible(), { timeout: 10_000 }).toBe(true);
  const frame = promptFrame(gmail.page)!;
  await gmail.page.waitForTimeout(650);
  await frame.locator('.ask-why').click();
  await gmail.page.waitForTimeout(250);
  await look('prompt', gmail.page, frame);
  await gmail.page.close();
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => (one.open = true)),
  );
  await page.waitForTimeout(200);
}

/** What can be read on a screen, piece by piece: texts that are seen, and what fields and controls are called. */
export const readOn = (on: Page | Frame): Promise<string[]> =>
  on.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.matches('svg, svg *, textarea, option')) continue;
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found.map((one) => one.trim()).filter(Boolean);
  });
