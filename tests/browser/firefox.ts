import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Frame, type HTTPRequest, type Page } from 'puppeteer-core';
import type { GmailScene } from '../simulators/gmail/scene';
import { findFirefox } from './find-browsers.mjs';
import type { Beginning } from './leader';
import { SimulatedWeb } from './simulated-web';
import { pasted } from './team';

/*
 * How a stock Firefox is driven, found out by trying (Firefox 153, WebDriver BiDi):
 * - `goto('moz-extension://…')` is refused. The welcome page, which opens by itself, can be used and opens further pages.
 * - A page of the extension and the prompt's frame say `about:blank` as their address; `location.href` in them tells the truth.
 * - A click on an element in the prompt's frame misses, as the frame's place is unknown: it stands behind a closed root.
 *   The mouse, aimed at host plus button, hits; such a click is trusted.
 */

/** A leader in Firefox: the main path only, with the words of `Leader`. */
export class FirefoxLeader {
  readonly web = new SimulatedWeb();
  private constructor(private readonly browser: Browser) {}

  /** @param program starts the browser in its own way; by default the browser itself @param prefs of about:config */
  static async installs(
    build = '.output/firefox-mv3',
    { program, prefs }: { program?: string; prefs?: Record<string, unknown> } = {},
  ): Promise<FirefoxLeader> {
    const executablePath = program ?? findFirefox();
    if (!executablePath) throw new Error('No Firefox: run node tests/browser/find-browsers.mjs.');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: prefs ?? {},
    });
    await browser.installExtension(resolve(build));
    return new FirefoxLeader(browser);
  }

  close = () => this.browser.close();

  async starts({ people, ownAddresses = [] }: Beginning): Promise<void> {
    const welcome = await this.extensionPage('welcome.html');
    await fill(welcome, 'People you lead', pasted(people));
    await fill(welcome, 'Your own addresses', ownAddresses.join('\n'));
    await press(welcome, 'Start');
    await welcome.waitForSelector('aria/Open Gmail');
  }

  /** Makes every hour of every day one for prompts. */
  async worksToday(): Promise<void> {
    const options = await this.opens('options.html');
    await options.waitForSelector('aria/Quiet hours[role="checkbox"]');
    const days = await options.$$(
      'fieldset input[type=checkbox], [role=group] input[type=checkbox]',
    );
    for (const day of days) {
      const isWorkingDays = await day.evaluate(
        (box) =>
          box.closest('fieldset, [role=group]')?.textContent?.startsWith('Working days') &&
          !(box as HTMLInputElement).checked,
      );
      if (isWorkingDays) await day.click();
    }
    await press(options, 'Quiet hours');
    await wait(500);
    await options.close();
  }

  /** @param first runs in the page before anything of its own */
  async opensGmail(scene: GmailScene, first?: () => void): Promise<FirefoxGmail> {
    this.web.gmailShows(scene);
    const page = await this.browser.newPage();
    if (first) await page.evaluateOnNewDocument(first);
    await page.setViewport({ width: 1280, height: 800 });
    await page.setRequestInterception(true);
    page.on('request', (request) => void this.answer(request));
    await page.goto('https://mail.google.com/mail/u/0/');
    return new FirefoxGmail(page);
  }

  /** Opens a page of the extension in a new tab, e.g. 'popup.html'. */
  async opens(path: string): Promise<Page> {
    const welcome = await this.extensionPage('welcome.html');
    await welcome.evaluate((url) => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { create(tab: { url: string }): Promise<unknown> } };
      };
      void browser.tabs.create({ url });
    }, path);
    return this.extensionPage(path);
  }

  /** A page of the extension, as soon as it is open, whoever opened it. */
  async extensionPage(path: string): Promise<Page> {
    return until(`${path} is open`, async () => {
      for (const page of await this.browser.pages()) {
        if ((await addressOf(page)).endsWith(`/${path}`)) return page;
      }
      return undefined;
    });
  }

  private async answer(request: HTTPRequest): Promise<void> {
    const reply = /^https?:/.test(request.url()) ? this.web.answer(request.url()) : undefined;
    await (reply ? request.respond(reply) : request.abort()).catch(() => undefined);
  }
}

export class FirefoxGmail {
  constructor(readonly page: Page) {}

  async opensThread(index: number): Promise<void> {
    await this.page.evaluate(async (thread) => {
      const { sim } = window as unknown as { sim: { openThread(i: number): Promise<void> } };
      await sim.openThread(thread);
    }, index);
  }

  /** The prompt, as soon as its buttons are there. */
  async prompt(): Promise<FirefoxPrompt> {
    const frame = await until('a prompt', async () => {
      const frames = this.page.frames();
      for (const frame of frames) {
        if (/\/prompt\.html/.test(await addressOf(frame)) && (await frame.$("aria/I'll do it"))) {
          return frame;
        }
      }
      return undefined;
    });
    return new FirefoxPrompt(this.page, frame);
  }

  /** Is there a prompt on the page within this time? ms */
  async seesPrompt(within: number): Promise<boolean> {
    await wait(within);
    const addresses = await Promise.all(this.page.frames().map(addressOf));
    return addresses.some((address) => address.includes('/prompt.html'));
  }
}

export class FirefoxPrompt {
  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  text = (): Promise<string> => this.frame.evaluate(() => document.body.innerText);

  /** Presses a button with the mouse, after the half second in which clicks do not count. */
  async answers(name: string): Promise<void> {
    await wait(700);
    const { x, y } = await this.placeOf(name);
    await this.page.mouse.click(x, y);
  }

  /** The middle of a button, CSS pixels of the page. */
  placeOf = async (name: string): Promise<{ x: number; y: number }> => {
    const button = await this.frame.$(`aria/${name}`);
    if (!button) throw new Error(`The prompt has no button "${name}".`);
    const inFrame = await button.evaluate(
      (node) => node.getBoundingClientRect().toJSON() as DOMRect,
    );
    const host = await this.page.evaluate(() => {
      const ours = [...document.documentElement.children].find(
        ({ tagName }) => tagName !== 'HEAD' && tagName !== 'BODY',
      );
      return ours?.getBoundingClientRect().toJSON() as DOMRect;
    });
    return {
      x: host.x + inFrame.x + inFrame.width / 2,
      y: host.y + inFrame.y + inFrame.height / 2,
    };
  };
}

const addressOf = (place: Page | Frame): Promise<string> =>
  place.evaluate(() => location.href).catch(() => '');

async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = await page.waitForSelector(`aria/${name}[role="textbox"]`);
  await field!.type(value);
}

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`aria/${name}`);
  await button!.click();
}

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for: ${what}.`);
    await wait(100);
  }
}
