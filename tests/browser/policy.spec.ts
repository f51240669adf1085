import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Chromium } from './chromium';
import { Leader } from './leader';
import { chromiumUnder, noPolicies } from './policies';
import { expect, test } from './story';
import { ana, calendar, mailbox, mira, team } from './team';

const playbook = {
  format: 'walk-the-talk-playbook',
  version: 1,
  id: 'harbour',
  title: 'Harbour desk',
  talk: [{ id: 'answer', talk: 'Answer within the hour', walk: 'I answer within the hour' }],
  behaviours: [
    {
      id: 'harbour-tide',
      standard: 'available',
      moments: ['popup'],
      due: 'today',
      prompt: 'Tell {name} when the next tide comes.',
      short: 'Told about the tide',
    },
  ],
  off: ['B01'],
  cadence: { ideal: 3, max: 5 },
  goal: 4,
  words: { 'kick-off': ['Spatenstich'] },
};
const full = {
  playbook,
  budget: 2,
  quietHours: { from: '18:30', to: '08:30' },
  sites: { gmail: true, calendar: true },
  languages: ['en', 'de'],
  support: 'https://help.corp.example/walk',
};
/** What is handed to administrators to begin with. */
const template = JSON.parse(readFileSync('listing/policies/policy.json', 'utf8')) as object;
/** Chromium's own policy: no extension on Gmail. */
const offGmail = { runtime_blocked_hosts: ['*://mail.google.com'] };

/** A story in a browser for which an administrator has set this. */
const under = (...set: Parameters<typeof chromiumUnder>) =>
  test.extend({
    // Playwright reads here what a fixture needs; this one needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    chromium: async ({}, use) => {
      const { program, forget } = chromiumUnder(...set);
      await use({ program });
      forget();
    },
  });

/** The same in a second browser, for what must be otherwise there. */
async function alsoUnder(
  set: Parameters<typeof chromiumUnder>,
  story: (leader: Leader) => Promise<void>,
): Promise<void> {
  const { program, forget } = chromiumUnder(...set);
  const browser = await Chromium.start({ program });
  try {
    await story(new Leader(browser));
  } finally {
    await browser.close();
    forget();
  }
}

/** Everything on a page that speaks of an administrator. */
const saysOfAdministrator = async (page: Page): Promise<string[]> => {
  await expect(page.getByRole('textbox').first()).toBeVisible();
  // What speaks of them is read by itself, a moment after the rest.
  await page.waitForTimeout(1500);
  return page.getByText(/your administrator/i).allInnerTexts();
};

const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
};

const reason = noPolicies();
test.skip(reason !== undefined, reason);

under()('without a policy nobody speaks of an administrator', async ({ leader }) => {
  const welcome = await leader.installs();
  expect(await saysOfAdministrator(welcome)).toEqual([]);
  const options = await leader.opensOptions();
  expect(await saysOfAdministrator(options)).toEqual([]);
  await expect(options.getByLabel('Wished for, in days')).toHaveValue('7');
  await alsoUnder([full], async (other) => {
    const [first, second] = [await other.installs(), await other.opensOptions()];
    await expect.poll(() => saysOfAdministrator(first)).toHaveLength(1);
    expect((await saysOfAdministrator(second)).length).toBeGreaterThan(5);
  });
});

