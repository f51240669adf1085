import 'temporal-polyfill/global';
import { expect, type Locator, type Page } from '@playwright/test';
import type { CalendarScene } from '../simulators/calendar/scene';
import type { GmailScene } from '../simulators/gmail/scene';
import type { Someone } from '../simulators/scene';
import { CalendarPage } from './calendar-page';
import type { Chromium } from './chromium';
import { GmailPage } from './gmail-page';
import { JournalPage } from './journal-page';
import { pasted } from './team';

export interface Beginning {
  people: readonly Someone[];
  ownAddresses?: readonly string[];
  leader?: Someone;
}

/** The popup is 380 px wide; its height follows what is in it, up to the browser's limit of 600. */
const popupSize = { width: 380, height: 600 };

/** What a leader does with the extension, in the words of the product. */
export class Leader {
  constructor(readonly browser: Chromium) {}

  /** The welcome page, which opens by itself on install. */
  async installs(): Promise<Page> {
    const { context } = this.browser;
    const isWelcome = (page: Page) => new URL(page.url()).pathname === '/welcome.html';
    await expect.poll(() => context.pages().some(isWelcome), { timeout: 10_000 }).toBe(true);
    return context.pages().find(isWelcome)!;
  }

  /** Names people on the welcome page and presses Start. */
  async starts({ people, ownAddresses = [], leader }: Beginning): Promise<Page> {
    const welcome = await this.installs();
    await welcome.bringToFront();
    await welcome.getByRole('textbox', { name: 'People you lead' }).fill(pasted(people));
    await welcome
      .getByRole('textbox', { name: 'Your own addresses' })
      .fill(ownAddresses.join('\n'));
    if (leader) await welcome.getByRole('textbox', { name: 'Your leader' }).fill(pasted([leader]));
    await welcome.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(welcome.getByRole('heading', { name: 'What happens next' })).toBeVisible();
    return welcome;
  }

  /** Starts with what a backup holds. @param backup the text of the file */
  async startsFrom(backup: string): Promise<void> {
    await this.installs();
    const options = await this.restores(backup);
    await options.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(options.getByText(/^Restored/).first()).toBeVisible();
    await options.close();
  }

  /** Sets when a week is looked back on. @param weekday its name @param time 'HH:MM' */
  async looksBackOn(weekday: string, time: string): Promise<void> {
    const options = await this.opensOptions();
    await options.getByLabel('Day', { exact: true }).selectOption({ label: weekday });
    await options.getByLabel('Time', { exact: true }).fill(time);
    await leaves(options);
  }

  /** Makes every hour of every day one for prompts: tests run at any time. */
  async worksToday(): Promise<void> {
    const options = await this.opensOptions();
    const days = options.getByRole('group', { name: 'Working days' }).getByRole('checkbox');
    await expect(days).toHaveCount(7);
    for (const day of await days.all()) await sets(day, true);
    await sets(options.getByRole('checkbox', { name: 'Quiet hours' }), false);
    await leaves(options);
  }

  /** Sets the budget of prompts a day. */
  async allowsPrompts(aDay: number): Promise<void> {
    const options = await this.opensOptions();
    const budget = options.getByLabel('Prompts a day');
    await budget.fill(String(aDay));
    await budget.press('Tab');
    await leaves(options);
  }

  /** Adds a customer to the people on the options page. */
  async knowsCustomer(customer: Someone): Promise<void> {
    const options = await this.opensOptions();
    await options.getByLabel('Add as').selectOption({ label: 'customer' });
    await options.getByRole('textbox', { name: 'Who', exact: true }).fill(pasted([customer]));
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(options.getByRole('list', { name: 'Everybody you serve' })).toContainText(
      customer.name,
    );
    await options.close();
  }

  /** Adds to the words by which titles are known. @param kind as the options name it, e.g. 'Kick-off' */
  async addsTitleWord(kind: string, word: string): Promise<void> {
    const options = await this.opensOptions();
    const words = options.locator('#words');
    await words.getByText(kind, { exact: true }).click();
    const box = words.getByLabel(`${kind}: one word or phrase a line`);
    await box.fill(`${await box.inputValue()}\n${word}`);
    await words.getByRole('button', { name: 'Save', exact: true }).click();
    await leaves(options);
  }

