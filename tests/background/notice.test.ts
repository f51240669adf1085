import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { behaviours } from '../../domain/behaviours';
import { cardFor } from '../../entrypoints/background/card';
import { notice } from '../../entrypoints/background/notice';
import type { EventFacts, Facts, SiteName } from '../../domain/facts';
import type { LogEvent } from '../../domain/log';
import { append } from '../../storage/log';
import { addRecord, type Unstamped } from '../../storage/records';
import { meetings } from '../../storage/meetings';
import { closeUnanswered, decisionById } from '../../storage/decisions';
import { savePeople } from '../../storage/people';
import { changeSettings, datedSettings, settings, siteStates } from '../../storage/settings';
import { waits } from '../../storage/waits';
import { dump } from '../storage/platform';
import { ana, clock } from '../storage/suggestions';
import { bo, startedLeader, thread } from './place';

const hour = 3_600_000;
const address = ana.addresses[0]!;
const inGmail = (...facts: Facts[]) => notice({ site: 'gmail', facts }, 1, clock);
const inCalendar = (...facts: Facts[]) => notice({ site: 'calendar', facts }, 1, clock);
const event = (change: Partial<EventFacts> = {}): EventFacts => ({
  kind: 'event',
  key: 'e1',
  people: 'people',
  guests: ['me@corp.example', address],
  others: 0,
  doing: 'open',
  ...change,
});
const kindShown = async (answer: Awaited<ReturnType<typeof notice>>) =>
  answer.show && (await decisionById(answer.show.nonce))?.kind;

const logged = async (kind: LogEvent['kind']) =>
  ((await dump()).events as LogEvent[]).filter((entry) => entry.kind === kind);

beforeEach(startedLeader);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a page that shows a moment', () => {
  it('gets a prompt for the surface, with a nonce and nothing about anybody', async () => {
    const answer = await inGmail(thread('t1'));
    expect(answer).toEqual({
      close: false,
      show: { nonce: expect.stringMatching(/^[0-9a-f-]{36}$/), surface: 'thread:t1' },
    });
  });

  it('gets nothing about somebody unknown', async () => {
    expect((await inGmail(thread('t1', 'x@y.example'))).show).toBeUndefined();
  });

  it.each<[string, SiteName, Facts]>([
    ['a thread', 'gmail', thread('t1')],
    // The 90 minutes do not hold here, so that only "once per event" does.
    ['a declined one-on-one', 'calendar', event({ doing: 'declined' })],
  ])('gets one prompt, however many tabs show %s at once', async (_, site, fact) => {
    const tabs = [1, 2, 3, 4, 5];
    const answers = await Promise.all(
      tabs.map((tab) => notice({ site, facts: [fact] }, tab, clock)),
    );
    expect(answers.filter(({ show }) => show)).toHaveLength(1);
    expect((await dump()).decisions).toHaveLength(5);
  });

  it('gets the most important of several', async () => {
    const answer = await inCalendar(event({ key: 'e2' }), event({ doing: 'declined' }));
    expect(await kindShown(answer)).toBe('one-on-one-declined');
  });

  it('is told to close, and remembered by nobody, when its site is switched off', async () => {
    await changeSettings(() => ({ sites: { gmail: false, calendar: true } }));
    const before = await dump();
    expect(await inGmail(thread('t1'))).toEqual({ close: true });
    expect(await dump()).toEqual(before);
    expect((await inCalendar(event())).show).toBeDefined();
  });

  it('may be asked about once more when its prompt was never seen', async () => {
    const { show } = await inGmail(thread('t1'));
    expect((await inGmail(thread('t1'))).show).toBeUndefined();
    await closeUnanswered(show!.nonce, 'unseen');
    expect((await inGmail(thread('t1'))).show).toBeDefined();
  });
});

