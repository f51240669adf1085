// npm run film: the first minute of a new leader as pictures, in four ways of looking at it, with one sheet of all.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Chromium, type ChromiumOptions } from './chromium';
import { firstMinute, type Tell } from './first-minute';
import { Leader } from './leader';
import { ana } from './team';

const folder = join('.output', 'film');
/** The prompt fades in, ms. */
const untilDrawn = 300;

/** A way of looking, all through the story. */
interface Take {
  name: string;
  browser?: ChromiumOptions;
  size?: { width: number; height: number };
  dir?: 'rtl';
}

const takes: readonly Take[] = [
  { name: 'light' },
  { name: 'dark', browser: { colours: 'dark' } },
  // A window of 1280 by 800 at 200 %.
  { name: 'twice', size: { width: 640, height: 400 } },
  { name: 'right-to-left', dir: 'rtl' },
];

interface Picture {
  path: string;
  sentence: string;
}

/** Every page of a browser as the take has it, from its first moment on. */
async function dress({ context }: Chromium, { size, dir }: Take): Promise<void> {
  const one = async (page: Page) => {
    if (size) await page.setViewportSize(size);
  };
  context.on('page', (page) => void one(page));
  await Promise.all(context.pages().map(one));
  if (dir) await context.addInitScript(turned(dir));
}

/** As text: what runs in a page must not lean on what the compiler adds to named functions. */
const turned = (dir: string): string => `
  const turn = () => {
    const page = document.documentElement;
    if (page && page.dir !== '${dir}') page.dir = '${dir}';
  };
  new MutationObserver(turn).observe(document, { subtree: true, childList: true, attributes: true });
  turn();
`;

/** Numbers the pictures of a take. */
function camera(take: Take, pictures: Picture[]): Tell {
  return async (sentence, picture, page) => {
    await page.waitForTimeout(untilDrawn);
    const number = String(pictures.length + 1).padStart(2, '0');
    const path = join(folder, `${number}-${take.name}-${picture}.png`);
    await page.screenshot({ path });
    pictures.push({ path, sentence });
    console.log(`${number}. ${take.name}: ${sentence}`);
  };
}

async function shoot(take: Take, pictures: Picture[]): Promise<void> {
  const browser = await Chromium.start(take.browser);
  try {
    await dress(browser, take);
    const leader = new Leader(browser);
    const welcome = await leader.installs();
    if (take.dir) await welcome.reload();
    await leader.worksToday();
    const tell = camera(take, pictures);
    const { machine, person, clicks, prompt } = await firstMinute(leader, tell);
    console.log(`    machine ${Math.round(machine)} ms, person ${person} ms, ${clicks()} clicks`);
    await prompt.answers('Why this?');
    await tell('"Why this?" gives the reason, and the way to how it decides.', 'why', prompt.page);
    await tell(
      'How it decides, with this mail as the example.',
      'how',
      await leader.opensJournal('how'),
    );
    await tell('Help: short answers, and where to go.', 'help', await leader.opensJournal('help'));
    const popup = await leader.opensPopup();
    await expect(popup.getByRole('button', { name: 'Log an act' })).toBeVisible();
    await tell('The popup, behind the footprints in the toolbar.', 'popup', popup);
  } finally {
    await browser.close();
  }
}

/** Whoever starts in the evening is told why nothing comes yet. */
async function shootEvening(pictures: Picture[]): Promise<void> {
  const hour = new Date().getUTCHours();
  const east = (21 - hour + 24) % 24;
  // The names of these zones count towards the west.
  const zone = east <= 12 ? `Etc/GMT-${east}` : `Etc/GMT+${24 - east}`;
  const take: Take = { name: 'evening', browser: { zone } };
  const browser = await Chromium.start(take.browser);
  try {
    const welcome = await new Leader(browser).starts({ people: [ana] });
    await expect(welcome.getByText('You are outside your hours')).toBeVisible();
    await camera(take, pictures)('Started at nine in the evening.', 'started', welcome);
  } finally {
    await browser.close();
  }
}

/** All pictures on one sheet, each with its sentence. */
async function sheet(pictures: readonly Picture[]): Promise<void> {
  const browser = await Chromium.start();
  try {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1800, height: 1000 });
    await page.setContent(
      '<style>body{display:grid;grid-template-columns:repeat(5,1fr);gap:16px;margin:16px;font:13px/18px sans-serif}' +
        'figure{margin:0}img{inline-size:100%;border:1px solid #999}</style>',
    );
    for (const { path, sentence } of pictures) {
      const source = `data:image/png;base64,${(await readFile(path)).toString('base64')}`;
      await page.evaluate(
        async ([src, words]) => {
          const image = Object.assign(new Image(), { src });
          await image.decode();
          const caption = Object.assign(document.createElement('figcaption'), {
            textContent: words,
          });
          const figure = document.createElement('figure');
          figure.append(image, caption);
          document.body.append(figure);
        },
        [source, sentence] as const,
      );
    }
    await page.screenshot({ path: join(folder, 'sheet.png'), fullPage: true });
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  if (!process.argv.includes('--built')) {
    console.log('Building the extension …');
    execFileSync('npm', ['run', 'build', '--silent'], {
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pictures: Picture[] = [];
  for (const take of takes) await shoot(take, pictures);
  await shootEvening(pictures);
  await sheet(pictures);
  console.log(`${pictures.length} pictures and sheet.png: ${folder}`);
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
