import { beforeEach, describe, expect, it } from 'vitest';
import {
  addRecord,
  allRecords,
  buryRecord,
  changeRecord,
  putRecordBack,
  recordById,
  recordsOf,
} from '../../storage/records';
import { freshProfile } from './platform';

const at = (now: number) => ({ now });
const question = (text: string) =>
  ({
    type: 'note',
    topic: 'question',
    day: '2026-11-20',
    text,
    action: '',
    chosen: false,
  }) as const;

beforeEach(freshProfile);

describe('a record', () => {
  it('is found by type and id, with a stamp', async () => {
    const { id } = await addRecord(question('What is less well than I think?'), at(1000));
    const found = await recordById('note', id);
    expect(found).toMatchObject({ text: 'What is less well than I think?', updatedAt: 1000 });
    expect(found?.device).not.toBe('');
    expect(await recordsOf('note')).toEqual([found]);
    expect(await recordsOf('story')).toEqual([]);
    expect(await recordById('story', id)).toBeUndefined();
  });

  it('is changed from its newest state, so that two tabs lose nothing', async () => {
    const { id } = await addRecord(question('One?'), at(1000));
    await Promise.all([
      changeRecord('note', id, () => ({ text: 'Two?' }), at(2000)),
      changeRecord('note', id, () => ({ chosen: true }), at(2000)),
    ]);
    expect(await recordById('note', id)).toMatchObject({ text: 'Two?', chosen: true });
  });

  it('is newer after every change, also when the clock was set back', async () => {
    const { id } = await addRecord(question('One?'), at(5000));
    await changeRecord('note', id, () => ({ text: 'Two?' }), at(1000));
    expect((await recordById('note', id))?.updatedAt).toBe(5001);
  });

  it('with an id of its own is newer than what was there, also when that was deleted by a clock ahead', async () => {
    const draft = (words: string) =>
      ({ type: 'draft', id: 'draft-story', fields: { words } }) as const;
    expect(await addRecord(draft('One'), at(1000))).toMatchObject({ updatedAt: 1000 });
    expect(await addRecord(draft('Two'), at(500))).toMatchObject({ updatedAt: 1001 });
    await buryRecord('draft-story', at(5000));
    expect(await addRecord(draft('Three'), at(2000))).toMatchObject({ updatedAt: 5001 });
    expect(await addRecord(draft('Four'), at(9000))).toMatchObject({ updatedAt: 9000 });
    expect(await recordById('draft', 'draft-story')).toMatchObject({ fields: { words: 'Four' } });
  });

  it('forgets a key that is set to undefined', async () => {
    const project = await addRecord(
      {
        type: 'project',
        title: 'Desk',
        people: [],
        startedOn: '2026-11-02',
        nextCheckIn: '2026-11-30',
        phases: [],
        checkIns: [],
        heard: [],
        answers: [],
      },
      at(1),
    );
    await changeRecord('project', project.id, () => ({ nextCheckIn: undefined }), at(2));
    expect(await recordById('project', project.id)).not.toHaveProperty('nextCheckIn');
  });

  it('that was deleted leaves id and type, and nothing of what it said', async () => {
    const { id } = await addRecord(question('Secret?'), at(1000));
    await buryRecord(id, at(2000));
    expect(await recordById('note', id)).toBeUndefined();
    expect(await recordsOf('note')).toEqual([]);
    expect(JSON.stringify(await allRecords())).not.toContain('Secret');
    expect(await allRecords()).toMatchObject([{ id, type: 'note', deletedAt: 2000 }]);
    expect(await changeRecord('note', id, () => ({ text: 'Back?' }), at(3000))).toBeUndefined();
    expect(await buryRecord(id, at(3000))).toBeUndefined();
  });

  it('comes back by undo as its newest version', async () => {
    const { id } = await addRecord(question('One?'), at(1000));
    const before = await changeRecord('note', id, () => ({ text: 'Two?' }), at(2000));
    await putRecordBack(before!, at(2000));
    expect(await recordById('note', id)).toMatchObject({ text: 'One?', updatedAt: 2001 });
    const gone = await buryRecord(id, at(3000));
    await putRecordBack(gone!, at(3000));
    expect(await recordById('note', id)).toMatchObject({ text: 'One?', updatedAt: 3001 });
  });
});