describe('a page whose prompt is standing', () => {
  const shown = async () => {
    const { show } = await inGmail(thread('t1'));
    return show!;
  };
  const now = async (showing: { nonce: string; surface: string }, ...facts: Facts[]) =>
    notice({ site: 'gmail', facts, showing }, 1, clock);

  it('keeps it while its surface still gives that moment', async () => {
    const showing = await shown();
    expect(await now(showing, thread('t1'))).toEqual({ close: false });
    expect(await now(showing, thread('t2', 'x@y.example'))).toEqual({ close: false });
  });

  it('closes it when its surface gives another moment or none', async () => {
    const showing = await shown();
    expect((await now(showing, thread('t1', 'me@corp.example'))).close).toBe(true);
    expect((await now(showing, thread('t1', 'bo@corp.example'))).close).toBe(true);
  });
});

describe('what is remembered', () => {
  it('who waits in which thread, under a hash, until somebody else writes', async () => {
    const at = clock.now - 2 * hour;
    await inGmail({ ...thread('secret-id'), at } as Facts);
    expect(await waits()).toMatchObject([{ person: ana.id, since: at }]);
    expect(JSON.stringify(await dump())).not.toContain('secret-id');
    await inGmail({ ...thread('secret-id', 'me@corp.example'), at } as Facts);
    expect(await waits()).toEqual([]);
  });

  it('how long an answer took, once, when the leader’s own mail stands last', async () => {
    const mine = { ...thread('t1', 'me@corp.example'), at: clock.now - hour } as Facts;
    await inGmail({ ...thread('t1'), at: clock.now - 3 * hour } as Facts);
    await inGmail(mine);
    await inGmail(mine);
    expect(await logged('reply')).toMatchObject([{ person: ana.id, waited: 2 * hour }]);
  });

  it('no answer where nobody had been seen waiting, or where somebody else wrote', async () => {
    await inGmail({ ...thread('t1', 'me@corp.example'), at: clock.now } as Facts);
    await inGmail({ ...thread('t2'), at: clock.now - hour } as Facts);
    await inGmail({ ...thread('t2', 'x@y.example'), at: clock.now } as Facts);
    expect(await logged('reply')).toEqual([]);
  });

  it('how long a customer waited, known by their domain; they get no prompt', async () => {
    await savePeople([{ ...ana, id: 'acme', role: 'customer', addresses: ['@acme.example'] }]);
    const asked = { ...thread('t1', 'kim@acme.example'), at: clock.now - hour } as Facts;
    expect((await inGmail(asked)).show).toBeUndefined();
    await inGmail({ ...thread('t1', 'me@corp.example'), at: clock.now } as Facts);
    expect(await logged('reply')).toMatchObject([{ person: 'acme', waited: hour }]);
  });

  it('that a one-on-one was declined or moved, once it is settled and only once', async () => {
    const declined = event({ doing: 'declined' });
    await inCalendar(declined);
    expect(await logged('one-on-one')).toEqual([]);
    for (let n = 0; n < 2; n += 1) await inCalendar({ ...declined, settled: true });
    expect(await logged('one-on-one')).toMatchObject([{ person: ana.id, went: 'declined' }]);
    await inCalendar(event({ key: 'e2', doing: 'moved', settled: true }));
    expect(await logged('one-on-one')).toHaveLength(2);
  });

  it('a settled action asks for no second prompt, and keeps the one that stands', async () => {
    const declined = event({ doing: 'declined' });
    const { show } = await inCalendar(declined);
    const after = await notice(
      { site: 'calendar', facts: [{ ...declined, settled: true }], showing: show! },
      1,
      clock,
    );
    expect(after).toEqual({ close: false });
    expect((await dump()).decisions).toHaveLength(1);
  });

  it('when a one-on-one is, so that it can be asked about when it is over', async () => {
    await inCalendar(event({ day: '2026-11-24' }));
    await inCalendar(event());
    expect(await meetings()).toMatchObject([{ person: ana.id, day: '2026-11-24' }]);
  });

  it('who waits in the rows of a list', async () => {
    const rows = [
      { key: 'r1', from: address, at: clock.now - hour },
      { key: 'r2', from: 'x@y.example', at: clock.now - hour },
    ];
    expect(await inGmail({ kind: 'list', key: 'list', people: 'people', rows })).toEqual({
      close: false,
    });
    expect(await waits()).toMatchObject([{ person: ana.id, since: clock.now - hour }]);
  });

  it('with whom an event is, for the chip that is dragged later', async () => {
    const chip = event({
      key: 's_2',
      series: 's',
      people: 'unreadable',
      guests: [],
      doing: 'moved',
    });
    expect((await inCalendar(chip)).show).toBeUndefined();
    await inCalendar(event({ key: 's_1', series: 's' }));
    expect(await kindShown(await inCalendar(chip))).toBe('one-on-one-moved');
  });

  it('… unless that person is on leave by now', async () => {
    await inCalendar(event());
    await savePeople([{ ...ana, onLeave: true }, bo]);
    const chip = event({ people: 'unreadable', guests: [], doing: 'moved' });
    expect((await inCalendar(chip)).show).toBeUndefined();
  });

  it('which address the page says is mine, once', async () => {
    const facts = [thread('t1', 'second.me@corp.example')];
    for (let n = 0; n < 2; n += 1) {
      await notice({ site: 'gmail', me: 'second.me@corp.example', facts }, 1, clock);
    }
    expect((await settings()).seenAddresses).toEqual(['second.me@corp.example']);
  });

  it('when an address was seen, so that of two machines the later change holds', async () => {
    await notice({ site: 'gmail', me: 'second.me@corp.example', facts: [] }, 1, clock);
    expect((await datedSettings()).changedAt.seenAddresses).toBe(clock.now);
  });

  it('when a site was last read, at most once a minute', async () => {
    await inGmail(thread('t1'));
    await notice({ site: 'gmail', facts: [] }, 1, { ...clock, now: clock.now + 59_000 });
    expect((await siteStates()).gmail?.seenAt).toBe(clock.now);
    await notice({ site: 'gmail', facts: [] }, 1, { ...clock, now: clock.now + 61_000 });
    expect((await siteStates()).gmail?.seenAt).toBe(clock.now + 61_000);
  });
});

