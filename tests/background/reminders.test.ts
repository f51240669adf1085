import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerClicks, notifyDue } from '../../entrypoints/background/notifications';
import { remind, reminderAlarm } from '../../entrypoints/background/reminders';
import { dueInstant } from '../../domain/due';
import type { Meeting } from '../../domain/one-on-ones';
import { answerPromise, movePromise } from '../../storage/answers';
import { write } from '../../storage/database';
import { decisionsKept } from '../../storage/decisions';
import { append, promises, remove } from '../../storage/log';
import { noteOutcome } from '../../storage/meetings';
import { changeSettings, settings, type Settings } from '../../storage/settings';
import { notice } from '../../entrypoints/background/notice';
import { dump } from '../storage/platform';
import { clock, today } from '../storage/suggestions';
import { origin, startedLeader, thread, toolbar } from './place';

const minute = 60_000;
const day = 24 * 60 * minute;
const promise = (due: string) =>
  append({ kind: 'promise', behaviour: 'B01', moment: 'mail-from-report', due }, clock, today);
const meet = (...all: Meeting[]) =>
  write(['meetings'], async (tx) => {
    for (const meeting of all) await tx.objectStore('meetings').put(meeting);
  });
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

  it('counts one-on-ones of which nobody knows whether they took place, too', async () => {
    await promise(`${today}T09:00`);
    const yesterday = { key: 'a', person: 'ana', day: '2026-11-19', seenAt: 1 };
    const others: Meeting[] = [
      { ...yesterday, key: 'b', went: 'kept' },
      { ...yesterday, key: 'c', person: 'gone' },
      { ...yesterday, key: 'd', day: '2026-11-21' },
    ];
    await meet(yesterday, ...others);
    await remind();
    const title = 'Walk the Talk: 1 promise due and 1 one-on-one to tell about';
    expect(toolbar).toMatchObject({ badge: '2', title });
    await noteOutcome(yesterday, 'missed', clock, yesterday.day);
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

describe('a notification', () => {
  const told: (string | undefined)[] = [];
  const { notifications } = fakeBrowser;
  beforeEach(async () => {
    told.length = 0;
    vi.spyOn(notifications, 'create').mockImplementation(
      (async (_id: string, { message }: { message?: string }) => void told.push(message)) as never,
    );
    await changeSettings(() => ({ notify: true }));
    await promise(`${today}T09:00`);
  });

  it('says once what has come due, without names', async () => {
    await notifyDue();
    await notifyDue();
    expect(told).toEqual(['A promise has come due.']);
    await promise(`${today}T09:30`);
    await promise(`${today}T09:40`);
    await notifyDue();
    expect(told[1]).toBe('2 promises have come due.');
  });

  it('comes once more when a promise was moved and is due again', async () => {
    await notifyDue();
    const [made] = await promises();
    await movePromise(made!, `${today}T10:30`, clock);
    await notifyDue();
    expect(told).toHaveLength(1);
    vi.setSystemTime(dueInstant(`${today}T10:30`, clock.zone));
    await notifyDue();
    expect(told).toHaveLength(2);
  });

  it.each<[string, Partial<Settings>]>([
    ['paused', { pausedUntil: clock.now + minute }],
    ['presenting', { presentingUntil: clock.now + minute }],
    ['in quiet hours', { quiet: { on: true, from: '10:00', to: '10:01' } }],
    ['on a day off', { workingDays: [1] }],
  ])('is put off while %s', async (_, silence) => {
    const { pausedUntil, presentingUntil, quiet, workingDays } = await settings();
    await changeSettings(() => silence);
    await notifyDue();
    expect(told).toEqual([]);
    await changeSettings(() => ({ pausedUntil, presentingUntil, quiet, workingDays }));
    await notifyDue();
    expect(told).toHaveLength(1);
  });

  it('is put off on a day that is marked as away', async () => {
    const away = await append({ kind: 'away' }, clock, today);
    await notifyDue();
    expect(told).toEqual([]);
    await remove(away.id, clock);
    await notifyDue();
    expect(told).toHaveLength(1);
  });

  it('is put off while a call is open, if that is wished', async () => {
    const call = { url: 'https://meet.google.com/abc-defg-hij' };
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([call] as never);
    await changeSettings(() => ({ quietInCalls: true }));
    await notifyDue();
    expect(told).toEqual([]);
    await changeSettings(() => ({ quietInCalls: false }));
    await notifyDue();
    expect(told).toHaveLength(1);
  });

  it('comes to nobody who did not ask for it, or has not allowed it', async () => {
    await changeSettings(() => ({ notify: false }));
    await notifyDue();
    await changeSettings(() => ({ notify: true }));
    Object.assign(fakeBrowser, { notifications: undefined });
    await notifyDue();
    answerClicks();
    Object.assign(fakeBrowser, { notifications });
    expect(told).toEqual([]);
    await notifyDue();
    expect(told).toHaveLength(1);
  });

  it('leads to the due promises, once however often it listens', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    answerClicks();
    answerClicks();
    await notifications.onClicked.trigger('due');
    await notifications.onClicked.trigger('of somebody else');
    expect(create.mock.calls).toEqual([[{ url: `${origin}/popup.html` }]]);
  });
});

/** Looks so long after now, and a day before: after a leap of the clock nothing is forgotten for a day. */
async function lookedAfter(ms: number): Promise<void> {
  for (const after of [ms - day, ms]) {
    vi.setSystemTime(clock.now + after);
    await remind();
  }
}

it('forgets one-on-ones that no page has shown for more than a year', async () => {
  await meet({ key: 'a', person: 'ana', seenAt: clock.now });
  const kept = async (after: number) => {
    await lookedAfter(after);
    return (await dump()).meetings?.length;
  };
  expect(await kept(400 * day)).toBe(1);
  expect(await kept(400 * day + 1)).toBe(0);
});

it('forgets what was decided when its time is over', async () => {
  await notice({ site: 'gmail', facts: [thread('t1')] }, 1, clock);
  await notice({ site: 'gmail', facts: [thread('t1')] }, 2, clock);
  const kept = async (after: number) => {
    await lookedAfter(after);
    return (await dump()).decisions?.length;
  };
  expect(await kept(decisionsKept - 1)).toBe(2);
  expect(await kept(decisionsKept)).toBe(1);
  expect(await kept(120 * day)).toBe(0);
});
