import { expect, test } from '../browser/story';
import { axeFinds, type Rules } from './axe';
import { cutTexts, motions, sideways, targets } from './looks';
import {
  dark,
  forced,
  inModes,
  light,
  narrow,
  narrowAndSpaced,
  narrowToLeft,
  rightToLeft,
  twice,
  type Mode,
} from './modes';
import { proved } from './proof';
import { tour, type Stop } from './tour';

/** Every screen in every mode. A flaw is planted once on each kind of screen: the same look must find it. */

test('no screen breaks a rule of accessibility in any mode', async ({ leader }) => {
  test.setTimeout(420_000);
  const modes = new Map<Mode, Rules>([
    [light, 'all'],
    [dark, 'colours'],
    [forced, 'colours'],
    [rightToLeft, 'all but colours'],
    [twice, 'all but colours'],
    [narrow, 'all but colours'],
  ]);
  const faults: string[] = [];
  const planted = new Set<Stop['kind']>();
  let runs = 0;
  let decided = 0;
  await tour(leader, async (stop) => {
    await inModes(stop, [...modes.keys()], async (mode) => {
      const found = await axeFinds(stop.on, modes.get(mode));
      const where = `${stop.name}, ${mode.name}`;
      faults.push(...found.violations.map((one) => `${where}: ${one}`));
      faults.push(...found.open.map((one) => `${where}: undecided, ${one}`));
      runs += 1;
      decided += found.decided;
    });
    if (planted.has(stop.kind)) return;
    planted.add(stop.kind);
    await stop.on.evaluate(() => {
      const words = document.createElement('p');
      words.textContent = 'Hardly to be seen';
      words.style.color = 'light-dark(black, #222)';
      const flaw = document.createElement('div');
      flaw.id = 'flaw';
      flaw.append(document.createElement('button'), words);
      document.querySelector('main')!.append(flaw);
    });
    await inModes(stop, [light, dark], async (mode) => {
      const { violations, open } = await axeFinds(stop.on);
      const rules = new Set([...violations, ...open].map((one) => one.split(':')[0]));
      expect(rules.has('button-name'), `${stop.kind}: a button without a name`).toBe(true);
      expect(rules.has('color-contrast'), `${stop.kind}: dark on dark`).toBe(mode === dark);
    });
    await stop.on.evaluate(() => document.querySelector('#flaw')!.remove());
  });
  expect(faults).toEqual([]);
  expect(planted.size, 'kinds of screens').toBe(5);
  proved(
    'A1',
    `0 in ${runs} runs of axe in ${modes.size} modes; 0 undecided, ${decided} by their colours`,
    'a button without a name and dark words on dark were found on all 5 kinds of screens',
  );
});

test('nothing is cut off, moves against the wish or scrolls sideways in any mode', async ({
  leader,
}) => {
  test.setTimeout(420_000);
  const modes = [forced, rightToLeft, twice, narrowToLeft, narrowAndSpaced];
  const faults: string[] = [];
  const planted = new Set<Stop['kind']>();
  let looks = 0;
  await tour(leader, async (stop) => {
    await inModes(stop, modes, async (mode) => {
      const where = `${stop.name}, ${mode.name}`;
      const wide = await sideways(stop.on);
      faults.push(...(await cutTexts(stop.on)).map((one) => `${where}: ${one}`));
      if (wide > 0) faults.push(`${where}: ${wide} px sideways`);
      looks += 1;
    });
    await stop.page.emulateMedia({ reducedMotion: 'reduce' });
    const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
    await expect.poll(() => stop.on.evaluate(isStill)).toBe(true);
    faults.push(...(await motions(stop.on)).map((one) => `${stop.name}: ${one}`));
    if (!planted.has(stop.kind)) {
      planted.add(stop.kind);
      await findsPlanted(stop);
    }
    await stop.page.emulateMedia({ reducedMotion: 'no-preference' });
  });
  expect(faults).toEqual([]);
  expect(planted.size, 'kinds of screens').toBe(5);
  proved(
    'A7',
    `0 cut, 0 beside the window, 0 px sideways in ${looks} looks in ${modes.length} modes; 0 motions`,
    'a cut box, a wide one and a running animation were found on all 5 kinds of screens',
  );
});

async function findsPlanted({ on, kind }: Stop): Promise<void> {
  await on.evaluate(() => {
    const flaw = document.createElement('div');
    flaw.id = 'flaw';
    flaw.textContent = 'Words that are longer than their box';
    flaw.style.cssText = 'width: 40px; height: 16px; overflow: hidden';
    const wide = document.createElement('div');
    wide.textContent = 'far '.repeat(900);
    wide.style.cssText = 'white-space: nowrap';
    flaw.after(wide);
    document.querySelector('main')!.append(flaw, wide);
    flaw.animate({ translate: ['0', '1px'] }, { duration: 60_000 });
  });
  const cut = (await cutTexts(on)).join();
  expect(cut, kind).toContain('cut below: DIV');
  expect(cut, kind).toContain('beside the window: DIV');
  expect(await sideways(on), kind).toBeGreaterThan(0);
  expect(await motions(on), kind).toEqual(['runs: running']);
  await on.evaluate(() => {
    const flaw = document.querySelector('#flaw')!;
    flaw.nextElementSibling!.remove();
    flaw.remove();
  });
}

test('whatever can be clicked is at least 32 px wide and high', async ({ leader }) => {
  test.setTimeout(200_000);
  const small: string[] = [];
  const inSentences = new Set<string>();
  const planted = new Set<Stop['kind']>();
  let count = 0;
  await tour(leader, async (stop) => {
    await inModes(stop, [light, narrow], async (mode) => {
      const found = await targets(stop.on);
      count += found.count;
      small.push(...found.small.map((one) => `${stop.name}, ${mode.name}: ${one}`));
      found.inSentences.forEach((one) => inSentences.add(one));
    });
    if (planted.has(stop.kind)) return;
    planted.add(stop.kind);
    await stop.on.evaluate(() => {
      const flaw = document.createElement('button');
      flaw.id = 'flaw';
      flaw.style.cssText = 'width: 20px; height: 20px; padding: 0';
      document.querySelector('main')!.append(flaw);
    });
    expect((await targets(stop.on)).small, stop.kind).toEqual(['20 × 20: BUTTON. ']);
    await stop.on.evaluate(() => document.querySelector('#flaw')!.remove());
  });
  expect(small).toEqual([]);
  // Links in the middle of a sentence are as high as its line; WCAG 2.5.8 allows that, and we have few.
  expect([...inSentences]).toEqual([]);
  expect(planted.size, 'kinds of screens').toBe(5);
  proved(
    'A6',
    `0 of ${count} targets at 1280 and 320 px`,
    'a button of 20 px was found on all 5 kinds of screens',
  );
});
