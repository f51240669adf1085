import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Chromium } from '../browser/chromium';
import { bringsIn } from '../browser/inside';
import { Leader } from '../browser/leader';
import { weeksOfService } from '../browser/past';
import { canKill, kill } from '../browser/processes';
import { expect, test } from '../browser/story';
import { proved } from '../trust/proof';
import { seeded } from '../year/random';
import { inProfile, started } from './profile';
import type { AtWork, Effect, Found, Kind, Told } from './at-work';

/** How often the browser is killed; a shorter run, for trying something out, proves nothing. */
const kills = Number(process.env.KILLS ?? 50);
/** So long the leader works before the blow, from the first write that is done on, ms. */
const working = [50, 1200] as const;
/** Of what was acknowledged and what is there: what does not fit. */
interface Damage {
  lost: string[];
  torn: string[];
}

/** What must be there by what was said to be done; and the write that the blow fell into, if any. */
class Ledger {
  readonly writes = new Map<Kind, number>();
  /** blows that fell into a write */
  cutOff = 0;
  private there = new Set<string>();
  private gone = new Set<string>();
  private goal: number | undefined;
  private open: Effect | undefined;

  readonly hear = ({ says, what, ...effect }: Told): void => {
    this.open = says === 'begins' ? effect : undefined;
    if (says === 'begins') return;
    this.writes.set(what, (this.writes.get(what) ?? 0) + 1);
    this.take(effect);
  };

  get acknowledged(): number {
    return [...this.writes.values()].reduce((sum, count) => sum + count, 0);
  }

  /**
   * Compares with what was found. The open write is there as a whole or not at all: both are right, anything in between is
   * not; from here on it has happened, or never will.
   */
  judge({ ids, goal, torn }: Found): Damage {
    const here = new Set(ids);
    if (this.open) this.cutOff += 1;
    const open = this.open ?? {};
    this.open = undefined;
    const without = this.missed(here, goal);
    if (without.length === 0 && !open.only?.some((id) => here.has(id))) return { lost: [], torn };
    this.take(open);
    return { lost: this.missed(here, goal).length === 0 ? [] : without, torn };
  }

  private take({ there = [], gone = [], only, goal }: Effect): void {
    if (only) {
      for (const id of this.there) this.gone.add(id);
      this.there = new Set(only);
    }
    for (const id of there) this.there.add(id);
    for (const id of gone) this.there.delete(id);
    for (const id of there) this.gone.delete(id);
    for (const id of gone) this.gone.add(id);
    this.goal = goal ?? this.goal;
  }

  private missed(ids: ReadonlySet<string>, goal: number): string[] {
    const missing = [...this.there].filter((id) => !ids.has(id));
    const back = [...this.gone].filter((id) => ids.has(id));
    const wrong = this.goal !== undefined && this.goal !== goal ? [`goal ${this.goal}`] : [];
    return [...missing, ...back, ...wrong];
  }
}

/** Put into the page by `bringsIn`. */
declare const atWork: AtWork;

test('fifty kills in the middle of writing lose nothing that was said to be saved', async () => {
  test.skip(!canKill, 'Processes are looked up in /proc, which only Linux has.');
  test.setTimeout(kills * 60_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`${kills} kills; the same again with SEED=${seed}`);
  const random = seeded(seed);
  const backup = weeksOfService();
  const total = new Map<Kind | 'all', number>();
  let opened = 0;
  let cutOff = 0;

  await inProfile(async (profile) => {
    await started({ profile }, async (browser) => {
      await new Leader(browser).startsFrom(backup);
      await browser.close();
    });
    const ledger = new Ledger();
    for (let run = 0; run <= kills; run += 1) {
      await started({ profile }, async (browser) => {
        const page = await desk(browser, ledger);
        const damage = ledger.judge(await page.evaluate(() => atWork.findAll()));
        expect(damage, `after kill ${run}`).toEqual({ lost: [], torn: [] });
        if (run > 0) opened += 1;
        if (run === kills) return browser.close();
        const before = ledger.acknowledged;
        const writing = page
          .evaluate(([one, file]) => atWork.writeOn(one, file), [
            random.int(0, 1e9),
            backup,
          ] as const)
          .catch((error: unknown) => error);
        await expect.poll(() => ledger.acknowledged, { timeout: 20_000 }).toBeGreaterThan(before);
        await Promise.race([wait(random.int(...working)), writing]);
        await kill(browser, profile);
        expect(String(await writing)).toMatch(/closed|crashed/i);
      });
    }
    for (const [kind, count] of ledger.writes) total.set(kind, count);
    total.set('all', ledger.acknowledged);
    cutOff = ledger.cutOff;
  });
  console.log(`Acknowledged: ${JSON.stringify(Object.fromEntries(total))}`);

  // The controls: the same blow into a page that says "done" too early, and into one that writes in two steps.
  const early = await struck('sayTooEarly');
  expect(early.lost).toHaveLength(1);
  const halves = await struck('writeInHalves');
  expect(halves.torn).toHaveLength(1);

  expect(opened).toBe(kills);
  if (kills < 50) return;
  proved(
    'R1',
    `0 of ${total.get('all')} acknowledged writes of ${total.size - 1} kinds lost, 0 torn; ${cutOff} kills fell into a write; ${opened} of ${kills} open again`,
    'a write said to be done before it begins is missed, one in two transactions is found torn',
  );
});

/** What a kill does to a page that works in this flawed way. */
async function struck(flaw: 'sayTooEarly' | 'writeInHalves'): Promise<Damage> {
  const ledger = new Ledger();
  return inProfile(async (profile) => {
    await started({ profile }, async (browser) => {
      const page = await desk(browser, ledger);
      const working = page.evaluate((name) => atWork[name](), flaw).catch(() => undefined);
      await expect.poll(() => ledger.acknowledged).toBe(1);
      await kill(browser, profile);
      await working;
    });
    return started({ profile }, async (browser) => {
      const page = await desk(browser, ledger);
      const damage = ledger.judge(await page.evaluate(() => atWork.findAll()));
      await browser.close();
      return damage;
    });
  });
}

/** A page of the extension from which the leader works. */
async function desk(browser: Chromium, ledger: Ledger): Promise<Page> {
  const page = await browser.opens('options.html');
  await page.exposeFunction('tell', ledger.hear);
  await bringsIn(page, 'tests/soak/at-work.ts');
  return page;
}
