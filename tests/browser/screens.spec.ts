import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { filledJournal } from './filled-journal';
import { expect, test } from './story';
import { mailbox } from './team';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong, as "rule: element". */
async function violations(on: Page | Frame): Promise<string[]> {
  await on.evaluate(axe);
  return on.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await engine.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the doors that others rely on have their names', async ({ leader }) => {
  const welcome = await leader.installs();
  for (const name of ['People you lead', 'Your own addresses', 'Your leader']) {
    await expect(welcome.getByRole('textbox', { name, exact: true })).toBeVisible();
  }
  await expect(welcome.getByRole('button', { name: 'Start', exact: true })).toBeVisible();

  await leader.startsFrom(filledJournal());
  const options = await leader.opensOptions();
  for (const name of ['Import people', 'Restore a backup']) {
    await expect(options.getByLabel(name, { exact: true })).toHaveAttribute('type', 'file');
  }
  for (const name of ['Download backup', 'Erase everything']) {
    await expect(options.getByRole('button', { name, exact: true })).toBeVisible();
  }
  const days = options.getByRole('group', { name: 'Working days', exact: true });
  await expect(days.getByRole('checkbox')).toHaveCount(7);
  await expect(days.getByRole('checkbox', { name: 'Monday' })).toBeVisible();
  await expect(options.getByRole('checkbox', { name: 'Quiet hours', exact: true })).toBeVisible();
  for (const name of ['From', 'To']) {
    await expect(options.getByLabel(name, { exact: true })).toHaveAttribute('type', 'time');
  }

  const popup = await leader.opensPopup();
  await expect(popup.getByRole('region', { name: 'Streak', exact: true })).toBeVisible();
  await expect(popup.getByRole('list', { name: 'Due promises', exact: true })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Log an act', exact: true })).toBeVisible();
});

test('on a fresh install quiet hours stand from 19:00 to 07:00 and the locale names the working days', async ({
  leader,
}) => {
  const options = await leader.opensOptions();
  await expect(options.getByRole('checkbox', { name: 'Quiet hours' })).toBeChecked();
  await expect(options.getByLabel('From', { exact: true })).toHaveValue('19:00');
  await expect(options.getByLabel('To', { exact: true })).toHaveValue('07:00');
  const days = options.getByRole('group', { name: 'Working days' });
  await expect(days.getByRole('checkbox', { checked: true })).toHaveCount(5);
  await expect(days.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
});

/** The journal's sections, and places in them that look different. */
const places = [
  'week',
  'talk',
  'people',
  'people/person-0',
  'projects',
  'projects/project',
  'stories',
  'stories/story',
  'stories/new',
  'stories/questions',
  'upward',
  'upward/B73',
  'upward/B80',
  'measures',
  'measures/M4',
  'log',
  'why',
];

/** What is only shown on demand is looked at, too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

/** Looks at a screen in both colours, at three widths, and from right to left. */
async function looksAt(screen: Page, what: string): Promise<void> {
  const size = screen.viewportSize()!;
  await screen.getByRole('heading').first().waitFor();
  await unfold(screen);
  await seesNothingWrong(screen, screen, what);
  for (const width of [640, 380, 320]) {
    await screen.setViewportSize({ width, height: 600 });
    expect(await overflow(screen), `${what} at ${width}`).toBe(0);
  }
  await screen.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await overflow(screen), `${what} from right to left`).toBe(0);
  await screen.evaluate(() => (document.documentElement.dir = 'ltr'));
  await screen.setViewportSize(size);
}

/** @param on the page itself, or a frame in it */
async function seesNothingWrong(page: Page, on: Page | Frame, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    await expect.poll(() => on.evaluate(isDark)).toBe(colorScheme === 'dark');
    expect(await violations(on), `${what} in ${colorScheme} colours`).toEqual([]);
  }
}

test.describe('no screen breaks a rule of accessibility, and none is wider than its window', () => {
  test.setTimeout(120_000);

  test('in the journal', async ({ leader }) => {
    await leader.startsFrom(filledJournal());
    const journal = await leader.opensJournal();
    for (const place of places) {
      await test.step(place, async () => {
        await journal.evaluate((hash) => (location.hash = hash), place);
        const [section] = place.split('/');
        await expect(journal.locator(`section#${section}`)).toContainText(/\p{L}{3}.*\p{L}{3}/su);
        await expect(journal.locator('.trouble')).toHaveCount(0);
        await looksAt(journal, place);
      });
    }
    // The same look finds what is planted, also what is only seen in one of the colours.
    await journal.evaluate(() => {
      const words = document.createElement('p');
      words.textContent = 'Hardly to be seen';
      words.style.color = 'light-dark(black, #222)';
      words.style.width = '400px';
      document.querySelector('main')!.append(document.createElement('button'), words);
    });
    expect((await violations(journal)).join()).toMatch(
      /button-name.*color-contrast|contrast.*name/,
    );
    await journal.emulateMedia({ colorScheme: 'light' });
    expect((await violations(journal)).join()).not.toContain('color-contrast');
    await journal.setViewportSize({ width: 320, height: 600 });
    expect(await overflow(journal)).toBeGreaterThan(0);
  });

  test('on the other pages and in the prompt', async ({ leader }) => {
    await looksAt(await leader.installs(), 'welcome');
    await leader.startsFrom(filledJournal());
    const options = await leader.opensOptions();
    for (const section of ['behaviours', 'words', 'playbooks', 'promises']) {
      await expect(options.locator(`section#${section}`)).toBeVisible();
    }
    await looksAt(options, 'options');
    const popup = await leader.opensPopup();
    await looksAt(popup, 'popup');
    await popup.getByRole('button', { name: 'Log an act' }).click();
    await looksAt(popup, 'popup, quick log');

    const gmail = await leader.opensGmail(mailbox());
    await gmail.opensThread(0);
    const prompt = await gmail.prompt();
    await seesNothingWrong(gmail.page, prompt.frame, 'prompt');
    await prompt.answers('Why this?');
    await seesNothingWrong(gmail.page, prompt.frame, 'prompt with its reason');
    for (const button of await prompt.frame.getByRole('button').all()) {
      const box = (await button.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(32);
    }
  });
});
