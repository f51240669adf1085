import type { Page } from '@playwright/test';
import type { GmailPage } from '../browser/gmail-page';
import { expect, test } from '../browser/story';
import { mailbox, mailFrom, mira, stranger, team } from '../browser/team';
import { proved } from './proof';

interface Noted {
  noted: { keys: string[]; moves: number };
}

async function writesBeside(gmail: GmailPage): Promise<void> {
  await gmail.writesTo(stranger);
  await gmail.page.locator('[g_editable=true]').last().focus();
}

/** From now on the page notes every key that reaches it, first of all listeners, and every move of the focus. */
const notes = (page: Page) =>
  page.evaluate(() => {
    const noted = { keys: [] as string[], moves: 0 };
    (window as unknown as Noted).noted = noted;
    for (const name of ['keydown', 'keypress', 'keyup'] as const) {
      addEventListener(name, ({ key }) => noted.keys.push(key), true);
    }
    for (const name of ['focusin', 'focusout', 'blur'] as const) {
      addEventListener(name, () => (noted.moves += 1), true);
    }
  });

const noted = (page: Page): Promise<Noted['noted']> =>
  page.evaluate(() => {
    const { keys, moves } = (window as unknown as Noted).noted;
    return { keys: [...keys], moves };
  });

test('twenty prompts come and go and not a letter, the caret or the focus is touched', async ({
  leaderAtWork: leader,
}) => {
  const threads = Array.from({ length: 20 }, (_, index) =>
    mailFrom(team[index % team.length]!, `Question ${index}`, 'Have you a moment?', index + 1),
  );
  const gmail = await leader.opensGmail({ me: mira, lang: 'en', threads });
  const { page } = gmail;
  await leader.forgetsPrompts();
  await page.bringToFront();
  await writesBeside(gmail);
  await notes(page);
  const session = await page.context().newCDPSession(page);
  const sentence = 'the quick brown fox jumps ';
  let typed = '';
  let moves = 0;
  for (let index = 0; index < 20; index += 1) {
    const before = (await noted(page)).moves;
    await gmail.opensThread(index);
    await page.keyboard.type(sentence, { delay: 10 });
    typed += sentence;
    // Every fifth prompt comes while a word is being composed, as in Japanese.
    if (index % 5 === 4) {
      const composing = { selectionStart: 2, selectionEnd: 2 };
      await session.send('Input.imeSetComposition', { text: 'にほ', ...composing });
      await gmail.prompt();
      await session.send('Input.imeSetComposition', { text: 'にほん', ...composing });
      await session.send('Input.insertText', { text: '日本' });
      typed += '日本';
    } else await gmail.prompt();
    moves += (await noted(page)).moves - before;
    // Another tab comes to the front here, and so the focus moves.
    await leader.forgetsPrompts(24 * 15);
    await page.bringToFront();
  }
  const state = await page.evaluate(() => {
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
  expect(typed.length).toBeGreaterThan(500);
  expect(state.editing).toBe('true');
  expect(state.text?.trim()).toContain(typed.trim());
  expect(state.caret).toBe(true);
  expect(moves).toBe(0);
  expect(await gmail.shortcuts()).toEqual([]);

  // A prompt that took the focus would be seen by both: letters and moves.
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
  });
  await page.keyboard.type('lost');
  const control = await noted(page);
  expect(control.moves).toBeGreaterThan(0);
  const left = await page.locator('[g_editable=true]').last().textContent();
  expect(left).not.toContain('lost');
  proved(
    'A3',
    `0 of ${typed.length} letters lost, 0 focus moves; 4 prompts came while a word was composed`,
    'a field that takes the focus takes 4 of 4 letters, and its move is seen',
  );
});

test('Escape closes the prompt from inside and gives the focus back', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const { page } = gmail;
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await notes(page);

  // Outside the prompt every key is the page's, Escape too.
  await page.keyboard.press('Escape');
  await prompt.isThere();
  const outside = (await noted(page)).keys;
  expect(outside).toContain('Escape');
  await writesBeside(gmail);
  await prompt.isThere();

  await leader.pressesTheShortcut(page);
  await expect(prompt.button("I'll do it")).toBeFocused();
  const before = (await noted(page)).keys.length;
  for (const name of ['Done', 'Not now', 'Why this?'] as const) {
    await page.keyboard.press('Tab');
    await expect(prompt.button(name)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(prompt.button('Why this?')).toHaveAttribute('aria-expanded', 'true');
  const more = prompt.frame.getByRole('button', { name: 'More choices' });
  // Under the reason stands the link to how it decides.
  for (let back = 0; back < 5; back += 1) await page.keyboard.press('Shift+Tab');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(prompt.frame.getByRole('button', { name: 'Not for this person' })).toBeFocused();
  // The single keys by which Gmail acts.
  for (const key of ['j', 'k', 'c', 'r', 'u', 'e', '#', '/']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  expect((await noted(page)).keys.slice(before), 'keys pressed in the prompt').toEqual([]);
  await page.keyboard.press('Escape');
  await prompt.isGone(2000);
  // Its release comes when the prompt is gone.
  expect((await noted(page)).keys.slice(before).filter((key) => key !== 'Escape')).toEqual([]);
  expect(await gmail.shortcuts()).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('g_editable'))).toBe(
    'true',
  );
  proved(
    'A4',
    '0 of 19 keys pressed in the prompt; reached, walked through, opened and left by keyboard alone',
    `${outside.length} events of one key pressed outside are heard`,
  );
});
