import { weeksOfService } from './past';
import { expect, test } from './story';

/** Weeks as in `past.ts`, and what the popup says of them (product.md, section 6). */
const table: [rule: string, weeks: string, streak: string, best: number, more?: RegExp][] = [
  ['half a year of kept weeks, over a change of the clocks', '3'.repeat(30), '30 weeks', 30],
  ['one act keeps each of the first two weeks', '11', '2 weeks', 2],
  ['and does not keep the third', '111', '2 weeks', 2],
  ['a week without an occasion neither adds nor breaks', '333n3', '4 weeks', 4],
  ['nor does a week away', '333a3', '4 weeks', 4],
  ['a single missed week ends nothing', '33330333', '7 weeks', 7],
  ['two missed weeks end the streak, best stays', '3333300333', '3 weeks', 5],
  ['also with a week away between', '333330a0333', '3 weeks', 5],
  ['a reserve week saves what two missed weeks would end', '333330r333', '8 weeks', 8],
  ['acts below the goal are not enough', '33322', '0 weeks', 3],
  ['four kept weeks earn a reserve week', '3333', '4 weeks', 4, /1 reserve week/],
  ['and no more than two are held', '3'.repeat(16), '16 weeks', 16, /2 reserve weeks/],
];

for (const zone of ['America/Los_Angeles', 'Asia/Tokyo']) {
  test.describe(`in ${zone}`, () => {
    test.use({ chromium: { zone } });

    test('the popup counts weeks as the rules say, wherever they were logged', async ({
      leader,
    }) => {
      await leader.installs();
      for (const [rule, weeks, streak, best, more] of table) {
        await test.step(rule, async () => {
          const journeys = ['Asia/Tokyo', 'America/Los_Angeles', 'Europe/Prague'];
          const options = await leader.restores(weeksOfService(weeks, zone, journeys));
          await options.getByRole('button', { name: 'Replace', exact: true }).click();
          await expect(options.getByText(/^Restored/).first()).toBeVisible();
          await options.close();
          const popup = await leader.opensPopup();
          const region = popup.getByRole('region', { name: 'Streak' });
          await expect(region).toContainText(`${streak} in step`);
          await expect(region).toContainText(`best ${best}`);
          if (more) await expect(region).toContainText(more);
          await popup.close();
        });
      }
    });
  });
}