under(full)(
  'a full policy is the default, and the leader changes what they like',
  async ({ leader }) => {
    const welcome = await leader.installs();
    await expect(welcome.getByRole('link', { name: /help\.corp\.example/ })).toHaveAttribute(
      'href',
      full.support,
    );
    const options = await leader.opensOptions();
    await expect(options.getByText('Your administrator has set the playbook')).toContainText(
      'Nothing of yours is shown to them',
    );
    await expect(options.getByRole('link', { name: /help\.corp\.example/ })).toBeVisible();
    await expect(options.getByLabel('Prompts a day')).toHaveValue('2');
    await expect(options.getByLabel('Prompts a day')).toHaveAttribute('max', '2');
    await expect(options.getByLabel('From', { exact: true })).toHaveValue('18:30');
    await expect(options.getByRole('checkbox', { name: 'German' })).toBeChecked();
    await expect(options.getByRole('checkbox', { name: 'Korean' })).not.toBeChecked();
    await expect(options.getByLabel('Wished for, in days')).toHaveValue('3');
    const goal = options.getByLabel('Acts a week');
    await expect(goal).toHaveValue('4');
    const suggested = options.locator('#promises').getByText('Suggested by your administrator');
    await expect(suggested).toHaveCount(2);

    // Three is what the product comes with: chosen, it holds against the suggestion all the same.
    await goal.fill('3');
    await goal.press('Tab');
    await expect(suggested).toHaveCount(1);
    await options.getByRole('checkbox', { name: 'Korean' }).check();
    await expect(options.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible();
    await options.reload();
    await expect(goal).toHaveValue('3');
    await expect(options.getByRole('checkbox', { name: 'Korean' })).toBeChecked();
    await expect(options.getByRole('checkbox', { name: 'German' })).toBeChecked();
  },
);

under(template)('the template for administrators is applied as it stands', async ({ leader }) => {
  await leader.installs();
  const options = await leader.opensOptions();
  await expect(options.getByText('Your administrator has set the playbook')).toContainText(
    'Our way of leading',
  );
  await expect(options.getByText('cannot be read')).toHaveCount(0);
  await expect(options.getByLabel('From', { exact: true })).toHaveValue('18:00');
  await expect(options.getByLabel('From', { exact: true })).toBeDisabled();
});

under({
  ...full,
  sites: { gmail: false },
  locked: ['cadence', 'behaviours', 'budget', 'quietHours', 'sites', 'languages'],
})('what is locked holds and cannot be changed, everything else can', async ({ leader }) => {
  await leader.installs();
  const options = await leader.opensOptions();
  const ideal = options.getByLabel('Wished for, in days');
  await expect(ideal).toHaveValue('3');
  await expect(ideal).toBeDisabled();
  await expect(options.getByLabel('Acts a week')).toBeEnabled();
  for (const name of ['Quiet hours', 'Gmail', 'German']) {
    await expect(options.getByRole('checkbox', { name, exact: true })).toBeDisabled();
  }
  await expect(options.getByLabel('From', { exact: true })).toBeDisabled();
  await expect(options.getByRole('checkbox', { name: 'Google Calendar' })).toBeEnabled();
  await expect(options.locator('#sites').getByText('Set by your administrator')).toHaveCount(1);

  await options.getByLabel('Find a behaviour').fill('tide');
  const added = options.getByRole('checkbox', { name: /Told about the tide/ });
  await expect(added).toBeChecked();
  await expect(added).toBeDisabled();
  await options.getByLabel('Find a behaviour').fill('Answered, or gave a time');
  const off = options.getByRole('checkbox', { name: 'Answered, or gave a time' });
  await expect(off).not.toBeChecked();
  await expect(off).toBeDisabled();
  const words = options.locator('#words');
  await words.getByText('Kick-off', { exact: true }).click();
  await expect(words.getByLabel(/^Kick-off/)).toHaveValue(/Spatenstich/);
  await expect(words.getByLabel(/^Kick-off/)).toBeEnabled();
  await expect(options.getByRole('button', { name: 'Remove Harbour desk' })).toHaveCount(0);
});

under({
  playbook,
  sites: { gmail: false },
  quietHours: { on: false },
  locked: ['sites', 'quietHours'],
})(
  'a site that is locked off is not read; the other goes on, with the words and lines of the playbook',
  async ({ leader }) => {
    await leader.starts({ people: team, ownAddresses: [mira.address] });
    const options = await leader.opensOptions();
    const days = options.getByRole('group', { name: 'Working days' }).getByRole('checkbox');
    await expect(days).toHaveCount(7);
    for (const day of await days.all()) await day.check();
    await expect(options.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible();
    await options.close();

    const mail = await leader.opensGmail(mailbox());
    await mail.opensThread(0);
    await mail.seesNoPrompt();
    const week = calendar();
    const events = week.events.map((event) => ({ ...event, title: 'Spatenstich' }));
    const opened = await leader.opensCalendar({ ...week, events });
    await opened.opensEvent(2);
    await expect((await opened.prompt()).occasion).toHaveText(/Kick-off/);
    const popup = await leader.opensPopup();
    await expect(popup.locator('.site-line')).toContainText(
      /Gmail off · Set by your administrator\. Calendar ✓/,
    );
    const journal = await leader.readsJournal();
    await journal.goesTo('Talk and walk');
    const line = journal.page.getByRole('listitem').filter({ hasText: 'Answer within the hour' });
    await expect(line).toContainText('From the playbook “Harbour desk”');
    await expect(line.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  },
);

for (const [what, settings, said] of [
  ['a playbook that is not in order', { playbook: { ...playbook, goal: 0 } }, '“goal” cannot be 0'],
  [
    'a number that is none',
    { playbook: { ...playbook, goal: 'many' }, locked: ['goal'] },
    'missing',
  ],
  ['a lock that nobody knows', { playbook, locked: ['people'] }, '“locked.1” cannot be "people"'],
  [
    'a help address that would run something',
    { ...full, support: 'javascript:alert(1)' },
    '“support” cannot be',
  ],
] as const) {
  under(settings)(`${what} is said, and nothing of it is applied`, async ({ leader }) => {
    await leader.installs();
    const options = await leader.opensOptions();
    const told = options.getByText("Your administrator's settings cannot be read");
    await expect(told).toContainText(said);
    await expect(told).toContainText('They are not applied');
    await expect(options.getByText('Your administrator has set the playbook')).toHaveCount(0);
    await expect(options.getByLabel('Wished for, in days')).toHaveValue('7');
    await expect(options.getByLabel('Wished for, in days')).toBeEnabled();
    await expect(options.getByLabel('Prompts a day')).toHaveValue('3');
    await expect(options.getByRole('link', { name: /^Help from/ })).toHaveCount(0);
  });
}

under({ ...full, budget: 'many', people: ['noa@corp.example'], locked: ['quietHours'] })(
  'what the browser drops, as it is unknown or of the wrong type, nobody can say here; the rest is applied',
  async ({ leader }) => {
    await leader.installs();
    const options = await leader.opensOptions();
    await expect(options.getByLabel('Prompts a day')).toHaveAttribute('max', '10');
    await expect(options.getByLabel('From', { exact: true })).toHaveValue('18:30');
    await expect(options.getByLabel('From', { exact: true })).toBeDisabled();
    await expect(options.getByText('cannot be read')).toHaveCount(0);
    await expect(options.getByText('noa@corp.example')).toHaveCount(0);
    // A wrong number is a number: it comes through, and is said.
    await alsoUnder([{ ...full, budget: -1 }], async (other) => {
      await other.installs();
      const told = (await other.opensOptions()).getByText('cannot be read');
      await expect(told).toContainText('“budget” cannot be -1');
    });
  },
);

const html = '<b onclick="alert(1)">Harbour</b> desk';
under({
  playbook: {
    ...playbook,
    title: html,
    budget: 1,
    colour: 'blue',
    people: ['noa@corp.example'],
    talk: [{ id: 'answer', talk: html, walk: 'I answer within the hour' }],
  },
  locked: ['budget'],
})(
  'a playbook’s ceiling holds, its texts are only text, and what it has no business to say is dropped',
  async ({ leader }) => {
    await leader.starts({ people: team, ownAddresses: [mira.address] });
    const options = await leader.opensOptions();
    await expect(options.getByLabel('Prompts a day')).toHaveAttribute('max', '1');
    await expect(options.getByLabel('Prompts a day')).toHaveValue('1');
    await expect(options.getByText('Your administrator has set the playbook')).toContainText(html);
    await expect(options.locator('b[onclick]')).toHaveCount(0);
    await expect(options.getByText('noa@corp.example')).toHaveCount(0);
    const journal = await leader.readsJournal();
    await journal.goesTo('Talk and walk');
    await expect(journal.page.getByText(html).first()).toBeVisible();
    await expect(journal.page.locator('b[onclick]')).toHaveCount(0);
    // A wrong one is no dropped one.
    await alsoUnder([{ playbook: { ...playbook, budget: 101 } }], async (other) => {
      await other.installs();
      const told = (await other.opensOptions()).getByText('cannot be read');
      await expect(told).toContainText('“budget” cannot be 101');
    });
  },
);

under({ ...full, locked: ['cadence'] })(
  'while a browser that has just started does not say what is set, what it said last holds',
  async ({ leader }) => {
    await leader.installs();
    const { context } = leader.browser;
    const isLocked = async () => {
      const ideal = (await leader.opensOptions()).getByLabel('Wished for, in days');
      await expect(ideal).toHaveValue('3');
      await expect(ideal).toBeDisabled();
    };
    await isLocked();
    await context.addInitScript(() => {
      const { chrome } = globalThis as unknown as {
        chrome?: { storage?: { managed: { get: () => Promise<object> } } };
      };
      if (chrome?.storage) chrome.storage.managed.get = () => new Promise(() => undefined);
    });
    await isLocked();
    const popup = await leader.opensPopup();
    await expect(popup.getByRole('button').first()).toBeVisible();
    // The page itself was told nothing.
    const told = await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { managed: { get: (keys: null) => Promise<object> } } };
      };
      const nothing = new Promise<string>((resolve) => setTimeout(resolve, 500, 'nothing'));
      return Promise.race([chrome.storage.managed.get(null), nothing]);
    });
    expect(told).toBe('nothing');
  },
);

