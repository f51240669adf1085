import emailAddresses from 'email-addresses';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readPeople } from '../../domain/people-list';

const read = (text: string) => readPeople(text).people.map((one) => [one.name, ...one.addresses]);
const ANA = ['Ana Silva', 'ana@corp.example'];
const BEN = ['Ben Ode', 'ben@corp.example'];

describe('one person is read in', () => {
  test.each([
    'Ana Silva <ana@corp.example>',
    '"Ana Silva" <ana@corp.example>',
    "'Ana Silva' <ana@corp.example>",
    '“Ana Silva” <ana@corp.example>,',
    '„Ana Silva“ <ana@corp.example>;',
    '"Ana" Silva <ana@corp.example>',
    'Ana Silva ana@corp.example',
    'Ana Silva\tana@corp.example',
    '1\tAna Silva\tana@corp.example',
    'Ana Silva, ana@corp.example',
    'Ana Silva: ana@corp.example',
    'Ana Silva - ana@corp.example',
    'Ana Silva <ana@corp.example',
    'Ana Silva (ana@corp.example)',
    'Ana Silva [mailto:ana@corp.example]',
    '[Ana Silva](mailto:ana@corp.example)',
    'Ana Silva <mailto:ana@corp.example?subject=Hello>',
    'Ana Silva ana@corp.example<mailto:ana@corp.example>',
    'ana@corp.example (Ana Silva)',
    'Ana (the (big) boss) Silva <ana@corp.example>',
    '1. Ana Silva <ana@corp.example>',
    '(2) Ana Silva <ana@corp.example>',
    '- Ana Silva <ana@corp.example>',
    '•\tAna Silva <ana@corp.example>',
    '* [ ] Ana Silva <ana@corp.example>',
    '> Ana Silva <ana@corp.example>.',
    'To: Ana Silva <ana@corp.example>',
    'Ana Silva＜ａｎａ＠corp．example＞；',
    '\uFEFFAna\u00A0Silva <\u200Bana@corp.example>',
  ])('%s', (text) => {
    expect(read(text)).toEqual([ANA]);
    expect(readPeople(text).kept).toBe('');
  });

  test.each([
    ['ana.silva@corp.example', ['Ana Silva', 'ana.silva@corp.example']],
    ['mailto:ana%2Bx@corp.example', ['Ana', 'ana+x@corp.example']],
    ['"ana@old.example" <ana@corp.example>', ['Ana', 'ana@corp.example']],
    ['"Ana \\"Bo\\" Silva" <ana@corp.example>', ['Ana "Bo" Silva', 'ana@corp.example']],
    ['"Ana @ QA" <ana@corp.example>', ['Ana @ QA', 'ana@corp.example']],
    ['"Silva, Ana" <ana@corp.example>', ['Silva, Ana', 'ana@corp.example']],
    ['Silva, Ana <ana@corp.example>', ['Silva, Ana', 'ana@corp.example']],
    ['van der Berg, Ana <ana@corp.example>', ['van der Berg, Ana', 'ana@corp.example']],
    ['Ana O’Neil <ana@corp.example>', ['Ana O’Neil', 'ana@corp.example']],
    ['Ana <ana@corp.example> <ana@home.example>', ['Ana', 'ana@corp.example', 'ana@home.example']],
    ['Ana\tana@corp.example\tana@home.example', ['Ana', 'ana@corp.example', 'ana@home.example']],
    ['山田太郎 <yamada@corp.example>', ['山田太郎', 'yamada@corp.example']],
    ['"★" <ana@corp.example>', ['★', 'ana@corp.example']],
    ['"..." <ana@corp.example>', ['Ana', 'ana@corp.example']],
  ])('%s, as %j', (text, person) => {
    expect(read(text)).toEqual([person]);
    expect(readPeople(text).kept).toBe('');
  });
});

