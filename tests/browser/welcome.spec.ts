import { expect, test } from './story';
import { ana, henrik, mira, pasted, team } from './team';

test('a page that is loaded again by mistake still has what was pasted, and nothing of it after Start', async ({
  leader,
}) => {
  const welcome = await leader.installs();
  const box = (name: string) => welcome.getByRole('textbox', { name });
  const kept = () => welcome.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await box('People you lead').fill(`${pasted(team)}\nsomebody`);
  await box('Your own addresses').fill(mira.address);
  await box('Your leader').fill(pasted([henrik]));
  await welcome.reload();
  await expect(box('People you lead')).toHaveValue(`${pasted(team)}\nsomebody`);
  await expect(box('Your own addresses')).toHaveValue(mira.address);
  await expect(box('Your leader')).toHaveValue(pasted([henrik]));
  await expect(welcome.getByText('8 people read.')).toBeVisible();
  expect(await kept()).toContain(ana.address);

  await welcome.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(welcome.getByText('8 people saved.')).toBeVisible();
  await expect(box('People you lead')).toHaveValue('somebody');
  expect(await kept()).toBe('{}');
  await welcome.reload();
  await expect(box('People you lead')).toHaveValue('');
});

test('with both sites off the welcome page leads to what can be done, and to a site once it is on', async ({
  leader,
}) => {
  await leader.installs();
  await leader.switchesSite('Gmail', false);
  await leader.switchesSite('Google Calendar', false);
  const welcome = await leader.starts({ people: team, ownAddresses: [mira.address] });
  const next = welcome.getByRole('region', { name: 'What happens next' });
  const open = next.getByRole('button', { name: /^Open/ });
  await expect(next).toContainText('Gmail off');
  await expect(next).toContainText('“Log an act” in the popup');
  await expect(next.getByRole('link', { name: 'Journal' })).toBeVisible();
  await expect(open).toHaveCount(0);

  await next.getByRole('link', { name: 'Options' }).click();
  await welcome.getByRole('checkbox', { name: 'Google Calendar' }).check();
  await expect(welcome.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible();
  await welcome.goBack();
  await expect(open).toHaveText(['Open Calendar']);
});
