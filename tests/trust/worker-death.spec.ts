import { setTimeout as wait } from 'node:timers/promises';
import { Background } from '../browser/background';
import { Chromium } from '../browser/chromium';
import { comesToFront } from '../browser/front';
import type { GmailPage } from '../browser/gmail-page';
import { Leader } from '../browser/leader';
import type { Prompt, PromptButton } from '../browser/prompt';
import { expect, test } from '../browser/story';
import { ana, calendar, henrik, mailbox, mira, team } from '../browser/team';
import { flawedBuild, type Flaw } from './flawed';
import { proved } from './proof';

/** A click counts when the prompt has been in sight for half a second; this is with a margin, ms. */
const inSight = 900;
/** After a click the background may be anywhere between hearing it and having answered, ms. */
const momentsAfterAClick = [0, 4, 12, 30, 80];
/** A view is read after 400 ms at rest and then told, decided about and answered, ms. */
const momentsAfterAView = [420, 520, 560, 620, 720];

test('every flow survives the death of the background at any moment, and nothing is logged twice', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(240_000);
  const background = await Background.of(leader.browser);
  const count = async (kind: string) =>
    (await background.log()).filter((event) => event.kind === kind).length;
  const gmail = await leader.opensGmail(mailbox());

  await test.step('a suggestion is promised, comes due and is answered', async () => {
    await background.dies();
    const prompt = await suggested(leader, gmail);
    await background.dies();
    await prompt.answers("I'll do it");
    await expect(prompt.status).toContainText('Promised');
    await background.dies();
    await leader.seesPromisesComeDue();
    await background.wakes();
    await expect.poll(background.badge).toBe('1');
    await background.dies();
    const popup = await leader.opensPopup();
    const yes = popup
      .getByRole('list', { name: 'Due promises' })
      .getByRole('button', { name: 'Yes, done' });
    await Promise.all([yes.click(), background.dies()]);
    await expect(popup.getByRole('status').filter({ hasText: /Logged: done/ })).toBeVisible();
    await popup.close();
    await background.wakes();
    await expect.poll(background.badge).toBe('');
    expect(await count('promise')).toBe(1);
    expect(await count('answer')).toBe(1);
  });

  await test.step('it dies while it takes an answer, and the answer is taken all the same', async () => {
    for (const [n, moment] of momentsAfterAClick.entries()) {
      const prompt = await suggested(leader, gmail);
      await answersWhileDying(prompt, 'Done', background, moment);
      await expect(prompt.status, `${moment} ms after the click`).toContainText('Logged');
      expect(await count('act'), `${moment} ms after the click`).toBe(n + 1);
      await prompt.isGone();
    }
  });

  await test.step('what is not wanted rests', async () => {
    const prompt = await suggested(leader, gmail);
    await answersWhileDying(prompt, 'Not now', background, 12);
    await prompt.isGone();
    expect(await count('dismiss')).toBe(1);
    await background.dies();
    await leader.forgetsPrompts(0, { andAgain: true });
    await gmail.goesBack();
    await gmail.opensThread(0);
    await gmail.seesNoPrompt();
  });

  await test.step('it dies while it decides, and the suggestion comes or waits in the popup', async () => {
    for (const moment of momentsAfterAView) {
      await leader.forgetsPrompts(15 * 24, { andAgain: true });
      const before = await count('prompt');
      await comesToFront(gmail.page);
      await gmail.goesBack();
      await gmail.page.waitForTimeout(600);
      await gmail.opensThread(1);
      await wait(moment);
      await background.dies();
      await expect.poll(() => count('prompt'), { message: `${moment} ms` }).toBe(before + 1);
      const popup = await leader.opensPopup();
      await expect(popup.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
      await popup.close();
    }
  });

  await test.step('a one-on-one that is declined is logged once', async () => {
    const scene = calendar();
    const events = scene.events.map((event) => ({ ...event, organiser: ana }));
    const week = await leader.opensCalendar({ ...scene, events, variants: { noQuestion: true } });
    await background.dies();
    await week.opensEvent(0);
    await week.page.waitForTimeout(600);
    await week.responds('no');
    await week.page.waitForTimeout(450);
    await background.dies();
    await expect.poll(() => count('one-on-one'), { timeout: 20_000 }).toBe(1);
    await week.page.close();
  });

  await test.step('an act is logged from the popup', async () => {
    const before = await count('act');
    const popup = await leader.opensPopup();
    await popup.getByRole('button', { name: 'Log an act', exact: true }).click();
    await popup.getByLabel('In your own words', { exact: true }).fill('Carried the boxes');
    await Promise.all([popup.getByRole('button', { name: 'Log it' }).click(), background.dies()]);
    await expect(popup.getByRole('status').filter({ hasText: /Logged/ })).toBeVisible();
    expect(await count('act')).toBe(before + 1);
  });

  const ids = (await background.log()).map((event) =>
    'decision' in event ? `${event.kind} ${event.decision}` : event.id,
  );
  expect(ids).toHaveLength(new Set(ids).size);
  const { deaths } = background;
  expect(deaths).toBeGreaterThan(12);

  const control = await inForgetfulBuild();
  expect(control).toMatch(/Could not be saved/);
  proved(
    'R9',
    `0 of 5 flows, 0 double events in ${deaths} deaths`,
    'a background that keeps its suggestions in a variable does not know them any more',
  );
});

