import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime, tallyOf, type Entry, type LogEvent } from '../../domain/log';
import { planOf } from '../../domain/plans';
import { promiseFrom, promiseIdOf } from '../../domain/promises';
import { walkedIn } from '../../domain/walked';
import { marksIn } from '../../domain/week';
import { write } from '../../storage/database';
import { deviceId } from '../../storage/device';
import {
  append,
  dayTallies,
  eventsBetween,
  logStores,
  promises,
  putBack,
  putEvents,
  remove,
  rewriteLog,
} from '../../storage/log';
import { log } from './histories';
import { dump, freshProfile } from './platform';

const clock = { now: Date.UTC(2026, 10, 20, 9), zone: 'Europe/Berlin' };
const today = '2026-11-20';
const promise: Entry = {
  kind: 'promise',
  person: 'ana',
  behaviour: 'B01',
  moment: 'mail-waiting',
  due: '2026-11-20T17:00',
};

beforeEach(freshProfile);

describe('the log', () => {
  it('logs in one strict transaction a mutation', async () => {
    await deviceId();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { id } = await append(promise, clock, today);
    await append({ kind: 'answer', promise: id, answer: 'yes' }, clock, today);
    await remove(id, clock);
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    opened.mockRestore();
    expect(writing.map(([, , options]) => options)).toEqual(
      Array.from({ length: 3 }, () => ({ durability: 'strict' })),
    );
  });

  it('loses nothing of acts logged at the same time', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => append({ kind: 'act', text: `${n}` }, clock, today)),
    );
    expect(await eventsBetween(today, today)).toHaveLength(40);
    expect(await dayTallies()).toEqual([{ day: today, acts: 40, occasion: false, away: false }]);
  });

  it.each<[string, (last: boolean) => Entry, (events: LogEvent[]) => unknown, unknown]>([
    [
      'a plan',
      (last) => ({
        kind: 'plan',
        week: '2026-11-16',
        moment: 'mail-waiting',
        behaviour: last ? 'B02' : 'B01',
      }),
      (events) => planOf(events, today)?.behaviour,
      'B02',
    ],
    [
      'a mark of the week',
      (last) => ({ kind: 'mark', what: 'focused', value: last ? 2 : 5 }),
      (events) => marksIn({ of: 'week', start: '2026-11-16' }, events, 1).get('focused'),
      2,
    ],
    [
      'a mark of a line',
      (last) => ({ kind: 'mark', what: 'walked', line: 'l', value: last ? 2 : 5 }),
      (events) => walkedIn(events, today).get('l')?.now,
      2,
    ],
  ])('said last holds, also when the clock was set back: %s', async (_, entry, held, expected) => {
    const said = [120, 10, 10, 60].map((minutes, n) => ({ minutes, entry: entry(n === 3) }));
    for (const { minutes, entry: one } of said) {
      await append(one, { ...clock, now: clock.now + minutes * 60_000 }, today);
    }
    const events = await eventsBetween(today, today);
    expect(held(events)).toBe(expected);
    expect(events.toSorted(inTime).map(({ at }) => at - clock.now - 7_200_000)).toEqual([
      0, 1, 2, 3,
    ]);
    // The control: by the clock alone, what was said first would hold.
    const byClock = events.toSorted(inTime).map((event, n) => ({ ...event, at: said[n]!.minutes }));
    expect(held(byClock)).not.toBe(expected);
  });

  it('says of what stands for itself, and of another thing, when the clock said it was', async () => {
    const at = (minutes: number) => ({ ...clock, now: clock.now + minutes * 60_000 });
    const mark = { kind: 'mark', what: 'heard', value: 4 } as const;
    await append({ kind: 'act', text: 'Called' }, at(120), today);
    await append({ ...mark, person: 'ana' }, at(120), today);
    expect((await append({ kind: 'act', text: 'Called' }, clock, today)).at).toBe(clock.now);
    expect((await append({ ...mark, person: 'ben' }, clock, today)).at).toBe(clock.now);
    expect((await append({ ...mark, person: 'ana' }, clock, today)).at).toBe(at(120).now + 1);
  });

  it('keeps nothing of a mutation that fails on its way', async () => {
    await append({ kind: 'act' }, clock, today);
    const before = await dump();
    const failing = write(logStores, async (tx) => {
      await tx.objectStore('events').clear();
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(await dump()).toEqual(before);
  });

  it('leaves a tombstone of what is deleted, and its content nowhere', async () => {
    const secret = 'the talk about the salary';
    const { id } = await append({ kind: 'act', person: 'ana', text: secret }, clock, today);
    expect(JSON.stringify(await dump())).toContain(secret);

    await remove(id, { ...clock, now: clock.now + 60_000 });
    expect(JSON.stringify(await dump())).not.toContain(secret);
    expect(await eventsBetween(today, today)).toMatchObject([{ kind: 'deleted', target: id }]);
    expect(await dayTallies()).toEqual([]);
  });

  it('takes a deleted promise out of the promises, and a deleted answer back', async () => {
    const made = await append(promise, clock, today);
    const answer = await append({ kind: 'answer', promise: made.id, answer: 'yes' }, clock, today);
    expect(await promises()).toMatchObject([{ id: made.id, answer: 'yes' }]);
    await remove(answer.id, clock);
    expect(await promises()).toMatchObject([{ id: made.id }]);
    expect((await promises())[0]).not.toHaveProperty('answer');
    await remove(made.id, clock);
    expect(await promises()).toEqual([]);
  });

  it('takes a deletion back in one strict transaction, as if it had never been', async () => {
    const made = await append(promise, clock, today);
    await append({ kind: 'answer', promise: made.id, answer: 'yes' }, clock, today);
    const before = await dump();
    const removed = await remove(made.id, clock);
    expect(await dump()).not.toEqual(before);
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await putBack(removed!);
    const writing = opened.mock.calls.map(([, ...how]) => how);
    opened.mockRestore();
    expect(writing).toEqual([['readwrite', { durability: 'strict' }]]);
    expect(await dump()).toEqual(before);
  });

  it('does nothing about an unknown id', async () => {
    await append({ kind: 'act' }, clock, today);
    const before = await dump();
    await remove('unknown', clock);
    expect(await dump()).toEqual(before);
  });
});

