import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Request } from '@playwright/test';
import { findChromium } from './find-browsers.mjs';
import { netLogSwitches, requestsOf } from './net-log';
import { SimulatedWeb } from './simulated-web';

export interface ChromiumOptions {
  /** folder of the built extension */
  build?: string;
  /** with a window on the screen */
  visible?: boolean;
  /** interface language of the browser, BCP 47 */
  lang?: string;
  colours?: 'light' | 'dark';
  /** pixels of a picture per CSS pixel: its size stays 1280x800, what is on it grows */
  scale?: number;
  /** IANA zone of the whole browser; the machine's own by default */
  zone?: string;
  /** a profile to use (again); by default a fresh one, which is thrown away afterwards */
  profile?: string;
  /** a program that starts the browser in its own way; by default the browser itself */
  program?: string;
  /** further command line switches */
  switches?: string[];
}

/** A Chromium with the built extension, in front of the simulated web. */
export class Chromium {
  private constructor(
    readonly context: BrowserContext,
    readonly web: SimulatedWeb,
    /** of the extension: the host of its pages */
    readonly id: string,
    /** @returns the addresses that the extension asked the network for, background and pages alike */
    readonly close: () => Promise<string[]>,
  ) {}

  static async start(options: ChromiumOptions = {}): Promise<Chromium> {
    const { visible = false, lang = 'en-US', colours = 'light', scale = 1 } = options;
    const build = resolve(options.build ?? '.output/chrome-mv3');
    const executablePath = options.program ?? findChromium();
    if (!executablePath) throw new Error('No Chromium: run node tests/browser/find-browsers.mjs.');
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'walk-the-talk-')));
    const netLog = join(tmpdir(), `${basename(profile)}-${process.pid}.net-log.json`);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // The browser's own new headless mode takes extensions; it is a switch, below.
      headless: false,
      viewport: { width: 1280 / scale, height: 800 / scale },
      deviceScaleFactor: scale,
      locale: lang,
      colorScheme: colours,
      // The words of the extension follow the browser's own language, in Linux this variable.
      env: {
        ...process.env,
        LANGUAGE: lang.replace('-', '_'),
        ...(options.zone ? { TZ: options.zone } : {}),
      },
      args: [
        ...(visible ? [] : ['--headless=new']),
        `--disable-extensions-except=${build}`,
        `--load-extension=${build}`,
        `--lang=${lang}`,
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...netLogSwitches(netLog),
        ...(options.switches ?? []),
      ],
    });
    const web = new SimulatedWeb();
    await context.route(/^https?:/, (route) => {
      // What the extension itself asks for is let through, for the net-log to see: it is to be nothing.
      if (asksForItself(route.request())) return route.continue();
      const reply = web.answer(route.request().url());
      return reply ? route.fulfill(reply) : route.abort();
    });
    let id = '';
    const close = async () => {
      await context.close();
      const asked = requestsOf(id, netLog);
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      return asked;
    };
    try {
      id = await extensionId(context);
      return new Chromium(context, web, id, close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** Opens a page of the extension in a tab of its own, e.g. 'popup.html'. */
  async opens(path: string, size?: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }
}

/** Whether a background or a page of an extension fetches; a tab that is opened is the browser's own request. */
function asksForItself(request: Request): boolean {
  const worker = request.serviceWorker();
  if (worker) return worker.url().startsWith('chrome-extension:');
  return !request.isNavigationRequest() && request.frame().url().startsWith('chrome-extension:');
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }).catch(() => {
      throw new Error(
        'The extension did not start: it needs a build in .output and Chromium 144 or newer ' +
          '(Chrome itself takes no unpacked extension from the command line).',
      );
    }));
  return new URL(worker.url()).host;
}