under({ support: full.support }, offGmail)(
  'with Gmail blocked by policy the popup says so with a way to help, and Calendar goes on',
  async ({ leaderAtWork: leader }) => {
    const mail = await leader.opensGmail(mailbox());
    const errors = errorsOf(mail.page);
    await mail.opensThread(0);
    await mail.seesNoPrompt();
    const opened = await leader.opensCalendar(calendar());
    errors.push(...errorsOf(opened.page));
    await opened.opensEvent(0);
    await opened.prompt();
    const popup = await leader.opensPopup();
    errors.push(...errorsOf(popup));
    const line = popup.locator('.site-line');
    await expect(line).toContainText('Gmail: blocked by your administrator');
    await expect(line).toContainText('Calendar ✓');
    await expect(line).not.toContainText('Gmail ✓');
    await expect(line.getByRole('link', { name: /help\.corp\.example/ })).toBeVisible();
    await popup.reload();
    await expect(line).toContainText('Gmail: blocked by your administrator');
    expect(errors).toEqual([]);

    const options = await leader.opensOptions();
    await expect(options.locator('#sites')).toContainText('Gmail: blocked by your administrator');

    // With both sites' tabs gone there is nothing to tell it by; with Gmail's alone it may be either.
    await opened.page.close();
    await popup.reload();
    await expect(line).toContainText('Gmail or Calendar: blocked by your administrator');
    await mail.page.close();
    await popup.reload();
    await expect(line).toContainText('Gmail · not read yet Calendar · last read today');
    await expect(line).not.toContainText('✓');
    await expect(line.getByRole('link')).toHaveCount(0);

    // Where only the other site is blocked, the same looks find Gmail read and its prompt.
    await alsoUnder(
      [undefined, { runtime_blocked_hosts: ['*://calendar.google.com'] }],
      async (other) => {
        await other.starts({ people: team, ownAddresses: [mira.address] });
        await other.worksToday();
        const gmail = await other.opensGmail(mailbox());
        await gmail.opensThread(0);
        await gmail.prompt();
        const otherLine = (await other.opensPopup()).locator('.site-line');
        await expect(otherLine).toContainText('Gmail ✓');
        await expect(otherLine).not.toContainText('blocked');
      },
    );
  },
);

