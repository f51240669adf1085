import type { CDPSession } from '@playwright/test';
import { expect, test } from '../browser/story';
import { mailbox } from '../browser/team';
import { proved } from './proof';

/** A part of a page as a screen reader gets it. */
interface Part {
  role: string;
  name: string;
}

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

async function partsIn(session: CDPSession): Promise<Part[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
}

/** What can be used or gone to needs a name. */
const needsName = ['main', 'heading', 'button', 'Iframe'];
const nameless = (parts: readonly Part[]): Part[] =>
  parts.filter(({ role, name }) => needsName.includes(role) && name.trim() === '');

test('a screen reader finds the prompt by its name, and in it a landmark, a heading, buttons and a status', async ({
  leaderAtWork: leader,
}) => {
  const gmail = await leader.opensGmail(mailbox());
  const { page } = gmail;
  const outside = await page.context().newCDPSession(page);
  const frames = async () =>
    (await partsIn(outside)).filter(({ role }) => role === 'Iframe').map(({ name }) => name);
  expect(await frames()).toEqual([]);
  await gmail.opensThread(0);
  const prompt = await gmail.prompt();
  expect(await frames()).toEqual(['Suggestion by Walk the Talk']);

  const inside = await page.context().newCDPSession(prompt.frame);
  const parts = await partsIn(inside);
  const named = (role: string) =>
    parts.filter((part) => part.role === role).map(({ name }) => name);
  expect(named('main')).toEqual(['A suggestion from Walk the Talk']);
  expect(named('heading')).toEqual([(await prompt.occasion.innerText()).trim()]);
  expect(named('button').toSorted()).toEqual(
    ['More choices', "I'll do it", 'Done', 'Not now', 'Why this?'].toSorted(),
  );
  expect(named('status'), 'there, and empty').toEqual(['']);
  expect(nameless(parts)).toEqual([]);
  await expect(prompt.status).toBeEmpty();
  await prompt.answers('Done');
  await expect(prompt.status).toContainText('Logged');
  const after = await partsIn(inside);
  expect(nameless(after)).toEqual([]);

  // The same look finds a button that lost its words.
  await prompt.frame.evaluate(() => {
    document.querySelector('main button')!.textContent = '';
  });
  expect(nameless(await partsIn(inside))).toEqual([{ role: 'button', name: '' }]);
  proved(
    'A1 tree',
    `0 of ${parts.length + after.length} parts; the frame has its title, the status is there before its words`,
    'a button without words was found',
  );
});
