import { expect, type Frame, type Locator, type Page } from '@playwright/test';

export type PromptButton = "I'll do it" | 'Done' | 'Not now' | 'Why this?';

/** A click counts only after the prompt has been in sight for half a second; this is with a margin, ms. */
const untilClicksCount = 650;

/** The prompt on a page of Gmail or Calendar, seen from inside its frame. */
export class Prompt {
  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  button(name: PromptButton): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  /** The occasion, as the prompt's heading says it. */
  get occasion(): Locator {
    return this.frame.getByRole('heading');
  }

  get status(): Locator {
    return this.frame.getByRole('status');
  }

  /** Everything that can be read in it. */
  text(): Promise<string> {
    return this.frame.locator('body').innerText();
  }

  /** Presses a button with the mouse, as late as a person would. */
  async answers(name: PromptButton): Promise<void> {
    await this.page.waitForTimeout(untilClicksCount);
    await this.button(name).click();
  }

  /** Opens the menu "More choices" and takes one. */
  async refuses(choice: string | RegExp): Promise<void> {
    await this.page.waitForTimeout(untilClicksCount);
    await this.frame.getByRole('button', { name: 'More choices' }).click();
    await this.frame
      .getByRole('menuitem', { name: choice })
      .or(this.frame.getByRole('button', { name: choice }))
      .click();
  }

  /** Still there after a moment, and can be seen. */
  async isThere(): Promise<void> {
    await this.page.waitForTimeout(300);
    await expect(this.button("I'll do it")).toBeVisible();
  }

  /** Takes the pointer away, under which an answer stays to be undone, and waits until nothing is left. */
  async isGone(within = 9_000): Promise<void> {
    await this.page.mouse.move(1, 1);
    // The simulated pointer never tells a frame in another process that it has left.
    const card = this.frame.getByRole('main');
    await card.dispatchEvent('pointerleave', undefined, { timeout: 500 }).catch(() => undefined);
    await expect.poll(() => this.frame.isDetached(), { timeout: within }).toBe(true);
  }
}

export const isPrompt = (frame: Frame): boolean =>
  /^chrome-extension:\/\/[^/]+\/prompt\.html\b/.test(frame.url());

/** The frame of the prompt on this page, also when nothing can be seen of it. */
export const promptFrame = (page: Page): Frame | undefined => page.frames().find(isPrompt);
