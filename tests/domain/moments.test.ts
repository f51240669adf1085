import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComposeFacts, EventFacts, Facts, ListFacts, ThreadFacts } from '../../domain/facts';
import {
  inOrder,
  momentKinds,
  momentOf,
  oneOnOneWith,
  type Around,
  type MomentKind,
} from '../../domain/moments';
import { directory, type Person, type Role } from '../../domain/people';
import { wordKinds } from '../../domain/words';

const someone = (id: string, role: Role, addresses: string[], onLeave = false): Person => ({
  id,
  name: id,
  role,
  addresses,
  onLeave,
  updatedAt: 0,
  device: 'laptop',
});
const ana = someone('ana', 'report', ['ana@corp.example', 'Ana.Silva@gmail.com']);
const bo = someone('bo', 'report', ['bo@corp.example']);
const away = someone('away', 'report', ['away@corp.example'], true);
const boss = someone('boss', 'leader', ['boss@corp.example']);
const client = someone('client', 'customer', ['@client.example']);
const me = 'me@corp.example';
const myOther = 'my.self@gmail.com';
const kim = 'kim@client.example';
const everybody = [ana, bo, away, boss, client];
const known = directory(everybody, [me, myOther]);

/** Friday morning. */
const now = Date.UTC(2026, 10, 20, 9);
const today = '2026-11-20';
const hour = 3_600_000;
const around: Around = {
  directory: known,
  now,
  zone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  answerWithin: { report: 1, leader: 1, customer: 1 },
};

const thread = (change: Partial<ThreadFacts> = {}): ThreadFacts => ({
  kind: 'thread',
  key: 't1',
  people: 'people',
  from: 'ana@corp.example',
  to: [me],
  ...change,
});
const compose = (change: Partial<ComposeFacts> = {}): ComposeFacts => ({
  kind: 'compose',
  key: 'c1',
  people: 'people',
  to: ['ana@corp.example'],
  ...change,
});
const event = (change: Partial<EventFacts> = {}): EventFacts => ({
  kind: 'event',
  key: 'e1',
  people: 'people',
  guests: [me, 'ana@corp.example'],
  others: 0,
  doing: 'open',
  ...change,
});
const seen = (facts: Facts, change: Partial<Around> = {}) =>
  momentOf(facts, facts.kind === 'event' ? 'calendar' : 'gmail', { ...around, ...change });
/** "kind person", and whether it only waits in the popup. */
function said(facts: Facts, change: Partial<Around> = {}): string | undefined {
  const moment = seen(facts, change);
  return (
    moment &&
    `${moment.kind} ${moment.person.id}${moment.certainty === 'sure' ? '' : `, ${moment.certainty}`}`
  );
}

describe('an open thread', () => {
  it.each<[string, Partial<ThreadFacts>, string | undefined]>([
    ['whose newest message a report wrote', {}, 'mail-from-report ana'],
    ['… in other letters', { from: 'ANA@Corp.Example' }, 'mail-from-report ana'],
    ['… with a tag', { from: 'ana+x@corp.example' }, 'mail-from-report ana'],
    ['… at Gmail, dots or not', { from: 'anasilva@googlemail.com' }, 'mail-from-report ana'],
    ['… to others than me', { to: ['x@y.example'] }, 'mail-from-report ana'],
    ['whose newest message is mine', { from: me, to: ['ana@corp.example'] }, undefined],
    [
      '… from my other address',
      { from: 'myself+home@gmail.com', to: ['ana@corp.example'] },
      undefined,
    ],
    ["from somebody with a report's name elsewhere", { from: 'ana@elsewhere.example' }, undefined],
    [
      'that came by way of a group',
      { from: 'team@corp.example', to: ['ana@corp.example'] },
      undefined,
    ],
    ['from a report on leave', { from: 'away@corp.example' }, undefined],
    ['from my leader', { from: 'boss@corp.example' }, 'mail-from-leader boss'],
    [
      'from my leader to a report',
      { from: 'boss@corp.example', to: ['bo@corp.example'] },
      'mail-from-leader boss',
    ],
    ['from a customer', { from: kim }, undefined],
    ['from a customer to a report', { from: kim, to: ['ana@corp.example'] }, undefined],
    ['that cannot be read', { people: 'unreadable' }, undefined],
    ['without people', { people: 'none' }, undefined],
    ['without a sender', { from: undefined }, undefined],
  ])('%s', (_, change, moment) => {
    expect(said(thread(change))).toBe(moment);
  });

  it('from a leader on leave says nothing', () => {
    const resting = directory([{ ...boss, onLeave: true }], [me]);
    const mail = thread({ from: 'boss@corp.example' });
    expect(said(mail, { directory: resting })).toBeUndefined();
    expect(said(mail)).toBe('mail-from-leader boss');
  });

  it('has its prompt under the key of the thread, and follows the surface it was read from', () => {
    expect(seen(thread())).toEqual({
      kind: 'mail-from-report',
      site: 'gmail',
      person: ana,
      reports: 1,
      certainty: 'sure',
      key: 'thread:t1',
      surface: 'thread:t1',
    });
    expect(seen(thread({ from: 'boss@corp.example' }))?.reports).toBe(0);
  });
});

