import { browser } from 'wxt/browser';
import { ask, type Order } from '../storage/requests';
import { ownAddress } from './dom';
import { promptFrame, type PromptFrame } from './frame';
import { restTracker } from './rest';
import { selfCheck } from './self-check';
import { surfaceOf, type Sight, type Site } from './site';

/** The pace of looking while the page changes, ms: a costly look comes seldom, a cheap one soon. */
const pace = { shortest: 100, longest: 1500, timesItsCost: 200, timesItsCostAfterInput: 40 };
/** After a click, a focus or a route change something is likely to open, ms. */
const likelyFor = 2000;
/**
 * Watches one page while the leader has the site switched on, until `signal` aborts.
 * One observer, switched off from the first change to the next look: what a busy page does in
 * between costs nothing. A look is one pass in an animation frame, and its own cost sets the pace.
 */
export function watch(site: Site, page: Document, signal: AbortSignal): void {
  let stop: AbortController | undefined;
  const start = () => {
    if (stop || signal.aborted) return;
    stop = new AbortController();
    watchPage(site, page, stop);
    signal.addEventListener('abort', () => stop?.abort(), { signal: stop.signal });
  };
  let ordered = false;
  const listen = (order: Order) => {
    if (order.order !== 'watch' || order.site !== site.name) return;
    ordered = true;
    if (order.on) return start();
    stop?.abort();
    stop = undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
  // Nothing is read before the background says that the leader has pressed Start. An order is newer than this answer.
  void ask('watching', { site: site.name }).then((on) => on && !ordered && start(), ignore);
}

/** Changes of these can open, close or re-use a surface without a node coming or going. */
const watchedAttributes = [
  'role',
  'style',
  'class',
  'hidden',
  'email',
  'data-email',
  'data-hovercard-id',
  'data-eventid',
];

function watchPage(site: Site, page: Document, life: AbortController): void {
  const { signal } = life;
  const reader = site.open(page);
  const rested = restTracker();
  const checked = selfCheck();
  let prompt: { frame: PromptFrame; surface: string } | undefined;
  let me: string | undefined;
  let cost = 0;
  let likelyUntil = 0;
  let planned: { at: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let pulse: ReturnType<typeof setInterval> | undefined;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    const { shortest, longest, timesItsCost, timesItsCostAfterInput } = pace;
    const likely = performance.now() < likelyUntil;
    const pause = cost * (likely ? timesItsCostAfterInput : timesItsCost);
    plan(Math.min(longest, Math.max(shortest, pause)));
  });

  function plan(delay: number): void {
    const at = performance.now() + delay;
    if (signal.aborted || (planned && planned.at <= at)) return;
    clearTimeout(planned?.timer);
    planned = { at, timer: setTimeout(() => requestAnimationFrame(look), delay) };
  }

  function look(): void {
    planned = undefined;
    if (!isAlive()) return;
    const begun = performance.now();
    const sight = reader.look();
    me ??= ownAddress(page);
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: watchedAttributes,
    });
    take(sight, begun);
    cost = cost * 0.7 + (performance.now() - begun) * 0.3;
  }

  function take(sight: Sight, now: number): void {
    const { settled, gone, again } = rested(sight.facts, sight.busy ?? [], now);
    if (again !== undefined) plan(again);
    if (sight.lookAgainIn !== undefined) plan(sight.lookAgainIn);
    if (prompt && sight.calledOff?.includes(prompt.surface)) leave('called-off');
    if (prompt && gone.includes(prompt.surface)) leave('gone');
    prompt?.frame.settle();
    if (settled.length > 0) void tell(settled);
    const { found, again: recheck } = checked(sight.trouble, now);
    if (recheck !== undefined) plan(recheck);
    if (found) void ask('layout', { site: site.name, ...found }).catch(ignore);
  }

  async function tell(facts: Sight['facts']): Promise<void> {
    const showing = prompt && { nonce: prompt.frame.nonce, surface: prompt.surface };
    const answer = await ask('facts', { site: site.name, me, facts, showing }).catch(ignore);
    if (signal.aborted || !answer) return;
    if (answer.close && prompt?.frame.nonce === showing?.nonce) leave('gone');
    if (answer.show) show(answer.show);
  }

  function show({ nonce, surface }: { nonce: string; surface: string }): void {
    if (prompt) leave('gone');
    const still = reader.look().facts.some((facts) => surfaceOf(facts) === surface);
    if (!still) return say(nonce, 'gone');
    const frame = promptFrame(page, nonce, reader, (why) => {
      close();
      say(nonce, why);
    });
    prompt = { frame, surface };
    // The one thing that must not wait for the page to change: a prompt left behind by an update.
    pulse = setInterval(isAlive, 500);
  }

  /** Takes the prompt away, and tells why it went without an answer. */
  function leave(why: 'gone' | 'called-off'): void {
    const nonce = close();
    if (nonce) say(nonce, why);
  }

  function close(): string | undefined {
    const nonce = prompt?.frame.nonce;
    prompt?.frame.close();
    prompt = undefined;
    clearInterval(pulse);
    return nonce;
  }

  function say(nonce: string, why: 'gone' | 'called-off' | 'no-room' | 'no-frame'): void {
    void ask('prompt-gone', { nonce, why }).catch(ignore);
  }

  const obey = (order: Order) => {
    if (!prompt || !('nonce' in order ? order.nonce === prompt.frame.nonce : true)) return;
    if (order.order === 'size') prompt.frame.resize(order.height);
    if (order.order === 'close') close();
    if (order.order === 'focus') prompt.frame.focus();
  };

  function likely(): void {
    likelyUntil = performance.now() + likelyFor;
    plan(pace.shortest);
    prompt?.frame.settle();
  }

  /** Updated or removed, the extension leaves a page without its other half: everything of ours goes. */
  function isAlive(): boolean {
    if (browser.runtime?.id === undefined) life.abort();
    return !signal.aborted;
  }

  const passive = { capture: true, passive: true, signal };
  page.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element) reader.clicked?.(event.target);
      likely();
    },
    passive,
  );
  page.addEventListener(
    'pointerdown',
    ({ target, clientX, clientY }) => {
      if (target instanceof Element) reader.pressed?.(target, clientX, clientY);
    },
    passive,
  );
  page.addEventListener(
    'pointerup',
    ({ clientX, clientY }) => {
      reader.released?.(clientX, clientY);
      likely();
    },
    passive,
  );
  page.addEventListener('focusin', likely, passive);
  page.addEventListener('scroll', () => prompt && plan(pace.shortest), passive);
  for (const name of ['hashchange', 'popstate', 'resize'])
    addEventListener(name, likely, { signal });
  browser.runtime.onMessage.addListener(obey);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(planned?.timer);
    close();
    browser.runtime?.onMessage?.removeListener(obey);
  });
  plan(0);
}

/** A refused or unanswered request leaves the page as it is; the background has its own words for it. */
const ignore = (): undefined => undefined;
