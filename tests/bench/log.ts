import type { Page } from '@playwright/test';
import { Chromium } from '../browser/chromium';
import { Leader, rewrite } from '../browser/leader';
import { ana, mailFrom, mira } from '../browser/team';
import { longService } from './past-50000';
import { bytesRead, countReading, drawn, noteDrawing } from './reading';
import { median, type Row } from './table';
import { longestTaskDuring } from './trace';
import { writingRows } from './writing';

const count = 50_000;
const rounds = 8;

interface Side {
  leader: Leader;
  popup: number[];
  popupBytes: number[];
  log: number[];
  decision: number[];
}

/** What a log of 50,000 events costs beside an empty one, in two browsers that take turns. */
export async function logRows(): Promise<Row[]> {
  const full = await side(count);
  const empty = await side(0);
  try {
    await decide([full, empty]);
    for (let round = 0; round < rounds; round += 1) {
      for (const one of [full, empty]) {
        await openPopup(one);
        await openLog(one);
      }
    }
    const whole = await wholeLog(full.leader);
    const row = (what: string, part: 'popup' | 'log' | 'decision', atMost: number): Row => ({
      what,
      ours: median(full[part]),
      unit: 'ms',
      against: { name: 'the same with an empty log', value: median(empty[part]) },
      atMost,
    });
    return [
      row('decision in the background, 50,000 events', 'decision', 1.5),
      row('popup from open to drawn, 50,000 events', 'popup', 1.5),
      {
        what: 'what the popup reads, 50,000 events',
        ours: median(full.popupBytes) / 1_000,
        unit: 'kB',
        against: { name: 'the whole log', value: whole / 1_000 },
        atMost: 1 / 10,
      },
      row("journal's log from open to first lines, 50,000 events", 'log', 2),
      await scrolling(full.leader),
      ...(await writingRows(full.leader)),
    ];
  } finally {
    await full.leader.browser.close();
    await empty.leader.browser.close();
  }
}

async function side(events: number): Promise<Side> {
  const leader = new Leader(await Chromium.start());
  await leader.installs();
  const options = await leader.restores(longService(events));
  const slow = { timeout: 120_000 };
  await options.getByRole('button', { name: 'Replace', exact: true }).click(slow);
  await options
    .getByText(/^Restored/)
    .first()
    .waitFor(slow);
  await options.close();
  return { leader, popup: [], popupBytes: [], log: [], decision: [] };
}

async function openPopup(side: Side): Promise<void> {
  const page = await opened(side.leader, 'popup.html', 'header button[aria-pressed]');
  side.popup.push(await drawn(page));
  side.popupBytes.push(await bytesRead(page));
  await page.close();
}

async function openLog(side: Side): Promise<void> {
  const page = await opened(side.leader, 'journal.html#log', '.days li, .empty');
  side.log.push(await drawn(page));
  await page.close();
}

/** Opens a page of the extension and waits until it shows what `selector` finds. */
async function opened(leader: Leader, path: string, selector: string): Promise<Page> {
  const { context, id } = leader.browser;
  const page = await context.newPage();
  // The runner marks inner functions by a call that no page knows.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(noteDrawing, selector);
  await page.addInitScript(countReading);
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

/** JSON of all events, bytes. */
async function wholeLog(leader: Leader): Promise<number> {
  const page = await leader.opensPopup();
  const bytes = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('walk-the-talk').onsuccess = ({ target }) => {
          const events = (target as IDBOpenDBRequest).result
            .transaction('events')
            .objectStore('events');
          events.getAll().onsuccess = (event) =>
            resolve(JSON.stringify((event.target as IDBRequest).result).length);
        };
      }),
  );
  await page.close();
  return bytes;
}

/** Turns the wheel through the list of the journal. */
async function scrolling(leader: Leader): Promise<Row> {
  const page = await opened(leader, 'journal.html#log', '.days li');
  await drawn(page);
  await page.mouse.move(640, 400);
  const lines = () => page.locator('.days li').count();
  const before = await lines();
  const ours = await longestTaskDuring(page, async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(60);
    }
  });
  if ((await lines()) <= before) throw new Error('The list did not grow: nothing was scrolled.');
  await page.close();
  return { what: "longest task while scrolling the journal's log", ours, unit: 'ms', atMost: 50 };
}

/** Facts of a thread go from the page's script to the background, which decides and answers. */
async function decide(sides: readonly Side[]): Promise<void> {
  const pages = [];
  for (const { leader } of sides) {
    const gmail = await leader.opensGmail({
      me: mira,
      lang: 'en',
      threads: [mailFrom(ana, 'A', 'B', 1)],
    });
    // What the page itself tells is over, and answered.
    await gmail.page.waitForTimeout(1_500);
    pages.push({ tell: await teller(gmail.page), inside: await leader.opensPopup() });
  }
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const [index, { tell, inside }] of pages.entries()) {
      const taken = await tell(`thread-${round}`);
      // The first ones wake the background and open the database.
      if (round > 1) sides[index]!.decision.push(taken);
      await inside.evaluate(rewrite, { stores: ['decisions'], earlier: 15 * 86_400_000 });
    }
  }
}

/** @returns a function that asks from the page's isolated script and answers the ms until the reply */
async function teller(page: Page): Promise<(key: string) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const context = new Promise<number>((resolve) =>
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension://')) resolve(id);
    }),
  );
  await session.send('Runtime.enable');
  const contextId = await context;
  return async (key) => {
    const fact = { kind: 'thread', key, people: 'people', from: ana.address, to: [mira.address] };
    const request = JSON.stringify({ request: 'facts', site: 'gmail', facts: [fact] });
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const begun = performance.now();
        const answer = await chrome.runtime.sendMessage(${request});
        if (!answer?.show) throw new Error('No prompt was decided on: ' + JSON.stringify(answer));
        return performance.now() - begun;
      })()`,
    });
    if (typeof result.value !== 'number') throw new Error(result.description);
    return result.value;
  };
}