describe('a mail of a report that waits beyond the promise', () => {
  /** Mail of a day at nine, seen on another day at nine, with an answer promised within so many working days. */
  const waited = (written: string, looked: string, within: number) =>
    said(thread({ at: Date.parse(`${written}T09:00Z`) }), {
      now: Date.parse(`${looked}T09:00Z`),
      answerWithin: { report: within, leader: 9, customer: 9 },
    });

  it.each<[string, string, string, number, boolean]>([
    ['the same day, promised for the same day', '2026-11-18', '2026-11-18', 0, false],
    ['the next day, promised for the same day', '2026-11-18', '2026-11-19', 0, true],
    ['the next working day', '2026-11-18', '2026-11-19', 1, false],
    ['two working days', '2026-11-18', '2026-11-20', 1, true],
    ['two working days, promised within two', '2026-11-18', '2026-11-20', 2, false],
    ['Friday to Monday', '2026-11-13', '2026-11-16', 1, false],
    ['Friday to Saturday', '2026-11-13', '2026-11-14', 0, false],
    ['Friday to Tuesday', '2026-11-13', '2026-11-17', 1, true],
    ['Friday to Tuesday, promised within two', '2026-11-13', '2026-11-17', 2, false],
    ['a week, promised within five', '2026-11-11', '2026-11-18', 5, false],
    ['a week and a day, promised within five', '2026-11-11', '2026-11-19', 5, true],
  ])('%s', (_, written, looked, within, waits) => {
    const kind = waits ? 'mail-waiting' : 'mail-from-report';
    expect(waited(written, looked, within)).toBe(`${kind} ana`);
  });

  it('is counted from the local day on', () => {
    // 23:30 on Wednesday in Berlin is Thursday in Tokyo.
    const late = thread({ at: Date.parse('2026-11-18T22:30Z') });
    expect(said(late)).toBe('mail-waiting ana');
    expect(said(late, { zone: 'Asia/Tokyo' })).toBe('mail-from-report ana');
  });

  it('is only known where the time is, and never of a time to come', () => {
    expect(said(thread({ at: now - 400 * 24 * hour }))).toBe('mail-waiting ana');
    expect(said(thread())).toBe('mail-from-report ana');
    expect(said(thread({ at: now + hour }))).toBe('mail-from-report ana');
    const promise = { answerWithin: { report: 0, leader: 0, customer: 0 } };
    expect(said(thread({ at: Date.UTC(2026, 10, 24) }), promise)).toBe('mail-from-report ana');
  });

  it('comes before trouble and praise', () => {
    const loud = thread({ at: now - 96 * hour, says: ['mail-trouble', 'mail-praise'] });
    expect(said(loud)).toBe('mail-waiting ana');
    expect(said({ ...loud, at: now })).toBe('mail-trouble ana');
  });

  it.each([
    ['mine', me],
    ['my leader’s', 'boss@corp.example'],
    ['a customer’s', kim],
    ['of a report on leave', 'away@corp.example'],
  ])('is none when the mail is %s', (_, from) => {
    expect(said(thread({ from, at: now - 400 * 24 * hour })) ?? '').not.toContain('waiting');
  });
});

