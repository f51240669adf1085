import { expect, type Frame, type Page } from '@playwright/test';
import { isPrompt, Prompt, promptFrame } from './prompt';

/** A surface is read after 400 ms at rest; deciding and drawing take the rest on a busy machine, ms. */
const promptWithin = 6_000;
const silentFor = 2_500;

/** A page of a simulated site that the extension may watch. */
export class SitePage {
  constructor(readonly page: Page) {}

  /** The prompt about this occasion (by default any), as soon as it stands in sight; fails when none comes. */
  async prompt(occasion = /./, within = promptWithin): Promise<Prompt> {
    const heading = async () => {
      const shown = promptFrame(this.page)?.getByRole('heading').innerText({ timeout: 1000 });
      // A prompt that goes while we look is none.
      return (await shown?.catch(() => undefined)) ?? '';
    };
    await expect.poll(heading, { timeout: within, message: 'a prompt' }).toMatch(occasion);
    const prompt = new Prompt(this.page, promptFrame(this.page)!);
    await expect(prompt.button("I'll do it")).toBeInViewport({ ratio: 1, timeout: within });
    return prompt;
  }

  /**
   * Waits and fails when a prompt comes up, however briefly, or an older one stays. Give every such check a
   * positive control.
   */
  async seesNoPrompt(during = silentFor): Promise<void> {
    let came = false;
    const look = (frame: Frame) => {
      came ||= isPrompt(frame);
    };
    this.page.on('framenavigated', look);
    await this.page.waitForTimeout(during);
    this.page.off('framenavigated', look);
    expect(came, 'a prompt came up').toBe(false);
    expect(promptFrame(this.page), 'a prompt stays').toBeUndefined();
  }

  /** Is there a prompt about this occasion right now? */
  async shows(occasion: RegExp): Promise<boolean> {
    const heading = promptFrame(this.page)?.getByRole('heading');
    return occasion.test((await heading?.innerText({ timeout: 500 }).catch(() => '')) ?? '');
  }

  /** Does something by the page's own `window.sim`: what a leader could do with mouse and keys, only quicker. */
  protected act<T = void>(name: string, ...values: unknown[]): Promise<T> {
    return this.page.evaluate(
      ([act, ...given]) => {
        const { sim } = window as unknown as { sim: Record<string, (...v: unknown[]) => unknown> };
        return sim[act]!(...given) as never;
      },
      [name, ...values] as [string, ...unknown[]],
    );
  }
}
