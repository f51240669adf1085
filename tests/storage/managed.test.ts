import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup } from '../../storage/backup';
import { eraseEverything } from '../../storage/erase';
import { drawBeforeAnswer, managed, watchManaged } from '../../storage/managed';
import { practice } from '../../storage/practice';
import { readPolicy } from '../../storage/policy';
import { freshProfile } from './platform';
import { changeSettings } from '../../storage/settings';
import { clock } from './suggestions';

/** The browser, which takes its time until it is told to answer. */
function slow(found: object): () => Promise<void> {
  let tell = () => undefined as void;
  const told = new Promise<void>((resolve) => (tell = resolve));
  answers(told.then(() => found));
  return async () => {
    tell();
    await vi.waitFor(async () => expect(await kept()).toEqual(found));
  };
}
const answers = (found: Promise<object>) => {
  fakeBrowser.storage.managed.get = (() => found) as typeof fakeBrowser.storage.managed.get;
};
const kept = async (): Promise<unknown> =>
  (await fakeBrowser.storage.local.get('policy'))['policy'];
const soon = (what: Promise<unknown>) =>
  Promise.race([what, new Promise((resolve) => setTimeout(resolve, 600, 'still waiting'))]);

const strict = { sites: { gmail: false }, locked: ['sites'] };

beforeEach(freshProfile);

it('what is locked stays locked while a browser that has just started says nothing', async () => {
  answers(Promise.resolve(strict));
  expect((await practice()).chosen.sites.gmail).toBe(false);
  const answer = slow({ budget: 1 });
  const held = await practice();
  expect([held.chosen.sites.gmail, [...held.locked]]).toEqual([false, ['sites']]);
  await answer();
  const now = await practice();
  expect([now.chosen.sites.gmail, now.chosen.budget]).toEqual([true, 1]);
});

it('whoever watches is told when the answer is another than what was kept, and only then', async () => {
  answers(Promise.resolve(strict));
  await managed();
  const told = vi.fn();
  const unwatch = watchManaged(told);
  const same = slow({ ...strict });
  await managed();
  await same();
  expect(told).not.toHaveBeenCalled();
  const other = slow({});
  expect(await managed()).toEqual(strict);
  await other();
  expect(told).toHaveBeenCalledOnce();
  expect(await managed()).toEqual({});
  unwatch();
});

it('a copy that is not in order is said and not applied, as the policy itself would be', async () => {
  await fakeBrowser.storage.local.set({ policy: { budget: -1 } });
  const answer = slow({ budget: 1 });
  expect((await readPolicy()).trouble).toMatch(/“budget” cannot be -1/);
  await answer();
  expect((await readPolicy()).policy, 'control').toMatchObject({ budget: 1 });
});

it('is in no backup, and goes with everything', async () => {
  answers(Promise.resolve({ ...strict, support: 'https://help.corp.example' }));
  await practice();
  expect(JSON.stringify(await kept()), 'control').toContain('help.corp.example');
  expect(await (await exportBackup(clock)).text()).not.toContain('help.corp.example');
  await eraseEverything();
  expect(await kept()).toBe(undefined);
});

it('a change in the browser is kept, though nobody asks', async () => {
  answers(Promise.resolve(strict));
  const unwatch = watchManaged(() => undefined);
  expect(await kept()).toBe(undefined);
  fakeBrowser.storage.onChanged.trigger({}, 'managed');
  await vi.waitFor(async () => expect(await kept()).toEqual(strict));
  unwatch();
});

it('a browser that never answers keeps nobody from beginning: after five seconds it goes by what is known, nothing', async () => {
  const answer = slow(strict);
  const begun = performance.now();
  const { chosen } = await practice();
  expect(performance.now() - begun).toBeGreaterThan(4000);
  expect(chosen.sites.gmail).toBe(true);
  await answer();
  expect((await practice()).chosen.sites.gmail, 'control').toBe(false);
});

it('where nothing was ever known the background waits, and a screen is drawn without', async () => {
  const answer = slow(strict);
  const waiting = practice();
  expect(await soon(waiting)).toBe('still waiting');
  // From here on this is a screen.
  drawBeforeAnswer();
  expect((await practice()).locked.size).toBe(0);
  // What is written by it, such as Start, waits there, too.
  const writing = changeSettings(() => ({ goal: 2 }));
  expect(await soon(writing)).toBe('still waiting');
  await answer();
  expect((await writing).goal).toBe(2);
  expect((await waiting).locked, 'control').toEqual(new Set(['sites']));
  expect((await practice()).locked).toEqual(new Set(['sites']));
});
