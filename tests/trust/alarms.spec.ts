import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Background } from '../browser/background';
import { BackupPage } from '../browser/backup-page';
import { Chromium } from '../browser/chromium';
import { Leader } from '../browser/leader';
import { weeksOfService } from '../browser/past';
import { expect, test } from '../browser/story';
import { flawedBuild, type Flaw } from './flawed';
import { proved } from './proof';

/** The leader has allowed notifications, which no test can: here they come with the build, and each is counted. */
const allowed: Flaw[] = [
  [
    'manifest.json',
    (text) => {
      const manifest = JSON.parse(text);
      manifest.permissions.push('notifications');
      delete manifest.optional_permissions;
      return JSON.stringify(manifest);
    },
  ],
  [
    'background.js',
    (script) => `{
      const create = chrome.notifications.create.bind(chrome.notifications);
      chrome.notifications.create = async (...given) => {
        const { notified = [] } = await chrome.storage.local.get('notified');
        await chrome.storage.local.set({ notified: [...notified, given.at(-1).message] });
        return create(...given);
      };
    }
    ${script}`,
  ],
];

/** The control: only an alarm brings the badge up to date. */
const waitsForTheAlarm: Flaw = [
  'background.js',
  (script) => `{
    let hasRung = false;
    chrome.alarms.onAlarm.addListener(({ name }) => { hasRung ||= name === 'reminders'; });
    const set = chrome.action.setBadgeText.bind(chrome.action);
    chrome.action.setBadgeText = async (what) => hasRung ? set(what) : undefined;
  }
  ${script}`,
];

/** Notifications that came up, by their words. */
const notified = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(): Promise<{ notified?: string[] }> } } };
    };
    return (await chrome.storage.local.get()).notified ?? [];
  });

test('reminders come from what is promised, whatever becomes of alarms, browser and clock', async () => {
  test.setTimeout(180_000);
  await inBuild(allowed, async (begins) => {
    await begins(async (leader, background) => {
      await leader.startsFrom(twoPromises());
      await asksForNotifications(background.page);
      await expect.poll(background.alarms).toContain('reminders');
      expect(await background.badge()).toBe('');
      expect(await notified(background.page)).toEqual([]);
      await keepsAFolder(leader);
      // Days pass while the browser is closed, and the alarms are lost.
      await leader.seesPromisesComeDue();
      await background.losesItsAlarms();
    });

    await begins(async (leader, background) => {
      await expect.poll(background.badge).toBe('2');
      await expect.poll(background.alarms).toEqual(['backup', 'reminders']);
      await expect.poll(() => notified(background.page)).toHaveLength(1);
      for (let wake = 0; wake < 4; wake += 1) {
        await background.losesItsAlarms();
        await background.dies();
        await background.wakes();
        await expect.poll(background.alarms).toEqual(['backup', 'reminders']);
      }
      expect(await background.badge()).toBe('2');
      expect(await notified(background.page)).toHaveLength(1);

      const popup = await leader.opensPopup();
      await popup.getByRole('button', { name: 'Yes, done', exact: true }).first().click();
      await expect(popup.getByRole('status')).toContainText('Logged');
      await background.dies();
      await background.wakes();
      await expect.poll(background.badge).toBe('1');
    });

    await begins(async (_leader, background) => {
      await expect.poll(background.badge).toBe('1');
      await expect.poll(background.alarms).toContain('reminders');
      expect(await notified(background.page)).toHaveLength(1);
      // The control of the counting: had it forgotten of what it told, it would tell again.
      await forgetsWhatWasTold(background.page);
      await background.dies();
      await background.wakes();
      await expect.poll(() => notified(background.page)).toHaveLength(2);
    });
  });

  // The control: a badge that waits for its alarm waits for ever.
  const badge = await inBuild([waitsForTheAlarm], async (begins) => {
    await begins(async (leader, background) => {
      await leader.startsFrom(twoPromises());
      await leader.seesPromisesComeDue();
      await background.losesItsAlarms();
    });
    return begins(async (_leader, background) => {
      await expect.poll(background.alarms).toContain('reminders');
      await background.page.waitForTimeout(1000);
      return background.badge();
    });
  });
  expect(badge).toBe('');
  proved(
    'R10',
    '0 lost, 0 doubled: 2 restarts and 6 wakes without alarms, one notification',
    'a badge that only an alarm brings up to date stays empty; a background that forgot tells again',
  );
});

type Begins = <T>(work: (leader: Leader, background: Background) => Promise<T>) => Promise<T>;

/** @param work gets a function that starts the browser on the same profile, again and again */
async function inBuild<T>(
  flaws: readonly Flaw[],
  work: (begins: Begins) => Promise<T>,
): Promise<T> {
  const { folder, forget } = flawedBuild(flaws);
  const profile = mkdtempSync(join(tmpdir(), 'walk-the-talk-alarms-'));
  const begins: Begins = async (day) => {
    const browser = await Chromium.start({ build: folder, profile });
    try {
      return await day(new Leader(browser), await Background.of(browser));
    } finally {
      await browser.close();
    }
  };
  try {
    return await work(begins);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    forget();
  }
}

/** A backup in which two promises lie ahead. */
function twoPromises(): string {
  const backup = JSON.parse(weeksOfService());
  const promise = backup.events.at(-1);
  const due = `${Temporal.Now.plainDateISO().add({ days: 3 }).toString()}T17:00`;
  backup.events.splice(-1, 1, { ...promise, due }, { ...promise, id: 'another', due });
  return JSON.stringify(backup);
}

/** From then on copies go there by themselves, for which an alarm of its own is set. */
async function keepsAFolder(leader: Leader): Promise<void> {
  const data = new BackupPage(await leader.opensOptions());
  await data.hasAFolder('Drive');
  await data.button('Choose a folder').click();
  await data.keepsTheCode();
  await data.button('Choose a folder').click();
  await data.says('The folder has everything that is here.');
  await data.page.close();
}

const asksForNotifications = (page: Page): Promise<void> => changesLocal(page, 'settings');
const forgetsWhatWasTold = (page: Page): Promise<void> => changesLocal(page, 'told');

/** Switches notifications on, which asks for a permission, or forgets of what they told. */
const changesLocal = (page: Page, what: 'settings' | 'told'): Promise<void> =>
  page.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get(): Promise<Record<string, object>>;
            set(what: object): Promise<void>;
            remove(key: string): Promise<void>;
          };
        };
      };
    };
    const { local } = chrome.storage;
    if (key === 'told') return local.remove(key);
    return local.set({ settings: { ...(await local.get()).settings, notify: true } });
  }, what);
