import { beforeEach, describe, expect, it } from 'vitest';
import { answerPromise, answerSuggestion, movePromise, undoAnswer } from '../../storage/answers';
import { behaviourById } from '../../domain/behaviours';
import type { LogEvent } from '../../domain/log';
import { promiseFrom } from '../../domain/promises';
import { write } from '../../storage/database';
import { decideAbout } from '../../storage/decisions';
import {
  append,
  dayTallies,
  logStores,
  promises,
  putEvents,
  remove,
  stamp,
} from '../../storage/log';
import { changeSettings, settings } from '../../storage/settings';
import { dump, freshProfile } from './platform';
import { ana, clock, momentOf, rules, today } from './suggestions';

const day = 86_400_000;
const suggested = () => decideAbout(momentOf('mail-from-report', 'spring'), { ...clock, rules }, 1);
const acts = async () => (await dayTallies()).find(({ day }) => day === today)?.acts ?? 0;

beforeEach(async () => {
  await freshProfile();
  await changeSettings(() => ({ workingDays: [1, 2, 3, 4, 5] }));
});

describe('an answer to a suggestion', () => {
  it('turns "I will do it" into a promise with a due time', async () => {
    const { id, behaviour } = await suggested();
    const answered = await answerSuggestion(id, 'promised', clock);
    expect(answered).toEqual({ answer: 'promised', due: '2026-11-20T17:00' });
    expect(await promises()).toMatchObject([{ behaviour, person: ana.id, due: answered?.due }]);
    expect(await acts()).toBe(0);
  });

  it('about an event of a known day is due on that day', async () => {
    const moment = { ...momentOf('one-on-one', 'weekly'), day: '2026-12-03' };
    const { id, behaviour } = await decideAbout(moment, { ...clock, rules }, 1);
    expect(behaviourById.get(behaviour!)?.due).toBe('this-week');
    expect((await answerSuggestion(id, 'promised', clock))?.due).toBe('2026-12-03T17:00');
  });

  it('counts "Done" as an act', async () => {
    const { id } = await suggested();
    expect(await answerSuggestion(id, 'done', clock)).toEqual({ answer: 'done' });
    expect(await acts()).toBe(1);
  });

  it.each(['promised', 'done', 'dismissed'] as const)(
    'given twice is given once: %s stays',
    async (answer) => {
      const { id } = await suggested();
      const first = await answerSuggestion(id, answer, clock);
      const after = await dump();
      for (const again of ['promised', 'done', 'dismissed'] as const) {
        expect(await answerSuggestion(id, again, clock)).toEqual(first);
      }
      expect(await dump()).toEqual(after);
    },
  );

  it('given from two tabs at once is logged once', async () => {
    const { id } = await suggested();
    await Promise.all([answerSuggestion(id, 'done', clock), answerSuggestion(id, 'done', clock)]);
    expect(await acts()).toBe(1);
  });

  it('taken back leaves the suggestion open and the log without it', async () => {
    const { id } = await suggested();
    const before = await dump();
    await answerSuggestion(id, 'promised', clock);
    await undoAnswer(id, clock);
    const after = await dump();
    expect({ ...after, events: [] }).toEqual({ ...before, events: [] });
    expect(after.events).toHaveLength(before.events!.length + 1);
    expect(after.events).toContainEqual(expect.objectContaining({ kind: 'deleted' }));
    expect(await answerSuggestion(id, 'done', clock)).toEqual({ answer: 'done' });
  });

  it('to an unknown suggestion is no answer', async () => {
    const before = await dump();
    expect(await answerSuggestion('unknown', 'done', clock)).toBeUndefined();
    expect(await dump()).toEqual(before);
  });

  it('asks once, after the third dismissal in a row, whether to retire a behaviour', async () => {
    const asked: string[] = [];
    for (let n = 0; n < 30; n++) {
      const now = clock.now + n * day;
      const person = { ...ana, id: `person-${n}` };
      const moment = momentOf('mail-from-report', `${n}`, person);
      const decided = await decideAbout(moment, { now, zone: clock.zone, rules }, 1);
      if (decided.outcome !== 'page') continue;
      const answered = await answerSuggestion(decided.id, 'dismissed', { ...clock, now });
      if (answered?.retire) asked.push(decided.behaviour!);
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked).size).toBe(asked.length);
    expect((await settings()).retireAsked).toEqual(asked);
  });
});

