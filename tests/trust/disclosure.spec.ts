import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Chromium } from '../browser/chromium';
import { Leader } from '../browser/leader';
import { expect, test } from '../browser/story';
import { proved } from './proof';

/** Languages of the build, as the browser is asked for them. */
const languages = readdirSync('.output/chrome-mv3/_locales').map((name) => name.replace('_', '-'));
const most = 120;
/** A small laptop's window: 1366 by 768 less what the browser itself takes. */
const window = { width: 1366, height: 640 };

/** What is said before Start: how many words, and whether all of it and Start itself stand on one screen. */
async function disclosure(page: Page): Promise<{ lang: string; words: number; fits: boolean }> {
  return page.evaluate(() => {
    const { lang } = document.documentElement;
    const said = [...document.querySelectorAll<HTMLElement>('.welcome header, .promises')];
    const start = document.querySelector('form .button.filled')!;
    // Japanese has no spaces: the platform knows where its words end.
    const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(
      said.map(({ innerText }) => innerText).join('\n'),
    );
    const words = [...segments].filter(({ isWordLike }) => isWordLike).length;
    const fits = [...said, start].every((part) => {
      const { top, bottom, height } = part.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    });
    return { lang, words, fits };
  });
}

test('what is read, kept and never done is said before Start on one screen, in every language', async () => {
  test.setTimeout(30_000 + languages.length * 20_000);
  const faults: string[] = [];
  const counts: number[] = [];
  let planted = 0;
  for (const lang of languages) {
    const browser = await Chromium.start({ lang });
    try {
      const welcome = await new Leader(browser).installs();
      await welcome.setViewportSize(window);
      await expect(welcome.locator('.promises dd')).toHaveCount(3);
      const found = await disclosure(welcome);
      counts.push(found.words);
      if (found.words < 30 || found.words > most) faults.push(`${lang}: ${found.words} words`);
      if (!found.fits) faults.push(`${lang}: more than a screen`);

      // One promise told at length is too many words, and pushes the next one off the screen.
      await welcome.evaluate(() => {
        const long = document.querySelector('.promises dd')!;
        long.textContent = `${long.textContent} `.repeat(40);
      });
      const flawed = await disclosure(welcome);
      if (flawed.words > most && !flawed.fits) planted += 1;
    } finally {
      await browser.close();
    }
  }
  expect(faults).toEqual([]);
  expect(planted).toBe(languages.length);
  proved(
    'D3 words',
    `${Math.min(...counts)} to ${Math.max(...counts)} words in ${languages.length} languages, on one screen of ${window.width} × ${window.height}`,
    `a promise told at length was found in ${planted} of ${languages.length}`,
  );
});
