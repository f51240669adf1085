import type { CDPSession, Page } from '@playwright/test';
import { Chromium } from '../browser/chromium';
import { Leader } from '../browser/leader';
import { promptFrame } from '../browser/prompt';
import { expect, test } from '../browser/story';
import { ana, henrik, mailbox, mira, team } from '../browser/team';
import { flawedBuild } from './flawed';
import { spy } from './hostile-reader';
import { proved } from './proof';

/** Of 400 points in rows and columns over the window, how many meet something of ours? */
const metAt = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ours = [...document.querySelectorAll('html > :not(head, body)')];
    const points = Array.from({ length: 400 }, (_, n) => {
      const [column, row] = [n % 20, Math.floor(n / 20)];
      return document.elementsFromPoint(
        ((column + 0.5) * innerWidth) / 20,
        ((row + 0.5) * innerHeight) / 20,
      );
    });
    return points.filter((met) => met.some((element) => ours.includes(element))).length;
  });

/** Clicks on 400 points for real. @returns how many reach the page, which does nothing about them */
async function clicksOn(page: Page): Promise<number> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicked: number; stop: AbortController };
    [counted.clicked, counted.stop] = [0, new AbortController()];
    for (const name of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click']) {
      const swallow = (event: Event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
        if (name === 'click') counted.clicked += 1;
      };
      addEventListener(name, swallow, { capture: true, signal: counted.stop.signal });
    }
  });
  for (let x = 32; x < 1280; x += 64) {
    for (let y = 20; y < 800; y += 40) await page.mouse.click(x, y);
  }
  return page.evaluate(() => {
    const counted = window as unknown as { clicked: number; stop: AbortController };
    counted.stop.abort();
    return counted.clicked;
  });
}

/** The content script with a count, at its beginning, of what of it is still alive in the page. */
const counting = (script: string): string => `(() => {
  const live = { timers: new Set(), observers: new Set(), listeners: new Set() };
  globalThis.live = () => ({
    timers: live.timers.size,
    observers: live.observers.size,
    listeners: [...live.listeners].filter(({ signal }) => !signal?.aborted).length,
  });
  for (const [begin, end, once] of [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
  ]) {
    const [start, stop] = [globalThis[begin].bind(globalThis), globalThis[end].bind(globalThis)];
    globalThis[begin] = (work, ...more) => {
      const id = start((...given) => {
        if (once) live.timers.delete(begin + id);
        work(...given);
      }, ...more);
      live.timers.add(begin + id);
      return id;
    };
    globalThis[end] = (id) => {
      live.timers.delete(begin + id);
      stop(id);
    };
  }
  for (const Observer of [MutationObserver, IntersectionObserver]) {
    const { observe, disconnect } = Observer.prototype;
    Observer.prototype.observe = function (...given) {
      live.observers.add(this);
      observe.apply(this, given);
    };
    Observer.prototype.disconnect = function () {
      live.observers.delete(this);
      disconnect.call(this);
    };
  }
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (name, listener, options) {
    if (this === document || this === window) live.listeners.add({ name, listener, signal: options?.signal });
    add.call(this, name, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (name, listener, options) {
    for (const one of live.listeners) {
      if (one.name === name && one.listener === listener) live.listeners.delete(one);
    }
    remove.call(this, name, listener, options);
  };
  globalThis.addEventListener = EventTarget.prototype.addEventListener.bind(window);
})();
${script}`;

/** What of ours is alive in a page, told by the counting build. */
async function aliveIn(page: Page): Promise<() => Promise<Record<string, number>>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let ours: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Walk the Talk') ours = context.id;
  });
  await session.send('Runtime.enable');
  return async () => {
    const expression = 'globalThis.live()';
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: ours!,
      returnByValue: true,
    });
    return answer.result.value as Record<string, number>;
  };
}

