import { beforeEach, expect, it, vi } from 'vitest';
import type { LogEvent } from '../../domain/log';
import { deviceId, keyedHash } from '../../storage/device';
import {
  closeUnanswered,
  decideAbout,
  decisionById,
  decisionsKept,
  recentPrompts,
  trimDecisions,
  waitingSuggestion,
} from '../../storage/decisions';
import { append, dayTallies, remove } from '../../storage/log';
import { dump, freshProfile } from './platform';
import { clock, momentOf, rules, today } from './suggestions';

const circumstances = { ...clock, rules };
const later = (ms: number) => ({ ...circumstances, now: clock.now + ms });
const hour = 3_600_000;
const thread = momentOf('mail-from-report', 'spring');

beforeEach(freshProfile);

it('gives five tabs on one thread one prompt', async () => {
  const tabs = [1, 2, 3, 4, 5];
  const decided = await Promise.all(tabs.map((tab) => decideAbout(thread, circumstances, tab)));
  expect(decided.map(({ outcome }) => outcome).toSorted()).toEqual([
    'page',
    ...Array.from({ length: 4 }, () => 'popup'),
  ]);
  const { decisions, asked, events } = await dump();
  expect(decisions).toHaveLength(5);
  expect(asked).toHaveLength(1);
  expect(events).toHaveLength(2);
  expect(await dayTallies()).toEqual([{ day: today, acts: 0, occasion: true, away: false }]);
});

it('gives five tabs on five one-on-ones a prompt each: the test above can tell', async () => {
  const decided = await Promise.all(
    [1, 2, 3, 4, 5].map((tab) =>
      decideAbout(momentOf('one-on-one-declined', `${tab}`), circumstances, tab),
    ),
  );
  expect(decided.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'page'));
});

it('decides and keeps the decision in one strict transaction', async () => {
  await Promise.all([deviceId(), keyedHash('')]);
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { id } = await decideAbout(thread, circumstances, 1);
  await closeUnanswered(id, 'unseen');
  await trimDecisions(clock.now);
  const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
  opened.mockRestore();
  expect(writing.map(([, , options]) => options)).toEqual(
    Array.from({ length: 3 }, () => ({ durability: 'strict' })),
  );
});

it('keeps no id of a thread, only its keyed hash', async () => {
  const { key } = await decideAbout(thread, circumstances, 1);
  expect(key).toBe(await keyedHash(thread.key));
  expect(JSON.stringify(await dump())).not.toContain('spring');
});

it('asks once more about a thread whose prompt was never seen', async () => {
  const first = await decideAbout(thread, circumstances, 1);
  await closeUnanswered(first.id, 'unseen');
  expect(await recentPrompts(clock.now)).toEqual([]);
  expect(await decideAbout(thread, circumstances, 1)).toMatchObject({ outcome: 'page' });
});

it('takes a prompt that was never seen out of the log; one that was called off was there', async () => {
  const logged = async () =>
    ((await dump()).events as LogEvent[]).filter(({ kind }) => kind === 'prompt').length;
  const unseen = await decideAbout(thread, circumstances, 1);
  expect(await logged()).toBe(1);
  await closeUnanswered(unseen.id, 'unseen');
  expect(await logged()).toBe(0);
  const seen = await decideAbout(thread, circumstances, 1);
  await closeUnanswered(seen.id, 'withdrawn');
  expect(await logged()).toBe(1);
});

it('says nothing on a day that is marked as away, and again when the mark is taken back', async () => {
  const away = await append({ kind: 'away' }, clock, today);
  expect(await decideAbout(thread, circumstances, 1)).toMatchObject({
    outcome: 'nothing',
    reason: 'day-off',
  });
  await remove(away.id, clock);
  expect(await decideAbout(thread, circumstances, 1)).toMatchObject({ outcome: 'page' });
  await append({ kind: 'away' }, clock, '2026-01-01');
  expect(await decideAbout(momentOf('mail-to-report', 'summer'), later(2 * hour), 1)).toMatchObject(
    {
      outcome: 'page',
    },
  );
});

it('leaves an answered decision as it is', async () => {
  const { id } = await decideAbout(thread, circumstances, 1);
  await closeUnanswered(id, 'withdrawn');
  await closeUnanswered(id, 'unseen');
  expect(await decisionById(id)).toMatchObject({ fate: 'withdrawn' });
});

it('lets the newest open suggestion of the last day wait in the popup', async () => {
  const shown = await decideAbout(thread, circumstances, 1);
  const held = await decideAbout(momentOf('mail-to-report', 'summer'), later(hour), 1);
  expect(held).toMatchObject({ outcome: 'popup', reason: 'too-soon' });
  expect(await waitingSuggestion(clock.now + hour)).toMatchObject({ id: held.id });
  await closeUnanswered(held.id, 'withdrawn');
  expect(await waitingSuggestion(clock.now + hour)).toMatchObject({ id: shown.id });
  expect(await waitingSuggestion(clock.now + 26 * hour)).toBeUndefined();
});

it('forgets decisions after 30 days, and not a moment before', async () => {
  const old = await decideAbout(thread, circumstances, 1);
  expect(old.outcome).toBe('page');
  const waiting = await decideAbout(momentOf('mail-to-report', 'spring'), circumstances, 1);
  const young = await decideAbout(momentOf('mail-to-report', 'summer'), later(1), 1);
  expect([waiting.outcome, young.outcome]).toEqual(['popup', 'popup']);
  await trimDecisions(clock.now + decisionsKept);
  expect(await decisionById(waiting.id)).toBeUndefined();
  expect(await decisionById(young.id)).toMatchObject({ id: young.id });
  // A prompt that was shown is remembered longer: its dismissal keeps it resting.
  expect(await decisionById(old.id)).toMatchObject({ id: old.id });
  await trimDecisions(clock.now + 4 * decisionsKept);
  expect(await decisionById(old.id)).toBeUndefined();
});

it('forgets after 400 days that a thread had its prompt, and not before', async () => {
  await decideAbout(thread, circumstances, 1);
  await trimDecisions(clock.now + 400 * 24 * hour);
  expect((await dump()).asked).toHaveLength(1);
  await trimDecisions(clock.now + 400 * 24 * hour + 1);
  expect((await dump()).asked).toEqual([]);
});