describe('a list', () => {
  test.each([
    'Ana Silva <ana@corp.example>, Ben Ode <ben@corp.example>',
    'Ana Silva <ana@corp.example>; Ben Ode <ben@corp.example>;',
    'Ana Silva <ana@corp.example>\r\n\r\nBen Ode <ben@corp.example>\r\n',
    'Ana Silva <ana@corp.example> Ben Ode <ben@corp.example>',
    'Ana Silva <ana@corp.example>、Ben Ode <ben@corp.example>',
    'Team: Ana Silva <ana@corp.example>, Ben Ode <ben@corp.example>;',
    '"Ana Silva <ana@corp.example>, Ben Ode <ben@corp.example>',
    'Ana Silva ana@corp.example\u2028Ben Ode ben@corp.example',
  ])('is read in %j', (text) => {
    expect(read(text)).toEqual([ANA, BEN]);
    expect(readPeople(text).kept).toBe('');
  });

  it('of Outlook has the family name first', () => {
    const names = (separator: string) =>
      read(`Silva, Ana <ana@corp.example>${separator} Ode, Ben <ben@corp.example>`).map(
        ([name]) => name,
      );
    expect(names(';')).toEqual(['Silva, Ana', 'Ode, Ben']);
    expect(names(',')).toEqual(['Silva, Ana', 'Ode, Ben']);
  });

  it('of bare addresses names each from itself', () => {
    expect(read('ana@corp.example ben@corp.example,mailto:cleo@corp.example')).toEqual([
      ['Ana', 'ana@corp.example'],
      ['Ben', 'ben@corp.example'],
      ['Cleo', 'cleo@corp.example'],
    ]);
  });

  it('holds whole domains only where customers are asked for', () => {
    expect(readPeople('Acme <@acme.example>, @b.example', { domains: true }).people).toEqual([
      { name: 'Acme', addresses: ['@acme.example'], line: 1 },
      { name: 'b.example', addresses: ['@b.example'], line: 1 },
    ]);
    expect(readPeople('@acme.example')).toMatchObject({ people: [], kept: '@acme.example' });
  });
});

