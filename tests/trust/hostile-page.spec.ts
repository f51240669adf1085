import type { Page } from '@playwright/test';
import type { Leader } from '../browser/leader';
import { promptFrame } from '../browser/prompt';
import { expect, test } from '../browser/story';
import { mailFrom, mira, team } from '../browser/team';
import { seededJournal } from './canaries';
import { phrasesOf, plant, read, spy, waysOf } from './hostile-reader';
import { proved } from './proof';

const mailbox = {
  me: mira,
  lang: 'en' as const,
  threads: team.map((from, index) => mailFrom(from, `Question ${index}`, 'Hm?', index + 1)),
};

/** Everything on the page chosen, copied and pasted into a field of its own, with real keys. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'catch';
    document.body.append(field);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (const key of ['Control+a', 'Control+c']) await page.keyboard.press(key);
  await page.locator('#catch').focus();
  await page.keyboard.press('Control+v');
  const caught = await page.locator('#catch').inputValue();
  await page.evaluate(() => document.getElementById('catch')!.remove());
  return caught;
}

test('a page cannot read the prompt, in whatever state, nor the log', async ({ leader }) => {
  const { backup, words, names } = seededJournal();
  await leader.startsFrom(backup);
  await leader.browser.context.addInitScript(spy);
  const gmail = await leader.opensGmail(mailbox);
  const { page } = gmail;
  let states = 0;
  let ways = 0;
  const nothingIsRead = async (state: string) => {
    const prompt = promptFrame(page)!;
    const said = await prompt.locator('body').innerText();
    const shown = phrasesOf(said);
    expect(shown.length, 'words to look for').toBeGreaterThan(3);
    const found = await page.evaluate(read, [...shown, ...words]);
    expect(waysOf(found), state).toEqual([]);
    expect(promptFrame(page), 'the prompt stands all the while').toBeDefined();
    [states, ways] = [states + 1, Object.keys(found).length];
    return { said, shown };
  };
  const hides = async (words: string[], text: string) => {
    for (const word of words) expect(text).not.toContain(word);
  };

  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const open = await nothingIsRead('open');
  await hides(words, open.said);
  // Nor does it get hold of the frame, and of an address that tells who we are.
  expect(await page.evaluate(entrances)).toBe(0);
  expect((await copied(page)).length).toBeGreaterThan(100);
  await hides([...open.shown, ...words], await copied(page));
  await page.waitForTimeout(700);
  await prompt.button('Why this?').click();
  await nothingIsRead('why');
  await prompt.frame.getByRole('button', { name: 'More choices' }).click();
  await expect(prompt.frame.getByRole('button', { name: 'Not for this person' })).toBeVisible();
  await nothingIsRead('menu');
  await page.emulateMedia({ media: 'print' });
  await nothingIsRead('in print');
  await page.emulateMedia({ media: null });
  await prompt.answers("I'll do it");
  await expect(prompt.status).toContainText('Promised');
  await nothingIsRead('promised');
  await gmail.goesBack();
  await prompt.isGone();

  const options = await leader.opensOptions();
  await options.getByRole('checkbox', { name: 'Discreet mode' }).click();
  await options.waitForTimeout(500);
  await options.close();
  await leader.forgetsPrompts(24 * 15);
  await page.bringToFront();
  await gmail.opensThread(1);
  const named = await gmail.prompt();
  const name = names.get(team[1]!.address)!;
  await expect(named.frame.locator('body')).toContainText(name);
  expect((await nothingIsRead('named')).said).toContain(name);

  // The same words, shown as a careless prompt would show them, are found.
  const control: string[] = [];
  for (const mode of ['open', 'closed'] as const) {
    await page.evaluate(plant, { mode, words: words.slice(0, 5) });
    const found = waysOf(await page.evaluate(read, words));
    expect(found).toContain('searching the page');
    expect(await page.evaluate(entrances)).toBe(mode === 'open' ? 1 : 0);
    control.push(`in ${mode === 'open' ? 'an open' : 'a closed'} shadow root ${found.length}`);
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
  }
  proved(
    'S1',
    `0 of ${words.length} words seeded in the log and of all the prompt says, by ${ways + 1} ways in ${states} states`,
    `ways that find such words ${control.join(', ')}`,
  );
});

/** Runs in the page: shadow roots and frames beside its own content that it can get hold of. */
const entrances = (): number =>
  [...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot).length +
  window.length;

