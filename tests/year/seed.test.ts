import { expect, it } from 'vitest';
import { liveYear } from './year';

/** The diary without the ids that the product makes by chance. */
async function diaryOf(seed: number): Promise<string> {
  const { diary, end } = await liveYear(seed, undefined, 3);
  end();
  return JSON.stringify(diary).replace(/[\da-f]{8}-[\da-f]{4}-7[\da-f-]{21}/g, '');
}

it('the same seed lives the same weeks, another one others', async () => {
  const first = await diaryOf(1);
  expect(await diaryOf(1)).toBe(first);
  expect(await diaryOf(2)).not.toBe(first);
}, 120_000);