  /** What the popup's "Copy details" would copy about a site whose layout is not recognised. */
  skeletonOf = (popup: Page, site: 'gmail' | 'calendar'): Promise<string> =>
    popup.evaluate(async (name) => {
      type State = Record<string, { trouble?: { skeleton: string } }>;
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(): Promise<{ siteStates: State }> } } };
      };
      return (await chrome.storage.local.get()).siteStates[name]?.trouble?.skeleton ?? '';
    }, site);

  async opensGmail(scene: GmailScene): Promise<GmailPage> {
    this.browser.web.gmailShows(scene);
    return new GmailPage(await this.visits('https://mail.google.com/mail/u/0/'));
  }

  async opensCalendar(scene: CalendarScene): Promise<CalendarPage> {
    this.browser.web.calendarShows(scene);
    return new CalendarPage(await this.visits('https://calendar.google.com/calendar/u/0/r'));
  }

  /** Presses "Presenting" in the popup, if need be. */
  async presents(on: boolean): Promise<void> {
    const popup = await this.opensPopup();
    const button = popup.getByRole('button', { name: /Presenting/ });
    if ((await button.getAttribute('aria-pressed')) !== String(on)) await button.click();
    await expect(button).toHaveAttribute('aria-pressed', String(on));
    await popup.close();
  }

  /** @param site as the options name it */
  async switchesSite(site: 'Gmail' | 'Google Calendar', on: boolean): Promise<void> {
    const options = await this.opensOptions();
    await sets(options.getByRole('checkbox', { name: site }), on);
    await leaves(options);
  }

  /** The keyboard command that moves into the prompt; a browser without a window has no keyboard for it. */
  async pressesTheShortcut(page: Page): Promise<void> {
    await this.onDatabase((inside) =>
      inside.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as { chrome: { tabs: Tabs } };
        type Tabs = {
          query(what: object): Promise<{ id: number }[]>;
          sendMessage(tab: number, what: object): unknown;
        };
        for (const { id } of await chrome.tabs.query({ url: `${new URL(url).origin}/*` })) {
          void chrome.tabs.sendMessage(id, { order: 'focus' });
        }
      }, page.url()),
    );
    await page.bringToFront();
  }

  /** The extension is updated while its sites' tabs stay open. */
  async updatesTheExtension(): Promise<void> {
    const page = await this.browser.opens('popup.html');
    await page
      .evaluate(() =>
        (
          globalThis as unknown as { chrome: { runtime: { reload(): void } } }
        ).chrome.runtime.reload(),
      )
      .catch(() => undefined);
  }

  opensPopup = (): Promise<Page> => this.browser.opens('popup.html', popupSize);
  opensOptions = (): Promise<Page> => this.browser.opens('options.html');
  /** @param section by its address, e.g. 'log'; the journal's first one by default */
  opensJournal = (section?: string): Promise<Page> =>
    this.browser.opens(`journal.html${section ? `#${section}` : ''}`);
  readsJournal = async (): Promise<JournalPage> => new JournalPage(await this.opensJournal());

  /** Restores a backup on the options page. @param backup the text of the file */
  async restores(backup: string): Promise<Page> {
    const options = await this.opensOptions();
    await options.getByLabel('Restore a backup').setInputFiles({
      name: 'walk-the-talk.json',
      mimeType: 'application/json',
      buffer: Buffer.from(backup),
    });
    return options;
  }

  /** Has a copy of the log outside the browser, so that the popup offers none. */
  async downloadsABackup(): Promise<void> {
    const options = await this.opensOptions();
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Download backup', exact: true }).click();
    await (await download).delete();
    await expect(options.getByText(/goes to your downloads/).first()).toBeVisible();
    await options.close();
  }

  /**
   * Lets hours pass since the prompts so far: the pause of 90 minutes and the daily budget would hold back the next one.
   * @param andAgain the same thread or event may be asked about once more
   */
  async forgetsPrompts(hours = 24, { andAgain = false } = {}): Promise<void> {
    const ms = hours * 3_600_000;
    await this.onDatabase(async (page) => {
      await page.evaluate(rewrite, { stores: ['decisions'], earlier: ms });
      if (andAgain) await page.evaluate(rewrite, { stores: ['asked'], empty: true });
    });
  }

  /** Lets every open promise have come due yesterday at five. */
  async seesPromisesComeDue(): Promise<void> {
    const due = `${Temporal.Now.plainDateISO().subtract({ days: 1 }).toString()}T17:00`;
    await this.onDatabase((page) =>
      page.evaluate(rewrite, { stores: ['events', 'promises'], due }),
    );
  }

  /** Lets the one-on-ones that were seen have been yesterday. */
  async seesOneOnOnesPass(): Promise<void> {
    const day = Temporal.Now.plainDateISO().subtract({ days: 1 }).toString();
    await this.onDatabase((page) => page.evaluate(rewrite, { stores: ['meetings'], day }));
  }

  /** A page of the extension for a moment, in which the bare database can be reached. */
  private async onDatabase(work: (page: Page) => Promise<void>): Promise<void> {
    const page = await this.browser.opens('popup.html');
    await work(page);
    await page.close();
  }

  private async visits(url: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(url);
    return page;
  }
}

/** Clicks a check box if need be, and waits until the saved setting shows in it. */
async function sets(box: Locator, on: boolean): Promise<void> {
  if ((await box.isChecked()) !== on) await box.click();
  await expect(box).toBeChecked({ checked: on });
}

/** Closes the options once the last change is written, which a moment before has only been shown. */
async function leaves(options: Page): Promise<void> {
  await options.waitForTimeout(500);
  await expect(options.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible();
  await options.close();
}

interface Rewriting {
  stores: string[];
  /** moves `at` back by so many ms */
  earlier?: number;
  /** a new `due` for what has one */
  due?: string;
  /** a new local day for what has one */
  day?: string;
  /** throws everything away */
  empty?: boolean;
}

/** Runs in a page of the extension, on the bare database. */
export function rewrite({ stores, earlier = 0, due, day, empty }: Rewriting): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('walk-the-talk');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(stores, 'readwrite');
      for (const store of stores) {
        tx.objectStore(store).openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (!cursor) return;
          const { value } = cursor;
          if (empty) cursor.delete();
          else {
            if (earlier > 0) value.at -= earlier;
            if (due !== undefined && 'due' in value) value.due = due;
            if (day !== undefined && 'day' in value) value.day = day;
            cursor.update(value);
          }
          cursor.continue();
        };
      }
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
      tx.onerror = () => reject(tx.error);
    };
  });
}
