import type { Frame, Page } from '@playwright/test';
import { filledJournal } from '../browser/filled-journal';
import type { Leader } from '../browser/leader';
import type { Prompt } from '../browser/prompt';
import { expect } from '../browser/story';
import { ana, mailbox, pasted } from '../browser/team';

/** A screen in one of its states, with everything unfolded that unfolds. */
export interface Stop {
  name: string;
  kind: 'welcome' | 'popup' | 'journal' | 'options' | 'prompt';
  page: Page;
  /** what is looked at: the page itself, or the frame of the prompt in it */
  on: Page | Frame;
}

export type Look = (stop: Stop) => Promise<void>;

/** Places of the journal that look different, and the buttons that open more there. */
const places: readonly (readonly [place: string, ...opening: string[]])[] = [
  ['week'],
  ['talk', 'Change: We answer within one working day.', 'Add a line'],
  ['people'],
  ['people/person-0'],
  ['projects', 'New project'],
  ['projects/project'],
  ['stories'],
  ['stories/story'],
  ['stories/new'],
  ['stories/questions'],
  ['upward'],
  ['upward/B73'],
  ['upward/B80'],
  ['measures'],
  ['measures/M4'],
  ['log', 'Correct'],
  ['why'],
  ['how'],
  ['help'],
];

/** Goes through every screen, before and after Start, with little and with much in it, and the prompt in all its states. */
export async function tour(leader: Leader, look: Look): Promise<void> {
  const welcome = await leader.installs();
  await look({ name: 'welcome', kind: 'welcome', page: welcome, on: welcome });
  await welcome.getByRole('textbox', { name: 'People you lead' }).fill(`${pasted([ana])}\nAna who`);
  await welcome.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(welcome.getByRole('button', { name: 'Open Gmail', exact: true })).toBeVisible();
  await look({ name: 'welcome, started', kind: 'welcome', page: welcome, on: welcome });
  await popup(leader, look, 'popup, little in it');
  await journal(leader, look, ', little in it', false);

  await leader.startsFrom(filledJournal());
  await options(leader, look);
  await journal(leader, look, '', true);
  await popup(leader, look, 'popup', 'Why this?', 'Move…', 'Away…');
  await popup(leader, look, 'popup, quick log', 'Log an act');
  await popup(leader, look, 'popup, after an answer', 'Yes, done');
  await prompts(leader, look);
}

/** What is only shown on demand is looked at, too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

/** Unfolds, presses what opens more, and waits until it stands. */
async function opens(page: Page, buttons: readonly string[]): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await unfold(page);
  for (const name of buttons)
    await page.getByRole('button', { name, exact: true }).first().click({ timeout: 5_000 });
  if (buttons.length > 0) await page.waitForTimeout(150);
  await unfold(page);
}

async function popup(leader: Leader, look: Look, name: string, ...buttons: string[]) {
  const page = await leader.opensPopup();
  await page.getByRole('button', { name: 'Log an act' }).waitFor();
  await opens(page, buttons);
  await look({ name, kind: 'popup', page, on: page });
  await page.close();
}

async function journal(leader: Leader, look: Look, state: string, isFilled: boolean) {
  const page = await leader.opensJournal();
  for (const [place, ...buttons] of places) {
    const [section, within] = place.split('/');
    if (within !== undefined && !isFilled) continue;
    await page.evaluate((hash) => (location.hash = hash), place);
    await expect(page.locator(`section#${section}`)).toContainText(/\p{L}{3}.*\p{L}{3}/su);
    await expect(page.locator('.trouble')).toHaveCount(0);
    await opens(page, isFilled ? buttons : []);
    await look({ name: `journal, ${place}${state}`, kind: 'journal', page, on: page });
  }
  await page.close();
}

async function options(leader: Leader, look: Look) {
  const page = await leader.opensOptions();
  await expect(page.locator('section#diagnostics')).toBeVisible();
  await opens(page, [
    'Change Ana Silva',
    'Change Told about the tide',
    'Look inside: Three standards',
    'Erase everything',
  ]);
  await page.getByLabel('Restore a backup').setInputFiles({
    name: 'walk-the-talk.json',
    mimeType: 'application/json',
    buffer: Buffer.from(filledJournal()),
  });
  await expect(page.getByRole('button', { name: 'Replace', exact: true })).toBeVisible();
  await look({ name: 'options', kind: 'options', page, on: page });
  await page.close();
}

async function prompts(leader: Leader, look: Look) {
  const gmail = await leader.opensGmail(mailbox());
  const at = async (name: string, prompt: Prompt) => {
    await prompt.page.waitForTimeout(250);
    await look({ name: `prompt, ${name}`, kind: 'prompt', page: prompt.page, on: prompt.frame });
  };
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await at('open', prompt);
  await prompt.answers('Why this?');
  await at('its reason', prompt);
  await prompt.frame.getByRole('button', { name: 'More choices' }).click();
  await at('its menu', prompt);
  await prompt.answers("I'll do it");
  await expect(prompt.status).not.toBeEmpty();
  await at('promised', prompt);
  await prompt.isGone();
  await gmail.page.close();
}
