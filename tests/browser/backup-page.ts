import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** "Your data" on the options page, as a leader who wants to be safe uses it. */
export class BackupPage {
  readonly section: Locator;

  constructor(readonly page: Page) {
    this.section = page.locator('section#data');
  }

  button = (name: string): Locator => this.section.getByRole('button', { name, exact: true });
  says = (words: string | RegExp): Promise<void> =>
    expect(this.page.getByRole('status')).toContainText(words);

  /** Keeps the recovery code that is shown and types it back. @returns the code */
  async keepsTheCode(): Promise<string> {
    const code = (await this.section.locator('.code').textContent()) ?? '';
    await this.button('I have kept it').click();
    await expect(this.section.getByText(code)).toHaveCount(0);
    await this.section
      .getByLabel('Type the code you have kept', { exact: true })
      .fill(code.toLowerCase());
    await this.page.keyboard.press('Enter');
    await this.says('Your recovery code counts from now on.');
    return code;
  }

  async setsUpACode(): Promise<string> {
    await this.button('Set up a recovery code').click();
    return this.keepsTheCode();
  }

  /** @returns name and bytes of the file */
  async downloads(button: string): Promise<{ name: string; buffer: Buffer; mimeType: string }> {
    const coming = this.page.waitForEvent('download');
    await this.button(button).click();
    const download = await coming;
    const buffer = await readFile(await download.path());
    return { name: download.suggestedFilename(), buffer, mimeType: 'application/octet-stream' };
  }

  async erasesEverything(): Promise<void> {
    await this.button('Erase everything').click();
    await this.button('Erase now').click();
    await this.says('Everything is erased.');
  }

  chooses = (file: { name: string; buffer: Buffer; mimeType: string }): Promise<void> =>
    this.section.getByLabel('Restore a backup').setInputFiles(file);

  async opensWith(code: string): Promise<void> {
    await this.section.getByLabel('Recovery code', { exact: true }).fill(code);
    await this.page.keyboard.press('Enter');
  }

  /** The folder that the browser's question, which no test can answer, would have given. */
  hasAFolder = (name: string): Promise<void> =>
    this.page.evaluate((folder) => {
      const pick = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      Object.assign(globalThis, { showDirectoryPicker: pick });
    }, name);

  /** The background's alarm rings now. */
  letsTheHourCome = (): Promise<void> =>
    this.page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { create(name: string, when: { when: number }): Promise<void> } };
      };
      return chrome.alarms.create('backup', { when: Date.now() });
    });

  /** Names and sizes of what is in the folder. */
  filesIn = (name: string): Promise<{ name: string; size: number }[]> =>
    this.page.evaluate(async (folder) => {
      const files: { name: string; size: number }[] = [];
      const root = await navigator.storage.getDirectory();
      const directory = await root.getDirectoryHandle(folder);
      for await (const [file, handle] of directory.entries()) {
        files.push({ name: file, size: (await (handle as FileSystemFileHandle).getFile()).size });
      }
      return files;
    }, name);
}