describe('a promise', () => {
  const made = async () => {
    await answerSuggestion((await suggested()).id, 'promised', clock);
    return (await promises())[0]!;
  };

  it.each([
    ['yes', 1],
    ['partly', 1],
    ['no', 0],
  ] as const)('answered with %s counts %i act(s), and none once undone', async (answer, count) => {
    const promised = await made();
    const event = await answerPromise(promised.id, answer, clock);
    expect(await promises()).toEqual([{ ...promised, answer }]);
    expect(await acts()).toBe(count);
    await remove(event!, clock);
    expect(await promises()).toEqual([promised]);
    expect(await acts()).toBe(0);
  });

  it('can be moved, and moved back by undo', async () => {
    const promised = await made();
    const event = await movePromise(promised, '2026-11-25T10:00', clock);
    expect(await promises()).toEqual([{ ...promised, due: '2026-11-25T10:00' }]);
    await remove(event!, clock);
    expect(await promises()).toEqual([promised]);
  });

  it('is answered once: what a second click or an old popup says changes nothing', async () => {
    const promised = await made();
    const first = await answerPromise(promised.id, 'yes', clock);
    const after = await dump();
    expect(await answerPromise(promised.id, 'no', clock)).toBe(first);
    expect(await movePromise(promised, '2026-11-25T10:00', clock)).toBeUndefined();
    expect(await dump()).toEqual(after);
    await remove(first!, clock);
    expect(await answerPromise(promised.id, 'no', clock)).not.toBe(first);
    expect(await promises()).toEqual([{ ...promised, answer: 'no' }]);
  });

  it('answered from two popups at once is answered once', async () => {
    const promised = await made();
    const yes = () => answerPromise(promised.id, 'yes', clock);
    const [one, other] = await Promise.all([yes(), yes()]);
    expect(one).toBe(other);
    expect(await acts()).toBe(1);
  });

  it('answered on two machines is undone answer by answer, the latest first', async () => {
    const promised = await made();
    const about = { kind: 'answer', promise: promised.id } as const;
    const later = { ...clock, now: clock.now + 1000 };
    const last = await append({ ...about, answer: 'no' }, later, today);
    const first: LogEvent = { ...(await stamp(clock, today)), ...about, answer: 'yes' };
    await write(logStores, (tx) => putEvents(tx, [first]));
    expect(await answerPromise(promised.id, 'partly', later)).toBe(last.id);
    await remove(last.id, clock);
    expect(await promises()).toEqual([{ ...promised, answer: 'yes' }]);
  });

  it('moved again is due when it was said last, also after the clock was set back', async () => {
    const promised = await made();
    const at = (minutes: number) => ({ ...clock, now: clock.now + minutes * 60_000 });
    const due = async () => (await promises())[0]?.due;
    await movePromise(promised, '2026-11-27T17:00', at(60));
    const again = await movePromise(promised, '2026-11-23T17:00', at(10));
    expect(await due()).toBe('2026-11-23T17:00');
    await movePromise(promised, '2026-11-24T17:00', at(10));
    expect(await due()).toBe('2026-11-24T17:00');
    await movePromise(promised, '2026-11-25T17:00', at(30));
    expect(await due()).toBe('2026-11-25T17:00');
    await remove(again!, at(30));
    expect(await due()).toBe('2026-11-25T17:00');
    const { events } = await dump();
    const moves = (events as LogEvent[]).filter(({ kind }) => kind === 'move');
    expect(moves.map(({ at: said }) => said - clock.now)).toEqual([
      3_600_000, 3_600_002, 3_600_003,
    ]);
    expect(new Set(moves.map(({ day }) => day))).toEqual(new Set([today]));
    // The control: with stamps as the clock said them, the first move would hold.
    const asSaid = [events as LogEvent[]]
      .flat()
      .map((event) =>
        event.kind === 'move' && event.due === '2026-11-25T17:00'
          ? { ...event, at: at(30).now }
          : event,
      );
    expect(promiseFrom(asSaid)?.due).not.toBe('2026-11-25T17:00');
  });

  it('that is not known cannot be answered or moved', async () => {
    const promised = await made();
    await remove(promised.id, clock);
    const before = await dump();
    expect(await answerPromise(promised.id, 'yes', clock)).toBeUndefined();
    expect(await movePromise(promised, '2026-11-25T10:00', clock)).toBeUndefined();
    expect(await dump()).toEqual(before);
  });
});
