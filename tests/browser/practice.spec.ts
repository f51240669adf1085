import { JournalPage } from './journal-page';
import { weeksOfService } from './past';
import type { SitePage } from './site-page';
import { expect, test } from './story';
import { ana, ben, calendar, chiara, henrik, mailbox, mira } from './team';
import type { CalendarScene, SceneEvent } from '../simulators/calendar/scene';
import type { Someone } from '../simulators/scene';

/** The practice around the prompts: week, project, story, one-on-one. What is done shows on screen and in the records. */

const today = Temporal.Now.plainDateISO();
const day = (days: number) => today.add({ days }).toString();

const event = (title: string, guests: Someone[], more: Partial<SceneEvent> = {}): SceneEvent => ({
  title,
  day: day(1),
  start: '10:00',
  end: '11:00',
  organiser: mira,
  guests: [mira, ...guests].map((guest) => ({ ...guest, response: 'yes' })),
  ...more,
});
const week = (...events: SceneEvent[]): CalendarScene => ({
  me: mira,
  lang: 'en',
  today: day(1),
  events,
});

/** Answers the prompt of the page, and waits until that is on disk. */
async function answersPrompt(page: SitePage, button: "I'll do it" | 'Done'): Promise<void> {
  const prompt = await page.prompt();
  await prompt.answers(button);
  await expect(prompt.status).toContainText(button === 'Done' ? 'Logged' : 'Promised');
}

/** Weeks of service whose promise came due on the last evening of last week, whatever day it is today. */
function withLastWeeksPromise(): string {
  const backup = JSON.parse(weeksOfService());
  const sunday = today.subtract({ days: today.dayOfWeek });
  const promised = backup.events.at(-1);
  const { epochMilliseconds: at } = sunday.toZonedDateTime(promised.zone);
  const due = `${sunday.toString()}T23:59`;
  Object.assign(promised, { at, day: sunday.toString(), behaviour: 'B26', due });
  return JSON.stringify(backup);
}

test('a week is looked back on, and the plan it ends with leads the next prompt', async ({
  leader,
}) => {
  const planned = 'What could you bend for your people';
  await leader.startsFrom(withLastWeeksPromise());
  await leader.looksBackOn('Monday', '00:00');
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(1);
  expect(await (await gmail.prompt()).text(), 'without a plan').not.toContain(planned);
  await leader.forgetsPrompts();

  const popup = await leader.opensPopup();
  await expect(popup.getByText('Your week is ready')).toBeVisible();
  const [page] = await Promise.all([
    leader.browser.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Look back' }).click(),
  ]);
  const journal = new JournalPage(page);

  await test.step('what came due and what was done', async () => {
    await expect(page.getByRole('heading', { name: /Last week/ })).toBeVisible();
    await expect(page.getByText('3 acts · in step')).toBeVisible();
    await expect(journal.part('What you did').getByRole('listitem').first()).toBeVisible();
    const due = journal.part('What came due');
    await expect(due).toContainText('1 promise waits for your answer');
    await journal.presses('Yes, done', due);
    await journal.says('Logged: done.');
    await expect(due).toContainText('1 promise: 1 kept.');
  });
  await test.step('fires, talks and three marks', async () => {
    await journal.writes('Fires', '2');
    await journal.says('Saved');
    await journal.writes('Good talks', '5');
    for (const [mark, value] of [
      ['Available', '4'],
      ['Patient', '3'],
      ['Focused', '5'],
    ] as const) {
      const scale = page.getByRole('group', { name: mark });
      await journal.marks(value, scale);
    }
  });
  await test.step('an if-then plan', async () => {
    const plan = journal.part('A plan for this week');
    await journal.presses('I choose this', plan);
    await expect(plan).toContainText('Please choose a moment');
    await plan.getByLabel('If', { exact: true }).selectOption('someone I lead writes to me');
    await plan
      .getByLabel('then I will', { exact: true })
      .selectOption('see what I can bend for them, safely');
    await journal.presses('I choose this', plan);
    await expect(plan).toContainText(
      /^.*If someone I lead writes to me, then I will see what I can bend/,
    );
  });
  await journal.presses('Done for this week');
  await expect(page.getByText(/^Looked back on/)).toBeVisible();

  await test.step('popup, log and measures know', async () => {
    const again = await leader.opensPopup();
    await expect(again.getByRole('region', { name: 'Streak' })).toBeVisible();
    await expect(again.getByText('Your week is ready')).toHaveCount(0);
    await again.close();
    await journal.seesInLog('Promise kept', 'What could you bend');
    await journal.seesInLog('Looked back', 'The week of');
    await journal.seesInLog('Plan for the week', 'If someone I lead writes to me');
    await journal.seesInLog('Marked', 'As patient: 3 of 5');
    await journal.measure('Fires and good talks', 'fires 2 and good talks 5');
    await journal.measure('Three self-marks', 'available 4, patient 3, and focused 5');
    await journal.measure('Promises kept', '1 of 1');
  });
  await test.step('the next mail brings the plan', async () => {
    await gmail.page.bringToFront();
    await gmail.goesBack();
    await gmail.opensThread(0);
    expect(await (await gmail.prompt()).text()).toContain(planned);
    await page.bringToFront();
    await journal.goesTo('Why');
    await expect(page.getByText('It is your plan for this week.')).toBeVisible();
  });
});

