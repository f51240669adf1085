import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { behaviours } from '../../domain/behaviours';
import { expect, test } from './story';
import { ana, dilip, mailbox, team } from './team';

const forMails = behaviours.filter(({ moments }) => moments.includes('mail-from-report'));

/** One behaviour of its own for mails, and none of the others. */
const playbook = {
  format: 'walk-the-talk-playbook',
  version: 1,
  id: 'harbour',
  title: 'Harbour desk',
  author: 'The harbour office',
  talk: [
    {
      id: 'tide',
      talk: 'Name the next tide in every answer',
      walk: 'I name the next step in mine',
    },
  ],
  behaviours: [
    {
      id: 'harbour-tide',
      standard: 'available',
      moments: ['mail-from-report'],
      due: 'today',
      prompt: 'Tell {name} when the next tide comes.',
      short: 'Told about the tide',
    },
  ],
  off: forMails.map(({ id }) => id),
  goal: 4,
};

/** Chooses the file; nothing is taken in by that. */
const shows = (options: Page, file: unknown): Promise<void> =>
  options.getByLabel('Import a playbook').setInputFiles({
    name: 'harbour.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });

test('a playbook is looked at, taken in, in force, and let go; one’s own is handed on', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const before = await gmail.prompt();
  expect(await before.text()).not.toContain('tide');
  await gmail.goesBack();
  await before.isGone();
  await leader.forgetsPrompts(24 * 15, { andAgain: true });

  const options = await leader.opensOptions();
  const preview = options.getByRole('group', { name: 'What “Harbour desk” brings' });
  const goal = options.getByLabel('Acts a week');
  await test.step('a file that is none changes nothing, and says why', async () => {
    await shows(options, { ...playbook, goal: 'many' });
    await expect(options.getByText(/goal.*Nothing was changed/)).toBeVisible();
    await expect(preview).toHaveCount(0);
  });
  await test.step('first one sees what it brings', async () => {
    await shows(options, playbook);
    await expect(preview).toContainText('Name the next tide in every answer');
    await expect(preview).toContainText('Tell this person when the next tide comes.');
    await expect(preview).toContainText('Acts a week: 4 instead of 3');
    await expect(goal).toHaveValue('3');
    await preview.getByRole('button', { name: 'Take it in' }).click();
    await expect(options.getByText('“Harbour desk” is taken in.')).toBeVisible();
    await expect(goal).toHaveValue('4');
  });

  const journal = await leader.readsJournal();
  await test.step('it is in force', async () => {
    await gmail.page.bringToFront();
    await gmail.opensThread(0);
    const prompt = await gmail.prompt();
    expect(await prompt.text()).toContain('Tell this person when the next tide comes.');
    await prompt.answers('Done');
    await expect(prompt.status).toContainText('Logged');
    await journal.page.bringToFront();
    await journal.seesInLog('Done', ana.name, 'Told about the tide');
    await journal.goesTo('Talk and walk');
    const line = journal.page
      .getByRole('listitem')
      .filter({ hasText: 'I name the next step in mine' });
    await expect(line).toContainText('From the playbook “Harbour desk”');
    await expect(line.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  });
  await test.step('a line of one’s own', async () => {
    await journal.presses('Add a line');
    await journal.writes('Talk: what we ask', 'Ring back before noon');
    await journal.writes('Walk: what I do', 'I ring my people back before noon');
    await journal.presses('Save');
    await journal.says('The line is added.');
  });

  await test.step('one’s own practice as a file: how one works, and nobody one works with', async () => {
    await options.bringToFront();
    await options.reload();
    await options.getByText('Hand on your own practice').click();
    const form = options.locator('details', { hasText: 'Hand on your own practice' });
    await form.getByLabel('Title', { exact: true }).fill('How Mira works');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      form.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    const written = await readFile(await download.path(), 'utf8');
    const made = JSON.parse(written);
    expect(made).toMatchObject({ format: 'walk-the-talk-playbook', goal: 4 });
    expect(made.talk).toMatchObject([{ walk: 'I ring my people back before noon' }]);
    for (const { name, address } of team) {
      expect(written).not.toContain(name);
      expect(written).not.toContain(address);
    }
    // What was handed on can be read here, too.
    await shows(options, made);
    const again = options.getByRole('group', { name: 'What “How Mira works” brings' });
    await expect(again).toContainText('Ring back before noon');
    await again.getByRole('button', { name: 'Leave it' }).click();
    await expect(again).toHaveCount(0);
  });

  await test.step('let go, its lines and behaviours are gone, and what was done stays', async () => {
    await options.getByRole('button', { name: 'Remove Harbour desk' }).click();
    await expect(options.getByText(/^“Harbour desk” is removed/)).toBeVisible();
    // What it had set, and nobody has changed since, is as before.
    await expect(goal).toHaveValue('3');
    await leader.forgetsPrompts();
    await gmail.page.bringToFront();
    await gmail.goesBack();
    await gmail.opensThread(1);
    // The suggestions that it had switched off are back, its own is gone.
    expect(await (await gmail.prompt()).text()).not.toContain('tide');
    await journal.page.bringToFront();
    await journal.page.reload();
    await journal.goesTo('Talk and walk');
    await expect(journal.page.getByText('I ring my people back before noon')).toBeVisible();
    await expect(journal.page.getByText('I name the next step in mine')).toHaveCount(0);
    await journal.seesInLog('Done', ana.name);
    await expect(await journal.logged(dilip.name)).toHaveCount(0);
  });
});
