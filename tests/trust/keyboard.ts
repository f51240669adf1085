import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';

/** Where the keyboard is. */
interface Place {
  words: string;
  /** at <body>, or nowhere */
  isLost: boolean;
  /** an outline of 2 px or more, its own or its label's where it is itself out of sight */
  isMarked: boolean;
  /** none of the points that were looked at lies bare in the window */
  isHidden: boolean;
}

const place = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) {
      return { words: '', isLost: true, isMarked: false, isHidden: true };
    }
    const shown = element.matches('.visually-hidden') ? element.closest('label')! : element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    // A link that fills its card has its outline around the card.
    const after = getComputedStyle(element, '::after');
    const marks = (style: string, width: string, colour: string) =>
      style !== 'none' && parseFloat(width) >= 2 && !colour.endsWith(', 0)');
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const inset = 3;
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + inset, top + inset],
      [right - inset, top + inset],
      [left + inset, bottom - inset],
      [right - inset, bottom - inset],
    ] as const;
    // Where a screen that is busy lets no pointer through, what holds it is found in its place.
    const isBare = ([x, y]: readonly [number, number]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (shown.contains(top) || top.contains(shown));
    };
    return {
      words: `${element.tagName} ${(element.getAttribute('aria-label') ?? (element.textContent || element.id)).trim().slice(0, 40)}`,
      isLost: false,
      isMarked:
        marks(outlineStyle, outlineWidth, outlineColor) ||
        marks(after.outlineStyle, after.outlineWidth, after.outlineColor),
      isHidden: !points.some(isBare),
    };
  });

/** A leader without a mouse. Each step holds that one can see where the keyboard is. */
export class Keyboard {
  /** how many stops the keyboard made */
  stops = 0;

  constructor(readonly page: Page) {}

  /** Opens the file chooser where the keyboard is; a busy browser may let a first Enter go by. */
  async opensChooser(): Promise<FileChooser> {
    for (let left = 5; left > 0; left -= 1) {
      const chooser = this.page.waitForEvent('filechooser', { timeout: 5000 });
      await this.page.keyboard.press('Enter');
      const opened = await chooser.catch(() => undefined);
      if (opened) return opened;
    }
    throw new Error('Enter opens no file chooser.');
  }

  /** Goes on to a control by Tab alone. */
  async goesTo(target: Locator, most = 400): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const wanted = await target.elementHandle();
    for (let step = 0; step < most; step += 1) {
      if (await wanted!.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
      await this.isSeen();
    }
    throw new Error(`Not reached by ${most} steps of Tab: ${target.toString()}`);
  }

  async presses(target: Locator, key = 'Enter'): Promise<void> {
    await this.goesTo(target);
    await this.page.keyboard.press(key);
    await this.isNotLost();
  }

  async writes(target: Locator, words: string): Promise<void> {
    await this.goesTo(target);
    await this.page.keyboard.type(words);
  }

  /** After an action the keyboard goes on somewhere: never back at the beginning of the page. */
  async isNotLost(): Promise<void> {
    await this.page.waitForTimeout(300);
    await expect.poll(async () => (await place(this.page)).isLost, { timeout: 3000 }).toBe(false);
  }

  private async isSeen(): Promise<void> {
    const { words, isLost, isMarked, isHidden } = await place(this.page);
    // Past the last control the browser's own come, and then the page from its beginning.
    if (isLost) return;
    this.stops += 1;
    if (!isMarked || isHidden) {
      throw new Error(`${words}: ${isMarked ? 'hidden by something' : 'without an outline'}`);
    }
  }

  /** Goes once through the whole page. @returns what was wrong, as words, and how many stops there were */
  async walks(most = 600): Promise<{ faults: string[]; stops: number }> {
    const faults: string[] = [];
    let stops = 0;
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.page.evaluate(() => scrollTo(0, 0));
    for (; stops < most; stops += 1) {
      await this.page.keyboard.press('Tab');
      const { words, isLost, isMarked, isHidden } = await place(this.page);
      if (isLost) break;
      if (!isMarked) faults.push(`without an outline: ${words}`);
      if (isHidden) faults.push(`hidden: ${words}`);
    }
    return { faults, stops };
  }
}