test('nothing of ours lies on a page when nothing is shown, and clicks reach the page', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const { page } = gmail;
  const states: string[] = [];
  const isClear = async (state: string) => {
    await expect.poll(() => promptFrame(page), { message: state }).toBeUndefined();
    expect(await metAt(page), state).toBe(0);
    states.push(state);
  };
  const comesAgain = async () => {
    await leader.forgetsPrompts(24 * 15, { andAgain: true });
    await page.bringToFront();
  };
  await isClear('before');

  await gmail.opensThread(0);
  const first = await gmail.prompt();
  const control = await metAt(page);
  expect(control, 'points where a shown prompt is met').toBeGreaterThan(10);
  await first.answers('Not now');
  await isClear('after an answer');
  expect(await clicksOn(page)).toBe(400);

  await gmail.goesBack();
  await comesAgain();
  await gmail.opensThread(1);
  const second = await gmail.prompt();
  await leader.pressesTheShortcut(page);
  await expect(second.button("I'll do it")).toBeFocused();
  await page.keyboard.press('Escape');
  await isClear('after Escape');

  await gmail.goesBack();
  await comesAgain();
  await gmail.opensThread(2);
  await gmail.prompt();
  await gmail.goesBack();
  await isClear('after another route');

  await comesAgain();
  const compose = await gmail.writesTo(ana);
  await gmail.prompt();
  await gmail.closesCompose(compose);
  await isClear('after a mail being written was closed');

  await comesAgain();
  await gmail.opensThread(0);
  await gmail.prompt();
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Discard the draft?';
    document.body.append(dialog);
    // Only its attribute changes when it opens.
    setTimeout(() => dialog.showModal(), 600);
  });
  await page.waitForTimeout(700);
  await isClear('under a modal dialog');
  await page.evaluate(() => document.querySelector('dialog')!.remove());

  await gmail.goesBack();
  await comesAgain();
  await gmail.opensThread(1);
  await gmail.prompt();
  await page.reload();
  await isClear('after loading anew');

  // A page that lets no pointer through to its own body takes nothing from our buttons.
  await comesAgain();
  await gmail.opensThread(2);
  const last = await gmail.prompt();
  await page.addStyleTag({ content: 'html, body { pointer-events: none }' });
  await last.answers('Done');
  await expect(last.status).toContainText('Logged');
  await leader.updatesTheExtension();
  await isClear('after an update');
  expect(await clicksOn(page)).toBe(400);
  proved(
    'S4',
    `0 of 400 in ${states.length} states, 400 of 400 clicks reach the page`,
    `with a prompt shown ${control} of 400 points meet it`,
  );
});

/** All that a page can tell itself apart by; the two addresses count as one. */
async function tracesIn(page: Page): Promise<Record<string, unknown>> {
  const found = await page.evaluate(() => {
    const { spied } = window as unknown as { spied: { messages: string[]; changes: string[] } };
    const names = (object: object) => Object.getOwnPropertyNames(object).toSorted();
    return {
      markup: document.documentElement.outerHTML,
      globals: [names(window), names(document), names(document.documentElement)],
      prototypes: [Element, Node, EventTarget, Document, Window].map((one) => names(one.prototype)),
      shadows: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
      frames: window.length,
      timings: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .toSorted(),
      changes: spied.changes,
      messages: spied.messages,
      kept: [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state],
      styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
      focus: document.activeElement?.tagName,
      selection: getSelection()!.toString(),
    };
  });
  return JSON.parse(JSON.stringify(found).replaceAll('chat.google.com', 'mail.google.com'));
}

/** Which files of the extension can be had from the page, by the id that everybody knows? */
const gotten = (page: Page, id: string): Promise<string[]> =>
  page.evaluate(async (extension) => {
    const files = ['prompt.html', 'popup.html', 'manifest.json', 'icon/16.png', 'background.js'];
    const answers = files.map((file) =>
      fetch(`chrome-extension://${extension}/${file}`).then(
        () => [file],
        () => [],
      ),
    );
    return (await Promise.all(answers)).flat();
  }, id);

