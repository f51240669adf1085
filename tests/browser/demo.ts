// npm run demo: the main path in a real browser, said aloud step by step, with a picture of each.
import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Chromium } from './chromium';
import { Leader } from './leader';
import { weeksOfService } from './past';
import { ana, calendar, henrik, mailbox, mira, team } from './team';

const folder = join('.output', 'demo');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
const visible = hasDisplay && !process.env.CI;

/** An event must have been open for a moment before something done to it means anything, ms. */
const untilRead = 1500;

/** The prompt fades in, ms. */
const untilDrawn = 300;

const journal = [
  ['On Friday the journal looks back on the week with her, in five minutes.', 'week'],
  ['Talk and walk: what she asks of staff for customers, beside what she does for them.', 'talk'],
  ['Her people: whoever has gone longest without a real talk stands on top.', 'people'],
  ['Upward: what helps her own leader to lead, half written.', 'upward'],
  ['Seventeen measures, each with its sentence, its plot and its table.', 'measures'],
] as const;

let steps = 0;
/** Says a step, does it, and keeps a picture of the page that it ends on. */
async function step(sentence: string, picture: string, act: () => Promise<Page>): Promise<void> {
  steps += 1;
  console.log(`${String(steps).padStart(2)}. ${sentence}`);
  try {
    const page = await act();
    await page.waitForTimeout(untilDrawn);
    const path = join(folder, `${String(steps).padStart(2, '0')}-${picture}.png`);
    await page.screenshot({ path });
    if (visible) await page.waitForTimeout(1500);
  } catch (error) {
    throw new Error(`Step ${steps} failed (${sentence})`, { cause: error });
  }
}

async function walk(leader: Leader): Promise<void> {
  await step(
    'The extension is installed. Its welcome page says what is read, where it is kept and what never happens.',
    'welcome',
    () => leader.installs(),
  );
  await step(
    `${mira.name} pastes the ${team.length} people she leads, adds her own address and her leader, and presses Start.`,
    'started',
    () => leader.starts({ people: team, ownAddresses: [mira.address], leader: henrik }),
  );
  await step(
    'Nine weeks pass: a sample backup is restored on the options page.',
    'weeks-later',
    async () => {
      const options = await leader.restores(weeksOfService());
      await options.getByRole('button', { name: 'Replace', exact: true }).click();
      await expect(options.getByText(/^Restored/).first()).toBeVisible();
      return options;
    },
  );

  const gmail = await leader.opensGmail(mailbox());
  await step(
    `She opens a mail from ${ana.name}. One suggestion appears in the corner, without a name: screens are shared.`,
    'mail-from-report',
    async () => {
      await gmail.opensThread(0);
      await gmail.prompt();
      return gmail.page;
    },
  );
  await step('"Why this?" gives the reason.', 'why-this', async () => {
    await (await gmail.prompt()).answers('Why this?');
    return gmail.page;
  });
  await step(
    'She presses "I\'ll do it": a promise, with its time and an undo.',
    'promised',
    async () => {
      const prompt = await gmail.prompt();
      await prompt.answers("I'll do it");
      await expect(prompt.status).toContainText('Promised');
      return gmail.page;
    },
  );

  await leader.forgetsPrompts();
  await gmail.goesBack();
  await gmail.page.reload();
  await step(
    `The next day she writes to ${ana.name}. The suggestion stays clear of Send and of the text.`,
    'writing-to-report',
    async () => {
      await gmail.writesTo(ana);
      await gmail.prompt();
      return gmail.page;
    },
  );
  await step('"Not now" closes it; nothing is lost and nothing counted.', 'not-now', async () => {
    await (await gmail.prompt()).answers('Not now');
    return gmail.page;
  });

  await leader.forgetsPrompts();
  const week = await leader.opensCalendar(calendar());
  await step(`In Calendar she opens the one-on-one with ${ana.name}.`, 'one-on-one', async () => {
    await week.opensEvent(0);
    await week.prompt();
    return week.page;
  });
  await step('She has done what it suggests, and presses "Done": an act.', 'done', async () => {
    const prompt = await week.prompt();
    await prompt.answers('Done');
    await expect(prompt.status).toContainText('Logged');
    return week.page;
  });
  await step(
    'She declines another one-on-one: the strongest moment, asked about while Calendar still asks its own question.',
    'declined',
    async () => {
      await week.page.reload();
      await week.opensEvent(4);
      await week.page.waitForTimeout(untilRead);
      await week.responds('no');
      await week.prompt(/declin/i);
      return week.page;
    },
  );

  await leader.seesPromisesComeDue();
  await step(
    'In the popup: what is due, the weeks in step as footprints, and who waits longest.',
    'popup',
    async () => {
      const popup = await leader.opensPopup();
      await expect(popup.getByRole('list', { name: 'Due promises' })).toContainText(ana.name);
      await expect(popup.getByRole('region', { name: 'Streak' })).toBeVisible();
      return popup;
    },
  );
  await step('The options: people, hours, sites, and her data.', 'options', () =>
    leader.opensOptions(),
  );
  for (const [sentence, section] of journal) {
    await step(sentence, section, async () => {
      const page = await leader.opensJournal(section);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      return page;
    });
  }
  await step('Why was there a prompt, or none? The journal answers.', 'why', async () => {
    const journal = await leader.opensJournal('why');
    await expect(journal.getByRole('main')).toBeVisible();
    return journal;
  });
}

async function main(): Promise<void> {
  console.log('Building the extension …');
  execFileSync('npm', ['run', 'build', '--silent'], {
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const browser = await Chromium.start({ visible });
  try {
    await walk(new Leader(browser));
    const { strays } = browser.web;
    if (strays.length > 0) throw new Error(`Something went over the network: ${strays.join(', ')}`);
    console.log('    Through all of it, nothing went over the network.');
    console.log(`Pictures of the ${steps} steps: ${folder}`);
    if (visible) await untilClosed(browser);
  } finally {
    await browser.close();
  }
}

async function untilClosed({ context }: Chromium): Promise<void> {
  console.log('The browser stays open to play with; close its window to end.');
  await new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
}

main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  if (error.cause instanceof Error) console.error(error.cause.stack);
  process.exitCode = 1;
});
