import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isSame } from '../domain/same';

/**
 * What managed storage holds. In the first seconds after it was started, Chromium takes up to 4.5 s to say so, and everything
 * else 10 ms: what was last known is kept, so that nothing waits and what is locked stays locked meanwhile.
 */
const kept = storage.defineItem<Record<string, unknown>>('local:policy');

/** So long an answer is waited for where there is something to go by without it, ms … */
const patience = 150;
/** … and so long where there is nothing: some starts of Chromium never answer, and Start must not wait for ever, ms. */
const longestPatience = 5000;

let isDrawing = false;
/**
 * Said once by a context that only shows things: where nothing was ever known, it goes by "no policy" until the answer is
 * there. The background waits: what a page would show meanwhile might be forbidden.
 */
export function drawBeforeAnswer(): void {
  isDrawing = true;
}

/** What was asked and is not yet answered. */
let asked: { soon: Promise<object | undefined>; late: Promise<object | undefined> } | undefined;

/**
 * What an administrator set, as it is or else as it was last known; empty for nothing. Unchecked.
 * @param toWrite something is to be written by it: then where nothing was ever known, this waits, too
 */
export async function managed(toWrite = false): Promise<object> {
  asked ??= ask();
  const { soon, late } = asked;
  const known = (await soon) ?? (await kept.getValue());
  if (known || (isDrawing && !toWrite)) return known ?? {};
  return (await late) ?? (await kept.getValue()) ?? {};
}

function ask(): NonNullable<typeof asked> {
  const answer = answered().then(async (found) => {
    asked = undefined;
    // Without the copy everything holds, only later.
    await keep(found).catch(() => undefined);
    return found;
  });
  const within = (ms: number) =>
    Promise.race([
      answer,
      new Promise<undefined>((resolve) => {
        setTimeout(() => resolve(undefined), ms);
      }),
    ]);
  return { soon: within(patience), late: within(longestPatience) };
}

async function keep(found: Record<string, unknown>): Promise<void> {
  if (!isSame(found, await kept.getValue())) await kept.setValue(found);
}

/** Firefox has no managed storage unless an administrator made one, and says so with an error. */
async function answered(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/**
 * An administrator changed something; or Chromium has only now read what they set, as it does after an installation, or only
 * now said it.
 * @returns a function that stops watching
 */
export function watchManaged(onChange: () => void): () => void {
  const listen = (_: unknown, area: string) => {
    if (area !== 'managed') return;
    // The copy must not stay behind where nobody else asks.
    void managed();
    onChange();
  };
  browser.storage.onChanged.addListener(listen);
  const unwatch = kept.watch((now, before) => {
    if (!isSame(now ?? {}, before ?? {})) onChange();
  });
  return () => {
    browser.storage.onChanged.removeListener(listen);
    unwatch();
  };
}

/** Part of "Erase everything". */
export const eraseKeptPolicy = (): Promise<void> => kept.removeValue();
