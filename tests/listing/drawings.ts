import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../browser/find-browsers.mjs';
import { icons } from './assets';
import { readPng, writePng } from './png';

/** How a drawing of `listing/` becomes a picture. */
export interface Drawn {
  drawing: string;
  width: number;
  height: number;
  /** on so many transparent pixels all around; without, it fills an opaque picture */
  margin?: number;
  /** changes the drawing first: for those who want to see a difference */
  change?: (svg: string) => string;
}

/** @returns a PNG a drawing, the same bytes for the same drawing and browser */
export async function draw(wanted: readonly Drawn[]): Promise<Buffer[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run node tests/browser/find-browsers.mjs.');
  const browser = await chromium.launch({ executablePath, args: ['--headless=new'] });
  try {
    const drawn: Buffer[] = [];
    for (const one of wanted) drawn.push(await drawOne(browser, one));
    return drawn;
  } finally {
    await browser.close();
  }
}

async function drawOne(
  browser: Browser,
  { drawing, width, height, margin, change = (svg) => svg }: Drawn,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } });
  const svg = change(readFileSync(`listing/${drawing}`, 'utf8'));
  const inner = [width - 2 * (margin ?? 0), height - 2 * (margin ?? 0)];
  await page.setContent(
    `<body style="margin: ${margin ?? 0}px">${svg.replace('<svg ', `<svg width="${inner[0]}" height="${inner[1]}" style="display: block" `)}</body>`,
  );
  const shot = readPng(await page.screenshot({ omitBackground: margin !== undefined }));
  await page.close();
  if (!shot) throw new Error(`${drawing} could not be drawn.`);
  return writePng(shot);
}

/** The icons of the build, by the names of their files. */
export async function drawIcons(change?: Drawn['change']): Promise<Map<string, Buffer>> {
  const drawn = await draw(
    [...icons].map(([size, margin]) => ({
      drawing: 'icon.svg',
      width: size,
      height: size,
      margin,
      ...(change && { change }),
    })),
  );
  return new Map([...icons.keys()].map((size, n) => [`${size}.png`, drawn[n]!]));
}
