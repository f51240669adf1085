import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../domain/log';
import { answerPromise } from '../../storage/answers';
import { correct, deleteEntry, putEntryBack, takeBack } from '../../storage/corrections';
import { append, dayTallies, promises, remove } from '../../storage/log';
import { meetings, noteOutcome } from '../../storage/meetings';
import { dump, freshProfile } from './platform';
import { clock, today } from './suggestions';

const yesterday = '2026-11-19';
const later = { ...clock, now: clock.now + 60_000 };
const acts = async (day: string) => (await dayTallies()).find((one) => one.day === day)?.acts ?? 0;
const standing = async () =>
  ((await dump()).events as LogEvent[]).filter(({ kind }) => kind !== 'deleted');
const act = () =>
  append({ kind: 'act', person: 'ana', text: 'Called her about her salary' }, clock, today);

beforeEach(freshProfile);

describe('an act that is corrected', () => {
  it('says what it should have said, and nothing of what it said before', async () => {
    const { id } = await act();
    const entry = { kind: 'act', person: 'bo', behaviour: 'B05', minutes: 20 } as const;
    const corrected = await correct(id, entry, later, yesterday);
    expect(await standing()).toEqual([corrected?.event]);
    expect(corrected?.event).toMatchObject({ ...entry, day: yesterday, at: later.now });
    expect(JSON.stringify(await dump())).not.toContain('salary');
    expect([await acts(today), await acts(yesterday)]).toEqual([0, 1]);
  });

  it('is as it was once that is taken back', async () => {
    const { id } = await act();
    const before = await dump();
    const corrected = await correct(id, { kind: 'act', text: 'Wrote to her' }, later, yesterday);
    await takeBack(corrected!, later);
    const after = await dump();
    expect(await standing()).toEqual(before.events);
    expect({ ...after, events: [] }).toEqual({ ...before, events: [] });
    // Of the correction itself its tombstone stays.
    expect(after.events).toContainEqual(
      expect.objectContaining({ kind: 'deleted', target: corrected!.event.id }),
    );
  });

  it('stays deleted when it was deleted elsewhere meanwhile', async () => {
    const { id } = await act();
    await remove(id, clock);
    const before = await dump();
    expect(await correct(id, { kind: 'act', text: 'Again' }, later, today)).toBeUndefined();
    expect(await dump()).toEqual(before);
  });
});

it('an answer corrected by a clock behind holds against that of another machine', async () => {
  const promise = {
    kind: 'promise',
    behaviour: 'B01',
    moment: 'popup',
    due: `${today}T09:00`,
  } as const;
  const made = await append(promise, clock, yesterday);
  const about = { kind: 'answer', promise: made.id } as const;
  await append({ ...about, answer: 'yes' }, later, today);
  const last = await append({ ...about, answer: 'partly' }, later, today);
  expect(await promises()).toMatchObject([{ answer: 'partly' }]);
  await correct(last.id, { ...about, answer: 'no' }, clock, today);
  expect(await promises()).toMatchObject([{ answer: 'no' }]);
});

it('an answer that is corrected is the one that counts, until it is taken back', async () => {
  const due = `${today}T09:00`;
  const promise = { kind: 'promise', behaviour: 'B01', moment: 'popup', due } as const;
  const made = await append(promise, clock, yesterday);
  const event = await answerPromise(made.id, 'yes', clock);
  const no = { kind: 'answer', promise: made.id, answer: 'no' } as const;
  const corrected = await correct(event!, no, later, today);
  expect(await promises()).toMatchObject([{ answer: 'no' }]);
  expect(await acts(today)).toBe(0);
  await takeBack(corrected!, later);
  expect(await promises()).toMatchObject([{ answer: 'yes' }]);
  expect(await acts(today)).toBe(1);
});

describe('what was said of a one-on-one', () => {
  const meeting = { key: 'weekly', person: 'ana' };
  const known = async () => (await meetings())[0];

  it('is unknown again once it is deleted, and known again once that is undone', async () => {
    const event = await noteOutcome(meeting, 'kept', clock);
    const before = await dump();
    const removed = await deleteEntry(event!.id, later);
    expect(await known()).toEqual({ ...meeting, seenAt: clock.now });
    await putEntryBack(removed!);
    expect(await dump()).toEqual(before);
  });

  it('is what was said before, when only the last word is deleted', async () => {
    await noteOutcome(meeting, 'moved', clock);
    const last = await noteOutcome(meeting, 'kept', later);
    await deleteEntry(last!.id, later);
    expect(await known()).toMatchObject({ went: 'moved', saidAt: clock.now });
  });

  it('does not change with what was said of another one', async () => {
    const event = await noteOutcome({ ...meeting, key: 'other' }, 'kept', clock);
    await noteOutcome(meeting, 'missed', clock);
    await deleteEntry(event!.id, later);
    const rows = (await meetings()).map((row) => [row.key, row.went]);
    expect(rows).toEqual([
      ['other', undefined],
      ['weekly', 'missed'],
    ]);
  });
});

it('a deletion that is undone leaves no trace', async () => {
  const { id } = await act();
  const before = await dump();
  const removed = await deleteEntry(id, later);
  expect(await standing()).toEqual([]);
  await putEntryBack(removed!);
  expect(await dump()).toEqual(before);
  expect(await deleteEntry('unknown', later)).toBeUndefined();
});
