import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Chromium } from '../browser/chromium';
import { bringsIn } from '../browser/inside';
import { canKill, kill } from '../browser/processes';
import { expect, test } from '../browser/story';
import type { Frozen } from '../storage/frozen';
import { flawedBuild } from '../trust/flawed';
import { proved } from '../trust/proof';
import { seeded } from '../year/random';
import { inProfile, started } from './profile';
import type { State, Upgrading } from './upgrading';

/** How often an upgrade is cut off; a shorter run, for trying something out, proves nothing. */
const kills = Number(process.env.KILLS ?? 15);
/** Enough rows that an upgrade takes its time. */
const rows = 5_000;

/** Put into the page by `bringsIn`. */
declare const upgrading: Upgrading;

test('an upgrade that is cut off leaves the old database or the new one, each whole', async () => {
  test.skip(!canKill, 'Processes are looked up in /proc, which only Linux has.');
  test.setTimeout(600_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`${kills} kills; the same again with SEED=${seed}`);
  const random = seeded(seed);
  const database = longDatabase();
  // The background of the build would upgrade before anybody can look.
  const { folder, forget } = flawedBuild([['background.js', () => '']]);
  const left = { old: 0, new: 0 };

  const control = await inProfile(async (profile) => {
    let begins: (() => void) | undefined;
    const desk = async (browser: Chromium): Promise<Page> => {
      const page = await browser.opens('icon/128.png');
      await page.exposeFunction('tell', (what: string) => what === 'upgrades' && begins?.());
      await bringsIn(page, 'tests/soak/upgrading.ts');
      return page;
    };
    const look = (page: Page) => page.evaluate(() => upgrading.look());
    /** Whole, of one version or the other. */
    const expectOneOf = (state: State, ...whole: State[]) => {
      expect(whole.map(({ version }) => version)).toContain(state.version);
      expect(state).toEqual(whole.find(({ version }) => version === state.version));
    };
    const begin = (page: Page) => page.evaluate((frozen) => upgrading.begin(frozen), database);

    let before!: State;
    let after!: State;
    let taken = 0;
    for (let run = 0; run <= kills; run += 1) {
      await started({ build: folder, profile }, async (browser) => {
        const page = await desk(browser);
        if (run > 0) {
          const state = await look(page);
          expectOneOf(state, before, after);
          left[state.version === before.version ? 'old' : 'new'] += 1;
        } else {
          await begin(page);
          before = await look(page);
        }
        taken = Math.max(taken, await page.evaluate(() => upgrading.upgrade()));
        if (run === 0) after = await look(page);
        expect(await look(page)).toEqual(after);
        await begin(page);
        const begun = new Promise<void>((resolve) => (begins = resolve));
        const isControl = run === kills;
        void page
          .evaluate(
            (inHalves) => (inHalves ? upgrading.upgradeInHalves() : upgrading.upgrade()),
            isControl,
          )
          .catch(() => undefined);
        await begun;
        await wait(isControl ? 0 : random() * taken * 1.2);
        await kill(browser, profile);
      });
    }
    expect(before.counts['events by person']).toBeUndefined();
    expect(after.counts['events by person']).toBeGreaterThan(rows / 4);
    return started({ build: folder, profile }, async (browser) => {
      const state = await look(await desk(browser));
      await browser.close();
      return { state, before, after };
    });
  }).finally(forget);

  expect(control.state).not.toEqual(control.before);
  expect(control.state).not.toEqual(control.after);
  expect(left.old + left.new).toBe(kills);
  console.log(`Left: ${left.old} of the old version, ${left.new} of the new one`);
  if (kills < 15) return;
  proved(
    'R5 kills',
    `0 of ${kills}: ${left.old} were of the old version with every row, ${left.new} of the new one; all came up`,
    'an upgrade in two transactions is found in between',
  );
});

/** The frozen database of version 1, with the days of many years. */
function longDatabase(): Frozen {
  const first: Frozen = JSON.parse(readFileSync('tests/fixtures/database-1.json', 'utf8'));
  return {
    ...first,
    stores: first.stores.map((store) => {
      if (store.name !== 'events' && store.name !== 'promises') return store;
      const many = Array.from({ length: rows }, (_, n) => {
        const row = store.rows[n % store.rows.length]!;
        return { ...row, id: `${'id' in row ? row.id : ''}-${n}` };
      });
      return { ...store, rows: [...store.rows, ...many] };
    }),
  };
}
