import { expect, type BrowserContext, type Page } from '@playwright/test';
import { GmailPage } from './gmail-page';
import type { Leader } from './leader';
import type { Prompt } from './prompt';
import { ana, mailbox, pasted, team } from './team';

/** A sentence of the story, and the page that it has come to. */
export type Tell = (sentence: string, picture: string, page: Page) => Promise<void>;

/** How the first minute went. */
export interface Minute {
  /** ms that the machine took from the install to the prompt, with nobody pausing */
  machine: number;
  /** ms that a person would have paused, by `pauses` */
  person: number;
  /** real clicks on any page so far, beyond pasting */
  clicks: () => number;
  prompt: Prompt;
}

/**
 * What a person takes, ms: reading silently goes at 240 words a minute; a click is aimed at for a second; a list of people
 * is marked and copied in another window in eight. They are added to the machine's time, as if nobody read while it works.
 */
export const pauses = { aWord: 250, aim: 1_000, copy: 8_000 };

/** A new leader's way from the install to the first suggestion, on a day and at an hour that are for work. */
export async function firstMinute(leader: Leader, tell: Tell): Promise<Minute> {
  const { context, web } = leader.browser;
  web.gmailShows(mailbox());
  await copies(context, pasted(team));
  const clicks = await countsClicks(context);
  let person = pauses.copy;
  let telling = 0;
  const told: Tell = async (...what) => {
    const since = performance.now();
    await tell(...what);
    telling += performance.now() - since;
  };
  const begun = performance.now();

  const welcome = await leader.installs();
  await welcome.bringToFront();
  const start = welcome.getByRole('button', { name: 'Start', exact: true });
  await expect(start).toBeVisible();
  const promised = await wordsOn(welcome);
  await told('Installed: what is read, kept and never done.', 'welcome', welcome);
  await welcome.keyboard.press('ControlOrMeta+V');
  await expect(welcome.getByText(`${team.length} people read.`)).toBeVisible();
  await told('The people are pasted and understood.', 'pasted', welcome);
  await start.click();
  const openGmail = welcome.getByRole('button', { name: 'Open Gmail', exact: true });
  await expect(openGmail).toBeVisible();
  const next = await wordsOn(welcome, '.next, .said');
  await told('Started: what happens next.', 'started', welcome);

  const opening = context.waitForEvent('page');
  await openGmail.click();
  const gmail = new GmailPage(await opening);
  const row = gmail.page.getByRole('row').filter({ hasText: ana.name });
  await expect(row).toBeVisible();
  await told('Gmail, as always.', 'gmail', gmail.page);
  await row.click();
  const prompt = await gmail.prompt();
  await prompt.isThere();
  await told(`A mail from ${ana.name}: the first suggestion.`, 'prompt', gmail.page);

  person += (promised + next) * pauses.aWord + 3 * pauses.aim;
  return { machine: performance.now() - begun - telling, person, clicks, prompt };
}

/** As from a mail or a sheet in another window. */
async function copies(context: BrowserContext, words: string): Promise<void> {
  const elsewhere = await context.newPage();
  await elsewhere.setContent('<textarea></textarea>');
  await elsewhere.locator('textarea').fill(words);
  await elsewhere.locator('textarea').focus();
  await elsewhere.keyboard.press('ControlOrMeta+A');
  await elsewhere.keyboard.press('ControlOrMeta+C');
  await elsewhere.close();
}

/** From now on every click that the browser itself reports counts, on pages that are open and on those to come. */
async function countsClicks(context: BrowserContext): Promise<() => number> {
  let clicks = 0;
  await context.exposeBinding('clicked', () => {
    clicks += 1;
  });
  const listen = () =>
    window.addEventListener(
      'click',
      ({ isTrusted }) => {
        if (isTrusted) (globalThis as unknown as { clicked(): void }).clicked();
      },
      { capture: true },
    );
  await context.addInitScript(listen);
  await Promise.all(context.pages().map((page) => page.evaluate(listen)));
  return () => clicks;
}

/** How many words can be read there. */
const wordsOn = async (page: Page, part = 'main'): Promise<number> => {
  const parts = await page.locator(part).allInnerTexts();
  return parts.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
};
