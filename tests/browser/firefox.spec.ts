import { expect, test } from '@playwright/test';
import { FirefoxLeader } from './firefox';
import { mailbox, mira, team } from './team';

// One Firefox for all: it takes seconds to start, and the stories follow on each other.
test.describe.configure({ mode: 'serial' });

let leader: FirefoxLeader;

test.beforeAll(async () => {
  leader = await FirefoxLeader.installs();
  await leader.starts({ people: team, ownAddresses: [mira.address] });
  await leader.worksToday();
});

test.afterAll(async () => {
  await leader?.close();
});

test('in Firefox, too, a promise made on a mail waits in the popup', async () => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await prompt.answers('Why this?');
  await prompt.answers('How it decides');
  const journal = await leader.extensionPage('journal.html#how');
  await journal.waitForSelector('aria/Your last occasion[role="region"]');
  await journal.close();
  await gmail.page.bringToFront();
  await prompt.answers("I'll do it");
  await expect.poll(prompt.text).toContain('Promised');
  const popup = await leader.opens('popup.html');
  await popup.waitForSelector('aria/Due promises[role="list"]');
  await expect
    .poll(() => popup.evaluate(() => document.body.innerText))
    .toContain('1 promise lies ahead');
});

test('in Firefox, too, every section of the journal opens, without an error', async () => {
  const journal = await leader.opens('journal.html');
  await journal.waitForSelector('main section h2');
  const seen = await journal.evaluate(async () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const errors: string[] = [];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    const sections: { name: string; shown: string; drawn: boolean }[] = [];
    for (const link of document.querySelectorAll<HTMLElement>('header nav a')) {
      link.click();
      await pause(400);
      const section = document.querySelector('main section')!;
      sections.push({
        name: link.innerText,
        shown: section.querySelector('h2')!.innerText,
        drawn: section.childElementCount > 1 && !section.querySelector('.trouble'),
      });
    }
    const found = [...errors];
    // The same listeners hear what is planted.
    setTimeout(() => {
      throw new Error('planted');
    });
    await pause(100);
    return { sections, found, control: errors.length - found.length };
  });
  expect(seen.sections).toHaveLength(11);
  for (const { name, shown, drawn } of seen.sections) {
    expect(shown).toBe(name);
    expect(drawn, name).toBe(true);
  }
  expect(seen.found).toEqual([]);
  expect(seen.control).toBe(1);
  await journal.close();
});

test('in Firefox, too, playbooks can be taken in, and notifications and calls are asked about', async () => {
  const options = await leader.opens('options.html');
  for (const name of [
    'Import a playbook',
    'Tell me when a promise comes due',
    'No prompts while a Google Meet call is open',
  ]) {
    await options.waitForFunction(
      (words) =>
        [...document.querySelectorAll('label')].some(
          ({ innerText, control }) => innerText.trim() === words && control?.checkVisibility(),
        ),
      { timeout: 5_000 },
      name,
    );
  }
  await options.close();
});

test('nothing went over the network in Firefox', () => {
  expect(leader.web.strays).toEqual([]);
});
