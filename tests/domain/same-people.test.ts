import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAs } from '../../domain/address';
import { isPresent, type Person } from '../../domain/people';
import { countKnown, followed, unitedPeople } from '../../domain/same-people';
import { teams } from '../storage/histories';

const person = (id: string, addresses: string[], change: Partial<Person> = {}): Person => ({
  id,
  name: id,
  addresses,
  role: 'report',
  updatedAt: 10,
  device: 'laptop',
  ...change,
});
const gone = (id: string, change: Partial<Person> = {}): Person =>
  person(id, [], { name: '', deletedAt: 10, ...change });
const merged = (id: string, mergedInto: string, at: number, device = 'laptop') =>
  gone(id, { mergedInto, updatedAt: at, deletedAt: at, device });
const ids = (people: Person[]) => people.filter(isPresent).map(({ id }) => id);
const mail = 'ana@corp.example';

describe('of two machines', () => {
  it.each<[string, string[], string[], Partial<Person>, number]>([
    ['the same address is one person', [mail], [mail], {}, 1],
    ['letter case does not count', [mail], ['Ana@Corp.Example'], {}, 1],
    ['a +tag does not count', [mail], ['ana+lists@corp.example'], {}, 1],
    ['dots at Gmail do not count', ['ana.silva@gmail.com'], ['anasilva@googlemail.com'], {}, 1],
    ['dots elsewhere count', ['ana.silva@corp.example'], ['anasilva@corp.example'], {}, 2],
    ['one address of several is enough', ['a@corp.example', mail], [mail], {}, 1],
    ['no shared address makes two, whatever the name', [mail], ['ana@home.example'], {}, 2],
    ['nobody is the same for having no address', [], [], {}, 2],
    ['two roles stay two people', [mail], [mail], { role: 'customer' }, 2],
  ])('%s', (_, here, there, change, expected) => {
    const both = unitedPeople([person('a', here)], [person('b', there, { name: 'a', ...change })]);
    expect(ids(both)).toHaveLength(expected);
  });

  it("a customer's whole domain is one customer, and nobody at that domain", () => {
    const customer = (id: string, address: string) => person(id, [address], { role: 'customer' });
    const here = [customer('a', '@acme.example')];
    const there = [customer('b', '@ACME.example'), customer('c', 'jo@acme.example')];
    expect(ids(unitedPeople(here, there))).toEqual(['a', 'c']);
  });

  it('three in a chain are one, though the ends share nothing', () => {
    const here = [person('a', ['1@corp.example']), person('c', ['2@corp.example'])];
    const there = [person('b', ['2@corp.example', '1@corp.example'])];
    expect(ids(unitedPeople(here, there))).toEqual(['a']);
    expect(ids(unitedPeople(here, []))).toEqual(['a', 'c']);
  });

  it('who is found to be one by the role they have now is one at once, and not at the next merge', () => {
    const here = [person('a', [mail]), person('c', ['ben@corp.example'], { updatedAt: 20 })];
    const leader = person('b', ['chen@corp.example', mail], { role: 'leader', updatedAt: 11 });
    // B and C were found to be one leader there; here C is a report by now, so B is one, too, and has the address of A.
    const there = [leader, merged('c', 'b', 11)];
    const both = unitedPeople(here, there);
    expect(ids(both)).toEqual(['a']);
    expect(unitedPeople(both, [...here, ...there])).toEqual(both);
    expect(ids(unitedPeople(here, [leader]))).toEqual(['a', 'b', 'c']);
  });

  it('a removed one stays removed, and is nobody who comes back under another id', () => {
    const removed = gone('a', { updatedAt: 20 });
    expect(unitedPeople([removed], [person('a', [mail])])).toEqual([removed]);
    expect(ids(unitedPeople([removed], [person('b', [mail])]))).toEqual(['b']);
  });

  it('an address that somebody no longer has connects nobody', () => {
    const now = person('a', ['new@corp.example'], { updatedAt: 20 });
    const before = person('a', [mail]);
    expect(ids(unitedPeople([now, person('b', [mail])], [before]))).toEqual(['a', 'b']);
    expect(ids(unitedPeople([before, person('b', [mail])], []))).toEqual(['a']);
  });
});

