import { expect, it } from 'vitest';
import type { Behaviour } from '../../domain/behaviours';
import type { PastPrompt } from '../../domain/decide';
import { standingBehaviour } from '../../domain/standing';

const behaviour = (id: string, ...moments: Behaviour['moments']): Behaviour => ({
  id,
  standard: 'available',
  moments,
  due: 'today',
});
const all = [
  behaviour('B01', 'mail-from-report'),
  behaviour('B02', 'popup'),
  behaviour('B03', 'popup', 'one-on-one'),
];
const shown = (behaviour: string, at: number): PastPrompt => ({
  at,
  behaviour,
  person: 'ana',
  dismissed: false,
});

it.each<[string, PastPrompt[], string[], string | undefined]>([
  ['is the first of the popup’s own when none was used', [], [], 'B02'],
  ['is one that was never used before one that was', [shown('B02', 1)], [], 'B03'],
  ['is the one used longest ago', [shown('B03', 1), shown('B02', 2)], [], 'B03'],
  ['looks at the latest use', [shown('B02', 1), shown('B03', 2), shown('B02', 3)], [], 'B03'],
  ['leaves out what is switched off', [], ['B02'], 'B03'],
  ['is nothing when everything is switched off', [], ['B02', 'B03'], undefined],
])('the standing suggestion %s', (_, prompts, off, expected) => {
  expect(standingBehaviour(prompts, off, all)).toBe(expected);
});

it('the catalogue always has one', () => {
  expect(standingBehaviour([], [])).toMatch(/^B\d\d$/);
});
