import { browser } from 'wxt/browser';
import type { SiteName } from '../domain/facts';
import { matcher, type Sought, type WordKind } from '../domain/matching';
import { ask, type Order } from '../storage/requests';
import { ownAddress } from './dom';
import { pace } from './pace';
import { restTracker } from './rest';
import { selfCheck } from './self-check';
import { showing, type Showing } from './showing';
import type { Reader, Says, Sight, Site } from './site';

/**
 * Watches one page while the leader has the site switched on, until `signal` aborts: what stands on it and has come to
 * rest is told to the background, which may answer that a prompt shows.
 */
export function watch(site: Site, page: Document, signal: AbortSignal): void {
  // One reader for the life of the page: it knows which mail being written is which.
  let says: Says = () => [];
  const reader = calm(site.open(page, (line) => says(line)));
  let watching: { life: AbortController; prompt: Showing } | undefined;
  const start = (words: readonly Sought[]) => {
    if (signal.aborted) return;
    says = sayer(words);
    const life = new AbortController();
    signal.addEventListener('abort', () => life.abort(), { signal: life.signal });
    watching = { life, prompt: watchPage(site.name, reader, page, life) };
  };
  const stop = () => {
    watching?.life.abort();
    watching = undefined;
  };
  let ordered = false;
  const listen = (order: Order) => {
    if (order.order !== 'watch' || order.site !== site.name) return;
    ordered = true;
    if (!order.on) return stop();
    // What was not the time for a prompt may be it now: what is open is told anew.
    if (order.hush) watching?.prompt.leave('gone');
    if (watching?.prompt.now()) return;
    stop();
    start(order.words);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
  // Nothing is read before the background says that the leader has pressed Start. An order is newer than this answer.
  void ask('watching', { site: site.name }).then(
    ({ on, words }) => on && !ordered && start(words),
    ignore,
  );
}

/** The same line is looked at again and again while it stands: its answer is kept. */
function sayer(words: readonly Sought[]): Says {
  const says = matcher(words);
  let last: { line: string; said: WordKind[] } | undefined;
  return (line) => {
    if (last?.line !== line) last = { line, said: says(line) };
    return last.said;
  };
}

/** A page that cannot be read is said once, without a word of it, and counts as empty. */
function calm(reader: Reader): Reader {
  let said = false;
  return {
    ...reader,
    look() {
      try {
        return reader.look();
      } catch (error) {
        if (!said) console.warn('Walk the Talk could not read this page:', (error as Error).name);
        said = true;
        return { facts: [] };
      }
    },
  };
}

/** @returns the prompt of the page, if it shows one */
function watchPage(site: SiteName, reader: Reader, page: Document, life: AbortController): Showing {
  const { signal } = life;
  const rested = restTracker();
  const checked = selfCheck();
  const prompt = showing(page, reader, isAlive, (nonce, why) => {
    void ask('prompt-gone', { nonce, why }).catch(ignore);
  });
  const isShowing = () => prompt.now() !== undefined;
  const { plan, likely, stop } = pace(page, isAlive, isShowing, reader.look, take);
  let me: string | undefined;

  function take(sight: Sight, now: number, stillSince: number): void {
    const { settled, gone, again } = rested(sight.facts, sight.busy ?? [], now, stillSince);
    if (again !== undefined) plan(again);
    if (sight.lookAgainIn !== undefined) plan(sight.lookAgainIn);
    for (const surface of sight.calledOff ?? []) prompt.leave('called-off', surface);
    for (const surface of gone) prompt.leave('gone', surface);
    prompt.settle();
    if (settled.length > 0) void tell(settled);
    const { found, again: recheck } = checked(sight.trouble, now);
    if (recheck !== undefined) plan(recheck);
    if (found) void ask('layout', { site, ...found }).catch(ignore);
  }

  async function tell(facts: Sight['facts']): Promise<void> {
    const shown = prompt.now();
    me ??= ownAddress(page);
    const answer = await ask('facts', { site, me, facts, showing: shown }).catch(ignore);
    if (answer?.close && prompt.now()?.nonce === shown?.nonce) prompt.leave('gone');
    // In a page that is no longer watched it comes too late, and says so.
    if (answer?.show) prompt.show(answer.show);
  }

  function input(): void {
    likely();
    prompt.settle();
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
      input();
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
      input();
    },
    passive,
  );
  page.addEventListener('focusin', input, passive);
  page.addEventListener('scroll', () => isShowing() && likely(), passive);
  for (const name of ['hashchange', 'popstate', 'resize'])
    addEventListener(name, input, { signal });
  browser.runtime.onMessage.addListener(prompt.obey);
  signal.addEventListener('abort', () => {
    stop();
    prompt.close();
    browser.runtime?.onMessage?.removeListener(prompt.obey);
  });
  plan(0);
  return prompt;
}

/** A refused or unanswered request leaves the page as it is; the background has its own words for it. */
const ignore = (): undefined => undefined;
