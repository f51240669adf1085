import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { GmailPage } from './gmail-page';
import { promptFrame } from './prompt';
import { expect, test } from './story';
import { ana, calendar, mailbox, mailFrom, mira, stranger, team } from './team';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What of ours stands in the page: nothing but a host beside <head> and <body> ever does. */
const ours = (page: Page) =>
  page.evaluate(
    () =>
      [...document.documentElement.children].filter(
        (element) => !['HEAD', 'BODY'].includes(element.tagName),
      ).length,
  );

const hostBox = (page: Page): Promise<Box | undefined> =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (element) => !['HEAD', 'BODY'].includes(element.tagName),
    );
    return host && (host.getBoundingClientRect().toJSON() as Box);
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

async function writesBeside(gmail: GmailPage): Promise<void> {
  await gmail.writesTo(stranger);
  await gmail.page.locator('[g_editable=true]').last().focus();
}

test('twenty prompts come and go and not a letter, the caret or the focus is touched', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(120_000);
  const threads = Array.from({ length: 20 }, (_, index) =>
    mailFrom(team[index % team.length]!, `Question ${index}`, 'Have you a moment?', index + 1),
  );
  const gmail = await leader.opensGmail({ me: mira, lang: 'en', threads });
  await leader.forgetsPrompts();
  await gmail.page.bringToFront();
  await writesBeside(gmail);
  const sentence = 'the quick brown fox jumps ';
  for (let index = 0; index < 20; index += 1) {
    await gmail.opensThread(index);
    await gmail.page.keyboard.type(sentence, { delay: 20 });
    await gmail.prompt();
    await gmail.page.keyboard.type('on. ');
    await leader.forgetsPrompts(24 * 15);
  }
  const state = await gmail.page.evaluate(() => {
    const active = document.activeElement;
    const selection = getSelection()!;
    return {
      text: active?.textContent?.replaceAll('\u00a0', ' '),
      caret:
        selection.isCollapsed &&
        selection.anchorNode?.textContent?.length === selection.anchorOffset,
      editing: active?.getAttribute('g_editable'),
    };
  });
  expect(state.editing).toBe('true');
  expect(state.text).toContain(`${sentence}on. `.repeat(20).trimEnd());
  expect(state.caret).toBe(true);
  expect(await gmail.shortcuts()).toEqual([]);
});

for (const [width, height] of [
  [1280, 800],
  [1024, 600],
  [640, 400],
] as const) {
  test(`at ${width} by ${height} the prompt covers neither Send nor the field in use`, async ({
    leaderAtWork: leader,
  }) => {
    const gmail = await leader.opensGmail(mailbox());
    await gmail.page.setViewportSize({ width, height });
    await gmail.opensThread(0);
    const prompt = await gmail.prompt();
    await writesBeside(gmail);
    await gmail.page.waitForTimeout(600);
    const { send, focused } = await gmail.boxes();
    const host = await hostBox(gmail.page);
    expect(send.length).toBeGreaterThan(0);
    expect(focused).toBeDefined();
    if (host) for (const box of [...send, focused!]) expect(overlap(host, box)).toBe(false);
    // With room enough it moves to another corner instead of going.
    if (width === 1280) await prompt.isThere();
  });
}

test('the page cannot read the prompt', async ({ leaderAtWork: leader }) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const words = (await prompt.occasion.innerText()).trim();
  const look = (text: string) =>
    gmail.page.evaluate((needle) => {
      getSelection()!.removeAllRanges();
      const found = (window as unknown as { find(text: string): boolean }).find(needle);
      document.execCommand('selectAll');
      return {
        found,
        selected: getSelection()!.toString().includes(needle),
        inner: document.documentElement.innerText.includes(needle),
        markup: document.documentElement.outerHTML.includes(needle),
        frames: window.length + document.querySelectorAll('iframe').length,
      };
    }, text);
  expect(await look(words)).toEqual({
    found: false,
    selected: false,
    inner: false,
    markup: false,
    frames: 0,
  });
  // The same look finds what the page holds itself.
  const own = await look('Delivery for the Harbour account');
  expect([own.found, own.selected, own.inner]).toEqual([true, true, true]);
});

test('only a real click on a prompt seen for half a second is an answer', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const { x, y, width, height } = (await prompt.button('Done').boundingBox())!;
  const clicks = () => gmail.page.mouse.click(x + width / 2, y + height / 2);
  const fades = (opacity: string) =>
    gmail.page.evaluate((value) => {
      document.documentElement.style.opacity = value;
    }, opacity);
  await gmail.page.waitForTimeout(800);

  await fades('0.01');
  await gmail.page.waitForTimeout(400);
  await clicks();
  await fades('1');
  await gmail.page.waitForTimeout(200);
  await clicks();
  await prompt.button('Done').dispatchEvent('click');
  await gmail.page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const box = host.getBoundingClientRect();
    const [clientX, clientY] = [box.x + 60, box.y + 120];
    for (const target of [host, document.elementFromPoint(clientX, clientY) as HTMLElement]) {
      target.click();
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX, clientY }));
    }
  });
  await gmail.page.waitForTimeout(700);
  await expect(prompt.button('Done')).toBeVisible();
  await prompt.button('Done').click();
  await expect(prompt.status).toContainText('Logged');
});

