import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notice } from '../../entrypoints/background/notice';
import type { EventFacts, Facts, SiteName } from '../../domain/facts';
import { closeUnanswered, decisionById } from '../../storage/decisions';
import { savePeople } from '../../storage/people';
import { changeSettings, settings, siteStates } from '../../storage/settings';
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

  it('when a site was last read, at most once a minute', async () => {
    await inGmail(thread('t1'));
    await notice({ site: 'gmail', facts: [] }, 1, { ...clock, now: clock.now + 59_000 });
    expect((await siteStates()).gmail?.seenAt).toBe(clock.now);
    await notice({ site: 'gmail', facts: [] }, 1, { ...clock, now: clock.now + 61_000 });
    expect((await siteStates()).gmail?.seenAt).toBe(clock.now + 61_000);
  });
});
