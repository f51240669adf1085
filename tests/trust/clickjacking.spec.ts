import { readdirSync } from 'node:fs';
import { Chromium } from '../browser/chromium';
import type { GmailPage } from '../browser/gmail-page';
import { Leader } from '../browser/leader';
import { Prompt, promptFrame } from '../browser/prompt';
import { expect, test } from '../browser/story';
import { henrik, mailFrom, mira, team } from '../browser/team';
import { flawedBuild } from './flawed';
import { proved } from './proof';
import { acceptedTricks, type Hand, type Point } from './tricks';

const mailbox = {
  me: mira,
  lang: 'en' as const,
  threads: team.map((from, index) => mailFrom(from, `Question ${index}`, 'Hm?', index + 1)),
};

const handOn = ({ page }: GmailPage, prompt: Prompt): Hand => {
  const undo = prompt.frame.getByRole('button', { name: 'Undo', exact: true });
  return {
    play: (act, given) => page.evaluate(act as (given: unknown) => void, given),
    moves: ({ x, y }) => page.mouse.move(x, y),
    clicks: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    aim: async () => {
      const inFrame = await prompt.button('Done').evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      const host = await page.evaluate(() => {
        const { x, y } = document.querySelector('html > :not(head, body)')!.getBoundingClientRect();
        return { x, y };
      });
      return { x: host.x + inFrame.x, y: host.y + inFrame.y };
    },
    answered: () => undo.isVisible(),
    undoes: async () => {
      await page.waitForTimeout(900);
      await undo.click();
      await expect(prompt.button('Done')).toBeVisible();
    },
  };
};

/**
 * Clicks where "Done" will be as soon as the next prompt is in sight: its buttons stand in the same corner each time.
 * @returns ms that it had been in sight, and whether the click counted
 */
async function clickAtOnce(gmail: GmailPage, thread: number, aim: Point) {
  const { page } = gmail;
  await page.mouse.move(aim.x, aim.y);
  const seenAt = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const host = document.querySelector<HTMLElement>('html > :not(head, body)');
          if (host?.style.visibility === 'visible') resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await gmail.opensThread(thread);
  const seen = await seenAt;
  await page.mouse.down();
  await page.mouse.up();
  const after = (await page.evaluate(() => performance.now())) - seen;
  await page.waitForTimeout(400);
  const hand = handOn(gmail, new Prompt(page, promptFrame(page)!));
  const counted = await hand.answered();
  if (counted) await hand.undoes();
  return { after, counted };
}

/** All nine ways. @returns those that were accepted */
async function tricksOn(leader: Leader): Promise<string[]> {
  const gmail = await leader.opensGmail(mailbox);
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  const { accepted, tried } = await acceptedTricks(handOn(gmail, prompt));
  expect(tried).toBe(8);
  const aim = await handOn(gmail, prompt).aim();
  for (const thread of [1, 2, 3, 4]) {
    await gmail.goesBack();
    await expect.poll(() => promptFrame(gmail.page)).toBeUndefined();
    await leader.forgetsPrompts(24 * 15);
    await gmail.page.bringToFront();
    const { after, counted } = await clickAtOnce(gmail, thread, aim);
    // On a machine under load the click itself may come too late to be too early.
    if (after > 450 && thread < 4) continue;
    expect(after, 'ms in sight before the click').toBeLessThan(500);
    if (counted) accepted.push('a click on a prompt that has just come');
    break;
  }
  return accepted;
}

/** A build in which every real click counts, wherever the prompt stands and however it is shown. */
const trusting = () => {
  const prompt = readdirSync('.output/chrome-mv3/chunks').find((name) =>
    name.startsWith('prompt-'),
  )!;
  return flawedBuild([
    [`chunks/${prompt}`, (text) => text.replace(/counts:(\w+)=>[^,]+,/, 'counts:()=>!0,')],
    ['content-scripts/gmail.js', (text) => text.replace(/\w+\.plainFor\(\)/, '1e9')],
  ]);
};

/** What is accepted where every click is believed: the control of the same clicks. */
async function trickedControl(): Promise<string[]> {
  const { folder, forget } = trusting();
  const browser = await Chromium.start({ build: folder });
  try {
    const leader = new Leader(browser);
    await leader.starts({ people: team, ownAddresses: [mira.address], leader: henrik });
    await leader.worksToday();
    return await tricksOn(leader);
  } finally {
    await browser.close();
    forget();
  }
}

test('no way to trick a real click is accepted, and what was answered can be undone', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(180_000);
  const [accepted, believed] = await Promise.all([tricksOn(leader), trickedControl()]);
  expect(accepted).toEqual([]);
  expect(believed.length).toBeGreaterThanOrEqual(8);

  // What nobody tampers with counts, and can be taken back.
  await leader.forgetsPrompts(24 * 15);
  const gmail = await leader.opensGmail(mailbox);
  await gmail.opensThread(5);
  const prompt = await gmail.prompt();
  for (const [answer, said] of [
    ['Done', 'Logged'],
    ["I'll do it", 'Promised'],
  ] as const) {
    await gmail.page.waitForTimeout(300);
    await prompt.answers(answer);
    await expect(prompt.status).toContainText(said);
    await handOn(gmail, prompt).undoes();
    await expect(prompt.status).toContainText('Taken back');
  }
  proved(
    'S3',
    '0 of 9 accepted; "Done" and "I\'ll do it" are taken back',
    `a build that believes every real click accepts ${believed.length} of 9`,
  );
});
