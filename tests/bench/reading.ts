import type { Page } from '@playwright/test';

interface Noted {
  drawn?: number;
  read: number;
}
declare global {
  var bench: Noted;
}

/** Before a page loads: notes when it first draws what `selector` finds, ms since it was opened. */
export function noteDrawing(selector: string): void {
  globalThis.bench = { read: 0 };
  const look = () => {
    if (document.querySelector(selector)) globalThis.bench.drawn = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Before a page loads: counts what comes out of its database, as JSON. */
export function countReading(): void {
  const sources: object[] = [IDBObjectStore.prototype, IDBIndex.prototype];
  for (const prototype of sources as Record<string, (...given: unknown[]) => IDBRequest>[]) {
    for (const name of ['get', 'getAll', 'openCursor']) {
      const original = prototype[name]!;
      prototype[name] = function counted(...given) {
        const request = original.apply(this, given);
        request.addEventListener('success', () => {
          const { result } = request;
          const value = result instanceof IDBCursorWithValue ? result.value : result;
          globalThis.bench.read += JSON.stringify(value)?.length ?? 0;
        });
        return request;
      };
    }
  }
}

/** @returns ms from opening to the first frame with what was waited for */
export async function drawn(page: Page): Promise<number> {
  await page.waitForFunction(() => globalThis.bench.drawn !== undefined);
  return page.evaluate(() => globalThis.bench.drawn!);
}

export const bytesRead = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.bench.read);
