import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { FirefoxLeader } from './firefox';
import { firefoxUnder, noFirefoxPolicies } from './policies';
import { mailbox, mira, team } from './team';

const build = '.output/firefox-mv3';
const playbook = {
  format: 'walk-the-talk-playbook',
  version: 1,
  id: 'harbour',
  title: 'Harbour desk',
  goal: 4,
};

const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
const value = (page: Page, id: string, label: string): Promise<string | undefined> =>
  page.evaluate(
    (section, words) =>
      [...document.querySelectorAll<HTMLInputElement>(`#${section} input`)].find((input) =>
        [...(input.labels ?? [])].some(({ innerText }) => innerText.trim() === words),
      )?.value,
    id,
    label,
  );
const idOf = (): string =>
  (
    JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8')) as {
      browser_specific_settings: { gecko: { id: string } };
    }
  ).browser_specific_settings.gecko.id;

/** A story with a Firefox of its own. @param settings what an administrator set for the extension */
async function inFirefox(
  settings: object | undefined,
  story: (leader: FirefoxLeader) => Promise<void>,
): Promise<void> {
  const set = settings && firefoxUnder(settings, idOf());
  const leader = await FirefoxLeader.installs(build, {
    ...(set && { program: set.program }),
    // The question of the browser stands outside of every page; here it says yes by itself.
    prefs: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  try {
    await story(leader);
    expect(leader.web.strays).toEqual([]);
  } finally {
    await leader.close();
    set?.forget();
  }
}

const refused = noFirefoxPolicies();

test('in Firefox, too, a policy of policies.json holds, and without one nobody speaks of it', async () => {
  test.skip(refused !== undefined, refused);
  const policy = { playbook, budget: 2, support: 'mailto:help@corp.example', locked: ['goal'] };
  await inFirefox(policy, async (leader) => {
    const options = await leader.opens('options.html');
    await options.waitForSelector('#prompts input');
    expect(await wordsOf(options)).toContain(
      'Your administrator has set the playbook “Harbour desk”',
    );
    expect(await wordsOf(options)).toContain('Help from your administrator: help@corp.example');
    expect(await value(options, 'promises', 'Acts a week')).toBe('4');
    expect(await value(options, 'prompts', 'Prompts a day')).toBe('2');
  });
  await inFirefox(undefined, async (leader) => {
    const options = await leader.opens('options.html');
    await options.waitForSelector('#prompts input');
    expect(await wordsOf(options)).not.toContain('our administrator');
    expect(await value(options, 'promises', 'Acts a week')).toBe('3');
  });
});

test('in Firefox, too, a policy that is not in order is said and not applied', async () => {
  test.skip(refused !== undefined, refused);
  await inFirefox({ budget: 2, people: ['ana@corp.example'] }, async (leader) => {
    const options = await leader.opens('options.html');
    await options.waitForSelector('#prompts input');
    expect(await wordsOf(options)).toMatch(/cannot be read:.+“people” is unknown/);
    expect(await value(options, 'prompts', 'Prompts a day')).toBe('3');
  });
});

test('in Firefox, access to Gmail that was taken away is said, and comes back with a click', async () => {
  await inFirefox(undefined, async (leader) => {
    await leader.starts({ people: team, ownAddresses: [mira.address] });
    await leader.worksToday();
    const popup = await leader.opens('popup.html');
    await popup.waitForSelector('.site-line button');
    const line = () =>
      popup.evaluate(() =>
        document.querySelector<HTMLElement>('.site-line')!.innerText.replace(/\s+/g, ' '),
      );
    await expect.poll(line).toContain('Gmail · not read yet Calendar · not read yet');

    const before = await leader.opensGmail(mailbox());
    await popup.bringToFront();
    await expect.poll(line).toContain('Gmail ✓ Calendar · not read yet');
    // What the switch for the site in about:addons does.
    await popup.evaluate(async () => {
      type Permissions = { remove(what: object): Promise<boolean> };
      const { browser } = globalThis as unknown as { browser: { permissions: Permissions } };
      await browser.permissions.remove({ origins: ['https://mail.google.com/*'] });
      location.reload();
    });
    await expect.poll(() => line().catch(() => '')).toContain('Gmail: access is off');
    expect(await line()).not.toContain('Gmail ✓');
    // Neither in a page that was open before, where our script still is, nor in a new one.
    await before.opensThread(0);
    expect(await before.seesPrompt(2_500)).toBe(false);
    const gmail = await leader.opensGmail(mailbox());
    await gmail.opensThread(0);
    expect(await gmail.seesPrompt(2_500)).toBe(false);

    await popup.bringToFront();
    const allow = await popup.waitForSelector('aria/Allow Gmail');
    await allow!.click();
    await expect.poll(line).toContain('Gmail ✓');
    const again = await leader.opensGmail(mailbox());
    await again.opensThread(0);
    expect(await again.prompt().then((prompt) => prompt.text())).not.toBe('');
  });
});