describe('a subject that tells of trouble or praise', () => {
  const trouble: Partial<ThreadFacts> = { says: ['mail-trouble'] };
  it.each<[string, Partial<ThreadFacts>, string | undefined]>([
    ['from a report', trouble, 'mail-trouble ana'],
    ['praise from a report', { says: ['mail-praise'] }, 'mail-praise ana'],
    ['both: trouble first', { says: ['mail-praise', 'mail-trouble'] }, 'mail-trouble ana'],
    [
      'from a customer to a report',
      { ...trouble, from: kim, to: [me, 'bo@corp.example'] },
      'mail-trouble bo',
    ],
    [
      'from a stranger to a report',
      { says: ['mail-praise'], from: 'x@y.example', to: ['bo@corp.example'] },
      'mail-praise bo',
    ],
    [
      'by way of a group to a report',
      { ...trouble, from: 'team@corp.example', to: ['bo@corp.example'] },
      'mail-trouble bo',
    ],
    [
      'from my leader with a report on it',
      { ...trouble, from: 'boss@corp.example', to: [me, 'bo@corp.example'] },
      'mail-trouble bo',
    ],
    [
      'from my leader to me alone',
      { ...trouble, from: 'boss@corp.example' },
      'mail-from-leader boss',
    ],
    [
      'from a customer to me alone, with a report earlier on the thread',
      { ...trouble, from: kim, others: [me, 'bo@corp.example'] },
      'mail-trouble bo',
    ],
    [
      'that I answered, with a report earlier on the thread',
      { ...trouble, from: me, others: ['bo@corp.example'] },
      undefined,
    ],
    ['from a customer to me alone', { ...trouble, from: kim }, undefined],
    [
      'from a customer to a report on leave',
      { ...trouble, from: kim, to: ['away@corp.example'] },
      undefined,
    ],
    ['when I wrote last', { ...trouble, from: me, to: ['ana@corp.example', kim] }, undefined],
    ['without a sender', { ...trouble, from: undefined, to: ['ana@corp.example'] }, undefined],
    ['that cannot be read', { ...trouble, people: 'unreadable' }, undefined],
    ['words of events', { says: ['kick-off', 'recognition-event'] }, 'mail-from-report ana'],
  ])('%s', (_, change, moment) => {
    expect(said(thread(change))).toBe(moment);
  });

  it('concerns all reports on the thread', () => {
    const to = ['bo@corp.example', me, 'ana@corp.example', 'away@corp.example'];
    expect(seen(thread({ ...trouble, to }))?.reports).toBe(2);
  });
});

describe('a mail being written', () => {
  it.each<[string, Partial<ComposeFacts>, string | undefined]>([
    ['to a report', {}, 'mail-to-report ana'],
    ['to others and a report', { to: ['x@y.example', 'bo@corp.example'] }, 'mail-to-report bo'],
    [
      'to two reports concerns the first',
      { to: ['bo@corp.example', 'ana@corp.example'] },
      'mail-to-report bo',
    ],
    [
      'to one on leave and one at work concerns the second',
      { to: ['away@corp.example', 'ana@corp.example'] },
      'mail-to-report ana',
    ],
    ['to myself', { to: [me] }, undefined],
    ['to my leader', { to: ['boss@corp.example'] }, undefined],
    ['to a customer', { to: [kim] }, undefined],
    ['to nobody yet', { people: 'none', to: [] }, undefined],
    ['that cannot be read', { people: 'unreadable' }, undefined],
  ])('%s', (_, change, moment) => {
    expect(said(compose(change))).toBe(moment);
  });

  it('counts the reports it goes to, each once', () => {
    const to = ['bo@corp.example', 'ana@corp.example', 'anasilva@gmail.com', kim];
    expect(seen(compose({ to }))?.reports).toBe(2);
    expect(seen(compose())?.reports).toBe(1);
  });

  it('shares its one prompt with the thread it answers', () => {
    const reply = seen(compose({ thread: 't1' }));
    expect(reply?.key).toBe(seen(thread())?.key);
    expect(reply?.surface).toBe('compose:c1');
  });

  it('has a key of its own otherwise', () => {
    expect(seen(compose())?.key).toBe('compose:c1');
  });
});

