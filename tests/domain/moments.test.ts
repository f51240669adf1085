import { describe, expect, it } from 'vitest';
import type { ComposeFacts, EventFacts, Facts, ListFacts, ThreadFacts } from '../../domain/facts';
import { inOrder, momentKinds, momentsOf, oneOnOneWith } from '../../domain/moments';
import { directory, type Person, type Role } from '../../domain/people';

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
const known = directory([ana, bo, away, boss, client], [me, myOther]);

const now = Date.UTC(2026, 10, 20, 9);
const today = '2026-11-20';
const hour = 3_600_000;

const thread = (change: Partial<ThreadFacts>): ThreadFacts => ({
  kind: 'thread',
  key: 't1',
  people: 'people',
  from: 'ana@corp.example',
  to: [me],
  ...change,
});
const compose = (change: Partial<ComposeFacts>): ComposeFacts => ({
  kind: 'compose',
  key: 'c1',
  people: 'people',
  to: ['ana@corp.example'],
  ...change,
});
const event = (change: Partial<EventFacts>): EventFacts => ({
  kind: 'event',
  key: 'e1',
  people: 'people',
  guests: [me, 'ana@corp.example'],
  others: 0,
  doing: 'open',
  ...change,
});
const seen = (facts: Facts, person?: Person) =>
  momentsOf(facts, 'gmail', known, now, today, person);
const said = (facts: Facts) => seen(facts).map(({ kind, person }) => `${kind} ${person.id}`);

describe('an open thread', () => {
  it.each<[string, Partial<ThreadFacts>, string[]]>([
    ['whose newest message a report wrote', {}, ['mail-from-report ana']],
    ['… in other letters', { from: 'ANA@Corp.Example' }, ['mail-from-report ana']],
    ['… with a tag', { from: 'ana+x@corp.example' }, ['mail-from-report ana']],
    ['… at Gmail, dots or not', { from: 'anasilva@googlemail.com' }, ['mail-from-report ana']],
    ['whose newest message is mine', { from: me, to: ['ana@corp.example'] }, []],
    ['… from my other address', { from: 'myself+home@gmail.com', to: ['ana@corp.example'] }, []],
    ["from somebody with a report's name elsewhere", { from: 'ana@elsewhere.example' }, []],
    ['that came by way of a group', { from: 'team@corp.example', to: ['ana@corp.example'] }, []],
    ['from a report on leave', { from: 'away@corp.example' }, []],
    ['from my leader', { from: 'boss@corp.example' }, []],
    ['from a customer', { from: 'kim@client.example' }, []],
    ['from a customer to a report', { from: 'kim@client.example', to: ['ana@corp.example'] }, []],
    ['that cannot be read', { people: 'unreadable' }, []],
    ['without people', { people: 'none' }, []],
    ['without a sender', { from: undefined }, []],
  ])('%s', (_, change, moments) => {
    expect(said(thread(change))).toEqual(moments);
  });

  it('has its prompt under the key of the thread, and follows the surface it was read from', () => {
    expect(seen(thread({}))).toEqual([
      {
        kind: 'mail-from-report',
        site: 'gmail',
        person: ana,
        certainty: 'sure',
        key: 'thread:t1',
        surface: 'thread:t1',
      },
    ]);
  });
});

