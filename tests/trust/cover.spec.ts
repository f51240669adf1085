import type { Page } from '@playwright/test';
import { filledJournal } from '../browser/filled-journal';
import { expect, test } from '../browser/story';
import { calendar, mailbox, stranger } from '../browser/team';
import { Keyboard } from './keyboard';
import { proved } from './proof';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Wide and high, low, and a window of 1280 by 800 at 200 %. */
const sizes = [
  [1280, 800],
  [1024, 600],
  [640, 400],
] as const;

const hostBox = (page: Page): Promise<Box | undefined> =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (element) => !['HEAD', 'BODY'].includes(element.tagName),
    );
    // Until it is drawn and has found its place, it is there but hidden.
    if (!host || getComputedStyle(host).visibility === 'hidden') return undefined;
    return host.getBoundingClientRect().toJSON() as Box;
  });

/** How many pixels of the other boxes lie under the first. */
const covered = (over: Box | undefined, under: readonly Box[]): number =>
  under.reduce((sum, box) => {
    if (!over) return sum;
    const wide = Math.min(over.x + over.width, box.x + box.width) - Math.max(over.x, box.x);
    const high = Math.min(over.y + over.height, box.y + box.height) - Math.max(over.y, box.y);
    return sum + Math.max(wide, 0) * Math.max(high, 0);
  }, 0);

/** Time for the prompt to see what has changed and to step aside, ms. */
const settles = 1200;

test('the prompt covers nothing that is in use, and nothing of ours hides where the keyboard is', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(150_000);
  let looks = 0;
  let planted = 0;
  const covers = async (page: Page, boxes: readonly (Box | null | undefined)[], what: string) => {
    const under = boxes.filter((box) => box !== null && box !== undefined);
    expect(under.length, what).toBe(boxes.length);
    const host = await hostBox(page);
    expect(covered(host, under), what).toBe(0);
    // The same look finds the same prompt where it would stand over one of them.
    if (host) planted += Number(covered({ ...host, x: under[0]!.x, y: under[0]!.y }, under) > 0);
    looks += 1;
    return host;
  };

  for (const [width, height] of sizes) {
    const at = `at ${width} by ${height}`;
    await test.step(`Gmail ${at}`, async () => {
      const gmail = await leader.opensGmail(mailbox());
      await gmail.page.setViewportSize({ width, height });
      await gmail.opensThread(0);
      const prompt = await gmail.prompt();
      await gmail.writesTo(stranger);
      await gmail.page.locator('[g_editable=true]').last().focus();
      await gmail.page.waitForTimeout(settles);
      const { send, focused } = await gmail.boxes();
      expect(send.length).toBeGreaterThan(0);
      await covers(gmail.page, [...send, focused], `Send and the field in use ${at}`);
      // With room enough it moves to another corner instead of going.
      if (width === 1280) await prompt.isThere();
      await gmail.page.close();
      await leader.forgetsPrompts(24 * 15, { andAgain: true });
    });
    await test.step(`Calendar ${at}`, async () => {
      const week = await leader.opensCalendar(calendar());
      await week.page.setViewportSize({ width, height });
      await week.opensEvent(0);
      await week.page.waitForTimeout(settles + 1500);
      const { popover } = await week.boxes();
      // Where no corner is free of the event's card the prompt goes, and the suggestion waits in the popup.
      const host = await covers(week.page, [popover], `the event ${at}`);
      expect(host !== undefined, `a prompt ${at}`).toBe(width > 640);
      await week.responds('no');
      await week.page.waitForTimeout(settles);
      const { dialogs } = await week.boxes();
      if (dialogs.length > 0) {
        await covers(week.page, dialogs.slice(-1), `the question ${at}`);
        await week.answersQuestion('cancel');
      }
      await week.edits();
      await week.page.waitForTimeout(settles);
      const { save, focused } = await week.boxes();
      await covers(week.page, [save, focused], `Save and the field in use ${at}`);
      await week.page.close();
      await leader.forgetsPrompts(24 * 15, { andAgain: true });
    });
  }
  expect(planted, 'looks at a prompt that stood').toBeGreaterThan(3);

  await leader.startsFrom(filledJournal());
  let stops = 0;
  for (const [width, height] of [sizes[0], sizes[2]]) {
    for (const open of [leader.opensOptions, () => leader.opensJournal(), leader.opensPopup]) {
      const page = await open();
      if (!page.url().includes('popup')) await page.setViewportSize({ width, height });
      await page.getByRole('button').nth(3).waitFor();
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => (one.open = true)),
      );
      // What was done stands over the end of the page as long as it can be undone.
      const sets = page.getByRole('checkbox', { name: 'Quiet hours' });
      if ((await sets.count()) > 0) await sets.click();
      const { faults, stops: made } = await new Keyboard(page).walks();
      expect(faults, `${page.url()} at ${width} by ${height}`).toEqual([]);
      expect(made).toBeGreaterThan(8);
      stops += made;
      await page.close();
    }
  }
  proved(
    'A6 cover',
    `0 px in ${looks} looks at Gmail and Calendar; 0 of ${stops} stops of the keyboard hidden`,
    `moved over what is in use, all ${planted} prompts were found`,
  );
});