describe('a one-on-one', () => {
  it.each<[string, Partial<EventFacts>, string | undefined]>([
    ['me and one report', {}, 'ana'],
    ['me by my other address', { guests: [myOther, 'ana@corp.example'] }, 'ana'],
    ['both of my addresses', { guests: [me, myOther, 'ana@corp.example'] }, 'ana'],
    [
      'a report under two addresses',
      { guests: [me, 'ana@corp.example', 'ana.silva@gmail.com'] },
      'ana',
    ],
    ['not without me', { guests: ['ana@corp.example'] }, undefined],
    ['not with me alone', { guests: [me] }, undefined],
    ['not with two reports', { guests: [me, 'ana@corp.example', 'bo@corp.example'] }, undefined],
    ['not with a stranger', { guests: [me, 'ana@corp.example', 'x@y.example'] }, undefined],
    ['not with a stranger alone', { guests: [me, 'x@y.example'] }, undefined],
    ['not with my leader', { guests: [me, 'boss@corp.example'] }, undefined],
    [
      'not with my leader beside',
      { guests: [me, 'ana@corp.example', 'boss@corp.example'] },
      undefined,
    ],
    [
      'not with a report on leave beside',
      { guests: [me, 'ana@corp.example', 'away@corp.example'] },
      undefined,
    ],
    ['not with a report on leave', { guests: [me, 'away@corp.example'] }, undefined],
    ['not with a group or an unknown row', { others: 1 }, undefined],
    ['not when the list is unreadable', { people: 'unreadable' }, undefined],
    ['not when nobody is listed', { people: 'none', guests: [] }, undefined],
  ])('is %s', (_, change, person) => {
    const facts = event(change);
    expect(oneOnOneWith(facts, known)?.id).toBe(person);
    expect(said(facts)).toBe(person && `one-on-one ${person}`);
  });

  it('is none with a customer, alone or beside', () => {
    expect(oneOnOneWith(event({ guests: [me, kim] }), known)).toBeUndefined();
    expect(oneOnOneWith(event({ guests: [me, 'ana@corp.example', kim] }), known)).toBeUndefined();
    expect(oneOnOneWith(event(), known)).toBe(ana);
  });

  it('stays one when the report has declined: only who was asked counts', () => {
    // Facts list everybody invited; what they answered is not among them.
    expect(said(event({ guests: [me, 'bo@corp.example'] }))).toBe('one-on-one bo');
  });

  it.each(['declined', 'moved'] as const)('that is %s is a moment of its own', (doing) => {
    const open = seen(event());
    const moment = seen(event({ doing }));
    expect(moment).toMatchObject({ kind: `one-on-one-${doing}`, person: ana, certainty: 'sure' });
    expect(moment?.key).not.toBe(open?.key);
    expect(moment?.surface).toBe(open?.surface);
    // Nothing else is protected so.
    expect(seen(event({ doing, guests: [me, 'ana@corp.example', kim] }))).toBeUndefined();
    expect(seen(event({ doing, others: 1, says: ['kick-off'] }))).toBeUndefined();
  });

  it('is protected once, whether declined or moved', () => {
    const declined = seen(event({ doing: 'declined' }));
    expect(declined?.key).toBe('protect:e1');
    expect(seen(event({ doing: 'moved' }))?.key).toBe(declined?.key);
  });

  it('has a moment of its own at every instance of a series', () => {
    const first = seen(event({ key: 's_20261120T150000Z', series: 's' }));
    const second = seen(event({ key: 's_20261127T150000Z', series: 's' }));
    expect(first?.key).not.toBe(second?.key);
  });
});