test('a project goes from kick-off to wrap-up', async ({ leaderAtWork: leader }) => {
  const calendarPage = await leader.opensCalendar(
    week(event('Kick-off: harbour desk', [ana, ben])),
  );
  await calendarPage.opensEvent(0);
  await expect((await calendarPage.prompt()).occasion).toHaveText(/Kick-off/);
  await answersPrompt(calendarPage, "I'll do it");

  const journal = await leader.readsJournal();
  const { page } = journal;
  await journal.measure('Projects with agreed standards', 'no project is running');
  await journal.goesTo('Projects');

  await test.step('begun, and agreed', async () => {
    await journal.presses('Begin with one');
    await journal.writes('What is it called?', 'Harbour desk');
    await journal.chooses(ana.name);
    await journal.chooses(ben.name);
    await journal.presses('Add project');
    await journal.says('Harbour desk is added.');
    await expect(page.getByText('It runs without an agreement')).toBeVisible();
    for (const [field, words] of [
      ['Done well, for them', 'They choose the order of the work.'],
      ['Done well, for me', 'No berth waits longer than a day.'],
      ['What I can give', 'Two mornings a week.'],
      ['What I cannot give', 'A third person.'],
      ['Who decides', 'They do, up to a week of delay.'],
    ] as const) {
      await journal.writes(field, words);
      await journal.says('Saved');
    }
    await expect(page.getByText('Still open: “Answer time”.')).toBeVisible();
    await journal.writes('Answer time', 'The same day, by phone.');
    await expect(page.getByText('Still open')).toHaveCount(0);
    await journal.presses('We agreed');
    await journal.says('Agreed, and logged.');
    await expect(journal.part('What you agree')).toContainText('both said yes on');
  });

  const checkIns = journal.part('Check-ins');
  await test.step('a check-in planned, put into the calendar, and held', async () => {
    await journal.writes('Day of the next check-in', day(7), checkIns);
    await journal.presses('Set the day', checkIns);
    await journal.unfolds('Put it into the calendar', checkIns);
    const link = checkIns.getByRole('link', { name: 'Calendar', exact: true });
    const address = new URL((await link.getAttribute('href'))!);
    expect(address.origin).toBe('https://calendar.google.com');
    const says = Object.fromEntries(address.searchParams);
    expect(says).toMatchObject({
      action: 'TEMPLATE',
      text: 'Check-in: Harbour desk',
      add: `${ana.address},${ben.address}`,
      dates: `${day(7)}/${day(8)}`.replaceAll('-', ''),
    });
    expect(says.details).toContain('What goes less well than we think?');
    expect(says.details).toContain('No berth waits longer than a day.');

    await journal.unfolds('One took place', checkIns);
    await journal.writes('And the next one?', day(14), checkIns);
    await journal.presses('Log it', checkIns);
    await journal.says('Logged, and the next one is set.');
    await expect(checkIns).toContainText('Took place:');
  });

  const heard = journal.part('Heard, done, told back');
  await test.step('something heard, done and told back', async () => {
    await journal.writes('What did you hear?', 'The forms come too late.', heard);
    await heard.getByLabel('From whom?').selectOption(ana.name);
    await journal.presses('Keep it', heard);
    await expect(heard.getByRole('button', { name: 'Told them' })).toHaveCount(0);
    await journal.writes('What you did about it', 'They are sent on Fridays now.', heard);
    await journal.presses('Told them', heard);
    await journal.says('The loop is closed, and logged.');
    await expect(heard).toContainText('1 closed loop');
  });

  const wrapUp = journal.part('Wrap-up');
  const answers = async (who: string, again: 'Yes' | 'No') => {
    await journal.presses('Add an answer', wrapUp);
    await wrapUp.getByLabel('Who answered?').selectOption(who);
    const asked = (question: string) => wrapUp.getByRole('group', { name: question });
    await journal.chooses('Yes', asked('Did I deliver what we agreed?'));
    await journal.marks('4', asked('How satisfied are you with my support'));
    await journal.writes('Which one change would have made it better?', 'Earlier dates.', wrapUp);
    await journal.chooses(again, asked('Given the choice, would you work with me again?'));
    await journal.presses('Keep the answer', wrapUp);
    await journal.says('The answer is kept.');
  };
  await test.step('the four questions; a percentage takes three answers', async () => {
    await answers(ana.name, 'Yes');
    await answers(ben.name, 'No');
    await expect(wrapUp).toContainText('1 of 2 would choose to work with you again. A percentage');
    await answers('Without a name', 'Yes');
    await expect(wrapUp).toContainText(/67\s?% would choose to work with you again: 2 of 3/);
    await expect(wrapUp).not.toContainText('A percentage takes three answers');
  });
  await test.step('the answers as a text to paste, without names', async () => {
    await journal.unfolds('Take the answers along', wrapUp);
    await journal.presses('Copy text', wrapUp);
    await journal.says('Copied.');
    const pad = wrapUp.getByRole('button', { name: 'Add an answer' });
    await pad.click();
    const box = wrapUp.getByLabel('What made it so', { exact: true });
    await box.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(box).toHaveValue(/Harbour desk.*Earlier dates\..*2 of 3/s);
    await expect(box).not.toHaveValue(new RegExp(`${ana.name}|${ben.name}`));
    await box.press('Escape');
  });

  await test.step('measures and log know', async () => {
    await journal.measure('Projects with agreed standards', '1 of 1');
    await journal.measure('Check-ins ahead', '1 of 1');
    await journal.measure('Loops closed', '1 of 1');
    await journal.measure('Would work with me again', /67\s?% of those you asked/);
    await journal.seesInLog('Done', 'Agreed what “done well” means');
    await journal.seesInLog('Done', 'Asked what goes less well');
    await journal.seesInLog('Done', ana.name, 'Acted on what I heard, and said so');
    await journal.seesInLog('Done', ben.name, 'Asked if they would work with me again');
    await expect(await journal.logged('Promised')).toHaveCount(1);
  });
  await test.step('its end', async () => {
    await journal.goesTo('Projects', 'Harbour desk');
    await journal.presses('End the project');
    await journal.says('The project has ended.');
    await journal.measure('Projects with agreed standards', 'no project is running');
  });
});

