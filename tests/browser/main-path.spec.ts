import { expect, test } from './story';
import { ana, calendar, customer, henrik, mailbox, mira, team } from './team';

test.describe('the main path', () => {
  test('leads from the welcome page over a mail to a promise that the popup keeps', async ({
    leader,
  }) => {
    await leader.starts({ people: team, ownAddresses: [mira.address], leader: henrik });
    await leader.worksToday();

    const gmail = await leader.opensGmail(mailbox());
    await gmail.opensThread(0);
    const prompt = await gmail.prompt();
    for (const name of ["I'll do it", 'Done', 'Not now', 'Why this?'] as const) {
      await expect(prompt.button(name)).toBeVisible();
    }
    expect(await prompt.text(), 'screens are shared').not.toContain('Ana');

    await prompt.answers("I'll do it");
    await expect(prompt.status).toContainText('Promised');

    await leader.seesPromisesComeDue();
    const popup = await leader.opensPopup();
    await expect(popup.getByRole('list', { name: 'Due promises' })).toContainText(ana.name);
    await expect(popup.getByRole('region', { name: 'Streak' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Log an act' })).toBeVisible();
  });

  test('suggests something while a mail to a report is written, and for a one-on-one', async ({
    leaderAtWork: leader,
  }) => {
    const gmail = await leader.opensGmail(mailbox());
    await gmail.writesTo(ana);
    await (await gmail.prompt()).answers('Not now');

    await leader.forgetsPrompts();
    const week = await leader.opensCalendar(calendar());
    await week.opensEvent(0);
    const prompt = await week.prompt();
    await prompt.answers('Done');
    await expect(prompt.status).toContainText('Logged');
  });

  test('stays silent about people whom nobody here leads', async ({ leaderAtWork: leader }) => {
    const gmail = await leader.opensGmail(mailbox());
    await gmail.opensThread(3);
    await gmail.seesNoPrompt();
    await gmail.goesBack();
    await gmail.writesTo(customer);
    await gmail.seesNoPrompt();

    await gmail.opensThread(0);
    await gmail.prompt();
  });

  test('reads nothing before Start', async ({ leader }) => {
    await leader.installs();
    const gmail = await leader.opensGmail(mailbox());
    await gmail.opensThread(0);
    await gmail.seesNoPrompt();

    await leader.starts({ people: team });
    await leader.worksToday();
    await gmail.page.bringToFront();
    // The mail that was open all the time has its prompt now.
    await gmail.prompt();
  });

  test('a request to anywhere else would be noticed', async ({ leader }) => {
    const page = await leader.browser.context.newPage();
    await page.goto('https://elsewhere.example/').catch(() => undefined);
    expect(leader.browser.web.strays.splice(0)).toEqual(['https://elsewhere.example/']);
  });
});
