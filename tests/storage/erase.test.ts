import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { database, databaseName } from '../../storage/database';
import { deviceId } from '../../storage/device';
import { eraseEverything } from '../../storage/erase';
import { append } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { changeSettings, noteSite, settings, siteStates } from '../../storage/settings';
import { dump, freshProfile } from './platform';
import { ana, clock, today } from './suggestions';

beforeEach(freshProfile);

it('leaves the extension as freshly installed', async () => {
  const fresh = [await dump(), await settings(), await siteStates()];
  const device = await deviceId();
  await append({ kind: 'act', text: 'Called her' }, clock, today);
  await savePeople([ana]);
  await changeSettings(() => ({ startedAt: clock.now, startDay: today, budget: 1 }));
  await noteSite('gmail', { seenAt: clock.now });
  expect([await dump(), await settings(), await siteStates()]).not.toEqual(fresh);

  await eraseEverything();
  expect([await dump(), await settings(), await siteStates()]).toEqual(fresh);
  expect(await deviceId()).not.toBe(device);
});

it('does not wait for other pages that have the database open', async () => {
  await append({ kind: 'act' }, clock, today);
  const elsewhere = await openDB(databaseName);
  elsewhere.addEventListener('versionchange', () => elsewhere.close());
  await eraseEverything();
  expect((await dump()).events).toEqual([]);
});

it('can be done when nothing was ever stored', async () => {
  await eraseEverything();
  await eraseEverything();
  expect((await database()).objectStoreNames).toContain('events');
});