test('nothing is left on the page after an answer, a navigation and an update', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const troubles: Error[] = [];
  gmail.page.on('pageerror', (error) => troubles.push(error));
  expect(await ours(gmail.page)).toBe(0);

  await gmail.opensThread(0);
  const first = await gmail.prompt();
  expect(await ours(gmail.page)).toBe(1);
  await first.answers('Not now');
  await expect.poll(() => ours(gmail.page)).toBe(0);
  await gmail.goesBack();

  await leader.forgetsPrompts();
  await gmail.page.bringToFront();
  await gmail.opensThread(1);
  await gmail.prompt();
  await gmail.goesBack();
  await expect.poll(() => ours(gmail.page)).toBe(0);

  await leader.forgetsPrompts();
  await gmail.page.bringToFront();
  await gmail.opensThread(2);
  await gmail.prompt();
  await leader.updatesTheExtension();
  await expect.poll(() => ours(gmail.page)).toBe(0);
  await gmail.goesBack();
  await gmail.opensThread(0);
  await gmail.seesNoPrompt();
  expect(troubles).toEqual([]);
});

test('where the page forbids frames of others the prompt leaves no dead box and waits in the popup', async ({
  leaderAtWork: leader,
}) => {
  await leader.browser.context.route('https://mail.google.com/**', async (route) => {
    const reply = leader.browser.web.answer(route.request().url())!;
    const headers = { ...reply.headers, 'cross-origin-embedder-policy': 'require-corp' };
    await route.fulfill({ ...reply, headers });
  });
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  await gmail.page.waitForTimeout(3500);
  expect(await ours(gmail.page)).toBe(0);
  const popup = await leader.opensPopup();
  await expect(popup.getByText(ana.name).first()).toBeVisible();
});

test('Escape closes the prompt from inside and gives the focus back', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await writesBeside(gmail);
  await prompt.isThere();
  await leader.pressesTheShortcut(gmail.page);
  await expect(prompt.button("I'll do it")).toBeFocused();
  await gmail.page.keyboard.press('j');
  await gmail.page.keyboard.press('Escape');
  await prompt.isGone(2000);
  expect(await gmail.page.evaluate(() => document.activeElement?.getAttribute('g_editable'))).toBe(
    'true',
  );
  expect(await gmail.shortcuts(), 'keys pressed in the prompt').toEqual([]);
});

test('after an answer by mouse the leader types on where they were', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await writesBeside(gmail);
  await gmail.page.keyboard.type('before ');
  await prompt.answers('Not now');
  await prompt.isGone(3000);
  await gmail.page.keyboard.type('after');
  const text = await gmail.page.evaluate(() => document.activeElement?.textContent);
  expect(text?.replaceAll('\u00a0', ' ')).toContain('before after');
  expect(await gmail.shortcuts()).toEqual([]);
});

test('a prompt that stands goes at once when presenting begins', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await leader.presents(true);
  await prompt.isGone(3000);
  await gmail.page.bringToFront();
  await gmail.seesNoPrompt(1200);
  const popup = await leader.opensPopup();
  await expect(popup.getByText(ana.name).first()).toBeVisible();
});

test('presenting or with the site off nothing comes, and afterwards it does', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const silences: [start: () => Promise<void>, end: () => Promise<void>][] = [
    [() => leader.presents(true), () => leader.presents(false)],
    [() => leader.switchesSite('Gmail', false), () => leader.switchesSite('Gmail', true)],
  ];
  for (const [start, end] of silences) {
    await start();
    await gmail.page.bringToFront();
    await gmail.opensThread(0);
    await gmail.seesNoPrompt();
    await end();
    await gmail.page.bringToFront();
    // What is still open has its prompt now.
    await (await gmail.prompt()).answers('Not now');
    await gmail.goesBack();
    await leader.forgetsPrompts(24 * 15, { andAgain: true });
  }
});

test('pages of Google Inbox give nothing, throw nothing and are said to be not recognised', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(60_000);
  const folder = 'tests/fixtures/pages';
  for (const name of readdirSync(folder).filter((file) => file.startsWith('foreign-'))) {
    await leader.browser.context.route('https://mail.google.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        // Nothing of the page's own is fetched: a request would be ours.
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        body: readFileSync(`${folder}/${name}`, 'utf8'),
      }),
    );
    const page = await leader.browser.context.newPage();
    const troubles: Error[] = [];
    page.on('pageerror', (error) => troubles.push(error));
    await page.goto('https://mail.google.com/mail/u/0/');
    await page.waitForTimeout(2600);
    expect(promptFrame(page), name).toBeUndefined();
    expect(troubles, name).toEqual([]);
    await page.close();
  }
  const popup = await leader.opensPopup();
  await expect(popup.getByText(/layout not recognised/)).toBeVisible();
  expect(await leader.skeletonOf(popup, 'gmail')).not.toContain('@');
});

test('in Calendar the prompt covers neither Save nor the event', async ({
  leaderAtWork: leader,
}) => {
  const week = await leader.opensCalendar(calendar());
  await week.opensEvent(0);
  await week.prompt();
  const host = (await hostBox(week.page))!;
  const { popover } = await week.boxes();
  expect(overlap(host, popover!)).toBe(false);
  await week.edits();
  await week.page.waitForTimeout(1200);
  const { save, focused } = await week.boxes();
  const now = await hostBox(week.page);
  expect(save).not.toBeNull();
  for (const box of [save, focused]) {
    expect(now !== undefined && box !== null && overlap(now, box)).toBe(false);
  }
});