describe('a mail being written', () => {
  it.each<[string, Partial<ComposeFacts>, string[]]>([
    ['to a report', {}, ['mail-to-report ana']],
    ['to others and a report', { to: ['x@y.example', 'bo@corp.example'] }, ['mail-to-report bo']],
    [
      'to two reports concerns the first',
      { to: ['bo@corp.example', 'ana@corp.example'] },
      ['mail-to-report bo'],
    ],
    [
      'to one on leave and one at work concerns the second',
      { to: ['away@corp.example', 'ana@corp.example'] },
      ['mail-to-report ana'],
    ],
    ['to myself', { to: [me] }, []],
    ['to my leader', { to: ['boss@corp.example'] }, []],
    ['to a customer', { to: ['kim@client.example'] }, []],
    ['to nobody yet', { people: 'none', to: [] }, []],
    ['that cannot be read', { people: 'unreadable' }, []],
  ])('%s', (_, change, moments) => {
    expect(said(compose(change))).toEqual(moments);
  });

  it('shares its one prompt with the thread it answers', () => {
    const [reply] = seen(compose({ thread: 't1' }));
    const [answered] = seen(thread({}));
    expect(reply?.key).toBe(answered?.key);
    expect(reply?.surface).toBe('compose:c1');
  });

  it('has a key of its own otherwise', () => {
    expect(seen(compose({}))[0]?.key).toBe('compose:c1');
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
    ['not with a customer', { guests: [me, 'kim@client.example'] }, undefined],
    [
      'not with a customer beside',
      { guests: [me, 'ana@corp.example', 'kim@client.example'] },
      undefined,
    ],
    ['not with a report on leave', { guests: [me, 'away@corp.example'] }, undefined],
    ['not with a group or an unknown row', { others: 1 }, undefined],
    ['not when the list is unreadable', { people: 'unreadable' }, undefined],
    ['not when nobody is listed', { people: 'none', guests: [] }, undefined],
  ])('is %s', (_, change, person) => {
    const facts = event(change);
    expect(oneOnOneWith(facts, known)?.id).toBe(person);
    expect(said(facts)).toEqual(person ? [`one-on-one ${person}`] : []);
  });

  it.each(['declined', 'moved'] as const)('that is %s is a moment of its own', (doing) => {
    const [open] = seen(event({}));
    const [moment] = seen(event({ doing }));
    expect(moment).toMatchObject({ kind: `one-on-one-${doing}`, person: ana, certainty: 'sure' });
    expect(moment?.key).not.toBe(open?.key);
    expect(moment?.surface).toBe(open?.surface);
  });

  it('is protected once, whether declined or moved', () => {
    const [declined] = seen(event({ doing: 'declined' }));
    const [moved] = seen(event({ doing: 'moved' }));
    expect(declined?.key).toBe(moved?.key);
  });

  it('has a moment of its own at every instance of a series', () => {
    const [first] = seen(event({ key: 's_20261120T150000Z', series: 's' }));
    const [second] = seen(event({ key: 's_20261127T150000Z', series: 's' }));
    expect(first?.key).not.toBe(second?.key);
  });

  it('moved as a bare chip counts when an earlier page showed with whom it is', () => {
    const chip = event({ people: 'unreadable', guests: [], doing: 'moved' });
    expect(seen(chip)).toEqual([]);
    expect(seen(chip, ana)).toMatchObject([{ kind: 'one-on-one-moved', person: ana }]);
    expect(seen(chip, away)).toEqual([]);
    expect(seen(chip, boss)).toEqual([]);
  });

  it.each<[string, Partial<EventFacts>, 'sure' | 'likely']>([
    ['today', { day: today }, 'sure'],
    ['yesterday', { day: '2026-11-19' }, 'likely'],
    ['tomorrow', { day: '2026-11-21' }, 'sure'],
    ['begun three hours ago', { startsAt: now - 3 * hour }, 'sure'],
    ['begun longer ago', { startsAt: now - 3 * hour - 1 }, 'likely'],
    ['of an unknown day', {}, 'sure'],
  ])('%s is %s', (_, change, certainty) => {
    for (const doing of ['open', 'declined', 'moved'] as const) {
      expect(seen(event({ ...change, doing }))[0]?.certainty).toBe(certainty);
    }
  });

  it('brings its day along', () => {
    expect(seen(event({ day: '2026-11-21' }))[0]?.day).toBe('2026-11-21');
  });
});

it('a list of mails is no moment', () => {
  const rows = [{ key: 't1', from: 'ana@corp.example', at: now }];
  const list: ListFacts = { kind: 'list', key: 'list', people: 'people', rows };
  expect(seen(list)).toEqual([]);
});

it('of several moments the one to protect comes first', () => {
  const [writing] = seen(compose({}));
  const [reading] = seen(thread({}));
  const [open] = seen(event({}));
  const [declined] = seen(event({ doing: 'declined' }));
  const kinds = inOrder([writing!, reading!, open!, declined!]).map(({ kind }) => kind);
  expect(kinds).toEqual([
    'one-on-one-declined',
    'one-on-one',
    'mail-from-report',
    'mail-to-report',
  ]);
  expect(new Set(momentKinds).size).toBe(momentKinds.length);
});
