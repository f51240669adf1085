// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Facts, ThreadFacts } from '../../domain/facts';
import { soughtIn, type Sought } from '../../domain/matching';
import { restMs } from '../../sites/rest';
import type { Says, Site } from '../../sites/site';
import { watch } from '../../sites/watch';
import type { Order, Request } from '../../storage/requests';

/** A site whose surfaces are what the test says, and which counts how often it was looked at. */
let surfaces: Facts[];
let looks: number;
let says: Says;
const site: Site = {
  name: 'gmail',
  open: (_page, telling) => ({
    look: () => {
      says = telling;
      looks += 1;
      return { facts: surfaces };
    },
    mustStayClear: () => [],
    shouldStayClear: () => [],
  }),
};
const thread = (key: string): ThreadFacts => ({
  kind: 'thread',
  key,
  people: 'people',
  from: 'ana@corp.example',
  to: [],
});

/** The background as the page sees it: what it was asked, and whether the site may be read. */
let asked: Request[];
let mayWatch: boolean | Promise<boolean>;
let life: AbortController;
/** Words as the background gives them. */
let words: Sought[];
const told = () =>
  asked.flatMap((request) =>
    request.request === 'facts' ? request.facts.map(({ key }) => key) : [],
  );
const obey = (order: Order) => fakeBrowser.runtime.onMessage.trigger(order, {});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  // The tests' document never has anything else to do.
  vi.stubGlobal('requestIdleCallback', (look: () => void) => setTimeout(look));
  document.body.replaceChildren();
  [surfaces, looks, asked, mayWatch] = [[thread('a')], 0, [], true];
  words = soughtIn({ 'kick-off': ['start'] });
  life = new AbortController();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const request = message as Request;
    asked.push(request);
    return request.request === 'watching' ? { on: await mayWatch, words } : {};
  });
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const start = () => watch(site, document, life.signal);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
async function change(to: Facts[]): Promise<void> {
  surfaces = to;
  document.body.append(document.createElement('p'));
  await pass(2000);
}

it('reads nothing before the background has said yes', async () => {
  let answer!: (on: boolean) => void;
  mayWatch = new Promise((resolve) => (answer = resolve));
  start();
  await pass(5000);
  await change([thread('b')]);
  expect(asked).toEqual([{ request: 'watching', site: 'gmail' }]);
  expect(looks).toBe(0);
  answer(true);
  await pass(restMs * 2);
  expect(told()).toEqual(['b']);
});

it('reads nothing when the answer is no, or none comes', async () => {
  mayWatch = false;
  start();
  await pass(5000);
  mayWatch = Promise.reject(new Error('refused'));
  start();
  await pass(5000);
  expect(looks).toBe(0);
});

it('starts and stops as it is ordered, for its own site only', async () => {
  mayWatch = false;
  start();
  await pass(100);
  await obey({ order: 'watch', site: 'calendar', on: true, words });
  await pass(1000);
  expect(looks).toBe(0);

  await obey({ order: 'watch', site: 'gmail', on: true, words });
  await pass(1000);
  expect(told()).toEqual(['a']);

  await obey({ order: 'watch', site: 'gmail', on: false, words });
  const before = looks;
  await change([thread('b')]);
  expect(looks).toBe(before);

  await obey({ order: 'watch', site: 'gmail', on: true, words });
  await pass(1000);
  expect(told()).toEqual(['a', 'b']);
});

it('tells each surface once, and again only when it changes', async () => {
  start();
  await pass(1000);
  await change([thread('a')]);
  await change([thread('a'), thread('b')]);
  await change([thread('b')]);
  await change([{ ...thread('b'), from: 'bo@corp.example' }]);
  expect(told()).toEqual(['a', 'b', 'b']);
});

it('tells nothing of a surface that was open for less than its rest', async () => {
  start();
  await pass(restMs - 150);
  await change([]);
  expect(told()).toEqual([]);
  await change([thread('a')]);
  expect(told()).toEqual(['a']);
});

