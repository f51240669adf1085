import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { Chromium } from '../browser/chromium';
import { GmailPage } from '../browser/gmail-page';
import { Leader } from '../browser/leader';
import { seenInControl } from '../browser/silence';
import { expect, test } from '../browser/story';
import { ana, calendar, mailbox, mailFrom, mira } from '../browser/team';
import { flawedBuild, type Flaw } from './flawed';
import { proved } from './proof';

test('a request of the background or a page of ours is seen in the log of the network, and the policy lets none through', async () => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const at = (from: string) => `http://127.0.0.1:${port}/${from}`;
  const asks: Flaw = [
    'background.js',
    (code) => `fetch('${at('background')}').catch(() => {});${code}`,
  ];
  const loose: Flaw = [
    'manifest.json',
    (text) => text.replace("connect-src 'none'", 'connect-src *'),
  ];
  const asked = async (flaws: Flaw[], expected: number) => {
    const { folder, forget } = flawedBuild(flaws);
    const browser = await Chromium.start({ build: folder });
    const page = await browser.opens('popup.html');
    await page.evaluate((url) => fetch(url).catch(() => {}), at('page'));
    await page.waitForTimeout(1000);
    await expect.poll(() => hits).toBeGreaterThanOrEqual(expected);
    const found = await browser.close();
    forget();
    return found;
  };
  try {
    expect(await asked([asks], 0)).toEqual([]);
    expect(hits).toBe(0);
    const seen = await asked([asks, loose], 2);
    expect(new Set(seen)).toEqual(new Set([at('background'), at('page')]));
    seenInControl(
      'with requests planted in background and popup and the policy loosened, both are in the log of the network and arrive; with the policy they do neither',
    );
  } finally {
    server.close();
  }
});

test('no word of a mail, a subject or an event title is in any storage afterwards', async ({
  leaderAtWork: leader,
}) => {
  const planted = ['zebrafinch', 'quartzlamp', 'velvetgong'];
  const [subject, body, title] = planted as [string, string, string];
  const typed = 'marmaladekite';

  const gmail = await leader.opensGmail({
    me: mira,
    lang: 'en',
    // A word for trouble beside it: the subject is matched, and still not kept.
    threads: [mailFrom(ana, `Complaint about the ${subject}`, `Please see the ${body}.`, 30)],
  });
  await gmail.opensThread(0);
  await (await gmail.prompt()).answers("I'll do it");
  await gmail.replies();
  await leader.forgetsPrompts();

  const scene = calendar();
  scene.events[0] = { ...scene.events[0]!, title: `Kick-off ${title}` };
  const week = await leader.opensCalendar(scene);
  await week.opensEvent(0);
  await (await week.prompt()).answers('Done');

  const popup = await leader.opensPopup();
  await popup.getByRole('button', { name: 'Log an act', exact: true }).click();
  await popup.getByRole('textbox', { name: 'In your own words' }).fill(typed);
  await popup.getByRole('button', { name: 'Log it', exact: true }).click();
  await expect(popup.getByText(/^Logged/).first()).toBeVisible();

  const kept = await everythingKept(popup);
  expect(kept).toContain(ana.address);
  expect(planted.filter((word) => kept.toLowerCase().includes(word))).toEqual([]);
  expect(kept).toContain(typed);
  proved(
    'S10 words',
    `0 of ${planted.length} planted words in ${Math.round(kept.length / 1000)} kB of database and settings, after two answered prompts`,
    'a word that the leader typed into the log is found there',
  );
});

/** Runs in a page of the extension: all stores of all databases, and all of the extension's storage. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name!));
      for (const store of db.objectStoreNames) {
        all.push(store, await asked(db.transaction(store).objectStore(store).getAll()));
      }
      db.close();
    }
    type Areas = Record<'local' | 'session' | 'sync', { get(): Promise<object> }>;
    const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
    for (const area of ['local', 'session', 'sync'] as const) all.push(await storage[area].get());
    return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }]);
  });

/** Put before a content script: says on the console whenever the script looks at the page. */
const watched = `for (const [of, names] of [
  [Document.prototype, ['querySelector', 'querySelectorAll', 'getElementById', 'getElementsByClassName', 'getElementsByTagName', 'createTreeWalker', 'elementsFromPoint']],
  [Element.prototype, ['querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'getBoundingClientRect']],
  [MutationObserver.prototype, ['observe']],
]) for (const name of names) {
  const real = of[name];
  of[name] = function (...all) { console.debug('looked:' + name); return real.apply(this, all); };
}
for (const [of, name] of [[Document.prototype, 'title'], [Node.prototype, 'textContent'], [HTMLElement.prototype, 'innerText']]) {
  const real = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { ...real, get() { console.debug('looked:' + name); return real.get.call(this); } });
}
`;

test('before Start nothing on a page is looked at', async () => {
  const { folder, forget } = flawedBuild([
    ['content-scripts/gmail.js', (code) => `${watched}${code}`],
  ]);
  const browser = await Chromium.start({ build: folder });
  try {
    const leader = new Leader(browser);
    await leader.installs();
    browser.web.gmailShows(mailbox());
    const page = await browser.context.newPage();
    let looks = 0;
    page.on('console', (line) => {
      if (line.text().startsWith('looked:')) looks += 1;
    });
    await page.goto('https://mail.google.com/mail/u/0/');
    const gmail = new GmailPage(page);
    await gmail.opensThread(0);
    await page.mouse.click(640, 400);
    await page.waitForTimeout(1500);
    const before = looks;
    expect(before).toBe(0);
    await leader.starts({ people: [ana], ownAddresses: [mira.address] });
    await page.bringToFront();
    await gmail.goesBack();
    await gmail.opensThread(1);
    await expect.poll(() => looks).toBeGreaterThan(0);
    proved('D3', '0 with a thread opened and clicked', `after Start the same count is above 0`);
  } finally {
    await browser.close();
    forget();
  }
});
