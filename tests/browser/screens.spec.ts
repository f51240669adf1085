import { filledJournal } from './filled-journal';
import { expect, test } from './story';

test('the doors that others rely on have their names', async ({ leader }) => {
  const welcome = await leader.installs();
  for (const name of ['People you lead', 'Your own addresses', 'Your leader']) {
    await expect(welcome.getByRole('textbox', { name, exact: true })).toBeVisible();
  }
  await expect(welcome.getByRole('button', { name: 'Start', exact: true })).toBeVisible();

  await leader.startsFrom(filledJournal());
  const options = await leader.opensOptions();
  for (const name of ['Import people', 'Restore a backup']) {
    await expect(options.getByLabel(name, { exact: true })).toHaveAttribute('type', 'file');
  }
  for (const name of ['Download backup', 'Erase everything']) {
    await expect(options.getByRole('button', { name, exact: true })).toBeVisible();
  }
  const days = options.getByRole('group', { name: 'Working days', exact: true });
  await expect(days.getByRole('checkbox')).toHaveCount(7);
  await expect(days.getByRole('checkbox', { name: 'Monday' })).toBeVisible();
  await expect(options.getByRole('checkbox', { name: 'Quiet hours', exact: true })).toBeVisible();
  for (const name of ['From', 'To']) {
    await expect(options.getByLabel(name, { exact: true })).toHaveAttribute('type', 'time');
  }

  const popup = await leader.opensPopup();
  await expect(popup.getByRole('region', { name: 'Streak', exact: true })).toBeVisible();
  await expect(popup.getByRole('list', { name: 'Due promises', exact: true })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Log an act', exact: true })).toBeVisible();
});

test('on a fresh install quiet hours stand from 19:00 to 07:00 and the locale names the working days', async ({
  leader,
}) => {
  const options = await leader.opensOptions();
  await expect(options.getByRole('checkbox', { name: 'Quiet hours' })).toBeChecked();
  await expect(options.getByLabel('From', { exact: true })).toHaveValue('19:00');
  await expect(options.getByLabel('To', { exact: true })).toHaveValue('07:00');
  const days = options.getByRole('group', { name: 'Working days' });
  await expect(days.getByRole('checkbox', { checked: true })).toHaveCount(5);
  await expect(days.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
});
