import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { languages, type Texts } from '../languages';
import type { Lang } from '../simulators/scene';
import { cutTexts, sideways } from '../trust/looks';
import { Home, readOn, throughAll } from './abroad';
import { filledJournal } from './filled-journal';
import { expect, test } from './story';

/** Pictures to be looked at, of these screens in every language. */
const folder = join('.output', 'languages');
const pictured = new Set(['prompt', 'popup', 'journal-week', 'options', 'welcome']);

const english = languages.get('en')!;

/** English sentences that stand otherwise in this language. */
function englishOnly(texts: Texts): Set<string> {
  const sentences = Object.entries(english)
    .filter(([key, { message }]) => texts[key]?.message !== message)
    .map(([, { message }]) => message.replaceAll('*', ''));
  return new Set(sentences.filter((one) => one.length > 11 && !one.includes('$') && !isOwn(one)));
}

/** Names, addresses, and what the leader wrote. */
const isOwn = (words: string): boolean =>
  data.includes(JSON.stringify(words).slice(1, -1)) || names.test(words);
const names = /^Walk the Talk$|@\w+\.example/;
const data = filledJournal();

const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

/** What does not fit, at both sizes. */
async function misfits(name: string, page: Page, on: Page | Frame): Promise<string[]> {
  const before = page.viewportSize()!;
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    if (on !== page) await page.waitForTimeout(400);
    const wide = await sideways(on);
    if (wide > 0) found.push(`${name} at ${size.width}: ${wide} px sideways`);
    found.push(...(await cutTexts(on)).map((one) => `${name} at ${size.width}: ${one}`));
  }
  await page.setViewportSize(before);
  return found;
}

/** A box too small for its words, and words that nobody translated. */
const plant = (on: Page | Frame, words: string): Promise<void> =>
  on.evaluate((english) => {
    const flaw = document.createElement('p');
    flaw.id = 'flaw';
    flaw.textContent = english;
    flaw.style.cssText = 'width: 40px; height: 16px; overflow: hidden';
    document.querySelector('main')!.append(flaw);
  }, words);
const unplant = (on: Page | Frame): Promise<void> =>
  on.evaluate(() => document.querySelector('#flaw')!.remove());

let home: Home;
test.beforeAll(async () => {
  home = await Home.made();
});
test.afterAll(() => home.forget());

for (const [language, texts] of languages) {
  test(`in ${language} every screen speaks it, whole`, async () => {
    test.setTimeout(180_000);
    const foreign = language === 'en' ? new Set<string>() : englishOnly(texts);
    const faults: string[] = [];
    let screens = 0;
    await home.abroad({ lang: language === 'en' ? 'en-US' : language }, async (leader) => {
      await throughAll(leader, language as Lang, async (name, page, on) => {
        screens += 1;
        const says = await on.evaluate(() => [
          document.documentElement.lang,
          document.documentElement.dir,
        ]);
        expect(says, name).toEqual([
          expect.stringMatching(new RegExp(`^${language}`)),
          language === 'ar' ? 'rtl' : 'ltr',
        ]);
        const read = await readOn(on);
        faults.push(...read.filter((one) => foreign.has(one)).map((one) => `${name}: ${one}`));
        faults.push(...(await misfits(name, page, on)));
        if (!pictured.has(name)) return;
        const planted = [...foreign][0] ?? 'Words that are longer than their box';
        await plant(on, planted);
        expect(await readOn(on)).toContain(planted);
        expect(await misfits(name, page, on)).not.toEqual([]);
        await unplant(on);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.waitForTimeout(300);
          await page.screenshot({ path: join(folder, language, `${name}-${colorScheme}.png`) });
        }
        await page.emulateMedia({ colorScheme: 'light' });
      });
    });
    expect(faults).toEqual([]);
    expect(screens).toBeGreaterThan(20);
  });
}

/**
 * A language nobody speaks: each text in brackets, two fifths longer, with letters that English has not. Dates and numbers
 * are Japanese there, so that no Latin letter comes from anywhere but a text or the leader's own data.
 */
function pseudo(json: string): string {
  const texts = JSON.parse(json) as Texts;
  for (const [key, one] of Object.entries(texts)) {
    if (key === 'language') one.message = 'ja';
    else {
      const strange = one.message.replace(/\$\d|\{\w+\}|[a-z]/gi, (piece) =>
        piece.length > 1 ? piece : (accents[piece] ?? piece),
      );
      one.message = `⟦${strange}${' ····'.repeat(Math.ceil(one.message.length * 0.08))}⟧`;
    }
  }
  return JSON.stringify(texts);
}
const accents = Object.fromEntries(
  [...'aeiouycnsAEIOUYCNS'].map((letter, n) => [letter, [...'åéîöüÿçñšÅÉÎÖÜŸÇÑŠ'][n]!]),
);

test('in a language that nobody speaks no text is left in English, and none is cut off', async () => {
  test.setTimeout(180_000);
  const build = mkdtempSync(join(tmpdir(), 'walk-the-talk-pseudo-'));
  cpSync('.output/chrome-mv3', build, { recursive: true });
  const home = await Home.made(build);
  const texts = join(build, '_locales/en/messages.json');
  writeFileSync(texts, pseudo(readFileSync(texts, 'utf8')));
  const isPlain = (words: string) => /(?<!\p{L})[a-z]{3,}(?!\p{L})/iu.test(words);
  const left = (read: readonly string[]) =>
    read.filter((one) => isPlain(one) && !one.includes('⟦') && !one.includes('⟧') && !isOwn(one));
  const faults: string[] = [];
  try {
    await home.abroad({}, (leader) =>
      throughAll(leader, 'en', async (name, page, on) => {
        const read = await readOn(on);
        expect(
          read.some((one) => one.includes('⟦')),
          name,
        ).toBe(true);
        faults.push(...left(read).map((one) => `${name}: ${one}`));
        faults.push(...(await misfits(name, page, on)));
        await plant(on, 'Nobody translated this');
        expect(left(await readOn(on))).toContain('Nobody translated this');
        await unplant(on);
        if (pictured.has(name))
          await page.screenshot({ path: join(folder, 'pseudo', `${name}.png`) });
      }),
    );
  } finally {
    await home.forget();
    rmSync(build, { recursive: true });
  }
  expect(faults).toEqual([]);
});
