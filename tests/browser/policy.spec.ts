import { chromiumUnder, noPolicies } from './policies';
import { expect, test } from './story';
import { calendar, mira, team } from './team';

const playbook = {
  format: 'walk-the-talk-playbook',
  version: 1,
  id: 'harbour',
  title: 'Harbour desk',
  talk: [{ id: 'answer', talk: 'Answer within the hour', walk: 'I answer within the hour' }],
  behaviours: [
    {
      id: 'harbour-tide',
      standard: 'available',
      moments: ['popup'],
      due: 'today',
      prompt: 'Tell {name} when the next tide comes.',
      short: 'Told about the tide',
    },
  ],
  off: ['B01'],
  cadence: { ideal: 3, max: 5 },
  budget: 2,
  words: { 'kick-off': ['Spatenstich'] },
};

/** A story in a browser for which an administrator has set this. */
const under = (settings: object) =>
  test.extend({
    // Playwright reads here what a fixture needs; this one needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    chromium: async ({}, use) => {
      const { program, forget } = chromiumUnder(settings);
      await use({ program });
      forget();
    },
  });

const reason = noPolicies();
test.skip(reason !== undefined, reason);

under({ playbook, locked: ['cadence', 'behaviours', 'budget'] })(
  'what an administrator has set is in force, and its locked parts cannot be changed',
  async ({ leader }) => {
    await leader.installs();
    const options = await leader.opensOptions();
    await expect(options.getByText('Your administrator has set the playbook')).toContainText(
      'Harbour desk',
    );
    const ideal = options.getByLabel('Wished for, in days');
    await expect(ideal).toHaveValue('3');
    await expect(ideal).toBeDisabled();
    await expect(options.getByLabel('Acts a week')).toBeEnabled();
    await expect(options.getByLabel('Prompts a day')).toHaveValue('2');
    await expect(options.getByLabel('Prompts a day')).toHaveAttribute('max', '2');

    await options.getByLabel('Find a behaviour').fill('tide');
    const added = options.getByRole('checkbox', { name: /Told about the tide/ });
    await expect(added).toBeChecked();
    await expect(added).toBeDisabled();
    await options.getByLabel('Find a behaviour').fill('Answered, or gave a time');
    const off = options.getByRole('checkbox', { name: 'Answered, or gave a time' });
    await expect(off).not.toBeChecked();
    await expect(off).toBeDisabled();

    const words = options.locator('#words');
    await words.getByText('Kick-off', { exact: true }).click();
    await expect(words.getByLabel(/^Kick-off/)).toHaveValue(/Spatenstich/);
    await expect(words.getByLabel(/^Kick-off/)).toBeEnabled();
    await expect(options.getByRole('button', { name: 'Remove Harbour desk' })).toHaveCount(0);
    await options.close();

    await leader.starts({ people: team, ownAddresses: [mira.address] });
    await leader.worksToday();
    const week = calendar();
    const opened = await leader.opensCalendar({
      ...week,
      events: week.events.map((event) => ({ ...event, title: 'Spatenstich' })),
    });
    await opened.opensEvent(2);
    await expect((await opened.prompt()).occasion).toHaveText(/Kick-off/);
    const journal = await leader.readsJournal();
    await journal.goesTo('Talk and walk');
    const line = journal.page.getByRole('listitem').filter({ hasText: 'Answer within the hour' });
    await expect(line).toContainText('From the playbook “Harbour desk”');
    await expect(line.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  },
);

for (const [what, settings, said] of [
  ['a playbook that is not in order', { playbook: { ...playbook, goal: 0 } }, '“goal” cannot be 0'],
  [
    'a number that is none',
    { playbook: { ...playbook, goal: 'many' }, locked: ['goal'] },
    'missing',
  ],
  ['a lock that nobody knows', { playbook, locked: ['people'] }, '“locked.0” cannot be "people"'],
] as const) {
  under(settings)(`${what} is said, and nothing of it is applied`, async ({ leader }) => {
    await leader.installs();
    const options = await leader.opensOptions();
    const told = options.getByText("Your administrator's settings cannot be read");
    await expect(told).toContainText(said);
    await expect(told).toContainText('They are not applied');
    await expect(options.getByText('Your administrator has set the playbook')).toHaveCount(0);
    await expect(options.getByLabel('Wished for, in days')).toHaveValue('7');
    await expect(options.getByLabel('Wished for, in days')).toBeEnabled();
  });
}