describe('a page in the account of somebody in the list', () => {
  const seenBy = (me: string, ...facts: Facts[]) => notice({ site: 'gmail', me, facts }, 1, clock);
  const rows = [{ key: 'r1', from: 'bo@corp.example', at: clock.now - hour }];
  const list: Facts = { kind: 'list', key: 'list', people: 'people', rows };
  const known = async () => [await dump(), await settings()];

  it('is nobody’s doing: it shows nothing, and nothing of it is kept', async () => {
    const before = await known();
    const met = event({ guests: ['me@corp.example', 'bo@corp.example'] });
    for (const me of [address, 'Ana.Silva+x@corp.example']) {
      expect(await seenBy(me, thread('t1', 'bo@corp.example'), list, met)).toEqual({ close: true });
    }
    expect(await known()).toEqual(before);
    const own = await seenBy('me@corp.example', thread('t1', 'bo@corp.example'), list, met);
    expect(own.show).toBeDefined();
    expect(await known()).not.toEqual(before);
  });

  it('leaves that person as they are for every other page', async () => {
    await seenBy(address, thread('t0', 'bo@corp.example'));
    expect((await seenBy('second.me@corp.example', thread('t1'))).show).toBeDefined();
    expect((await settings()).seenAddresses).toEqual(['second.me@corp.example']);
  });

  it('heals who was taken for the leader before', async () => {
    await changeSettings(() => ({ ownAddresses: [address] }));
    expect((await inGmail(thread('t1'))).show).toBeUndefined();
    await changeSettings(() => ({ ownAddresses: [], seenAddresses: [address] }));
    expect((await inGmail(thread('t1'))).show).toBeDefined();
  });

  it('is the leader’s where they wrote that address themselves', async () => {
    await changeSettings(() => ({ ownAddresses: [address] }));
    expect((await seenBy(address, thread('t1', 'bo@corp.example'))).show).toBeDefined();
  });

  it('is said, until a page of the leader’s own is read', async () => {
    const account = async () => (await siteStates()).gmail?.account;
    await seenBy('me@corp.example');
    await seenBy(address);
    expect(await siteStates()).toEqual({ gmail: { seenAt: clock.now, account: address } });
    await seenBy('me@corp.example');
    expect(await account()).toBeUndefined();
  });
});