describe('an event that cannot be read, but that an earlier page has shown with somebody', () => {
  const chip = event({ people: 'unreadable', guests: [], doing: 'moved' });

  it.each<[string, Partial<EventFacts>, Person | undefined, string | undefined]>([
    ['moved as a bare chip', {}, ana, 'one-on-one-moved ana'],
    [
      'declined before its guests arrived',
      { doing: 'declined', guests: [me] },
      ana,
      'one-on-one-declined ana',
    ],
    [
      '… when some have',
      { doing: 'declined', guests: [me, 'ana@corp.example'] },
      ana,
      'one-on-one-declined ana',
    ],
    ['nobody known', {}, undefined, undefined],
    ['with one on leave', {}, away, undefined],
    ['with my leader', {}, boss, undefined],
    ['only opened', { doing: 'open' }, ana, undefined],
    ['with somebody else now', { guests: [me, 'bo@corp.example'] }, ana, undefined],
    ['with a stranger now', { guests: ['x@y.example'] }, ana, undefined],
    ['with a group now', { others: 1 }, ana, undefined],
  ])('%s', (_, change, earlier, moment) => {
    expect(said({ ...chip, ...change }, { known: earlier })).toBe(moment);
  });

  it('is not believed once the guests can be read', () => {
    const read = event({ doing: 'moved', guests: [me, 'ana@corp.example', kim] });
    expect(said(read, { known: ana })).toBeUndefined();
    expect(said({ ...read, guests: [me] }, { known: ana })).toBeUndefined();
    expect(said({ ...read, guests: [], people: 'none' }, { known: ana })).toBeUndefined();
    expect(said(event({ doing: 'moved' }), { known: bo })).toBe('one-on-one-moved ana');
  });
});

