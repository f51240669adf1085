import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recoveryBytes, recoveryCodeFrom } from '../../domain/recovery-code';

const code = fc.uint8Array({ minLength: 16, maxLength: 16 });

it('is 26 characters in five groups, none of which is read for another', () => {
  fc.assert(
    fc.property(code, (bytes) => {
      expect(recoveryCodeFrom(bytes)).toMatch(/^([\dA-HJKMNP-TV-Z]{5}-){4}[\dA-HJKMNP-TV-Z]{6}$/);
    }),
  );
});

it('gives the same bytes back', () => {
  fc.assert(
    fc.property(code, (bytes) => {
      expect(recoveryBytes(recoveryCodeFrom(bytes))).toEqual(bytes);
    }),
  );
});

/** As people write a code by hand, or a telephone corrects it. */
const slips: [string, (shown: string) => string][] = [
  ['in small letters', (shown) => shown.toLowerCase()],
  ['without hyphens', (shown) => shown.replaceAll('-', '')],
  ['with spaces and lines', (shown) => `  ${shown.replaceAll('-', ' \n')}\t`],
  ['with a label', (shown) => `Recovery code: ${shown}`],
  ['with a label in another line', (shown) => `Walk the Talk\nWiederherstellung：\n${shown}\n`],
  ['in quotes, with a full stop', (shown) => `“${shown}”.`],
  ['as code in a chat', (shown) => `\`${shown}\``],
  ['with underscores', (shown) => shown.replaceAll('-', '_')],
  ['with minus signs', (shown) => shown.replaceAll('-', '\u2212')],
  ['with zero-width spaces', (shown) => `\ufeff${shown.replaceAll('-', '\u200b-\u2060')}`],
  ['with soft hyphens', (shown) => shown.replaceAll('-', '\u00ad')],
  ['with a colon after it', (shown) => `${shown}:`],
  ['with long dashes', (shown) => shown.replaceAll('-', ' – ')],
  ['with O for 0', (shown) => shown.replace('0', 'o').replaceAll('0', 'O')],
  ['with I and l for 1', (shown) => shown.replace('1', 'I').replaceAll('1', 'l')],
  [
    'in wide letters',
    (shown) => shown.replace(/\w/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
];
it.each(slips)('is understood %s', (_how, typed) => {
  fc.assert(
    fc.property(code, (bytes) => {
      expect(recoveryBytes(typed(recoveryCodeFrom(bytes)))).toEqual(bytes);
    }),
  );
});

it('is no code when it is too short, too long, or holds what no code holds', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 0, max: 25 }), (bytes, at) => {
      const typed = recoveryCodeFrom(bytes).replaceAll('-', '');
      expect(recoveryBytes(typed)).toEqual(bytes);
      expect(recoveryBytes(typed.slice(1))).toBeUndefined();
      expect(recoveryBytes(`${typed}0`)).toBeUndefined();
      for (const odd of ['U', 'é', '!', '🥾', '']) {
        expect(recoveryBytes(typed.slice(0, at) + odd + typed.slice(at + 1))).toBeUndefined();
      }
    }),
  );
  expect(recoveryBytes('')).toBeUndefined();
});

it('notices two of three wrong characters by itself; the lock would notice the rest', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const typed = recoveryCodeFrom(Uint8Array.from({ length: 16 }, (_, n) => 37 * n)).replaceAll(
    '-',
    '',
  );
  const wrong = [...typed].flatMap((right, at) =>
    [...alphabet]
      .filter((other) => other !== right)
      .map((other) => typed.slice(0, at) + other + typed.slice(at + 1)),
  );
  expect(wrong).toHaveLength(26 * 31);
  const noticed = wrong.filter((one) => recoveryBytes(one) === undefined).length;
  expect(noticed / wrong.length).toBeGreaterThan(0.6);
});

it('reads a code written down once for all times', () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, n) => n);
  expect(recoveryCodeFrom(bytes)).toBe('000G4-0R40M-30E20-9185G-R38E1W');
  expect(recoveryBytes('000G4-0R40M-30E20-9185G-R38E1W')).toEqual(bytes);
});