describe('what the engine weighs', () => {
  const behaviourShown = async (answer: Awaited<ReturnType<typeof notice>>) =>
    answer.show && (await decisionById(answer.show.nonce));

  it('this week’s plan comes first for its moment, last week’s does not', async () => {
    const plan = { kind: 'plan', moment: 'mail-from-report', behaviour: 'B26' } as const;
    await append({ ...plan, week: '2026-11-09' }, clock, '2026-11-09');
    expect(await behaviourShown(await inGmail(thread('t1')))).toMatchObject({
      reason: 'variety',
    });
    await startedLeader();
    await append({ ...plan, week: '2026-11-16' }, clock, '2026-11-16');
    expect(await behaviourShown(await inGmail(thread('t1')))).toMatchObject({
      reason: 'plan',
      behaviour: 'B26',
    });
  });

  it('a step of a project that is due with this person', async () => {
    const check = event({ key: 'p1' });
    const projectWith = (person: string): Unstamped<'project'> => ({
      type: 'project',
      title: 'New desk',
      people: [person],
      startedOn: '2026-11-02',
      phases: [],
      checkIns: [],
      heard: [],
      answers: [],
    });
    await addRecord(projectWith('bo'), clock);
    expect(await behaviourShown(await inCalendar(check))).toMatchObject({ reason: 'variety' });
    await startedLeader();
    await addRecord(projectWith(ana.id), clock);
    expect(await behaviourShown(await inCalendar(check))).toMatchObject({
      reason: 'project',
      behaviour: 'B34',
    });
  });

  it('a recognition that is owed, until one is logged', async () => {
    const praise = { ...thread('t1'), says: ['mail-praise'] } as Facts;
    await changeSettings(() => ({ startDay: '2026-01-01' }));
    expect(await behaviourShown(await inGmail(praise))).toMatchObject({ reason: 'recognition' });
    await startedLeader();
    await changeSettings(() => ({ startDay: '2026-01-01' }));
    await append({ kind: 'act', person: ana.id, behaviour: 'B68' }, clock, '2026-11-19');
    expect(await behaviourShown(await inGmail(praise))).toMatchObject({ reason: 'variety' });
  });

  it('an open call, only when the leader has asked for quiet there', async () => {
    const tabs = vi.spyOn(fakeBrowser.tabs, 'query');
    tabs.mockResolvedValue([{ url: 'https://meet.google.com/abc-defg-hij' }] as never);
    expect((await inGmail(thread('t1'))).show).toBeDefined();
    await changeSettings(() => ({ quietInCalls: true }));
    expect((await inGmail(thread('t2'))).show).toBeUndefined();
    const decided = (await dump()).decisions as { reason: string }[];
    expect(decided.map(({ reason }) => reason)).toContain('in-call');
    tabs.mockResolvedValue([{ url: 'https://meet.google.com/landing' }] as never);
    const later = { ...clock, now: clock.now + 2 * hour };
    expect((await notice({ site: 'gmail', facts: [thread('t3')] }, 1, later)).show).toBeDefined();
  });

  it('the leader’s own behaviour, with its words for the card', async () => {
    const own = { prompt: 'Ask {name} how it went.', short: 'Asked', why: 'It shows.' };
    await addRecord(
      {
        type: 'behaviour',
        id: 'own-1',
        standard: 'listen',
        moments: ['mail-from-report'],
        due: 'today',
        ...own,
      },
      clock,
    );
    const off = behaviours.filter(({ moments }) => moments.includes('mail-from-report'));
    await changeSettings(() => ({ off: off.map(({ id }) => id) }));
    const shown = await behaviourShown(await inGmail(thread('t1')));
    expect(shown).toMatchObject({ behaviour: 'own-1' });
    expect(await cardFor(shown!)).toMatchObject({ behaviour: 'own-1', wording: own });
    expect(await cardFor({ ...shown!, behaviour: 'B01' })).not.toHaveProperty('wording');
  });
});
