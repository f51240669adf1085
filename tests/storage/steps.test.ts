import { beforeEach, expect, it, vi } from 'vitest';
import { append, dayTallies, eventsBetween } from '../../storage/log';
import { addRecord, buryRecord, recordById } from '../../storage/records';
import { takeStep, takeStepBack } from '../../storage/steps';
import { dump, freshProfile } from './platform';
import { clock, today } from './suggestions';

const act = { kind: 'act', behaviour: 'B34' } as const;
const later = { ...clock, now: clock.now + 1000 };
const desk = () =>
  addRecord(
    {
      type: 'project',
      title: 'Harbour desk',
      people: [],
      startedOn: '2026-11-02',
      phases: [],
      checkIns: [],
      heard: [],
      answers: [],
    },
    clock,
  );
const held = (id: string) =>
  takeStep('project', id, () => ({ checkIns: [today] }), act, later, today);
const acts = async () => (await dayTallies())[0]?.acts ?? 0;

beforeEach(freshProfile);

it('changes the record and logs the act, in one strict transaction, and one takes both back', async () => {
  const { id, ...before } = await desk();
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const step = await held(id);
  expect(await recordById('project', id)).toMatchObject({ checkIns: [today] });
  expect(await eventsBetween(today, today)).toMatchObject([act]);
  await takeStepBack(step!, later);
  const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
  opened.mockRestore();
  expect(writing.map(([, , options]) => options)).toEqual([
    { durability: 'strict' },
    { durability: 'strict' },
  ]);
  const { updatedAt, ...after } = (await recordById('project', id))!;
  expect({ ...before, id }).toMatchObject({ ...after, updatedAt: before.updatedAt });
  expect(updatedAt).toBeGreaterThan(later.now);
  expect(await acts()).toBe(0);
});

it('that cannot be logged changes no record', async () => {
  const { id } = await desk();
  const before = await dump();
  const broken = { ...act, text: (() => '') as unknown as string };
  const change = () => ({ checkIns: [today] });
  await expect(takeStep('project', id, change, broken, later, today)).rejects.toThrow(/clone/);
  expect(await dump()).toEqual(before);
  await held(id);
  expect(await recordById('project', id)).toMatchObject({ checkIns: [today] });
});

it('on what was deleted meanwhile logs nothing', async () => {
  const { id } = await desk();
  await buryRecord(id, clock);
  const before = await dump();
  expect(await held(id)).toBeUndefined();
  expect(await dump()).toEqual(before);
  await append(act, later, today);
  expect(await acts()).toBe(1);
});
