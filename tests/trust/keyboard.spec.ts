import { filledJournal } from '../browser/filled-journal';
import { weeksOfService } from '../browser/past';
import { expect, test } from '../browser/story';
import { ana, chiara, pasted } from '../browser/team';
import { Keyboard } from './keyboard';
import { proved } from './proof';

test('from install to the backup every step goes by keyboard, and one sees where it is', async ({
  leader,
}) => {
  test.setTimeout(240_000);
  let stops = 0;
  const by = async (keys: Keyboard, close = true) => {
    stops += keys.stops;
    if (close) await keys.page.close();
  };

  await test.step('welcome: people, Start', async () => {
    const keys = new Keyboard(await leader.installs());
    await keys.page.bringToFront();
    const button = (name: string) => keys.page.getByRole('button', { name, exact: true });
    await keys.writes(keys.page.getByRole('textbox', { name: 'People you lead' }), pasted([ana]));
    await keys.presses(button('Start'));
    await expect(button('Open Gmail')).toBeVisible();
    await keys.goesTo(button('Open Gmail'));
    await by(keys, false);
  });

  await test.step('popup: the first act, and its undo', async () => {
    const keys = new Keyboard(await leader.opensPopup());
    const button = (name: string) => keys.page.getByRole('button', { name, exact: true });
    await keys.presses(button('Log an act'));
    await keys.page.keyboard.press('Escape');
    await expect(button('Back'), 'Escape closes the log').toHaveCount(0);
    await expect(button('Log an act')).toBeFocused();
    await keys.presses(button('Log an act'));
    await keys.goesTo(keys.page.getByRole('radio', { name: 'Nobody in particular' }));
    await keys.page.keyboard.press('ArrowRight');
    await expect(keys.page.getByRole('radio', { name: ana.name })).toBeChecked();
    await keys.presses(button('Named good work'));
    await expect(keys.page.getByRole('status').filter({ hasText: 'Logged' })).toBeVisible();
    await keys.presses(button('Undo'));
    await expect(keys.page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
    await by(keys);
  });

  await leader.startsFrom(filledJournal());

  await test.step('popup: a promise answered, moved by a key that closes again', async () => {
    const keys = new Keyboard(await leader.opensPopup());
    const button = (name: string) => keys.page.getByRole('button', { name, exact: true });
    await keys.presses(button('Move…'));
    await expect(button('Tomorrow')).toBeVisible();
    await keys.goesTo(button('Tomorrow'));
    await keys.page.keyboard.press('Escape');
    await expect(button('Tomorrow'), 'Escape closes what was unfolded').toHaveCount(0);
    await expect(button('Move…')).toBeFocused();
    await keys.page.keyboard.press('Shift+Tab');
    await keys.presses(button('Yes, done'));
    await expect(button('Undo')).toBeFocused();
    await keys.page.keyboard.press('Enter');
    await keys.isNotLost();
    await by(keys);
  });

  await test.step('journal: the week looked back on', async () => {
    const keys = new Keyboard(await leader.opensJournal());
    const { page } = keys;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await keys.presses(
      page.getByRole('region', { name: 'What came due' }).getByRole('button', { name: 'Partly' }),
    );
    await keys.presses(button('Undo'));
    await keys.goesTo(page.getByRole('spinbutton', { name: 'Fires' }));
    await keys.goesTo(page.getByRole('combobox', { name: 'If' }));
    await page.keyboard.press('ArrowDown');
    await keys.goesTo(page.getByRole('combobox', { name: 'then I will' }));
    await page.keyboard.press('ArrowDown');
    await keys.presses(button('I choose this'));
    await keys.presses(button('Done for this week'));
    await by(keys);
  });

  await test.step('journal: an entry corrected, deleted and put back', async () => {
    const keys = new Keyboard(await leader.opensJournal('log'));
    const { page } = keys;
    const correct = page.getByRole('button', { name: 'Correct', exact: true }).first();
    await keys.presses(correct);
    await expect(page.getByRole('combobox', { name: 'For whom' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(correct).toBeFocused();
    await page.keyboard.press('Enter');
    await keys.goesTo(page.getByRole('combobox', { name: 'For whom' }));
    await page.keyboard.press('ArrowDown');
    await keys.presses(page.getByRole('button', { name: 'Save', exact: true }));
    await keys.presses(page.getByRole('button', { name: 'Delete', exact: true }).nth(15));
    await keys.presses(page.getByRole('button', { name: 'Undo', exact: true }).first());
    await by(keys);
  });

  await test.step('options: a person added, changed and removed; a playbook; backup and restore', async () => {
    const keys = new Keyboard(await leader.opensOptions());
    const { page } = keys;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await keys.presses(button(`Change ${chiara.name}`));
    await page.keyboard.press('Escape');
    await expect(button(`Change ${chiara.name}`), 'Escape closes the form').toBeFocused();
    await keys.writes(
      page.getByRole('textbox', { name: 'Who', exact: true }),
      'Ida <ida@corp.example>',
    );
    await keys.presses(button('Add'));
    await expect(button('Change Ida')).toBeVisible();
    await keys.presses(button('Look inside: Three standards'));
    await page.keyboard.press('Enter');
    await keys.isNotLost();
    const download = page.waitForEvent('download');
    await keys.presses(button('Download backup'));
    await download;
    await keys.goesTo(page.getByLabel('Restore a backup'));
    await (
      await keys.opensChooser()
    ).setFiles({
      name: 'walk-the-talk.json',
      mimeType: 'application/json',
      buffer: Buffer.from(weeksOfService()),
    });
    await keys.presses(button('Merge'));
    await expect(page.getByText(/^Restored/).first()).toBeVisible();
    await keys.presses(button('Erase everything'));
    await expect(button('Keep it')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button('Erase everything')).toBeFocused();
    await by(keys);
  });

  const journal = new Keyboard(await leader.opensJournal());
  await journal.page.getByRole('heading', { level: 3 }).first().waitFor();
  const walked = await journal.walks();
  expect(walked.faults).toEqual([]);
  // The same walk finds what cannot be seen, and what lies under something.
  await journal.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'main * { outline: none !important } #veil { position: fixed; inset: 0; z-index: 9 }',
    );
    document.adoptedStyleSheets = [sheet];
    const veil = document.createElement('div');
    veil.id = 'veil';
    document.body.append(veil);
  });
  const spoilt = (await journal.walks()).faults;
  const [unmarked, hidden] = ['without an outline', 'hidden'].map(
    (fault) => spoilt.filter((one) => one.startsWith(fault)).length,
  );
  expect(unmarked).toBeGreaterThan(10);
  expect(hidden).toBe(walked.stops);
  proved(
    'A4 screens',
    `0 steps need a mouse; 0 of ${stops + walked.stops} stops of the keyboard unseen, 0 times lost`,
    `without outlines ${unmarked} stops were found, under a veil ${hidden}`,
  );
});
