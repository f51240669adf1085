import { beforeEach, expect, it } from 'vitest';
import { matcher, soughtIn } from '../../domain/matching';
import { wordLanguages } from '../../domain/words';
import { exportBackup, previewBackup } from '../../storage/backup';
import { practice } from '../../storage/practice';
import { changeSettings, settings } from '../../storage/settings';
import { freshProfile } from './platform';
import { clock } from './suggestions';

beforeEach(freshProfile);

/** The languages of built-in words before Arabic came. */
const ten = wordLanguages.slice(0, 10);

/** What a title tells a leader who takes in these settings out of a backup. */
async function toldAfterRestoring(set: { languages?: typeof ten }): Promise<string[]> {
  const file = JSON.parse(await (await exportBackup(clock)).text());
  Object.assign(file.settings, set);
  const preview = await previewBackup(JSON.stringify(file));
  if (!preview.ok) throw new Error(preview.reason);
  await preview.restore('replace');
  return matcher(soughtIn((await practice()).words))('Kick-off: حفل تكريم');
}

it('who chose the ten that there were keeps these, who chose none has the eleventh, too', async () => {
  expect(ten).not.toContain('ar');
  expect(await toldAfterRestoring({ languages: ten })).toEqual(['kick-off']);
  expect((await settings()).languages).toEqual(ten);
  await changeSettings(() => ({ languages: undefined }));
  expect(await toldAfterRestoring({})).toEqual(['kick-off', 'recognition-event']);
});