test('a story is named to whom it is about, and told upward by a draft that the leader opens', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const journal = await leader.readsJournal();
  const { page } = journal;
  await journal.goesTo('Stories', 'Write a story');
  await journal.chooses(ana.name);
  await journal.presses('Save');
  await expect(page.getByText('A few words are enough.').first()).toBeVisible();
  await journal.writes('What they did', 'Rang every skipper before the storm.');
  await journal.writes('How service got better', 'Nobody lay at the wrong berth.');
  await journal.presses('Save');
  await journal.says('Wrote down a story');

  await journal.presses('Named it', journal.part('Name it to them'));
  await journal.says('Named good work');
  await expect(journal.part('Name it to them')).toContainText(`${ana.name}, recognised today`);

  await journal.unfolds('Tell it');
  await page.getByRole('link', { name: /^Send it to your leader/ }).click();
  await journal.writes('Your two lines', 'This is what I mean by looking ahead.');
  const link = journal.part('The text').getByRole('link', { name: 'Gmail draft' });
  const address = new URL((await link.getAttribute('href'))!);
  expect(`${address.origin}${address.pathname}`).toBe('https://mail.google.com/mail/');
  const says = Object.fromEntries(address.searchParams);
  expect(says).toMatchObject({ view: 'cm', to: henrik.address });
  expect(says.body).toContain('Rang every skipper before the storm.');
  expect(says.body).toContain('This is what I mean by looking ahead.');
  await expect(await journal.logged('Sent my leader a story'), 'before').toHaveCount(0);
  await page.goBack();

  const { context, web } = leader.browser;
  const [draft] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await draft.waitForLoadState();
  expect(draft.url()).toBe(address.href);
  expect(web.strays, 'asked for nothing else').toEqual([]);
  await gmail.page.close();

  await page.bringToFront();
  await journal.seesInLog('Done', henrik.name, 'Sent my leader a story');
  await journal.seesInLog('Done', ana.name, 'Named good work');
  await journal.seesInLog('Done', ana.name, 'Wrote down a story');
  await journal.measure('Stories', 'captured 1 and told 1');
  await journal.goesTo('Stories', ana.name);
  await expect(journal.part('Told')).toContainText('My leader');
  await journal.goesTo('People', ana.name);
  await expect(journal.part('The last twelve weeks')).toContainText(/Recognitions\s*1/);
});