describe('what cannot be read', () => {
  it('is named with its line and kept', () => {
    const text = 'Ana Silva <ana@corp.example>\n\nBob\nben@corp\nBen Ode <ben@corp.example>';
    expect(readPeople(text)).toEqual({
      people: [
        { name: 'Ana Silva', addresses: ['ana@corp.example'], line: 1 },
        { name: 'Ben Ode', addresses: ['ben@corp.example'], line: 5 },
      ],
      unread: [
        { line: 3, text: 'Bob' },
        { line: 4, text: 'ben@corp' },
      ],
      kept: 'Bob\nben@corp',
    });
  });

  test.each([
    ['Ana Silva <ana@corp.example>, not-an-address, Ben Ode <ben@corp.example>', 'not-an-address'],
    ['Ana Silva <ana@corp.example>; Bob; Ben Ode <ben@corp.example>', 'Bob'],
    ['Ana Silva <ana@corp.example>; bob@corp, Ben Ode <ben@corp.example>', 'bob@corp'],
    ['Ana Silva <ana@corp.example>, Ben Ode <ben@corp.example>, Bob', 'Bob'],
    ['Bob <>, Ana Silva <ana@corp.example>, Ben Ode <ben@corp.example>', 'Bob <>'],
  ])('does not lose the good pieces of %s', (text, kept) => {
    expect(read(text)).toEqual([ANA, BEN]);
    expect(readPeople(text).kept).toBe(kept);
  });

  it('never lends its name to somebody else', () => {
    expect(readPeople('ana@corp.example, Bob')).toMatchObject({
      people: [{ name: 'Ana' }],
      kept: 'Bob',
    });
    expect(readPeople('Bob, ana@corp.example, Ben Ode <ben@corp.example>')).toMatchObject({
      people: [{ name: 'Ana' }, { name: 'Ben Ode' }],
      kept: 'Bob',
    });
    expect(readPeople('ana@corp.example, Ana Silva')).toMatchObject({
      people: [{ name: 'Ana Silva' }],
      kept: '',
    });
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...'"\'<>()[]@,;:.\\\t\n +-1“„«＜，'.split(''),
    'Ana',
    'ana@corp.example',
    'mailto:',
    '%',
    '\u202E',
    '\0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc.string({ unit: piece, maxLength: 300 }),
  );

  it('reading ends with people, or with the text kept, and never throws', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { people, unread, kept } = readPeople(any);
        expect(people.every(({ name, addresses }) => name !== '' && addresses.length > 0)).toBe(
          true,
        );
        expect(kept).toBe(unread.map((one) => one.text).join('\n'));
      }),
    );
  });

  test.each([
    '"',
    '\\"',
    '(',
    '((a)',
    '<',
    '@',
    'a@',
    ',',
    "'",
    '“',
    '\t',
    '1. ',
    '-',
    'a.b@c.example ',
  ])('ten thousand characters of %j are read in a moment', (unit) => {
    const start = performance.now();
    readPeople(`x${unit.repeat(10_000 / unit.length)}x`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/** Names as people have them, and as attackers write them. */
const names = fc.oneof(
  fc.constantFrom(
    'Ana Silva',
    'Silva, Ana',
    '__proto__',
    'constructor',
    '山田 太郎',
    'O’Neil',
    'Dr. Ode; QA',
  ),
  fc.constantFrom(
    '\u202Eanα',
    'a\0b',
    '<script>alert(1)</script>',
    'Ana @ QA',
    'Ana (QA)',
    '{{7*7}}',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((name) => name.replace(/[\uFEFF\u200B\u2060＠＜＞]|\s+/g, ' ').trim())
    .filter((name) => /^[\p{L}\p{N}]/u.test(name) && !/mailto:|^\w+:/i.test(name)),
);
const addresses = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}([._+-][a-z0-9]{1,8})?$/), fc.nat(99))
  .map(([local, n]) => `${local}@team${n}.corp.example`);

describe('somebody written in any form is read back', () => {
  const quoted = (name: string) => `"${name.replace(/["\\]/g, '\\$&')}"`;

  it('with any name in quotes, hostile ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, addresses), { maxLength: 5 }), (people) => {
        for (const separator of [', ', ';', '\n']) {
          const text = people
            .map(([name, address]) => `${quoted(name)} <${address}>`)
            .join(separator);
          expect(read(text)).toEqual(people);
        }
      }),
    );
  });

  const plain = fc.constantFrom(
    'Ana Silva',
    'Zoë',
    'Jean-Luc Ode',
    "Seán O'Brien",
    '山田 太郎',
    'J. R. Ode',
  );
  const forms = fc.constantFrom(
    (name: string, address: string) => `${name} <${address}>`,
    (name: string, address: string) => `${name}\t${address}`,
    (name: string, address: string) => `${address} (${name})`,
    (name: string, address: string) => `${name} <mailto:${encodeURIComponent(address)}>`,
    (name: string, address: string) => `“${name}” <${address.toUpperCase()}>`,
  );
  it('with a plain name in every form', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, addresses, forms), { maxLength: 5 }), (people) => {
        for (const separator of [', ', '; ', '\r\n']) {
          const text = people.map(([name, address, form]) => form(name, address)).join(separator);
          expect(read(text).map(([name, address]) => [name, address?.toLowerCase()])).toEqual(
            people.map(([name, address]) => [name, address]),
          );
        }
      }),
    );
  });

  it('as an RFC 5322 parser reads it', () => {
    const words = fc.constantFrom(
      'Ana',
      '"Silva, A."',
      'J.',
      '(a comment)',
      "O'Brien",
      '"B \\"x\\""',
    );
    const mailbox = fc
      .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), addresses)
      .map(([parts, address]) => `${parts.join(' ')} <${address}>`);
    fc.assert(
      fc.property(fc.array(mailbox, { minLength: 1, maxLength: 4 }), (list) => {
        const parsed = emailAddresses.parseAddressList(list.join(', '));
        fc.pre(parsed !== null);
        const theirs = parsed!.map((one) => (one.type === 'mailbox' ? one.address : one.name));
        expect(read(list.join(', ')).map(([, address]) => address)).toEqual(theirs);
      }),
    );
  });
});

test('a text of a megabyte is read as well', () => {
  expect(readPeople('bob,'.repeat(250_000)).unread).toHaveLength(250_000);
  expect(readPeople('ana@corp.example '.repeat(60_000)).people).toHaveLength(1);
});

test('500 people are read from one line as from 500', () => {
  const list = Array.from({ length: 500 }, (_, n) => `"Ode ${n}, P" <p${n}@corp.example>`);
  expect(read(list.join(', '))).toHaveLength(500);
  expect(read(list.join('\n'))).toEqual(read(list.join(', ')));
});
