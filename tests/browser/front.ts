import type { Page } from '@playwright/test';

/**
 * Brings a tab back to the front, clicks and all: in a browser without a window a frame of another process, as the prompt's
 * is, gets none in a tab that was behind others, before the size of the tab changes.
 */
export async function comesToFront(page: Page): Promise<void> {
  await page.bringToFront();
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: width - 1, height });
  await page.setViewportSize({ width, height });
}