test('a page without a prompt cannot tell that we are there', async ({ leaderAtWork: leader }) => {
  const { context, web, id } = leader.browser;
  await context.addInitScript(spy);
  await context.addInitScript((extension) => {
    // What WXT would tell older copies of a content script, and a page could hear.
    for (const site of ['gmail', 'calendar']) {
      addEventListener(
        `${extension}:${site}:wxt:content-script-started`,
        () => {
          (window as unknown as { spied: { messages: string[] } }).spied.messages.push('started');
        },
        true,
      );
    }
  }, id);
  // The same site at an address that is none of ours.
  await context.route('https://chat.google.com/**', async (route) => {
    const reply = web.answer(route.request().url().replace('//chat.', '//mail.'));
    await (reply ? route.fulfill(reply) : route.abort());
  });
  const gmail = await leader.opensGmail(mailbox());
  const without = await context.newPage();
  await without.goto('https://chat.google.com/mail/u/0/');
  for (const page of [gmail.page, without]) {
    await page.bringToFront();
    await page.evaluate(async () => {
      const { sim } = window as unknown as { sim: { openThread(n: number): Promise<void> } };
      await sim.openThread(4);
    });
    await page.waitForTimeout(2500);
  }
  const traces = await tracesIn(gmail.page);
  expect(traces).toEqual(await tracesIn(without));

  // The same look sees what a careless extension leaves.
  const plants: (() => void)[] = [
    () => document.body.setAttribute('data-walk', ''),
    () => Object.assign(window, { walk: 1 }),
    () => window.dispatchEvent(new CustomEvent('walk', { detail: 'here' })),
    () => document.documentElement.append(document.createElement('div')),
  ];
  let seen = 0;
  for (const plant of plants) {
    const before = await tracesIn(gmail.page);
    await gmail.page.evaluate(plant);
    if (JSON.stringify(await tracesIn(gmail.page)) !== JSON.stringify(before)) seen += 1;
  }
  expect(seen).toBe(plants.length);

  // With a prompt there is one plain element more, which says nothing of whose it is.
  await gmail.page.reload();
  await gmail.opensThread(0);
  await gmail.prompt();
  const host = await gmail.page.evaluate(() => {
    const found = document.querySelectorAll('html > :not(head, body)');
    return [...found].map(({ tagName, attributes, childNodes }) => ({
      tagName,
      attributes: [...attributes].map(({ name }) => name),
      children: childNodes.length,
    }));
  });
  expect(host).toEqual([{ tagName: 'DIV', attributes: ['style'], children: 0 }]);

  // A page without a policy of its own asks for our files.
  const plain = { contentType: 'text/html', body: '<!doctype html><title>Mail</title>' };
  const asks = async (browser: Chromium) => {
    await browser.context.route('https://mail.google.com/plain', (route) => route.fulfill(plain));
    const page = await browser.context.newPage();
    await page.goto('https://mail.google.com/plain');
    return gotten(page, browser.id);
  };
  expect(await asks(leader.browser)).toEqual([]);
  const { folder, forget } = flawedBuild([
    ['manifest.json', (text) => text.replace('"use_dynamic_url":true', '"use_dynamic_url":false')],
  ]);
  const known = await Chromium.start({ build: folder });
  try {
    expect(await asks(known)).toEqual(['prompt.html']);
  } finally {
    await known.close();
    forget();
  }
  proved(
    'S9',
    `1 accessible file, 0 of 5 by the known address; 0 differences in ${Object.keys(traces).length} kinds of traces`,
    `${seen} of ${plants.length} planted traces are seen; with a lasting address the file is had`,
  );
});

test('an update leaves nothing running in open pages, and no error', async () => {
  const { folder, forget } = flawedBuild([['content-scripts/gmail.js', counting]]);
  const browser = await Chromium.start({ build: folder });
  try {
    const leader = new Leader(browser);
    await leader.starts({ people: team, ownAddresses: [mira.address], leader: henrik });
    await leader.worksToday();
    const troubles: string[] = [];
    const said: string[] = [];
    browser.context.on('weberror', (error) => troubles.push(error.error().message));
    browser.context.on('console', (line) => said.push(line.text()));

    const still = await leader.opensGmail(mailbox());
    const aliveInStill = await aliveIn(still.page);
    await still.page.waitForTimeout(1500);
    const showing = await leader.opensGmail(mailbox());
    const aliveInShowing = await aliveIn(showing.page);
    await showing.opensThread(0);
    await showing.prompt();
    const journal = await leader.opensJournal();
    await showing.page.bringToFront();
    await showing.page.waitForTimeout(500);
    const before = await aliveInShowing();
    expect(before['timers']).toBeGreaterThan(0);
    expect(before['observers']).toBeGreaterThan(0);
    expect(before['listeners']).toBeGreaterThan(3);
    said.length = 0;

    await leader.updatesTheExtension();
    await showing.page.waitForTimeout(1000);
    const nothing = { timers: 0, observers: 0, listeners: 0 };
    expect(promptFrame(showing.page)).toBeUndefined();
    expect(await aliveInShowing()).toEqual(nothing);
    // A page in the background that does not change has no timer; with its first change the rest goes.
    expect((await aliveInStill())['timers']).toBe(0);
    await still.opensThread(1);
    await still.page.waitForTimeout(1000);
    expect(await aliveInStill()).toEqual(nothing);
    // The browser itself closes the pages of the extension: none stays open that could go wrong.
    expect(journal.isClosed()).toBe(true);
    expect(troubles).toEqual([]);
    expect(said.length).toBeLessThanOrEqual(1);
    proved(
      'R11',
      '0 errors, 0 lines said, 0 timers, observers and listeners after 1 s',
      `before it ${before['timers']} timers, ${before['observers']} observers and ${before['listeners']} listeners were counted`,
    );
  } finally {
    await browser.close();
    forget();
  }
});
