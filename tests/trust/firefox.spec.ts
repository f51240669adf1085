import { expect, test } from '@playwright/test';
import { FirefoxLeader, type FirefoxPrompt } from '../browser/firefox';
import { mailFrom, mira, team } from '../browser/team';
import { canaryTeam } from './canaries';
import { flawedBuild } from './flawed';
import { phrasesOf, plant, read, spy, waysOf } from './hostile-reader';
import { proved } from './proof';
import { acceptedTricks, type Hand } from './tricks';

const mailbox = {
  me: mira,
  lang: 'en' as const,
  threads: team.map((from, index) => mailFrom(from, `Question ${index}`, 'Hm?', index + 1)),
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const handOn = ({ page, frame, placeOf }: FirefoxPrompt): Hand => {
  const undo = () => frame.$('aria/Undo');
  return {
    play: (act, given) => page.evaluate(act as (given: unknown) => void, given),
    moves: ({ x, y }) => page.mouse.move(x, y),
    clicks: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    aim: () => placeOf('Done'),
    answered: async () => (await undo()) !== null,
    undoes: async () => {
      await pause(900);
      const { x, y } = await placeOf('Undo');
      await page.mouse.click(x, y);
      await expect.poll(undo).toBeNull();
    },
  };
};

/** A Firefox in which Mira has started with people whose names stand nowhere else. */
async function begun(build?: string): Promise<FirefoxLeader> {
  const leader = await FirefoxLeader.installs(build);
  await leader.starts({ people: canaryTeam, ownAddresses: [mira.address] });
  await leader.worksToday();
  return leader;
}

/** A build in which a page's side vouches for everything. */
const trusting = () =>
  flawedBuild(
    [['content-scripts/gmail.js', (text) => text.replace(/\w+\.plainFor\(\)/, '1e9')]],
    '.output/firefox-mv3',
  );

/** What the page's tricks get where its side of the prompt vouches for everything. */
async function trickedControl(): Promise<string[]> {
  const { folder, forget } = trusting();
  const leader = await begun(folder);
  try {
    const gmail = await leader.opensGmail(mailbox);
    await gmail.opensThread(0);
    return (await acceptedTricks(handOn(await gmail.prompt()))).accepted;
  } finally {
    await leader.close();
    forget();
  }
}

test.describe('in Firefox, too,', () => {
  // It takes its time to start.
  test.describe.configure({ timeout: 180_000 });
  let leader: FirefoxLeader;
  test.beforeEach(async () => {
    leader = await begun();
  });
  test.afterEach(async () => {
    await leader?.close();
    expect(leader?.web.strays ?? []).toEqual([]);
  });

  test('a page cannot read the prompt', async () => {
    const options = await leader.opens('options.html');
    await (await options.waitForSelector('aria/Discreet mode[role="checkbox"]'))!.click();
    await pause(500);
    await options.close();

    const gmail = await leader.opensGmail(mailbox, spy);
    await gmail.opensThread(0);
    const said = await (await gmail.prompt()).text();
    const names = canaryTeam.map((one) => one.name.split(' ')[0]!);
    expect(said).toContain(names[0]);
    const words = [...phrasesOf(said), ...names];
    const found = await gmail.page.evaluate(read, words);
    expect(waysOf(found)).toEqual([]);

    // The same words, shown as a careless prompt would show them, are found.
    const control: string[] = [];
    for (const mode of ['open', 'closed'] as const) {
      await gmail.page.evaluate(plant, { mode, words: names.slice(0, 1) });
      const ways = waysOf(await gmail.page.evaluate(read, words));
      expect(ways).toContain('searching the page');
      control.push(`in ${mode === 'open' ? 'an open' : 'a closed'} shadow root ${ways.length}`);
      await gmail.page.evaluate(() => document.documentElement.lastElementChild!.remove());
    }
    proved(
      'S1 Firefox',
      `0 of ${words.length} names and phrases, by ${Object.keys(found).length} ways`,
      `ways that find a name ${control.join(', ')}`,
    );
  });

  test('no way to trick a real click is accepted', async () => {
    const gmail = await leader.opensGmail(mailbox);
    await gmail.opensThread(0);
    const hand = handOn(await gmail.prompt());
    const [{ accepted, tried }, believed] = await Promise.all([
      acceptedTricks(hand),
      trickedControl(),
    ]);
    expect(accepted).toEqual([]);
    expect(believed.length).toBeGreaterThanOrEqual(5);
    await pause(900);
    await hand.moves(await hand.aim());
    await hand.clicks();
    await expect.poll(hand.answered, { message: 'a click without a trick' }).toBe(true);
    await hand.undoes();
    proved(
      'S3 Firefox',
      `${tried - accepted.length} of ${tried} refused; what was answered is taken back`,
      `a build that believes the page accepts ${believed.length} of ${tried}`,
    );
  });
});
