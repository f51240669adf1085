// npm run bench: from a page at rest to a prompt that can be seen, in both browsers, decision and frame start included.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Chromium } from '../browser/chromium';
import { FirefoxLeader } from '../browser/firefox';
import { Leader, rewrite } from '../browser/leader';
import { mailFrom, mira, team } from '../browser/team';
import type { GmailScene } from '../simulators/gmail/scene';

const rounds = 32;
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

async function inChromium(): Promise<number[]> {
  const browser = await Chromium.start();
  try {
    const leader = new Leader(browser);
    await leader.starts({ people: team, ownAddresses: [mira.address] });
    await leader.worksToday();
    const gmail = await leader.opensGmail(mailbox());
    const times: number[] = [];
    for (let index = 0; index < rounds; index += 1) {
      times.push(await gmail.page.evaluate(round, index));
      await leader.forgetsPrompts(24 * 15);
      await gmail.page.bringToFront();
    }
    return times;
  } finally {
    await browser.close();
  }
}

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

function summary(waits: number[]) {
  const times = waits.map((wait) => wait - restMs);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!);
  return { n: sorted.length, median: at(0.5), p95: at(0.95), least: at(0), most: at(1) };
}

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
execFileSync('npm', ['run', '--silent', 'build:firefox'], { stdio: 'ignore' });
const results = {
  restMs,
  chromium: summary(await inChromium()),
  firefox: summary(await inFirefox()),
};
console.log('From a page at rest to a visible prompt, ms (decision and frame start included)');
console.table({ Chromium: results.chromium, Firefox: results.firefox });
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench.json', `${JSON.stringify({ timeToPrompt: results }, null, 2)}\n`);