/** The next suggestion about the mail of a report, as if weeks had passed. */
async function suggested(leader: Leader, gmail: GmailPage): Promise<Prompt> {
  await leader.forgetsPrompts(15 * 24, { andAgain: true });
  await comesToFront(gmail.page);
  await gmail.goesBack();
  await gmail.page.waitForTimeout(600);
  await gmail.opensThread(0);
  return gmail.prompt();
}

async function answersWhileDying(
  prompt: Prompt,
  name: PromptButton,
  background: Background,
  moment: number,
): Promise<void> {
  await prompt.page.waitForTimeout(inSight);
  const clicked = prompt.button(name).click();
  await wait(moment);
  await background.dies();
  await clicked;
}

/** Knows only the suggestions that it has made in this life of its own. */
const forgetful: Flaw = [
  'background.js',
  (script) => `{
    const known = new Set();
    const messages = chrome.runtime.onMessage;
    const add = messages.addListener.bind(messages);
    messages.addListener = (listener) => add((message, sender, reply) => {
      if (message.request === 'prompt-answer' && !known.has(message.nonce)) {
        reply({ refused: 'It is not known any more.' });
        return false;
      }
      const note = (answer) => { if (answer?.show) known.add(answer.show.nonce); return answer; };
      const answer = listener(message, sender, (said) => reply(note(said)));
      return answer?.then ? answer.then(note) : answer;
    });
  }
  ${script}`,
];

/** @returns what the prompt says there when it is answered after the background has died */
async function inForgetfulBuild(): Promise<string> {
  const { folder, forget } = flawedBuild([forgetful]);
  const browser = await Chromium.start({ build: folder });
  try {
    const leader = new Leader(browser);
    await leader.starts({ people: team, ownAddresses: [mira.address], leader: henrik });
    await leader.worksToday();
    const background = await Background.of(browser);
    const gmail = await leader.opensGmail(mailbox());
    await gmail.opensThread(0);
    const prompt = await gmail.prompt();
    // The same build, as long as it lives, takes an answer.
    await prompt.answers('Done');
    await expect(prompt.status).toContainText('Logged');
    await prompt.isGone();

    const next = await suggested(leader, gmail);
    await background.dies();
    await next.answers('Done');
    await expect(next.status).not.toBeEmpty();
    return await next.status.innerText();
  } finally {
    await browser.close();
    forget();
  }
}
