import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { readPeopleFile } from '../../domain/people-file';

const read = (text: string, name = 'team.csv') =>
  readPeopleFile(name, text).people.map((one) => [one.name, ...one.addresses]);
const ANA = ['Ana Silva', 'ana@corp.example'];

describe('a table is read', () => {
  test.each([
    'Name,Email\nAna Silva,ana@corp.example',
    '\uFEFFName;E-Mail-Adresse\r\nAna Silva;ana@corp.example\r\n',
    'sep=;\r\nNAME;E-MAIL\r\nAna Silva;ana@corp.example',
    'Full Name\tWork Email\tManager Email\nAna Silva\tana@corp.example\tlea@corp.example',
    'Employee ID,Worker,Email - Work,Supervisor E-mail\n7,Ana Silva,ana@corp.example,lea@corp.example',
    'First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nAna,,Silva,* Work,ana@corp.example',
    'Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\nAna Silva,Ana,Silva,Work,ana@corp.example',
    'Title,First Name,Last Name,E-mail Address,E-mail Type,E-mail Display Name\n,Ana,Silva,ana@corp.example,SMTP,ana@corp.example (Ana)',
    'Nachname;Vorname;E-Mail\nSilva;Ana;ana@corp.example',
    'Name;Vorname;E-Mail\nSilva;Ana;ana@corp.example',
    'Nom;Prénom;Adresse e-mail\nSilva;Ana;ana@corp.example',
    'NOM;PRENOM;Courriel\nSilva;Ana;ana@corp.example',
    'Nombre,Apellidos,Correo electrónico\nAna,Silva,ana@corp.example',
    'Nome,Sobrenome,E-mail corporativo\nAna,Silva,ana@corp.example',
    '氏名,メールアドレス\nAna Silva,ana@corp.example',
    'first_name|last_name|email_address\nAna|Silva|ana@corp.example',
    'Team report\n\nWorker,Location,Work Email\nAna Silva,Lisbon,ana@corp.example',
    'Email,Name (optional),Name\nana@corp.example,,Ana Silva',
    'Ana Silva,ana@corp.example',
    'ana@corp.example;Ana Silva',
    '17,Ana Silva,Lisbon,ana@corp.example',
    'Ana,Silva,ana@corp.example',
    'Person,Kontakt\nAna Silva,ana@corp.example',
    'Ana Silva <ana@corp.example>',
    'Email\nAna Silva <ana@corp.example>',
    '"Name","Email"\n"Ana\nSilva","ana@corp.example"',
  ])('from %j', (text) => expect(read(text)).toEqual([ANA]));

  it('with several addresses of one person', () => {
    expect(read('Name,Work Email,Home email\nAna,ana@corp.example,ana@home.example')).toEqual([
      ['Ana', 'ana@corp.example', 'ana@home.example'],
    ]);
    expect(read('Name,E-mail 1 - Value\nAna,ana@corp.example ::: ana@home.example')).toEqual([
      ['Ana', 'ana@corp.example', 'ana@home.example'],
    ]);
  });

  it('with the family name first where that is the custom', () => {
    expect(read('姓,名,メール\n山田,太郎,taro@corp.example')).toEqual([
      ['山田 太郎', 'taro@corp.example'],
    ]);
  });

  it('with a name from the address where none stands', () => {
    expect(read('Name,Email\n,ana.silva@corp.example')).toEqual([
      ['Ana Silva', 'ana.silva@corp.example'],
    ]);
    expect(read('Email\nana@corp.example\nben@corp.example')).toHaveLength(2);
    expect(read('ana@corp.example,ben@corp.example')).toHaveLength(2);
  });

  it('and a list of mailboxes is a list, whatever the file is called', () => {
    const list = 'Ana Silva <ana@corp.example>; Ode, Ben <ben@corp.example>';
    const two = [ANA, ['Ode, Ben', 'ben@corp.example']];
    expect(read(list)).toEqual(two);
    expect(read(list, 'team.txt')).toEqual(two);
    expect(read(`My mail list\n${list}`, 'team.txt')).toEqual(two);
  });

  it('and rows that cannot be read are named by their line, also after a cell of several lines', () => {
    const text =
      'Name,Note,Email\nAna Silva,"two\nlines",ana@corp.example\n\nBob,,\nCleo,,cleo@corp';
    expect(readPeopleFile('team.csv', text)).toEqual({
      people: [{ name: 'Ana Silva', addresses: ['ana@corp.example'], line: 2 }],
      unread: [
        { line: 5, text: 'Bob' },
        { line: 6, text: 'Cleo, cleo@corp' },
      ],
      kept: 'Bob\nCleo, cleo@corp',
    });
  });

  it('and a quote never closed spoils its own line only', () => {
    const text =
      'Name,Email\n"Bob,bob@corp.example\n"Silva, Ana",ana@corp.example\nBen,ben@corp.example';
    expect(read(text)).toContainEqual(['Silva, Ana', 'ana@corp.example']);
    expect(read(text)).toContainEqual(['Ben', 'ben@corp.example']);
    expect(readPeopleFile('team.csv', text).unread).toMatchObject([{ line: 2 }]);
  });
});

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('a vCard is read', () => {
  test.each([
    [card('VERSION:3.0', 'FN:Ana Silva', 'EMAIL;TYPE=INTERNET,WORK:ana@corp.example')],
    [
      card(
        'VERSION:4.0',
        'FN;LANGUAGE=pt:Ana Silva',
        'EMAIL;TYPE="work,x:y";PREF=1:ana@corp.example',
      ),
    ],
    [
      card(
        'VERSION:3.0',
        'N:Silva;Ana;;;',
        'item1.EMAIL;type=pref:ana@corp.example',
        'item1.X-ABLabel:Work',
      ),
    ],
    [card('VERSION:4.0', 'FN:Ana Sil', ' va', 'EMAIL:mailto:ana@cor', '\tp.example')],
    [
      card(
        'VERSION:2.1',
        'FN;ENCODING=QUOTED-PRINTABLE:Ana=20Sil=',
        'va',
        'EMAIL;INTERNET:ana@corp.example',
      ),
    ],
    [
      card('version:3.0', 'fn:Ana Silva', 'email:ana@corp.example')
        .toLowerCase()
        .replace('ana silva', 'Ana Silva'),
    ],
    [
      card('FN:Ana Silva', 'PHOTO;ENCODING=b:AAAA', ' FN:x', 'EMAIL:ana@corp.example').replace(
        'END:VCARD',
        '',
      ),
    ],
  ])('from %j', (text) => {
    expect(read(text, 'team.vcf')).toEqual([ANA]);
    expect(read(text, 'renamed.txt')).toEqual([ANA]);
  });

  test.each([
    ['FN:Silva\\, Ana\\; QA', 'Silva, Ana; QA'],
    ['N:Sil\\;va;Ana;M;Dr.;', 'Ana Sil;va'],
    ['N:山田;太郎;;;', '山田 太郎'],
    ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9', 'José'],
    ['FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Jos=E9', 'José'],
    ['FN;CHARSET=nobody-knows;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9', 'José'],
    ['FN:', 'Ana'],
    ['FN:__proto__', '__proto__'],
  ])('with the name %s', (line, name) => {
    expect(read(card(line, 'EMAIL:ana@corp.example'), 'a.vcf')).toEqual([
      [name, 'ana@corp.example'],
    ]);
  });

  it('with all its addresses, and many in a file', () => {
    const ana = card(
      'FN:Ana',
      'EMAIL;TYPE=HOME:ana@home.example',
      'EMAIL;TYPE=WORK:ana@corp.example',
    );
    expect(read(ana + card('FN:Ben', 'EMAIL:ben@corp.example'), 'team.vcf')).toEqual([
      ['Ana', 'ana@home.example', 'ana@corp.example'],
      ['Ben', 'ben@corp.example'],
    ]);
  });

  it('and one without an address is named by its line', () => {
    const text =
      card('FN:Ana', 'EMAIL:ana@corp.example') + card('FN:Bob', 'TEL:1') + card('FN:', 'EMAIL:x');
    expect(readPeopleFile('team.vcf', text)).toMatchObject({
      people: [{ name: 'Ana', line: 1 }],
      unread: [
        { line: 5, text: 'Bob' },
        { line: 9, text: 'BEGIN:VCARD' },
      ],
    });
  });
});

