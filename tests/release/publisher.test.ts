import { describe, expect, it } from 'vitest';
import { publisherRow } from './publisher';
import { asTable, holds } from './row';

const filled = { contact: 'Walk Ltd, help@walk.corp', id: 'walk-the-talk@walk.corp' };

describe('what only whoever publishes can know', () => {
  it('holds once it is filled in', () => {
    const row = publisherRow(filled);
    expect(row).toMatchObject({ figure: '2 of 2 filled in', faults: [] });
    expect(holds(row, true)).toBe(true);
    expect(holds(publisherRow({ ...filled, contact: 'https://walk.corp/help' }), true)).toBe(true);
  });

  it.each([
    ['a contact', { contact: '' }, 'contact.json names nobody'],
    ['an id', { id: 'walk-the-talk@walk-the-talk.example' }, 'gecko.id'],
    ['any id', { id: '' }, 'gecko.id'],
  ])('is left out in a rehearsal without %s, and fails a release', (_what, flaw, said) => {
    const row = publisherRow({ ...filled, ...flaw });
    expect(holds(row, false)).toBe(true);
    expect(asTable([row], false)).toContain('left out');
    expect(holds(row, true)).toBe(false);
    expect(asTable([row], true)).toContain(said);
  });

  it.each(['Somebody', 'help@corp.example', 'https://example.com/help'])(
    'does not hold where nobody is reached: %s',
    (contact) => {
      expect(holds(publisherRow({ ...filled, contact }), false)).toBe(false);
    },
  );
});
