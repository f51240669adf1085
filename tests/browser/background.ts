import type { CDPSession, Page } from '@playwright/test';
import type { LogEvent } from '../../domain/log';
import type { Chromium } from './chromium';

/** The background of the extension: the browser stops it after half a minute without work, and whenever it likes. */
export class Background {
  private constructor(
    private readonly session: CDPSession,
    readonly page: Page,
    private readonly counted: { deaths: number },
  ) {}

  /** Opens a tab to look on from. */
  static async of(browser: Chromium): Promise<Background> {
    const page = await browser.opens('popup.html');
    const session = await browser.context.newCDPSession(page);
    const counted = { deaths: 0 };
    const running = new Set<string>();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        if (runningStatus === 'stopped' && running.delete(versionId)) counted.deaths += 1;
        if (runningStatus === 'running') running.add(versionId);
      }
    });
    await session.send('ServiceWorker.enable');
    return new Background(session, page, counted);
  }

  /** Stops it now, in the middle of whatever it does; the next message or alarm wakes a new one, which knows nothing. */
  dies = (): Promise<unknown> => this.session.send('ServiceWorker.stopAllWorkers');

  /** How often it was seen to die while it was awake. */
  get deaths(): number {
    return this.counted.deaths;
  }

  /** Wakes it, as an alarm does. */
  wakes = (): Promise<void> =>
    this.page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { create(name: string, at: { when: number }): Promise<void> } };
      };
      return chrome.alarms.create('wake', { when: Date.now() });
    });

  /** The alarms that are set, by name. */
  alarms = (): Promise<string[]> =>
    this.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { getAll(): Promise<{ name: string }[]> } };
      };
      return (await chrome.alarms.getAll()).map(({ name }) => name).sort();
    });

  losesItsAlarms = (): Promise<void> =>
    this.page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { clearAll(): Promise<void> } };
      };
      return chrome.alarms.clearAll();
    });

  /** What stands on the toolbar's button. */
  badge = (): Promise<string> =>
    this.page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    });

  /** All events of the log, from the bare database. */
  log = (): Promise<LogEvent[]> =>
    this.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('walk-the-talk');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const all = db.transaction('events').objectStore('events').getAll();
            all.onsuccess = () => {
              db.close();
              resolve(all.result);
            };
          };
        }),
    );
}
