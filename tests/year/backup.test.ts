import { mkdirSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { expect, it } from 'vitest';
import { exportBackup, previewBackup } from '../../storage/backup';
import { home } from './almanac';
import { figures } from './figures';
import { liveYear } from './year';

/** Epoch ms: asked for by the browser's spec, whose year ends now. */
const until = Number(process.env['YEAR_UNTIL']);

it.runIf(until > 0)(
  'a year up to now is written as a backup, with what the journal must say of it',
  async () => {
    // Other browsers' stories run beside it and wait for frames by the second.
    setPriority(constants.priority.PRIORITY_LOW);
    const { diary, almanac, end } = await liveYear(7, until);
    const file = await (await exportBackup({ now: until, zone: home })).text();
    const found = await figures(diary, almanac.end, until);
    end();
    expect(await previewBackup(file)).toMatchObject({ ok: true });
    mkdirSync('.output/year', { recursive: true });
    writeFileSync('.output/year/backup.json', file);
    writeFileSync(
      '.output/year/figures.json',
      JSON.stringify({ until, found, diary }, undefined, 1),
    );
  },
  240_000,
);
