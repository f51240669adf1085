import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { weeksOfService } from './past';
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

  const restored = await leader.restores(weeksOfService());
  await restored.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(restored.getByText(/^Restored/).first()).toBeVisible();

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

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours} colours`, () => {
    test.use({ chromium: { colours } });

    test('no screen breaks a rule of accessibility, and none is wider than its window', async ({
      leader,
    }) => {
      test.setTimeout(90_000);
      const welcome = await leader.installs();
      expect(await violations(welcome)).toEqual([]);
      const options = await leader.restores(weeksOfService());
      await options.getByRole('button', { name: 'Replace', exact: true }).click();
      await expect(options.getByText(/^Restored/).first()).toBeVisible();
      const screens = [
        options,
        await leader.opensPopup(),
        await leader.opensJournal('log'),
        await leader.opensJournal('why'),
      ];
      for (const screen of screens) {
        await screen.getByRole('heading').first().waitFor();
        expect(await violations(screen), screen.url()).toEqual([]);
        for (const width of [640, 380, 320]) {
          await screen.setViewportSize({ width, height: 600 });
          expect(await overflow(screen), `${screen.url()} at ${width}`).toBe(0);
        }
        await screen.evaluate(() => (document.documentElement.dir = 'rtl'));
        expect(await overflow(screen), `${screen.url()} from right to left`).toBe(0);
      }
      // The same look finds what is planted.
      await screens[0]!.evaluate(() => {
        document.querySelector('main')!.append(document.createElement('button'));
      });
      expect((await violations(screens[0]!)).join()).toContain('button-name');

      const gmail = await leader.opensGmail(mailbox());
      await gmail.opensThread(0);
      const prompt = await gmail.prompt();
      expect(await violations(prompt.frame)).toEqual([]);
      await prompt.answers('Why this?');
      expect(await violations(prompt.frame)).toEqual([]);
      for (const button of await prompt.frame.getByRole('button').all()) {
        const box = (await button.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(32);
      }
    });
  });
}
