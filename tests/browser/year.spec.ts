import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Diary } from '../year/diary';
import type { Figure } from '../year/figures';
import { expect, test } from './story';

const folder = '.output/year';
const sections = [
  'week',
  'talk',
  'people',
  'projects',
  'stories',
  'upward',
  'measures',
  'log',
  'why',
] as const;

interface Year {
  backup: string;
  found: Record<string, Figure>;
  diary: Diary;
}

/** A leader's year up to now, lived in front of the background, and what the journal must say of it. */
function yearUpToNow(): Year {
  const env = { ...process.env, YEAR_UNTIL: String(Date.now()) };
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'tests/year/backup.test.ts'];
  execFileSync(process.execPath, vitest, { env });
  const { found, diary } = JSON.parse(readFileSync(`${folder}/figures.json`, 'utf8'));
  return { backup: readFileSync(`${folder}/backup.json`, 'utf8'), found, diary };
}

/** What the journal must say under the name of a figure. */
const right = <T>({ found }: Year, name: string): T => found[name]!.right as T;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A picture of the whole page, in a window so high that nothing is left undrawn. */
async function pictured(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500);
  const size = page.viewportSize()!;
  for (let again = 0; again < 2; again += 1) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...size, height });
    await page.waitForTimeout(300);
  }
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize(size);
}

test.use({ chromium: { zone: 'Europe/Berlin' } });

test('a year of service is told in every section of the journal, in the figures of the diary', async ({
  leader,
}) => {
  test.setTimeout(300_000);
  const year = yearUpToNow();
  const options = await leader.restores(year.backup);
  await options.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(options.getByText(/^Restored/).first()).toBeVisible({ timeout: 30_000 });
  await options.close();

  const pages = new Map<string, Page>();
  for (const section of sections) {
    const journal = await leader.opensJournal(section);
    await expect(journal.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await pictured(journal, section);
    pages.set(section, journal);
  }
  const text = (section: string) => pages.get(section)!.getByRole('main');

  const [streak, best, strength, reserve] = right<number[]>(
    year,
    'streak, best, strength and reserve',
  );
  const popup = await leader.opensPopup();
  const region = popup.getByRole('region', { name: 'Streak' });
  await expect(region).toContainText(new RegExp(`${streak} weeks? in step`));
  await expect(region).toContainText(`strength ${percent(strength!)} · best ${best}`);
  if (reserve! > 0) await expect(region).toContainText(`${reserve} reserve week`);
  await pictured(popup, 'popup');

  const measures = text('measures');
  await expect(measures).toContainText(
    new RegExp(`${streak} weeks? in step; the best run is ${best}\\.`),
  );
  const [met, kept] = right<number[]>(year, 'M1, one-on-ones kept');
  await expect(measures).toContainText(
    `One-on-ones that took place: ${Math.round(met! * kept!)} of ${met}.`,
  );
  const [answered, done] = right<number[]>(year, 'M13, promises kept');
  await expect(measures).toContainText(
    `Kept, at least in part: ${Math.round(answered! * done!)} of ${answered}.`,
  );
  const [shown, taken, dismissed] = right<number[]>(year, 'M17, prompts');
  await expect(measures).toContainText(
    `Shown ${shown}, taken up ${taken}, and passed over ${dismissed}.`,
  );
  const [captured, told] = right<number[]>(year, 'M11, stories captured and told');
  await expect(measures).toContainText(`captured ${captured} and told ${told}.`);

  const [asked, would] = right<number[]>(year, 'M8, would work with me again');
  await expect(text('projects')).toContainText(
    `${percent(would!)} would choose to work with you again: ${Math.round(asked! * would!)} of ${asked}.`,
  );
  const [invited, came, briefed] = right<number[]>(
    year,
    'M12, my leader invited, present, prepared',
  );
  await expect(text('upward')).toContainText(
    `Asked ${times(invited!)} · came ${times(came!)} · had the half page ${times(briefed!)}`,
  );
  const [led, , bought] = right<number[]>(year, 'M4, reply parity');
  await expect(text('talk')).toContainText(
    `From the times of ${led} answers to your people and ${bought} to customers`,
  );
  const days = right<Record<string, number>>(year, 'People, days since a real talk');
  for (const [name, since] of Object.entries(days)) {
    const card = text('people').getByRole('listitem').filter({ hasText: name }).first();
    await expect(card).toContainText(
      since === 1 ? '1 day ' : since === 0 ? 'today' : `${since} days`,
    );
  }
});
