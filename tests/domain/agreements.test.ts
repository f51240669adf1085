import { describe, expect, it } from 'vitest';
import { agreementFields, agreementState, openFields } from '../../domain/agreements';
import { behaviourById } from '../../domain/behaviours';
import { daysToClose, loopState } from '../../domain/loops';
import type { Heard } from '../../domain/projects';

const written = {
  theirs: 'Nobody asks twice.',
  mine: 'Fewer complaints.',
  can: 'Two days a week.',
  cannot: 'More money.',
  decides: 'Ana.',
  answerTime: 'One day.',
};
const empty = { theirs: '', mine: '', can: '', cannot: '', decides: '', answerTime: '' };

describe('an agreement', () => {
  it('says what is still open, in the order in which it is asked', () => {
    expect(openFields(empty)).toEqual(['theirs', 'mine', 'can', 'cannot', 'decides', 'answerTime']);
    expect(openFields({ ...written, cannot: ' \n', decides: '' })).toEqual(['cannot', 'decides']);
    expect(openFields(written)).toEqual([]);
  });

  it.each([
    ['empty', empty],
    ['begun', { ...empty, mine: 'Fewer complaints.' }],
    ['written', written],
    ['agreed', { ...written, agreedOn: '2026-11-20' }],
    // Both may say yes to less than all of it.
    ['agreed', { ...empty, agreedOn: '2026-11-20' }],
  ] as const)('is %s', (state, phase) => {
    expect(agreementState(phase)).toBe(state);
  });

  it('settles what the behaviours of agreeing first ask for', () => {
    for (const { behaviour } of agreementFields) {
      expect(behaviourById.get(behaviour)?.standard).toBe('agree-first');
    }
  });
});

describe('something heard', () => {
  const heard = (change: Partial<Heard> = {}): Heard => ({
    id: 'h',
    day: '2026-10-24',
    text: 'Nobody covers lunch',
    did: '',
    ...change,
  });
  const done = { doneOn: '2026-10-25' };

  it('is a closed loop when it was done and told back', () => {
    expect(loopState(heard())).toBe('heard');
    expect(loopState(heard(done))).toBe('done');
    expect(loopState(heard({ ...done, toldOn: '2026-10-26' }))).toBe('closed');
    expect(loopState(heard({ toldOn: '2026-10-26' }))).toBe('heard');
  });

  it('takes calendar days to close, over the end of summer time, too; unknown while it is open', () => {
    expect(daysToClose(heard({ ...done, toldOn: '2026-10-26' }))).toBe(2);
    expect(daysToClose(heard({ ...done, toldOn: '2026-10-20' }))).toBe(0);
    expect(daysToClose(heard(done))).toBeUndefined();
  });
});
