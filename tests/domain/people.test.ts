import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sameAs } from '../../domain/address';
import {
  addPeople,
  directory,
  isCustomer,
  isLeader,
  isReport,
  nameFrom,
  type Found,
  type Person,
} from '../../domain/people';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: nameFrom(`${id}@corp.example`),
  addresses: [`${id}@corp.example`],
  role: 'report',
  updatedAt: 1,
  device: 'desk',
  ...change,
});
const found = (name: string, ...addresses: string[]): Found => ({ name, addresses, line: 1 });
const stamp = () => {
  let ids = 0;
  return { now: 2, device: 'laptop', newId: () => `new-${++ids}` };
};

describe('the directory', () => {
  const ana = person('ana', { addresses: ['ana@corp.example', 'Ana.Silva@gmail.com'] });
  const acme = person('acme', { role: 'customer', addresses: ['@acme.example'] });
  const zoe = person('zoe', { addresses: ['zoe@acme.example'], onLeave: true });
  const gone = person('gone', { deletedAt: 5 });
  const { whoIs } = directory([ana, acme, zoe, gone], ['me@corp.example', 'me@gmail.com']);

  test.each([
    ['ANA+x@corp.example', ana],
    ['anasilva+y@googlemail.com', ana],
    ['anybody@acme.example', acme],
    ['Zoe@Acme.example', zoe],
    ['ME+x@corp.example', 'me'],
    ['m.e@googlemail.com', 'me'],
    ['gone@corp.example', undefined],
    ['ana@corp.test', undefined],
    ['anybody@mail.acme.example', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('knows who %s is', (address, who) => expect(whoIs(address)).toBe(who));

  it('says "me" where an own address is also a person', () => {
    expect(directory([ana], []).whoIs('ana@corp.example')).toBe(ana);
    expect(directory([ana], ['ANA@corp.example']).whoIs('ana@corp.example')).toBe('me');
  });

  it('says "me" of an address that a page showed, unless somebody holds that very address', () => {
    const seen = ['ANA+x@corp.example', 'me@acme.example', 'gone@corp.example'];
    const { whoIs } = directory([ana, acme, gone], [], seen);
    expect(whoIs('ana@corp.example')).toBe(ana);
    // Nobody in particular: the leader may have an account in a customer's domain, or one that somebody had.
    expect(whoIs('me@acme.example')).toBe('me');
    expect(whoIs('gone@corp.example')).toBe('me');
    expect(directory([ana], ['ana@corp.example'], seen).whoIs('ana@corp.example')).toBe('me');
  });
});

describe('somebody counts in their own role, and not while on leave', () => {
  test.each([
    ['report', isReport],
    ['leader', isLeader],
    ['customer', isCustomer],
  ] as const)('%s', (role, counts) => {
    for (const other of ['report', 'leader', 'customer'] as const) {
      expect(counts(person('kim', { role: other }))).toBe(other === role);
      expect(counts(person('kim', { role: other, onLeave: false }))).toBe(other === role);
      expect(counts(person('kim', { role: other, onLeave: true }))).toBe(false);
    }
    expect(counts('me')).toBe(false);
    expect(counts(undefined)).toBe(false);
  });
});

describe('adding people', () => {
  it('stamps new people and leaves the others as they are', () => {
    const ben = person('ben');
    const { people, added } = addPeople(
      [ben],
      [found('Ana', 'ana@corp.example')],
      'report',
      stamp(),
    );
    expect(added).toBe(1);
    expect(people[0]).toBe(ben);
    expect(people[1]).toEqual({
      id: 'new-1',
      name: 'Ana',
      addresses: ['ana@corp.example'],
      role: 'report',
      updatedAt: 2,
      device: 'laptop',
    });
  });

  it('merges a duplicate into one person with all addresses, and says so', () => {
    const list = [
      { name: 'Ana', addresses: ['Ana@corp.example'], line: 1 },
      { name: 'Ana Silva', addresses: ['ana+x@corp.example', 'ana@home.example'], line: 4 },
    ];
    const { people, added, merged } = addPeople([], list, 'report', stamp());
    expect(people).toMatchObject([
      { name: 'Ana Silva', addresses: ['Ana@corp.example', 'ana@home.example'] },
    ]);
    expect(added).toBe(1);
    expect(merged).toEqual([{ line: 4, name: 'Ana Silva', into: 'Ana Silva' }]);
  });

  it('takes two with one name and different addresses for two people', () => {
    const list = [found('Ana', 'ana@corp.example'), found('Ana', 'ana@corp.test')];
    expect(addPeople([], list, 'report', stamp()).people).toHaveLength(2);
  });

  it('changes nothing when the same list comes twice', () => {
    const list = [found('Ana', 'ana@corp.example'), found('Ben', 'ben@corp.example')];
    const first = addPeople([], list, 'report', stamp());
    const again = addPeople(first.people, list, 'report', stamp());
    expect(again.people).toEqual(first.people);
    expect(again).toMatchObject({ added: 0, merged: [{ into: 'Ana' }, { into: 'Ben' }] });
  });

  it('never lets a name made from an address replace a written one', () => {
    const known = person('x', { name: 'Ana', addresses: ['ana.maria.silva@corp.example'] });
    const list = [found('Ana Maria Silva', 'ana.maria.silva@corp.example')];
    expect(addPeople([known], list, 'report', stamp()).people[0]?.name).toBe('Ana');
    const longer = [found('Ana M. Silva', 'ana.maria.silva@corp.example')];
    expect(addPeople([known], longer, 'report', stamp()).people[0]).toMatchObject({
      id: 'x',
      name: 'Ana M. Silva',
      updatedAt: 2,
    });
  });

  it('says when an address belongs to somebody in another role, and moves nothing', () => {
    const lea = person('lea', { role: 'leader' });
    const list = [
      found('Lea', 'LEA@corp.example', 'lea@home.example'),
      found('L', 'lea@corp.example'),
    ];
    const { people, added, taken } = addPeople([lea], list, 'report', stamp());
    expect(people[0]).toBe(lea);
    expect(added).toBe(1);
    expect(people[1]).toMatchObject({ name: 'Lea', addresses: ['lea@home.example'] });
    expect(taken).toEqual([
      { line: 1, name: 'Lea', address: 'LEA@corp.example', holder: 'Lea', role: 'leader' },
      { line: 1, name: 'L', address: 'lea@corp.example', holder: 'Lea', role: 'leader' },
    ]);
  });

  it('leaves two existing people two, even if a line names both of their addresses', () => {
    const both = [found('Ana', 'ana@corp.example', 'ben@corp.example')];
    const { people, taken } = addPeople([person('ana'), person('ben')], both, 'report', stamp());
    expect(people.map(({ addresses }) => addresses)).toEqual([
      ['ana@corp.example'],
      ['ben@corp.example'],
    ]);
    expect(taken).toMatchObject([{ address: 'ben@corp.example', holder: 'Ben' }]);
  });

  it('takes a whole domain for a customer only', () => {
    const acme = [found('Acme', '@acme.example')];
    expect(addPeople([], acme, 'customer', stamp())).toMatchObject({ added: 1, refused: [] });
    expect(addPeople([], acme, 'report', stamp())).toMatchObject({
      added: 0,
      refused: [{ line: 1, address: '@acme.example' }],
    });
  });

  it('adds somebody anew who was deleted', () => {
    const gone = person('ana', { name: '', addresses: [], deletedAt: 1 });
    const { people, added } = addPeople(
      [gone],
      [found('Ana', 'ana@corp.example')],
      'report',
      stamp(),
    );
    expect(added).toBe(1);
    expect(people[0]).toBe(gone);
  });

  const someone = fc.record({
    name: fc.constantFrom('Ana', 'Ana Silva', 'Ben', 'Cleo Li', '__proto__'),
    addresses: fc.uniqueArray(
      fc.nat(12).map((n) => `p${n}@corp.example`),
      { minLength: 1, maxLength: 3 },
    ),
    line: fc.nat(99),
  });

  it('comes to the same people in whatever order they are found', () => {
    const lists = fc
      .array(someone, { maxLength: 12 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
    const known = [person('p1'), person('p2'), person('p3', { role: 'leader' })];
    const shape = (list: Found[]) =>
      addPeople(known, list, 'report', stamp())
        .people.map(({ name, addresses }) => `${name} ${addresses.toSorted().join(' ')}`)
        .toSorted();
    fc.assert(fc.property(lists, ([one, other]) => void expect(shape(other)).toEqual(shape(one))));
  });

  it('never loses an address and never gives one to two people', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 20 }), (list) => {
        const { people } = addPeople([person('p1')], list, 'report', stamp());
        const keys = people.flatMap(({ addresses }) => addresses.map(sameAs));
        expect(new Set(keys).size).toBe(keys.length);
        const given = list.flatMap(({ addresses }) => addresses.map(sameAs));
        expect(new Set(keys)).toEqual(new Set([sameAs('p1@corp.example'), ...given]));
      }),
    );
  });

  it('takes 500 people, and the same 500 again', () => {
    const list = Array.from({ length: 500 }, (_, n) => found(`P ${n}`, `p${n}@corp.example`));
    const first = addPeople([], list, 'report', stamp());
    expect(first.added).toBe(500);
    expect(addPeople(first.people, list, 'report', stamp()).merged).toHaveLength(500);
    const { whoIs } = directory(first.people, []);
    expect(whoIs('p499@corp.example')).toMatchObject({ name: 'P 499' });
  });
});

describe('a name made from an address', () => {
  test.each([
    ['ana.silva@corp.example', 'Ana Silva'],
    ['ana_silva+walk@corp.example', 'Ana Silva'],
    ['jean-luc.picard@corp.example', 'Jean-Luc Picard'],
    ["sean.o'brien@corp.example", "Sean O'brien"],
    ['élise@corp.example', 'Élise'],
    ['@acme.example', 'acme.example'],
    ['_@corp.example', '_@corp.example'],
  ])('%s is %s', (address, name) => expect(nameFrom(address)).toBe(name));
});