describe('days and promises', () => {
  it('always equal a fold of all events, after any history of adding and deleting', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.array(fc.nat(), { maxLength: 5 }), async (events, deletions) => {
        await freshProfile();
        for (const event of events) await write(logStores, (tx) => putEvents(tx, [event]));
        for (const n of deletions) await remove(events[n % events.length]?.id ?? '', clock);
        expect(await derived()).toEqual(await folded());
      }),
      { numRuns: 40 },
    );
  });

  it('are the same when a whole log is put in at once', async () => {
    await fc.assert(
      fc.asyncProperty(log, log, async (old, events) => {
        await freshProfile();
        await write(logStores, (tx) => putEvents(tx, events));
        const oneByOne = await dump();
        await write(logStores, (tx) => rewriteLog(tx, events, old));
        expect(await derived()).toEqual(await folded());
        await write(logStores, (tx) => rewriteLog(tx, old, events));
        expect(await dump()).toEqual(oneByOne);
      }),
      { numRuns: 40 },
    );
  });
});

/** What is derived, as stored. */
async function derived() {
  const { days, promises } = await dump();
  return { days, promises };
}

/** The stored events folded by the rules of the domain, apart from the storage's own way. */
async function folded() {
  const events = (await dump()).events as LogEvent[];
  const dates = [...new Set(events.map((event) => event.day))].sort();
  const ids = events.filter((event) => event.kind === 'promise').map((event) => event.id);
  const ofDay = (date: string) => events.filter((event) => event.day === date);
  const about = (id: string) => events.filter((event) => promiseIdOf(event) === id);
  return {
    days: dates.map((date) => tallyOf(date, ofDay(date))).filter(Boolean),
    promises: ids.sort().map((id) => promiseFrom(about(id))),
  };
}
