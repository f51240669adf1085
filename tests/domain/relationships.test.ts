import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/calendar';
import { minutesWithCustomers, servicesFor } from '../../domain/contacts';
import { newId } from '../../domain/id';
import type { Entry, LogEvent } from '../../domain/log';
import type { Person } from '../../domain/people';
import { relationships, type Known, type Relationship } from '../../domain/relationships';

const zone = 'Europe/Berlin';
const today = '2026-11-20';
const now = Date.UTC(2026, 10, 20, 9);
const day = (ago: number) => addDays(today, -ago);
const hour = 3_600_000;

/** Somebody who has been on the list for so many days. */
function someone(name: string, known = 30, change: Partial<Person> = {}): Person {
  const id = newId(now - known * 24 * hour, new Uint8Array(16).fill(name.length));
  return { id, name, addresses: [], role: 'report', updatedAt: 0, device: 'laptop', ...change };
}

let made = 0;
function event(ago: number, entry: Entry): LogEvent {
  made += 1;
  return { id: `e${made}`, at: now - ago * 24 * hour, zone, day: day(ago), device: 'x', ...entry };
}
const talk = (person: Person, ago: number) =>
  event(ago, { kind: 'act', person: person.id, behaviour: 'B05' });

const known: Known = {
  now,
  zone,
  events: [],
  promises: [],
  waits: [],
  cadence: { ideal: 7, max: 14 },
  isCadenceLocked: false,
  workingDays: [1, 2, 3, 4, 5],
  answerWithin: 1,
};
const ana = someone('Ana');
const of = (person: Person, change: Partial<Known>): Relationship =>
  relationships([person], { ...known, ...change })[0]!;

describe('days without a real talk', () => {
  it.each<[number, Relationship['state']]>([
    [0, 'in-time'],
    [7, 'in-time'],
    [8, 'over-ideal'],
    [14, 'over-ideal'],
    [15, 'over-max'],
  ])('%i days are %s', (ago, state) => {
    const found = of(ana, { events: [talk(ana, ago)] });
    expect(found).toMatchObject({ days: ago, state, lastTalk: day(ago) });
  });

  it('end with a talk by any channel, and with a one-on-one that took place', () => {
    const oneOnOne = (went: 'kept' | 'declined') =>
      event(2, { kind: 'one-on-one', person: ana.id, meeting: 'm', went });
    expect(of(ana, { events: [talk(ana, 9), oneOnOne('kept')] }).days).toBe(2);
    expect(of(ana, { events: [talk(ana, 9), oneOnOne('declined')] }).days).toBe(9);
    const greeting = event(1, { kind: 'act', person: ana.id, behaviour: 'B09' });
    expect(of(ana, { events: [talk(ana, 9), greeting] }).days).toBe(9);
  });

  it('are counted from the day somebody came on the list, where there was none', () => {
    expect(of(ana, {})).toMatchObject({ days: 30, state: 'over-max', since: day(30) });
    expect(of(ana, {}).lastTalk).toBeUndefined();
    expect(of(someone('Ben', 3), {})).toMatchObject({ days: 3, state: 'in-time' });
  });

  it('but not from before Start', () => {
    expect(of(ana, { startDay: day(5) }).days).toBe(5);
    expect(of(ana, { startDay: day(50) }).days).toBe(30);
  });

  it('are unknown where the id does not tell since when', () => {
    const found = of({ ...ana, id: 'by-hand' }, { startDay: day(50) });
    expect(found.state).toBe('unknown');
    expect(found).not.toHaveProperty('days');
    expect(found.owesRecognition).toBe(false);
  });

  it("are held against a person's own cadence, unless it is ruled", () => {
    const patient = { ...ana, cadence: { ideal: 20, max: 40 } };
    const events = [talk(ana, 15)];
    expect(of(patient, { events }).state).toBe('in-time');
    expect(of(patient, { events, isCadenceLocked: true }).state).toBe('over-max');
  });
});

describe('recognition', () => {
  it('is owed after 60 days, to nobody who is new', () => {
    const recognised = (ago: number) =>
      event(ago, { kind: 'act', person: ana.id, behaviour: 'B68' });
    const old = { ...someone('Ana', 90), id: someone('Ana', 90).id };
    const owes = (ago: number) =>
      of(old, { events: [{ ...recognised(ago), person: old.id } as LogEvent] }).owesRecognition;
    expect(owes(59)).toBe(false);
    expect(owes(60)).toBe(true);
    expect(of(old, {}).owesRecognition).toBe(true);
    expect(of(ana, {}).owesRecognition).toBe(false);
  });
});

