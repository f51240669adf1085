import { beforeEach, expect, it, vi } from 'vitest';
import { allPeople, people, peopleDirectory, removePerson, savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { dump, freshProfile } from './platform';
import { ana } from './suggestions';

const ben = { ...ana, id: 'ben', name: 'Ben Okafor', addresses: ['ben@corp.example'] };
const stamp = { now: ana.updatedAt + 1000, device: 'laptop' };

beforeEach(freshProfile);

it('saves all or none of them', async () => {
  await savePeople([ana]);
  const unstorable = { ...ben, name: (() => '') as unknown as string };
  await expect(savePeople([{ ...ana, name: 'Ana S.' }, unstorable])).rejects.toThrow(/clone/);
  expect(await people()).toEqual([ana]);
});

it('saves in one strict transaction', async () => {
  await people();
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await savePeople([ana, ben]);
  const writing = opened.mock.calls.map(([, ...how]) => how);
  opened.mockRestore();
  expect(writing).toEqual([['readwrite', { durability: 'strict' }]]);
});

it('keeps a tombstone of who was removed, without name and addresses, and undo brings them back', async () => {
  await savePeople([ana, ben]);
  expect(JSON.stringify(await dump())).toContain('Silva');
  const removed = await removePerson(ana.id, stamp);
  expect(JSON.stringify(await dump())).not.toMatch(/silva/i);
  expect(await people()).toEqual([ben]);
  expect(await allPeople()).toMatchObject([{ id: ana.id, deletedAt: stamp.now }, { id: ben.id }]);
  await savePeople([removed!]);
  // Stamped after the tombstone, or an older backup would remove them again.
  expect(await people()).toEqual([{ ...ana, updatedAt: stamp.now + 1 }, ben]);
});

it('saved twice in one millisecond, the second is newer', async () => {
  await savePeople([ana]);
  await savePeople([{ ...ana, name: 'Ana S.' }]);
  expect(await people()).toEqual([{ ...ana, name: 'Ana S.', updatedAt: ana.updatedAt + 1 }]);
});

it('knows whose address it is, the own ones first', async () => {
  await savePeople([ana, ben]);
  await changeSettings(() => ({ ownAddresses: ['ben@corp.example'] }));
  const { whoIs } = await peopleDirectory(['me@corp.example']);
  expect(whoIs('Ana.Silva+x@corp.example')).toEqual(ana);
  expect(whoIs('ben@corp.example')).toBe('me');
  expect(whoIs('me@corp.example')).toBe('me');
  expect(whoIs('chen@corp.example')).toBeUndefined();
});

it('takes nobody in the list for the leader because a page once showed their address', async () => {
  await changeSettings(() => ({ seenAddresses: [...ana.addresses, 'ben@corp.example'] }));
  await savePeople([ana]);
  const { whoIs } = await peopleDirectory();
  expect(whoIs('ana.silva@corp.example')).toEqual(ana);
  expect(whoIs('ben@corp.example')).toBe('me');
  await changeSettings(() => ({ ownAddresses: ana.addresses }));
  expect((await peopleDirectory()).whoIs('ana.silva@corp.example')).toBe('me');
});
