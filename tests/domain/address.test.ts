import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isAddress, isDomain, sameAs } from '../../domain/address';

describe('an address', () => {
  test.each([
    'ana@corp.example',
    'ana.silva+walk@mail.corp.example',
    "sean.o'brien@corp.example",
    'ANA_SILVA-2@CORP.EXAMPLE',
    '山田@会社.example',
    'ana@münchen.example',
    'ana@xn--mnchen-3ya.example',
    'ana@例え.テスト',
    `${'a'.repeat(64)}@corp.example`,
  ])('is read in %s', (text) => expect(isAddress(text)).toBe(true));

  test.each([
    '',
    '...',
    'a@b',
    'Ana Silva',
    'ana silva@corp.example',
    'ana@corp example',
    ' ana@corp.example',
    'ana@corp.example\n',
    'ana@corp..example',
    '.ana@corp.example',
    'ana.@corp.example',
    'an..a@corp.example',
    'ana@-corp.example',
    'ana@corp-.example',
    'ana@corp.example.',
    'ana@corp.e',
    'ana@10.0.0.1',
    'ana@@corp.example',
    '@corp.example',
    'ana@ben@corp.example',
    'Ana <ana@corp.example>',
    '"ana silva"@corp.example',
    'ana\u202E@corp.example',
    'ana\0@corp.example',
    `${'a'.repeat(65)}@corp.example`,
    `ana@${'corp.'.repeat(50)}example`,
  ])('is not seen in %j', (text) => expect(isAddress(text)).toBe(false));

  it('is the same in every script', () => {
    const piece = fc.constantFrom('a', 'b', '1', '.', '@', '-', '_', '+', ' ', "'", 'aa.bb');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.tuple(text, text).map((both) => both.join('@')),
        ),
        (plain) => {
          expect(isAddress(plain.replaceAll('b', 'ф'))).toBe(isAddress(plain));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is decided at once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), (text) => {
        expect(typeof isAddress(text)).toBe('boolean');
      }),
    );
  });
});

test('a whole domain is written with an @ in front', () => {
  expect(isDomain('@acme.example')).toBe(true);
  expect(['acme.example', 'ana@acme.example', '@acme', '@', ''].some(isDomain)).toBe(false);
});

describe('the same person', () => {
  test.each([
    ['Ana.Silva@Corp.Example', 'ana.silva@corp.example'],
    [' ana@corp.example ', 'ana@corp.example'],
    ['ana+walk@corp.example', 'ana@corp.example'],
    ['a.n.a+walk+talk@gmail.com', 'ana@gmail.com'],
    ['A.na@googlemail.com', 'ana@gmail.com'],
    ['ana@MÜNCHEN.example', 'ana@mu\u0308nchen.example'],
    ['@Acme.example', '@acme.example'],
    ['@googlemail.com', '@gmail.com'],
  ])('has %s and %s', (one, other) => expect(sameAs(one)).toBe(sameAs(other)));

  test.each([
    ['ana.silva@corp.example', 'anasilva@corp.example'],
    ['ana@corp.example', 'ana@corp.test'],
    ['ana@gmail.com', 'ana@gmail.com.example'],
    ['+ana@corp.example', '+ben@corp.example'],
    ['ana@corp.example', '@corp.example'],
  ])('does not have both %s and %s', (one, other) => expect(sameAs(one)).not.toBe(sameAs(other)));

  it('keeps its key: the key of a key is itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc
        .tuple(fc.string({ unit: fc.constantFrom('a', 'B', '.', '+', ' ', 'İ', '\u0301', '@') }))
        .map(([local]) => `${local}@gmail.com`),
    );
    fc.assert(fc.property(text, (any) => void expect(sameAs(sameAs(any))).toBe(sameAs(any))));
  });
});
