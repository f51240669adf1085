import type { Frame, Page } from '@playwright/test';
import { filledJournal } from '../browser/filled-journal';
import { expect, test } from '../browser/story';
import { ana, mailbox, pasted } from '../browser/team';
import { heard, listens } from './announcements';
import { proved } from './proof';

/** Long enough for the write, the pause in which a region is empty, and a second telling that should not come, ms. */
const untilAllIsSaid = 900;

test('what was done is said once, politely, in a region that was there before', async ({
  leader,
}) => {
  let acts = 0;
  /** Does something and holds that it is said once. */
  const saysOnce = async (
    on: Page | Frame,
    words: RegExp,
    act: () => Promise<unknown>,
  ): Promise<void> => {
    await listens(on);
    await act();
    await expect
      .poll(async () => (await heard(on)).said.join(), { message: `${words}` })
      .toMatch(words);
    await on.waitForTimeout(untilAllIsSaid);
    const { said, born, shouted } = await heard(on);
    expect({ times: said.length, said, born, shouted }).toEqual({
      times: 1,
      said: [expect.stringMatching(words)],
      born: [],
      shouted: [],
    });
    acts += 1;
  };
  const press = (on: Page | Frame, name: string | RegExp) => () =>
    on.getByRole('button', { name, exact: true }).first().click();

  const welcome = await leader.installs();
  await saysOnce(welcome, /person/, press(welcome, 'Start'));
  const people = welcome.getByRole('textbox', { name: 'People you lead' });
  // What was understood is said in a pause of typing.
  await saysOnce(welcome, /^1 person/, () => people.fill(pasted([ana])));
  await saysOnce(welcome, /^1 person saved/, press(welcome, 'Start'));

  await leader.startsFrom(filledJournal());
  const options = await leader.opensOptions();
  await options.getByRole('button', { name: 'Copy details' }).waitFor();
  const quiet = options.getByRole('checkbox', { name: 'Quiet hours' });
  await saysOnce(options, /Saved/, () => quiet.click());
  await saysOnce(options, /Saved/, () => quiet.click());
  await saysOnce(options, /^Backup of/, () =>
    options.getByLabel('Restore a backup').setInputFiles({
      name: 'walk-the-talk.json',
      mimeType: 'application/json',
      buffer: Buffer.from(filledJournal()),
    }),
  );
  await options.close();

  const popup = await leader.opensPopup();
  await popup.getByRole('button', { name: 'Yes, done' }).waitFor();
  await saysOnce(popup, /./, press(popup, 'Yes, done'));
  await saysOnce(popup, /Undone/, press(popup, 'Undo'));
  await saysOnce(popup, /./, press(popup, 'Presenting'));
  await saysOnce(popup, /./, press(popup, 'Presenting'));
  await popup.getByRole('button', { name: 'Log an act' }).click();
  await saysOnce(popup, /Logged/, press(popup, 'Named good work'));
  await saysOnce(popup, /Undone/, press(popup, 'Undo'));
  await popup.close();

  const journal = await leader.opensJournal('log');
  const search = journal.getByRole('searchbox');
  await search.waitFor();
  await saysOnce(journal, /\d/, () => search.fill('Ana'));
  await search.fill('');
  await saysOnce(journal, /[Dd]eleted/, press(journal, 'Delete'));
  await saysOnce(journal, /./, press(journal, 'Undo'));
  await journal.close();

  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await expect(prompt.status, 'it is there before its words').toBeEmpty();
  await saysOnce(prompt.frame, /Logged/, () => prompt.answers('Done'));
  await gmail.page.waitForTimeout(800);
  await saysOnce(prompt.frame, /./, press(prompt.frame, 'Undo'));

  // The same ear hears what is said twice, late or too loud.
  await listens(prompt.frame);
  await prompt.frame.evaluate(async () => {
    const said = document.querySelector('[role=status]')!;
    const wait = () => new Promise((done) => setTimeout(done, 50));
    said.textContent = 'Logged.';
    await wait();
    said.textContent = '';
    await wait();
    said.textContent = 'Logged.';
    const shout = document.createElement('p');
    shout.role = 'alert';
    shout.textContent = 'Look here';
    document.body.append(shout);
  });
  expect(await heard(prompt.frame)).toEqual({
    said: ['Logged.', 'Logged.'],
    born: ['Look here'],
    shouted: ['Look here'],
  });
  proved(
    'A2',
    `0 twice, 0 late, 0 as alerts, in ${acts} acts on all screens and in the prompt`,
    'a doubled one was heard twice, one that came with its words and an alert were found',
  );
});