describe('an event by title words and the right people', () => {
  const withAna = [me, 'ana@corp.example'];
  const withBoth = [me, 'ana@corp.example', 'bo@corp.example'];
  const withBoss = [me, 'boss@corp.example'];
  const withClient = [me, kim];

  it.each<[string, Partial<EventFacts>, string | undefined]>([
    ['a kick-off with reports', { says: ['kick-off'], guests: withBoth }, 'kick-off ana'],
    ['… with one report', { says: ['kick-off'], guests: withAna }, 'kick-off ana'],
    ['… with a group, too', { says: ['kick-off'], guests: withAna, others: 1 }, 'kick-off ana'],
    [
      '… with a customer, too',
      { says: ['kick-off'], guests: [...withClient, 'bo@corp.example'] },
      'kick-off bo',
    ],
    [
      '… with my leader, too',
      { says: ['kick-off'], guests: [...withBoss, 'bo@corp.example'] },
      'kick-off bo',
    ],
    ['… with my leader alone', { says: ['kick-off'], guests: withBoss }, undefined],
    ['… with strangers', { says: ['kick-off'], guests: [me, 'x@y.example'] }, undefined],
    [
      '… with a report on leave',
      { says: ['kick-off'], guests: [me, 'away@corp.example'] },
      undefined,
    ],
    ['… without me', { says: ['kick-off'], guests: ['ana@corp.example'] }, undefined],
    [
      '… as an instance of a series',
      { says: ['kick-off'], guests: withBoth, series: 's' },
      undefined,
    ],
    [
      '… as an instance of a series of two',
      { says: ['kick-off'], guests: withAna, series: 's' },
      'one-on-one ana',
    ],
    ['a wrap-up with reports', { says: ['wrap-up'], guests: withBoth }, 'wrap-up ana'],
    ['… with my leader alone', { says: ['wrap-up'], guests: withBoss }, undefined],
    [
      '… as an instance of a series',
      { says: ['wrap-up'], guests: withBoth, series: 's' },
      undefined,
    ],
    [
      'a recognition with reports',
      { says: ['recognition-event'], guests: withBoth },
      'recognition-event ana',
    ],
    [
      '… every month',
      { says: ['recognition-event'], guests: withBoth, series: 's' },
      'recognition-event ana',
    ],
    ['… with my leader alone', { says: ['recognition-event'], guests: withBoss }, undefined],
    [
      '… with a customer alone',
      { says: ['recognition-event'], guests: withClient },
      'customer-meeting client, likely',
    ],
    [
      'a customer meeting',
      { says: ['customer-meeting'], guests: withClient },
      'customer-meeting client',
    ],
    [
      '… with a report, too',
      { says: ['customer-meeting'], guests: [...withAna, kim] },
      'customer-meeting client',
    ],
    [
      '… every week',
      { says: ['customer-meeting'], guests: withClient, series: 's' },
      'customer-meeting client',
    ],
    ['… by its guests alone', { guests: withClient }, 'customer-meeting client, likely'],
    ['… without a customer', { says: ['customer-meeting'], guests: withBoth }, undefined],
    ['… with my leader alone', { says: ['customer-meeting'], guests: withBoss }, undefined],
    ['… without me', { says: ['customer-meeting'], guests: [kim] }, undefined],
    ['a check-in with reports', { says: ['check-in'], guests: withBoth }, 'check-in ana, likely'],
    ['… of two is a one-on-one', { says: ['check-in'], guests: withAna }, 'one-on-one ana'],
    [
      '… of one report and a group',
      { says: ['check-in'], guests: withAna, others: 1 },
      'check-in ana, likely',
    ],
    ['… with my leader alone', { says: ['check-in'], guests: withBoss }, undefined],
    [
      '… with a customer',
      { says: ['check-in'], guests: withClient },
      'customer-meeting client, likely',
    ],
    ['a team meeting', { says: ['team-meeting'], guests: withBoth }, 'team-meeting ana, likely'],
    [
      '… of one report and a stranger',
      { says: ['team-meeting'], guests: [...withAna, 'x@y.example'] },
      undefined,
    ],
    ['… with my leader alone', { says: ['team-meeting'], guests: withBoss }, undefined],
    ['reports without a word', { guests: withBoth }, undefined],
    ['words of mails', { says: ['mail-trouble', 'mail-praise'], guests: withBoth }, undefined],
    ['guests that cannot be read', { says: [...wordKinds], people: 'unreadable' }, undefined],
    ['nobody listed', { says: [...wordKinds], people: 'none', guests: [] }, undefined],
    [
      'every word: recognition first',
      { says: [...wordKinds], guests: withBoth },
      'recognition-event ana',
    ],
    [
      'kick-off before wrap-up',
      { says: ['wrap-up', 'kick-off'], guests: withBoth },
      'kick-off ana',
    ],
    [
      'check-in before team meeting',
      { says: ['team-meeting', 'check-in'], guests: withBoth },
      'check-in ana, likely',
    ],
  ])('%s', (_, change, moment) => {
    expect(said(event(change))).toBe(moment);
  });

  it('is no customer meeting with a customer on leave', () => {
    const resting = directory([{ ...client, onLeave: true }], [me]);
    const visit = event({ says: ['customer-meeting'], guests: withClient });
    expect(said(visit, { directory: resting })).toBeUndefined();
    expect(said(visit)).toBe('customer-meeting client');
  });

  it.each(['kick-off', 'recognition-event', 'check-in', 'team-meeting'] as const)(
    'a %s counts the reports among its guests',
    (kind) => {
      const guests = [...withBoth, 'anasilva@gmail.com', kim.replace('client', 'elsewhere')];
      expect(seen(event({ says: [kind], guests }))).toMatchObject({ kind, reports: 2 });
    },
  );

  it('a customer meeting counts the reports beside the customer', () => {
    expect(seen(event({ guests: withClient }))?.reports).toBe(0);
    expect(seen(event({ guests: [...withBoth, kim] }))?.reports).toBe(2);
    expect(seen(event())?.reports).toBe(1);
  });

  it('has its prompt under the key of the event', () => {
    const moment = seen(event({ says: ['kick-off'], day: '2026-11-27' }));
    expect(moment).toMatchObject({ site: 'calendar', key: 'event:e1', surface: 'event:e1' });
    expect(moment?.day).toBe('2026-11-27');
  });
});