/** All that an answer could change: what is logged, decided, promised and set. */
async function stateOf(leader: Leader): Promise<string> {
  const inside = await leader.browser.opens('popup.html');
  const state = await inside.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('walk-the-talk');
      opening.onsuccess = () => resolve(opening.result);
    });
    const stores = ['events', 'promises', 'decisions', 'asked'];
    const tx = db.transaction(stores);
    const all = stores.map(
      (store) =>
        new Promise<unknown>((resolve) => {
          const asking = tx.objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
        }),
    );
    const rows = await Promise.all(all);
    db.close();
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(): Promise<{ settings?: unknown }> } } };
    };
    return JSON.stringify([rows, (await chrome.storage.local.get()).settings]);
  });
  await inside.close();
  return state;
}

/** Everything a page can pretend: clicks, keys, focus, messages and events, at every point of the prompt. */
async function pretends(): Promise<number> {
  const host = document.querySelector<HTMLElement>('html > :not(head, body)')!;
  const { left, top, width, height } = host.getBoundingClientRect();
  let forged = 0;
  const targets = new Set<EventTarget>([host, document, window, document.body]);
  const at = { bubbles: true, composed: true, cancelable: true };
  const press = (target: EventTarget, clientX: number, clientY: number) => {
    const place = { ...at, clientX, clientY, button: 0, detail: 1 };
    for (const name of ['pointerdown', 'pointerup']) {
      target.dispatchEvent(new PointerEvent(name, place));
    }
    for (const name of ['mousedown', 'mouseup', 'click', 'dblclick']) {
      target.dispatchEvent(new MouseEvent(name, place));
    }
    forged += 6;
  };
  for (let x = left + 10; x < left + width; x += 30) {
    for (let y = top + 10; y < top + height; y += 20) {
      const met = document.elementFromPoint(x, y) as HTMLElement | null;
      met?.click();
      press(met ?? host, x, y);
    }
  }
  for (const target of targets) {
    host.tabIndex = 0;
    host.focus();
    for (const key of ['Escape', 'Enter', ' ', 'Tab', 'y']) {
      for (const name of ['keydown', 'keypress', 'keyup']) {
        target.dispatchEvent(new KeyboardEvent(name, { ...at, key }));
        forged += 1;
      }
    }
    for (const name of ['close', 'answer', 'prompt-answer', 'submit', 'focus', 'toggle', 'abort']) {
      target.dispatchEvent(new CustomEvent(name, { ...at, detail: { answer: 'done' } }));
      forged += 1;
    }
  }
  host.removeAttribute('tabindex');
  const { port1 } = new MessageChannel();
  const orders = [
    { request: 'prompt-answer', nonce: 'x', answer: 'done' },
    { order: 'close' },
    { order: 'focus' },
    1e9,
  ];
  for (const data of orders) {
    window.postMessage(data, '*');
    window.dispatchEvent(new MessageEvent('message', { data, ports: [port1] }));
    for (let n = 0; n < window.length; n += 1) window[n]!.postMessage(data, '*');
    forged += 2;
  }
  const { chrome } = window as unknown as { chrome?: { runtime?: unknown } };
  if (chrome?.runtime) throw new Error('The page can talk to an extension.');
  await new Promise((resolve) => setTimeout(resolve, 400));
  return forged;
}

test('nothing that a page pretends is an answer', async ({ leaderAtWork: leader }) => {
  const gmail = await leader.opensGmail(mailbox);
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  await gmail.page.waitForTimeout(900);
  const before = await stateOf(leader);
  await gmail.page.bringToFront();
  await gmail.page.waitForTimeout(900);
  const shown = await prompt.frame.locator('main').innerHTML();
  const forged = await gmail.page.evaluate(pretends);
  // Not even from inside, where no page can come.
  for (const button of await prompt.frame.getByRole('button').all()) {
    await button.dispatchEvent('click');
  }
  await gmail.page.waitForTimeout(400);
  expect(await prompt.frame.locator('main').innerHTML()).toBe(shown);
  expect(await stateOf(leader)).toBe(before);

  await gmail.page.bringToFront();
  await gmail.page.waitForTimeout(900);
  await prompt.answers('Done');
  await expect(prompt.status).toContainText('Logged');
  expect(await stateOf(leader)).not.toBe(before);
  proved('S2', `0 of ${forged} forged events and messages`, 'the same look sees one real click');
});