it('costs nothing while the page stands still', async () => {
  start();
  await pass(2000);
  const before = looks;
  await pass(60_000);
  expect(looks).toBe(before);
  await change([thread('b')]);
  expect(looks).toBeGreaterThan(before);
});

it('reads a page once while it does not change, and again when it does', async () => {
  start();
  await pass(2000);
  expect([told(), looks]).toEqual([['a'], 1]);
  await change([thread('a')]);
  expect([told(), looks]).toEqual([['a'], 2]);
});

it('after input counts the rest from the last change, and without any from when it was seen', async () => {
  surfaces = [];
  start();
  await pass(5000);
  const opens = (key: string) => {
    surfaces = [thread(key)];
    document.body.append(document.createElement('p'));
  };
  dispatchEvent(new Event('hashchange'));
  opens('a');
  await pass(50);
  opens('a');
  await pass(restMs - 10);
  expect(told()).toEqual([]);
  await pass(20);
  expect(told()).toEqual(['a']);

  await pass(5000);
  opens('b');
  await pass(restMs + 10);
  expect(told()).toEqual(['a']);
  await pass(restMs);
  expect(told()).toEqual(['a', 'b']);
});

it('is not kept from looking by a page that never rests', async () => {
  surfaces = [];
  start();
  await pass(1000);
  dispatchEvent(new Event('hashchange'));
  surfaces = [thread('b')];
  for (let passed = 0; passed < 1500; passed += 50) {
    document.body.append(document.createElement('p'));
    await pass(50);
  }
  expect(told()).toEqual(['b']);
});

it('reads again what is open when a click may have changed it unseen', async () => {
  start();
  await pass(2000);
  const before = looks;
  surfaces = [{ ...thread('a'), from: 'bo@corp.example' }];
  await pass(2000);
  expect(looks).toBe(before);
  document.body.click();
  await pass(1000);
  expect(told()).toEqual(['a', 'a']);
});

it('looks when the page has nothing else to do, and does not wait for that for ever', async () => {
  const waiting: { look: () => void; timeout: number | undefined }[] = [];
  vi.stubGlobal('requestIdleCallback', (look: () => void, options?: IdleRequestOptions) =>
    waiting.push({ look, timeout: options?.timeout }),
  );
  start();
  await pass(1000);
  expect([looks, waiting.length]).toEqual([0, 1]);
  expect(waiting[0]!.timeout).toBeLessThanOrEqual(100);
  waiting[0]!.look();
  expect(looks).toBe(1);
});

it('stops for good when the page’s script is told to', async () => {
  start();
  await pass(1000);
  life.abort();
  const before = looks;
  await change([thread('b')]);
  await obey({ order: 'watch', site: 'gmail', on: true, words });
  await pass(1000);
  expect(looks).toBe(before);
});

it('stops by itself when the extension is gone', async () => {
  start();
  await pass(1000);
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  const before = looks;
  await change([thread('b')]);
  vi.restoreAllMocks();
  await change([thread('c')]);
  expect(looks).toBe(before);
  expect(told()).toEqual(['a']);
});

it('an order to watch tells what is open anew: now may be the time for it', async () => {
  watch(site, document, life.signal);
  await vi.advanceTimersByTimeAsync(restMs + 200);
  expect(told()).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(5000);
  expect(told()).toEqual(['a']);
  await obey({ order: 'watch', site: 'gmail', on: true, words });
  await vi.advanceTimersByTimeAsync(restMs + 200);
  expect(told()).toEqual(['a', 'a']);
});

it('tells titles by the words it was given, and by new ones as soon as they come', async () => {
  start();
  await pass(1000);
  expect(says('Start of it')).toEqual(['kick-off']);
  words = soughtIn({ 'wrap-up': ['it'] });
  await obey({ order: 'watch', site: 'gmail', on: true, words });
  await pass(1000);
  expect(says('Start of it')).toEqual(['wrap-up']);
});
