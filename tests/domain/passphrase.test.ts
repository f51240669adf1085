import { describe, expect, it } from 'vitest';
import { isPassphrase, meantPassphrase } from '../../domain/passphrase';

describe('a passphrase', () => {
  it.each([
    ['elf Zeichen', false],
    ['twelve chars', true],
    ['  eleven char  ', false],
    [' '.repeat(12), false],
    ['\u3000'.repeat(12), false],
    ['aaaaaaaaaaaaaaaa', false],
    ['abcdabcdabcdabcd', false],
    ['abcdeabcdeab', true],
    ['🥾🧭🗻🌲🏕🥾', false],
    ['🥾🧭🗻🌲🏕🥾🧭🗻🌲🏕🥾🧭', true],
  ])('%j is one: %s', (typed, is) => {
    expect(isPassphrase(typed)).toBe(is);
  });

  it('is meant without blanks at its ends, and with those between its words', () => {
    expect(meantPassphrase('\u00a0 drei  Ko\u0308che \n')).toBe('drei  Köche');
  });
});
