import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium, type ChromiumOptions } from '../browser/chromium';

/** Work with a profile that outlives its browsers. */
export async function inProfile<T>(work: (profile: string) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'walk-the-talk-killed-'));
  try {
    return await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starts a browser; whoever works with it closes or kills it, but for a fault. */
export async function started<T>(
  options: ChromiumOptions,
  work: (browser: Chromium) => Promise<T>,
): Promise<T> {
  const browser = await Chromium.start(options);
  try {
    return await work(browser);
  } catch (error) {
    await browser.close().catch(() => undefined);
    throw error;
  }
}
