import type { Page } from '@playwright/test';
import { expect } from '../browser/story';
import type { Stop } from './tour';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** A way in which somebody looks at a screen. */
export interface Mode {
  name: string;
  media?: Media;
  /** of the window, CSS px */
  size?: { width: number; height: number };
  isRightToLeft?: true;
  /** as wide as WCAG 1.4.12 asks for */
  isSpacedOut?: true;
}

export const light: Mode = { name: 'light' };
export const dark: Mode = { name: 'dark', media: { colorScheme: 'dark' } };
export const forced: Mode = { name: 'forced colours', media: { forcedColors: 'active' } };
export const rightToLeft: Mode = { name: 'from right to left', isRightToLeft: true };
/** A window of 1280 by 800 at 200 %. */
export const twice: Mode = { name: 'at 200 %', size: { width: 640, height: 400 } };
/** A window of 1280 px at 400 %. */
export const narrow: Mode = { name: 'at 320 px', size: { width: 320, height: 640 } };
export const narrowAndSpaced: Mode = {
  ...narrow,
  name: 'with wide text at 320 px',
  isSpacedOut: true,
};
export const narrowToLeft: Mode = {
  ...narrow,
  ...rightToLeft,
  name: 'from right to left at 320 px',
};

/** Looks at a stop in each mode, and leaves it as it was. */
export async function inModes(
  stop: Stop,
  modes: readonly Mode[],
  look: (mode: Mode) => Promise<void>,
): Promise<void> {
  const size = stop.page.viewportSize()!;
  for (const mode of modes) {
    await stop.page.setViewportSize(mode.size ?? size);
    await enter(stop, mode);
    await look(mode);
  }
  await stop.page.setViewportSize(size);
  await enter(stop, light);
}

async function enter({ page, on }: Stop, mode: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...mode.media });
  await on.evaluate(({ isRightToLeft, isSpacedOut }) => {
    document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr';
    const sheet = new CSSStyleSheet();
    // A sheet made by script: the pages' own policy would refuse a <style>.
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = isSpacedOut ? [sheet] : [];
  }, mode);
  const asked = { isDark: mode === dark, isForced: mode === forced };
  const seen = () =>
    on.evaluate(() => ({
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      isForced: matchMedia('(forced-colors: active)').matches,
    }));
  await expect.poll(seen).toEqual(asked);
  // In a frame of another process known is not yet drawn.
  if (on !== page) await page.waitForTimeout(400);
}