test('a declined one-on-one ends with a new slot offered, kept and logged', async ({
  leaderAtWork: leader,
}) => {
  const scene = calendar();
  const calendarPage = await leader.opensCalendar({
    ...scene,
    events: [event('Chiara / Mira', [chiara], { organiser: chiara })],
  });
  const journal = await leader.readsJournal();
  const { page } = journal;
  await journal.measure('One-on-ones kept', 'Not known yet');
  await calendarPage.page.bringToFront();

  await test.step('No, and what is suggested is done', async () => {
    await calendarPage.opensEvent(0);
    await calendarPage.page.waitForTimeout(1500);
    await calendarPage.responds('no');
    const prompt = await calendarPage.prompt(/declin/i);
    expect(await prompt.text()).toContain('Offer this person the next slot');
    await answersPrompt(calendarPage, 'Done');
  });
  await test.step('the new slot', async () => {
    await calendarPage.closesEvent();
    await calendarPage.newEvent({ title: 'Chiara / Mira, instead', guests: [mira, chiara] });
    await calendarPage.page.waitForTimeout(700);
    await calendarPage.setsTime(day(2), '15:00', '15:30');
    await calendarPage.saves();
    await calendarPage.answersQuestion('confirm');
    await calendarPage.page.waitForTimeout(700);
    await calendarPage.opensEvent(1);
    await calendarPage.page.waitForTimeout(1500);
  });
  await test.step('log, People and Measures know that one was declined', async () => {
    await page.bringToFront();
    await journal.seesInLog('One-on-one declined', chiara.name);
    await journal.seesInLog('Done', chiara.name, 'Offered a new time');
    await journal.goesTo('People', chiara.name);
    await expect(journal.part('The last twelve weeks')).toContainText('1 declined');
    await expect(journal.part('The last twelve weeks')).not.toContainText('took place');
    await journal.measure('One-on-ones kept', 'took place: 0 of 1');
  });
  await test.step('days later the popup asks about the new one, and about it alone', async () => {
    const before = await leader.opensPopup();
    await expect(before.getByRole('region', { name: 'Streak' })).toBeVisible();
    await expect(before.getByText('did it take place?')).toHaveCount(0);
    await before.close();
    await leader.seesOneOnOnesPass();
    const popup = await leader.opensPopup();
    const ended = popup.getByRole('list', { name: 'One-on-ones that have ended' });
    await expect(ended.getByRole('listitem')).toHaveCount(1);
    await expect(ended).toContainText(chiara.name);
    await ended.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(popup.getByText('Noted: it took place.')).toBeVisible();
  });
  await test.step('log, People and Measures know that one was kept', async () => {
    await page.bringToFront();
    await journal.seesInLog('One-on-one took place', chiara.name);
    await journal.goesTo('People', chiara.name);
    await expect(journal.part('The last twelve weeks')).toContainText(/1 took place.*1 declined/);
    await journal.measure('One-on-ones kept', 'took place: 1 of 2');
  });
});
