import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { filledJournal } from '../browser/filled-journal';
import { expect, test } from '../browser/story';
import { mailFrom, mira, pasted } from '../browser/team';
import { hostileWords } from './hostile-words';
import { proved } from './proof';

// Names and words that try to run, to spill over or to change, through every screen and back.

type Json = Record<string, unknown>;
interface Backup extends Json {
  events: Json[];
  people: (Json & { id: string; name: string; addresses: string[] })[];
  records: Json[];
  settings: Json;
}
const words = Object.values(hostileWords);

/** What a leader writes, wherever it stands in a backup. */
const written =
  /^(name|note|text|title|theirs|mine|can|cannot|decides|answerTime|did|better|who|where|because|change|action|talk|walk)$/;

/** A backup with something everywhere, in which everything that people write is hostile. */
function hostileBackup(): Backup {
  const backup = JSON.parse(filledJournal()) as Backup;
  let next = 0;
  const poison = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && written.test(key))
        (value as Json)[key] = words[next++ % words.length];
      else poison(inner);
    }
  };
  poison(backup.people);
  poison(backup.records);
  const { at, zone, day } = backup.events.at(-1)!;
  const stamp = { at, zone, day, device: 'sample' };
  backup.events.push(
    ...words.flatMap((text, n) => [
      { id: `hostile-act-${n}`, ...stamp, kind: 'act', person: `person-${n % 8}`, text },
      {
        id: `hostile-need-${n}`,
        ...stamp,
        kind: 'promise',
        person: `person-${n % 8}`,
        behaviour: 'B14',
        moment: 'popup',
        due: `${String(day)}T17:00`,
        text,
      },
    ]),
  );
  backup.people.push(
    ...words.map((name, n) => ({
      id: `hostile-${n}`,
      name,
      addresses: [`hostile${n}@corp.example`],
      role: 'report',
      note: name,
      updatedAt: 1,
      device: 'sample',
    })),
  );
  backup.settings.discreet = false;
  return backup;
}

/** In every page and frame, from its first moment: what was run, and what the policy had to stop. */
function listen() {
  const seen = globalThis as unknown as { ran?: number; stopped: string[] };
  seen.stopped = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    seen.stopped.push(`${violatedDirective} ${sample}`),
  );
}
const harm = (on: Page | Frame): Promise<string[]> =>
  on.evaluate(() => {
    const { ran, stopped = [] } = globalThis as unknown as { ran?: number; stopped?: string[] };
    return [...(ran === undefined ? [] : ['a script ran']), ...stopped];
  });
/** How much wider a screen is than its window, px; the popup scrolls by itself, inside. */
const spill = (on: Page | Frame): Promise<number> =>
  on.evaluate(() => {
    const scrolls = [...document.querySelectorAll('html, body, #app, main')];
    return Math.max(...scrolls.map((box) => box.scrollWidth - box.clientWidth));
  });
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

/** Looks at a screen at its own width and at the narrow ones. */
async function looksAt(screen: Page, what: string): Promise<void> {
  await screen.getByRole('heading').first().waitFor();
  await unfold(screen);
  for (const width of [380, 320]) {
    await screen.setViewportSize({ width, height: 600 });
    expect(await spill(screen), `${what} at ${width}`).toBe(0);
  }
  expect(await harm(screen), what).toEqual([]);
}

const places =
  'week talk people people/person-0 people/hostile-3 projects projects/project stories stories/story stories/questions upward upward/B73 upward/B80 measures measures/M4 log why how help'.split(
    ' ',
  );
const sections = 'people me prompts sites behaviours words playbooks data'.split(' ');

test('hostile names and words are only text, on every screen and back', async ({ leader }) => {
  test.setTimeout(180_000);
  const { context } = leader.browser;
  const dialogs: string[] = [];
  context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await context.addInitScript(listen);

  // Pasted on the welcome page: read, shown, and not saved yet.
  const welcome = await leader.installs();
  await welcome.reload();
  const people = words.map((name, n) => ({
    name: name.slice(0, 2000),
    address: `p${n}@corp.example`,
  }));
  await welcome.getByRole('textbox', { name: 'People you lead' }).fill(pasted(people));
  await looksAt(welcome, 'welcome');

  const backup = hostileBackup();
  await leader.startsFrom(JSON.stringify(backup));

  let screens = 1;
  const popup = await leader.opensPopup();
  await expect(popup.getByRole('region', { name: 'Streak' })).toBeVisible();
  await looksAt(popup, 'popup');
  await popup.getByRole('button', { name: 'Log an act', exact: true }).click();
  await looksAt(popup, 'quick log');
  screens += 2;

  const journal = await leader.opensJournal();
  for (const place of places) {
    await journal.evaluate((hash) => (location.hash = hash), place);
    await expect(journal.locator(`section#${place.split('/')[0]}`)).toContainText(/\p{L}{3}/u);
    await expect(journal.locator('.trouble')).toHaveCount(0);
    await looksAt(journal, place);
    screens += 1;
  }

  const options = await leader.opensOptions();
  await expect(options.getByRole('list', { name: 'Everybody you serve' })).toContainText('Ana');
  await looksAt(options, 'options');
  screens += sections.length;

  // On the page and in the prompt, names switched on.
  const [n, name] = [1, words[1]!];
  const from = { name, address: `hostile${n}@corp.example` };
  const gmail = await leader.opensGmail({
    me: mira,
    lang: 'en',
    threads: [mailFrom(from, name, name, 2)],
  });
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  expect(await prompt.text()).toContain(name);
  expect(await harm(prompt.frame)).toEqual([]);
  expect(await spill(prompt.frame)).toBe(0);
  await prompt.answers("I'll do it");
  await expect(prompt.status).not.toBeEmpty();
  expect(await harm(prompt.frame)).toEqual([]);
  screens += 1;

  // Out and in again: what people wrote comes back letter for letter.
  const takesOut = async (): Promise<Backup> => {
    await options.reload();
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Download backup', exact: true }).click();
    return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Backup;
  };
  const byId = (rows: readonly Json[]) => new Map(rows.map((row) => [row['id'], row]));
  const out = await takesOut();
  for (const part of ['people', 'records', 'events'] as const) {
    const rows = byId(out[part]);
    for (const row of backup[part]) expect(rows.get(row['id']), part).toEqual(row);
  }
  const again = await leader.restores(JSON.stringify(out));
  await again.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(again.getByText(/^Restored/).first()).toBeVisible();
  await again.close();
  const twice = await takesOut();
  for (const part of ['people', 'records', 'events'] as const) {
    expect(JSON.stringify(twice[part])).toBe(JSON.stringify(out[part]));
  }
  expect(dialogs).toEqual([]);

  // The controls: the same looks see markup made of the same words, and a box that is too wide.
  await popup.evaluate((markup) => {
    const box = document.createElement('div');
    box.innerHTML = markup;
    box.append(Object.assign(document.createElement('p'), { textContent: 'wide' }));
    document.body.append(box);
    (box.lastElementChild as HTMLElement).style.width = '900px';
  }, words[1]!);
  await expect.poll(() => harm(popup)).not.toEqual([]);
  expect(await spill(popup)).toBeGreaterThan(0);
  proved(
    'S5',
    `${words.length} names and words on ${screens} screens and sections: 0 scripts, 0 stopped by the policy, 0 px too wide at 380 and 320; out and in again letter for letter`,
    'the same words as markup are stopped and seen, a wide box is seen',
  );
});
