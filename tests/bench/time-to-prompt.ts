import { FirefoxLeader } from '../browser/firefox';
import { Leader, rewrite } from '../browser/leader';
import type { Page } from '@playwright/test';
import { mailFrom, mira, team } from '../browser/team';
import type { GmailScene } from '../simulators/gmail/scene';
import { contender } from './contenders';
import { median, type Row } from './table';

const rounds = 12;
/** The page counts as at rest so long after its last change, ms (product.md, section 3). */
const restMs = 400;

/**
 * One round, run in the page: opens a thread, waits for a visible prompt and goes back to the list.
 * @returns ms from the last change of the page to the first frame with the prompt
 */
async function round(index: number): Promise<number> {
  const { sim } = window as unknown as {
    sim: { openThread(index: number): Promise<void>; back(): Promise<void> };
  };
  let lastChange = performance.now();
  const changes = new MutationObserver(() => {
    lastChange = performance.now();
  });
  // The prompt's host stands beside the body, so it is no change of the page.
  changes.observe(document.body, { subtree: true, childList: true, attributes: true });
  await sim.openThread(index);
  const begun = performance.now();
  for (;;) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const host = document.querySelector<HTMLElement>('html > :not(head, body)');
    if (host?.style.visibility === 'visible') break;
    if (now - begun > 8000) throw new Error('No prompt within 8 s.');
  }
  const taken = performance.now() - lastChange;
  changes.disconnect();
  await sim.back();
  while (document.querySelector('html > :not(head, body)')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return taken;
}

/** Two threads a person, opened in turn; every prompt is forgotten before the next round. */
const mailbox = (): GmailScene => ({
  me: mira,
  lang: 'en',
  threads: Array.from({ length: rounds }, (_, index) =>
    mailFrom(team[index % team.length]!, `Question ${index}`, 'Have you a moment?', index + 1),
  ),
});

/** From a page at rest to a prompt that can be seen, decision and frame start included, in both browsers. */
export async function promptRows(): Promise<Row[]> {
  const chromium = await inChromium();
  const firefox = await inFirefox();
  return [
    {
      what: 'page at rest to prompt, Chromium',
      ours: median(chromium.ours) - restMs,
      unit: 'ms',
      against: { name: 'an empty page in such a frame', value: median(chromium.empty) },
      atMost: 1.5,
    },
    { what: 'page at rest to prompt, Firefox', ours: median(firefox) - restMs, unit: 'ms' },
  ];
}

/** In turns: our prompt in one browser, an empty page of an extension in the same kind of frame in another. */
async function inChromium(): Promise<{ ours: number[]; empty: number[] }> {
  const { browser, close } = await contender('ours');
  const frame = await contender('frame');
  try {
    const leader = new Leader(browser);
    const gmail = await leader.opensGmail(mailbox());
    frame.browser.web.gmailShows(mailbox());
    const other = await frame.browser.context.newPage();
    await other.goto('https://mail.google.com/mail/u/0/');
    const times = { ours: [] as number[], empty: [] as number[] };
    for (let index = 0; index < rounds; index += 1) {
      times.ours.push(await gmail.page.evaluate(round, index));
      times.empty.push(await emptyFrame(other));
      await leader.forgetsPrompts(24 * 15);
      await gmail.page.bringToFront();
    }
    return times;
  } finally {
    await close();
    await frame.close();
  }
}

/** @returns ms from the wish to the first frame in which the empty page stands */
const emptyFrame = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const begun = performance.now();
    dispatchEvent(new Event('frame'));
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const host = document.querySelector<HTMLElement>('html > :not(head, body)');
      if (host?.style.visibility === 'visible') break;
    }
    const taken = performance.now() - begun;
    dispatchEvent(new Event('no-frame'));
    return taken;
  });

async function inFirefox(): Promise<number[]> {
  const leader = await FirefoxLeader.installs();
  try {
    await leader.starts({ people: team, ownAddresses: [mira.address] });
    await leader.worksToday();
    const inside = await leader.opens('popup.html');
    const gmail = await leader.opensGmail(mailbox());
    const times: number[] = [];
    for (let index = 0; index < rounds; index += 1) {
      times.push(await gmail.page.evaluate(round, index));
      await inside.evaluate(rewrite, { stores: ['decisions'], earlier: 15 * 86_400_000 });
    }
    return times;
  } finally {
    await leader.close();
  }
}