under()(
  'access that was withheld in the browser is said, with a button that asks for it',
  async ({ leaderAtWork: leader }) => {
    const { context, id } = leader.browser;
    await leader.opensGmail(mailbox());
    await leader.opensCalendar(calendar());
    const line = (await leader.opensPopup()).locator('.site-line');
    await expect(line).toContainText('Gmail ✓ Calendar ✓');
    // What "on click" in the menu of the toolbar button does.
    const settings = await context.newPage();
    await settings.goto(`chrome://extensions/?id=${id}`);
    await settings.evaluate(async (extensionId) => {
      const { developerPrivate } = (
        globalThis as unknown as {
          chrome: { developerPrivate: Record<string, (what: object) => Promise<void>> };
        }
      ).chrome;
      await developerPrivate.updateExtensionConfiguration!({ extensionId, hostAccess: 'ON_CLICK' });
    }, id);
    const popup = await leader.opensPopup();
    const errors = errorsOf(popup);
    const now = popup.locator('.site-line');
    await expect(now).toContainText('Gmail: access is off');
    await expect(now).toContainText('Calendar: access is off');
    await expect(now).not.toContainText('✓');
    await expect(now.getByRole('button', { name: 'Allow Gmail' })).toBeVisible();
    await popup.getByRole('button', { name: 'Log an act' }).click();
    await expect(popup.getByText(ana.name).first()).toBeVisible();
    expect(errors).toEqual([]);
  },
);
