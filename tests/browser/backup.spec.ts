import { BackupPage } from './backup-page';
import { weeksOfService } from './past';
import { expect, test } from './story';

/** What a backup holds, whenever and wherever it was made. */
function heldIn(backup: { buffer: Buffer }) {
  const { events, people, records, settings } = JSON.parse(backup.buffer.toString());
  return { events, people, records, settings };
}

test('what was erased comes back from an encrypted file by typing its code', async ({ leader }) => {
  await leader.startsFrom(weeksOfService());
  const data = new BackupPage(await leader.opensOptions());
  await expect(data.section).toContainText('There is no copy outside this browser yet.');
  const before = await data.downloads('Download backup');
  expect(before.name).toMatch(/^walk-the-talk-\d{4}-\d\d-\d\d\.json$/);
  await expect(data.section).toContainText('Last copy: today, as a file.');

  const code = await data.setsUpACode();
  await expect(data.button('Download encrypted backup')).toBeFocused();
  const sealed = await data.downloads('Download encrypted backup');
  expect(sealed.name).toMatch(/\.sealed$/);
  await expect(data.section).toContainText('Last copy: today, as an encrypted file.');
  // The same look finds in the plain file what must not be seen in the encrypted one.
  expect(before.buffer.includes('corp.example')).toBe(true);
  expect(sealed.buffer.includes('corp.example')).toBe(false);

  await data.erasesEverything();
  await expect(data.section).toContainText('There is no copy outside this browser yet.');
  await data.chooses(sealed);
  await data.opensWith(code.replace(/^../, (two) => (two === '22' ? '33' : '22')));
  await expect(data.section.locator('.trouble')).toHaveCount(1);
  await expect(data.section.getByLabel('Recovery code', { exact: true })).toBeFocused();
  await data.opensWith(code.toLowerCase().replaceAll('-', ' '));
  await expect(data.section.getByText(/^Backup of .*events, .*people/)).toBeVisible();
  await expect(data.button('Merge')).toBeFocused();
  await data.button('Replace').click();
  await data.says(/^Restored/);
  expect(heldIn(await data.downloads('Download backup'))).toEqual(heldIn(before));
});

test('copies go to a folder by themselves, and what another device put there comes in', async ({
  leader,
}) => {
  await leader.startsFrom(weeksOfService('33'));
  const data = new BackupPage(await leader.opensOptions());
  const first = heldIn(await data.downloads('Download backup'));
  await data.hasAFolder('Drive');
  await data.button('Choose a folder').click();
  const code = await data.keepsTheCode();
  await data.button('Choose a folder').click();
  await data.says('The folder has everything that is here.');
  await expect(data.section).toContainText('Last copy: today, in the folder Drive.');
  await expect(data.section).toContainText('Copies go to the folder Drive.');
  expect(await data.filesIn('Drive')).toHaveLength(1);

  // Erased, this browser is another device: with an id, a log and a code of its own.
  await data.erasesEverything();
  await leader.startsFrom(weeksOfService('4').replaceAll('sample-', 'other-'));
  await data.page.reload();
  await data.hasAFolder('Drive');
  await data.setsUpACode();
  await data.button('Choose a folder').click();
  await expect(data.section).toContainText('It opens with another recovery code.');
  expect(await data.filesIn('Drive')).toHaveLength(2);

  await data.button('Enter that code').click();
  await data.opensWith(code);
  await data.says('Opened.');
  await expect(data.section).toContainText(/\d+ events, of today/);
  const both = heldIn(await data.downloads('Download backup'));
  const ids = new Set(both.events.map(({ id }: { id: string }) => id));
  expect(first.events.filter(({ id }: { id: string }) => !ids.has(id))).toEqual([]);
  expect(both.events.some(({ id }: { id: string }) => id.startsWith('other-'))).toBe(true);

  // A new code does not shut out what was made before: read anew, all of it opens without a word.
  await data.section.getByText('Code and passphrase').click();
  await data.button('Make a new code').click();
  const newCode = await data.keepsTheCode();
  expect(newCode).not.toBe(code);
  await data.says('The copy in your folder is already made anew.');
  await data.button('Stop').click();
  await data.button('Choose a folder').click();
  await expect(data.section).toContainText(/\d+ events, of today/);
  await expect(data.section).not.toContainText('It opens with another recovery code.');
  await data.section.getByRole('button', { name: 'Forget this device' }).click();
  await data.says('is left out of this list');
  await expect(data.section).not.toContainText('Your other devices');
  expect(await data.filesIn('Drive')).toHaveLength(2);

  // The next copy is made without a word when its hour comes, by the background.
  const before = await data.filesIn('Drive');
  const popup = await leader.opensPopup();
  await popup.getByRole('button', { name: 'Yes, done' }).first().click();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();
  await popup.close();
  await data.letsTheHourCome();
  await expect.poll(() => data.filesIn('Drive'), { timeout: 15_000 }).not.toEqual(before);
});

test('once a month the popup offers a copy, and one click makes it', async ({ leader }) => {
  await leader.startsFrom(weeksOfService());
  const popup = await leader.opensPopup();
  await expect(popup.getByText('Your log has no copy outside this browser.')).toBeVisible();
  const coming = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Download backup' }).click();
  expect((await coming).suggestedFilename()).toMatch(/\.json$/);
  await expect(popup.getByRole('button', { name: 'Download backup' })).toHaveCount(0);
});