describe('an event that is known to be over', () => {
  it.each<[string, Partial<EventFacts>, boolean]>([
    ['today', { day: today }, false],
    ['yesterday', { day: '2026-11-19' }, true],
    ['tomorrow', { day: '2026-11-21' }, false],
    ['of last year', { year: 2025 }, true],
    ['of this year, as far as the page says', { year: 2026 }, false],
    ['of next year', { year: 2027 }, false],
    ['begun three hours ago', { startsAt: now - 3 * hour }, false],
    ['begun longer ago', { startsAt: now - 3 * hour - 1 }, true],
    ['begun longer ago today', { startsAt: now - 3 * hour - 1, day: today }, true],
    ['ahead', { startsAt: now + 96 * hour, day: '2026-11-24' }, false],
    [
      'an instance that has been moved to today since',
      { startsAt: now - 96 * hour, day: today },
      false,
    ],
    [
      'an instance that has been moved to a past day since',
      { startsAt: now + 96 * hour, day: '2026-11-19' },
      true,
    ],
    ['of an unknown day', {}, false],
  ])('%s', (_, change, isOver) => {
    const certainty = isOver ? 'likely' : 'sure';
    for (const doing of ['open', 'declined', 'moved'] as const) {
      expect(seen(event({ ...change, doing }))?.certainty).toBe(certainty);
    }
    expect(seen(event({ ...change, says: ['kick-off'] }))?.certainty).toBe(certainty);
    // What fits a beginning does not fit a one-on-one that is over.
    expect(seen(event(change))?.kind).toBe(isOver ? 'one-on-one-ended' : 'one-on-one');
  });

  it('is over by the local day', () => {
    const late = { now: Date.parse('2026-11-20T23:30Z') };
    const facts = event({ day: today });
    expect(said(facts, { ...late, zone: 'UTC' })).toBe('one-on-one ana');
    expect(said(facts, { ...late, zone: 'Asia/Tokyo' })).toBe('one-on-one-ended ana, likely');
  });

  it('makes what was only likely no surer when it is ahead', () => {
    const meeting = event({ guests: [me, kim], day: '2026-11-27' });
    expect(said(meeting)).toBe('customer-meeting client, likely');
  });

  it('brings its day along, where known', () => {
    expect(seen(event({ day: '2026-11-21' }))?.day).toBe('2026-11-21');
    expect(seen(event())).not.toHaveProperty('day');
  });
});

it('a list of mails is no moment', () => {
  const rows = [{ key: 't1', from: 'ana@corp.example', at: now }];
  const list: ListFacts = { kind: 'list', key: 'list', people: 'people', rows };
  expect(seen(list)).toBeUndefined();
});