describe('for any file', () => {
  const piece = fc.constantFrom(
    ...'",;\t|\n\r=@ ;:\\'.split(''),
    'Name',
    'Email',
    'ana@corp.example',
    'BEGIN:VCARD\n',
    'FN:',
    'EMAIL;ENCODING=QUOTED-PRINTABLE:',
    '=C3',
    '\0',
    '\u202E',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc.string({ unit: piece, maxLength: 300 }),
  );
  it('reading never throws, and everybody read has a name and an address', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.csv', 'a.vcf', 'a.txt', ''), (any, name) => {
        const { people } = readPeopleFile(name, any);
        expect(people.every((one) => one.name !== '' && one.addresses.length > 0)).toBe(true);
      }),
    );
  });

  const names = fc.oneof(
    fc.constantFrom(
      'Silva, Ana',
      '__proto__',
      '\u202Eana',
      'a\0b',
      'Ana "Bo"',
      '=1+1',
      'O’Neil; QA',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => /^[\p{L}\p{N}]/u.test(name)),
  );
  const team = fc.array(
    fc.tuple(
      names,
      fc.nat(9999).map((n) => `p${n}@corp.example`),
    ),
    { minLength: 1, maxLength: 5 },
  );
  it('whoever is written into a table or a vCard is read back', () => {
    fc.assert(
      fc.property(team, fc.constantFrom(',', ';', '\t'), (people, delimiter) => {
        const rows = [['Name', 'Email', 'City'], ...people.map((one) => [...one, 'Lisbon'])];
        expect(read(Papa.unparse(rows, { delimiter }))).toEqual(people);
        const escaped = (name: string) => name.replace(/[\\,;]/g, '\\$&');
        const cards = people.map(([name, address]) =>
          card(`FN:${escaped(name)}`, `EMAIL:${address}`),
        );
        expect(read(cards.join(''), 'team.vcf')).toEqual(people);
      }),
    );
  });
});

test.each([
  ['csv', 'Name,Email\n', (n: number) => `"Ode, P${n}",p${n}@corp.example\n`],
  ['csv without a header', '', (n: number) => `P Ode,p${n}@corp.example,Lisbon\n`],
  [
    'csv with an open quote',
    'Name,Email\n',
    (n: number) => `${n ? '' : '"'}P Ode,p${n}@corp.example\n`,
  ],
  ['vcf', '', (n: number) => card(`FN:P${n} Ode`, `EMAIL:p${n}@corp.example`)],
  ['txt', '', (n: number) => `P Ode <p${n}@corp.example>\n`],
])('5,000 people in a %s are read in seconds at most', (kind, header, row) => {
  const text = header + Array.from({ length: 5000 }, (_, n) => row(n)).join('');
  const start = performance.now();
  const { people } = readPeopleFile(`team.${kind.slice(0, 3)}`, text);
  // Some 200 ms alone; a machine that does other things takes its time.
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(people.length).toBeGreaterThanOrEqual(4999);
});
