import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { again, deliveredIn, satisfactionIn } from '../../domain/wrap-ups';

const said = (...answers: (boolean | undefined)[]) => ({
  answers: answers.map((one, n) => ({
    id: `a${n}`,
    day: '2026-11-20',
    because: '',
    change: '',
    ...(one !== undefined && { again: one }),
  })),
});

describe('"would work with me again"', () => {
  it('is a percentage from three answers on', () => {
    expect(again([said(true, true)])).toEqual({ yes: 2, asked: 2 });
    expect(again([said(true, true, false)])).toEqual({ yes: 2, asked: 3, share: 2 / 3 });
  });

  it('counts over all projects, and only those who answered this question', () => {
    expect(again([said(true, undefined), said(), said(false, undefined, true)])).toEqual({
      yes: 2,
      asked: 3,
      share: 2 / 3,
    });
    expect(again([])).toEqual({ yes: 0, asked: 0 });
  });

  it('is a share from 0 to 1, whichever project an answer belongs to', () => {
    const anyAnswers = fc.array(fc.array(fc.option(fc.boolean(), { nil: undefined })));
    fc.assert(
      fc.property(anyAnswers, (projects) => {
        const all = again(projects.map((answers) => said(...answers)));
        expect(again([said(...projects.flat())])).toEqual(all);
        expect('share' in all).toBe(all.asked >= 3);
        expect(all.share ?? 0).toBeGreaterThanOrEqual(0);
        expect(all.share ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('what was delivered is counted by answer', () => {
  const answers = [{ delivered: 'yes' }, { delivered: 'no' }, {}, { delivered: 'yes' }] as const;
  expect(deliveredIn(answers)).toEqual({ yes: 2, partly: 0, no: 1 });
});

it('satisfaction is the mean of the marks given, unknown without any', () => {
  expect(satisfactionIn([{ satisfied: 5 }, {}, { satisfied: 2 }])).toBe(3.5);
  expect(satisfactionIn([{}])).toBeUndefined();
});