describe('who becomes one', () => {
  const early = person('a', ['ana@home.example', mail], {
    name: 'Ana',
    cadence: { ideal: 7, max: 14 },
    note: 'Likes mornings',
    onLeave: true,
  });
  const late = person('b', ['ANA@corp.example', 'ana@work.example'], {
    name: 'Ana Silva',
    note: 'Has a dog',
    onLeave: false,
    updatedAt: 20,
    device: 'desktop',
  });

  it('keeps the smallest id and what was written last; addresses and notes are united', () => {
    const stamp = { updatedAt: 21, device: 'desktop' };
    expect(unitedPeople([early], [late])).toEqual([
      {
        ...stamp,
        id: 'a',
        name: 'Ana Silva',
        addresses: ['ANA@corp.example', 'ana@work.example', 'ana@home.example'],
        role: 'report',
        cadence: { ideal: 7, max: 14 },
        note: 'Has a dog\n\nLikes mornings',
        onLeave: false,
      },
      merged('b', 'a', 21, 'desktop'),
    ]);
  });

  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['the same note once', 'Likes mornings', 'Likes mornings', 'Likes mornings'],
    ['no note where there is none', undefined, undefined, undefined],
    ['the only note', 'Likes mornings', undefined, 'Likes mornings'],
    ['the later of two, when it holds the other', 'A dog', 'Likes mornings. A dog', undefined],
    ['the earlier of two, when it holds the other', 'Likes mornings. A dog', 'A dog', undefined],
  ])('has %s', (_, before, after, expected = before && 'Likes mornings. A dog') => {
    const noted = (one: Person, note: string | undefined) => {
      const { note: _, ...open } = one;
      return note === undefined ? open : { ...open, note };
    };
    const [ana] = unitedPeople([noted(early, before)], [noted(late, after)]);
    expect(ana?.note).toBe(expected);
  });

  it('has a note that a backup can hold', () => {
    const full = (one: Person, letter: string) => ({ ...one, note: letter.repeat(15_000) });
    const [ana] = unitedPeople([full(early, 'x')], [full(late, 'y')]);
    expect(ana?.note).toMatch(/^y{15000}\n\nx+$/);
    expect(ana?.note).toHaveLength(20_000);
  });

  it('is changed and removed as one from then on, and no older file brings a part back', () => {
    const both = unitedPeople([early], [late]);
    expect(unitedPeople(both, [late])).toEqual(both);
    const removed = gone('a', { updatedAt: 30, deletedAt: 30 });
    expect(ids(unitedPeople([removed, both[1]!], [late, early]))).toEqual([]);
  });

  it('stays one when the other machine goes on with what it has', () => {
    const both = unitedPeople([early], [late]);
    const renamed = { ...late, name: 'Ana S.', addresses: ['s@corp.example'], updatedAt: 40 };
    const [ana, ...others] = unitedPeople(both, [renamed]);
    expect(ana).toMatchObject({ id: 'a', name: 'Ana S.', updatedAt: 41 });
    expect(ana?.addresses).toEqual([
      's@corp.example',
      'ANA@corp.example',
      'ana@work.example',
      'ana@home.example',
    ]);
    expect(others).toEqual([merged('b', 'a', 41, 'desktop')]);
  });

  it('is removed when the other machine has removed them since, and kept when before', () => {
    const both = unitedPeople([early], [late]);
    const removedAt = (at: number) => gone('b', { updatedAt: at, deletedAt: at });
    expect(ids(unitedPeople(both, [removedAt(40)]))).toEqual([]);
    expect(ids(unitedPeople(both, [removedAt(15)]))).toEqual(['a']);
  });
});

describe('an id', () => {
  const follow = followed([
    person('a', [mail]),
    merged('b', 'a', 1),
    merged('c', 'b', 1),
    gone('d'),
    merged('f', 'e', 1),
  ]);
  it.each([
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'd'],
    ['f', 'e'],
    ['stranger', 'stranger'],
  ])('%s leads to %s', (from, to) => expect(follow(from)).toBe(to));
});

it('people of a file are known when they are here, also under another id; the removed do not count', () => {
  const here = [person('a', [mail]), person('b', ['ben@corp.example']), gone('g')];
  const there = [
    person('a', ['moved@corp.example'], { updatedAt: 20 }),
    person('x', ['Ben@corp.example']),
    person('y', ['new@corp.example']),
    person('g', ['back@corp.example'], { updatedAt: 20 }),
    gone('z'),
  ];
  expect(countKnown(here, there)).toBe(2);
  expect(countKnown([], there)).toBe(0);
});

describe('whatever the machines have', () => {
  it('two that take each other in are equal, in whatever order, and a second time changes nothing', () => {
    fc.assert(
      fc.property(teams, ([a, b]) => {
        const both = unitedPeople(a, b);
        expect(unitedPeople(b, a)).toEqual(both);
        expect(unitedPeople(b, both)).toEqual(both);
        expect(unitedPeople(a, both)).toEqual(both);
        const again = unitedPeople(both, a);
        expect(again).toEqual(both);
        expect(again.every((one) => both.includes(one))).toBe(true);
      }),
    );
  });

  it('three are equal as soon as all have heard of one who has heard of all', () => {
    fc.assert(
      fc.property(teams, ([a, b, c]) => {
        const [ab, bc] = [unitedPeople(a, b), unitedPeople(b, c)];
        const all = unitedPeople(ab, bc);
        for (const one of [a, b, c, ab, bc]) {
          expect(unitedPeople(one, all)).toEqual(all);
          expect(unitedPeople(all, one)).toEqual(all);
        }
      }),
    );
  });

  it('every id leads to somebody who was not merged, and no two of one role share an address', () => {
    const keys = ({ role, addresses }: Person) => [
      ...new Set(addresses.map((one) => `${role} ${sameAs(one)}`)),
    ];
    fc.assert(
      fc.property(teams, ([a, b]) => {
        const both = unitedPeople(a, b);
        const stayed = both.filter(({ mergedInto }) => mergedInto === undefined);
        const follow = followed(both);
        for (const { id } of [...a, ...b]) {
          expect(stayed.map((one) => one.id)).toContain(follow(id));
        }
        const all = both.flatMap(keys);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
