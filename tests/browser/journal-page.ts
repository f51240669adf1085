import { expect, type Locator, type Page } from '@playwright/test';

/** The journal in front of the leader. */
export class JournalPage {
  constructor(readonly page: Page) {}

  /** Goes to a section by its name in the list at the side, and to a place in it by the names of its links. */
  async goesTo(section: string, ...places: string[]): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: section, exact: true })
      .click();
    await expect(this.page.getByRole('heading', { name: section, level: 2 })).toBeVisible();
    for (const place of places) {
      await this.page.getByRole('main').getByRole('link', { name: place, exact: true }).click();
      await expect(this.page.getByRole('heading', { name: place, level: 3 })).toBeVisible();
    }
  }

  /** A part of the shown section, by its heading. */
  part = (name: string): Locator => this.page.getByRole('region', { name, exact: true });

  presses = (name: string, within: Page | Locator = this.page): Promise<void> =>
    within.getByRole('button', { name, exact: true }).click();

  /** Unfolds what is only shown on demand. */
  unfolds = (summary: string | RegExp, within: Page | Locator = this.page): Promise<void> =>
    within.locator('summary').filter({ hasText: summary }).first().click();

  /** Writes into a field, and leaves it. */
  async writes(field: string, words: string, within: Page | Locator = this.page): Promise<void> {
    const box = within.getByLabel(field, { exact: true });
    await box.fill(words);
    await box.blur();
  }

  /** Chooses a name or an answer, by a click on its words. */
  chooses = (name: string, within: Page | Locator = this.page): Promise<void> =>
    within.getByText(name, { exact: true }).click();

  /** Gives a mark on a scale. @param mark '1' to '5' */
  async marks(mark: string, scale: Locator): Promise<void> {
    await scale.locator('label').filter({ hasText: mark }).click();
    await expect(scale.getByRole('radio', { name: mark })).toBeChecked();
  }

  /** Waits until the journal says this of what was just done. */
  async says(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }

  /** The sentence in which a measure says its number. */
  async measure(name: string, says: string | RegExp): Promise<void> {
    await this.goesTo('Measures');
    const heading = this.page.getByRole('heading', { name, exact: true });
    await expect(this.page.getByRole('listitem').filter({ has: heading })).toContainText(says);
  }

  /** Entries of the log that say all of these words. */
  async logged(...words: string[]): Promise<Locator> {
    await this.goesTo('Log');
    return words.reduce(
      (found, some) => found.filter({ hasText: some }),
      this.page.getByRole('main').getByRole('listitem'),
    );
  }

  async seesInLog(...words: string[]): Promise<void> {
    await expect((await this.logged(...words)).first()).toBeVisible();
  }
}