describe('mail', () => {
  const wait = (ago: number, person = ana.id) => ({
    key: `w${ago}`,
    person,
    since: now - ago * 24 * hour,
    seenAt: now,
  });

  it('shows the longest wait, beyond the promise in working days', () => {
    const { waiting } = of(ana, { waits: [wait(1), wait(4), wait(9, 'ben')] });
    // Monday's mail was promised for Tuesday.
    expect(waiting).toEqual({ since: day(4), over: 3 });
    expect(of(ana, { waits: [wait(1)] }).waiting).toEqual({ since: day(1), over: 0 });
    expect(of(ana, { waits: [wait(1)], answerWithin: 0 }).waiting?.over).toBe(1);
  });

  it('that no page has shown for a week is not believed any more', () => {
    const old = { ...wait(9), seenAt: now - 8 * 24 * hour };
    expect(of(ana, { waits: [old] }).waiting).toBeUndefined();
    expect(of(ana, { waits: [{ ...old, seenAt: now }] }).waiting).toBeDefined();
  });
});

describe('the one in most need', () => {
  const [ben, chloe, dana] = [
    someone('Benno'),
    someone('Chloë Martin'),
    someone('Dana Ko'),
  ] as const;

  it('stands on top; whoever is on leave stands last', () => {
    const away = someone('Emil Novak', 300, { onLeave: true });
    const unknown = { ...ana, id: 'by-hand' };
    const events = [talk(ben, 2), talk(chloe, 10), talk(dana, 20)];
    const order = relationships([away, ben, unknown, chloe, dana], { ...known, events });
    expect(order.map(({ person }) => person.name)).toEqual([
      'Dana Ko',
      'Chloë Martin',
      'Ana',
      'Benno',
      'Emil Novak',
    ]);
  });

  it('is never somebody just talked with while others were never talked with', () => {
    const newcomers = [someone('Ida Berg', 0), someone('Jon Dahl Olsen', 3)] as const;
    const events = [talk(ben, 6), talk(chloe, 10)];
    const order = relationships([ben, ...newcomers, chloe], { ...known, events });
    expect(order.map(({ person }) => person.name)).toEqual([
      'Chloë Martin',
      'Jon Dahl Olsen',
      'Ida Berg',
      'Benno',
    ]);
  });

  it('is the one who used up most of their own maximum; alike, the order given stays', () => {
    const tight = { ...dana, cadence: { ideal: 2, max: 4 } };
    const events = [talk(ben, 28), talk(dana, 10), talk(chloe, 28)];
    const order = relationships([ben, chloe, tight], { ...known, events });
    expect(order.map(({ person }) => person.name)).toEqual(['Dana Ko', 'Benno', 'Chloë Martin']);
  });

  it('does not depend on the order of events', () => {
    const people = [ana, ben, chloe];
    const row = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const events = rows.map(([who, ago]) => talk(people[who]!, ago));
        const found = relationships(people, { ...known, events });
        expect(relationships(people, { ...known, events: events.toReversed() })).toEqual(found);
        expect(found).toHaveLength(3);
        const rank = { 'over-max': 0, 'over-ideal': 1, unknown: 2, 'in-time': 3 };
        const ranks = found.map(({ state, lastTalk }) =>
          Math.min(rank[state], lastTalk === undefined ? 2 : 3),
        );
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });
});

it('needs are those of the person that are not answered', () => {
  const need = (id: string, person: string, answer?: 'yes') => ({
    id,
    person,
    behaviour: 'B21',
    moment: 'one-on-one' as const,
    due: `${day(-3)}T17:00`,
    madeAt: now,
    text: 'A second screen',
    ...(answer && { answer }),
  });
  const promises = [need('open', ana.id), need('met', ana.id, 'yes'), need('other', 'ben')];
  expect(of(ana, { promises }).needs.map(({ id }) => id)).toEqual(['open']);
});

it('what was done for a person is told newest first, and for nobody else', () => {
  const events = [talk(ana, 9), talk(ana, 2), talk({ ...ana, id: 'ben' }, 1)];
  expect(servicesFor(ana.id, events, new Map()).map((service) => service.day)).toEqual([
    day(2),
    day(9),
  ]);
});

it('minutes of a week are those of its seven days with customers, with one of them or all', () => {
  const call = (ago: number, minutes: number | undefined, person?: string, behaviour = 'B62') =>
    event(ago, {
      kind: 'act',
      behaviour,
      ...(person !== undefined && { person }),
      ...(minutes !== undefined && { minutes }),
    });
  const [kim, acme] = [
    someone('kim', 30, { role: 'customer' }),
    someone('acme', 30, { role: 'customer' }),
  ];
  const report = someone('bo');
  const people = [kim, acme, report];
  const monday = '2026-11-16';
  const events = [
    call(4, 10, kim.id),
    call(-2, 5, kim.id),
    call(5, 100, kim.id),
    call(-3, 100, kim.id),
    call(1, 7, acme.id),
    call(1, undefined, kim.id),
    // Any talk with a customer counts, and a call that names nobody.
    call(1, 10, kim.id, 'B63'),
    call(2, 10),
    call(1, 100, report.id, 'B05'),
    call(1, 100, undefined, 'B05'),
  ];
  expect(minutesWithCustomers(events, people, monday)).toBe(42);
  expect(minutesWithCustomers(events, people, monday, kim.id)).toBe(25);
  expect(minutesWithCustomers([], people, monday)).toBe(0);
});
