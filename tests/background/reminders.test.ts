import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { remind, reminderAlarm } from '../../entrypoints/background/reminders';
import { dueInstant } from '../../domain/due';
import { answerPromise } from '../../storage/answers';
import { decisionsKept } from '../../storage/decisions';
import { append } from '../../storage/log';
import { notice } from '../../entrypoints/background/notice';
import { dump } from '../storage/platform';
import { clock, today } from '../storage/suggestions';
import { startedLeader, thread, toolbar } from './place';

const minute = 60_000;
const day = 24 * 60 * minute;
const promise = (due: string) =>
  append({ kind: 'promise', behaviour: 'B01', moment: 'mail-from-report', due }, clock, today);
const alarm = () => toolbar.alarms.get(reminderAlarm);

beforeEach(startedLeader);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the badge', () => {
  it('is empty while nothing is due', async () => {
    await promise(`${today}T17:00`);
    await remind();
    expect(toolbar).toMatchObject({ badge: '', title: 'Walk the Talk' });
  });

  it('counts what is due', async () => {
    await promise(`${today}T09:00`);
    const { id } = await promise(`${today}T10:00`);
    await remind();
    expect(toolbar).toMatchObject({ badge: '2', title: 'Walk the Talk: 2 promises due' });
    await answerPromise(id, 'partly', clock);
    await remind();
    expect(toolbar).toMatchObject({ badge: '1', title: 'Walk the Talk: 1 promise due' });
  });

  it('leaves out what lapsed seven days later', async () => {
    await promise(`${today}T09:00`);
    vi.setSystemTime(clock.now + 8 * day);
    await remind();
    expect(toolbar.badge).toBe('');
  });
});

describe('the next look', () => {
  it('is when the next promise falls due', async () => {
    await promise(`${today}T17:00`);
    await promise(`${today}T10:30`);
    await remind();
    expect(alarm()).toBe(dueInstant(`${today}T10:30`, clock.zone));
  });

  it('is in an hour at the latest', async () => {
    await promise(`${today}T17:00`);
    await remind();
    expect(alarm()).toBe(clock.now + 60 * minute);
  });

  it('is never within half a minute, as browsers would not keep it', async () => {
    await promise(`${today}T10:00`);
    vi.setSystemTime(dueInstant(`${today}T10:00`, clock.zone) - 1);
    await remind();
    expect(alarm()).toBe(Date.now() + 30_000);
  });
});

it('forgets what was decided when its time is over', async () => {
  await notice({ site: 'gmail', facts: [thread('t1')] }, 1, clock);
  await notice({ site: 'gmail', facts: [thread('t1')] }, 2, clock);
  const kept = async (after: number) => {
    vi.setSystemTime(clock.now + after);
    await remind();
    return (await dump()).decisions?.length;
  };
  expect(await kept(decisionsKept - 1)).toBe(2);
  expect(await kept(decisionsKept)).toBe(1);
  expect(await kept(120 * day)).toBe(0);
});