describe('whatever a page says', () => {
  const address = fc.constantFrom(
    me,
    myOther,
    kim,
    'ana@corp.example',
    'bo@corp.example',
    'away@corp.example',
    'boss@corp.example',
    'x@y.example',
  );
  const addresses = fc.array(address, { maxLength: 5 });
  const says = fc.subarray([...wordKinds]);
  const people = fc.constantFrom('people', 'none', 'unreadable' as const);
  const instant = fc.option(fc.integer({ min: now - 900 * hour, max: now + 900 * hour }), {
    nil: undefined,
  });
  const anyThread = fc
    .record({
      people,
      from: fc.option(address, { nil: undefined }),
      to: addresses,
      says,
      at: instant,
    })
    .map((change) => thread(change as Partial<ThreadFacts>));
  const anyCompose = fc
    .record({ people, to: addresses, thread: fc.constantFrom(undefined, 't1') })
    .map((change) => compose(change as Partial<ComposeFacts>));
  const anyEvent = fc
    .record({
      people,
      says,
      guests: addresses,
      others: fc.integer({ min: 0, max: 2 }),
      doing: fc.constantFrom('open', 'declined', 'moved'),
      series: fc.constantFrom(undefined, 's'),
      day: fc.constantFrom(undefined, '2026-11-19', today, '2026-11-21'),
      year: fc.constantFrom(undefined, 2025, 2027),
      startsAt: instant,
    })
    .map((change) => event(change as Partial<EventFacts>));
  const anyFacts: fc.Arbitrary<Facts> = fc.oneof(anyThread, anyCompose, anyEvent);

  it('what is unreadable or empty never makes a moment', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (facts.people !== 'people') expect(seen(facts)).toBeUndefined();
      }),
    );
  });

  it('a moment is about somebody at work: a report, and only where the kind says so my leader or a customer', () => {
    const kinds = new Set<MomentKind>();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const moment = seen(facts);
        if (!moment) return;
        kinds.add(moment.kind);
        const { kind, person } = moment;
        expect(person.onLeave).toBe(false);
        const role =
          kind === 'mail-from-leader'
            ? 'leader'
            : kind === 'customer-meeting'
              ? 'customer'
              : 'report';
        expect(person.role).toBe(role);
        if (role === 'report') expect(moment.reports).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
    expect(kinds.size).toBeGreaterThan(8);
  });

  it('a thread whose newest message is mine makes none', () => {
    fc.assert(
      fc.property(anyThread, (facts) => {
        expect(seen({ ...facts, from: me })).toBeUndefined();
      }),
    );
  });

  it('the order of people and guests changes no kind and no certainty', () => {
    fc.assert(
      fc.property(anyFacts, fc.shuffledSubarray(everybody, { minLength: 5 }), (facts, order) => {
        const turned =
          facts.kind === 'event'
            ? { ...facts, guests: facts.guests.toReversed() }
            : facts.kind === 'list'
              ? facts
              : { ...facts, to: facts.to.toReversed() };
        const there = seen(facts);
        const back = seen(turned, { directory: directory(order, [myOther, me]) });
        expect(back?.kind).toBe(there?.kind);
        expect(back?.certainty).toBe(there?.certainty);
        expect(back?.reports).toBe(there?.reports);
        expect(seen(facts, { directory: directory(order, [myOther, me]) })).toEqual(there);
      }),
    );
  });
});

describe('of several moments', () => {
  it('the one to protect comes first, then who waits, whatever order they came in', () => {
    const moments = [
      seen(compose())!,
      seen(thread())!,
      seen(event())!,
      seen(thread({ at: now - 96 * hour }))!,
      seen(event({ doing: 'declined' }))!,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(moments, { minLength: 5 }), (some) => {
        expect(inOrder(some).map(({ kind }) => kind)).toEqual([
          'one-on-one-declined',
          'mail-waiting',
          'one-on-one',
          'mail-from-report',
          'mail-to-report',
        ]);
      }),
    );
  });

  it('each kind has one place', () => {
    expect(new Set(momentKinds).size).toBe(momentKinds.length);
  });
});

describe('several moments at once', () => {
  const all = (['mail-praise', 'one-on-one', 'mail-waiting', 'one-on-one-declined'] as const).map(
    (kind) => ({ ...seen(event())!, kind }),
  );
  const kinds = (plan?: MomentKind) =>
    inOrder(all, plan && { moment: plan, behaviour: 'B12' }).map(({ kind }) => kind);

  it('come in the order of the kinds', () => {
    expect(kinds()).toEqual(['one-on-one-declined', 'mail-waiting', 'mail-praise', 'one-on-one']);
  });

  it('with a plan: its moment right after protecting and waiting', () => {
    const order = ['one-on-one-declined', 'mail-waiting', 'one-on-one', 'mail-praise'];
    expect(kinds('one-on-one')).toEqual(order);
    expect(kinds('one-on-one-declined')).toEqual(kinds());
  });
});
