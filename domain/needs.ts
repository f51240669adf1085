import { compare } from './order';
import { promiseState, type Promised } from './promises';

/** Something that somebody said they need, and by when; `lapsed`: nobody said in time whether they got it. */
export interface Need extends Promised {
  text: string;
  state: 'open' | 'due' | 'lapsed' | 'met' | 'partly' | 'not';
}

const answered = { yes: 'met', partly: 'partly', no: 'not' } as const;

/**
 * What people said they need: promises with words. Unanswered ones first, the earliest due in front; then the others, the latest
 * due in front. @param now epoch ms
 */
export function needsIn(promises: readonly Promised[], now: number, zone: string): Need[] {
  const needs = promises.flatMap((promised): Need[] => {
    if (promised.text === undefined) return [];
    const { text, answer } = promised;
    if (answer) return [{ ...promised, text, state: answered[answer] }];
    const state = promiseState(promised, now, zone);
    return [{ ...promised, text, state: state === 'due' || state === 'lapsed' ? state : 'open' }];
  });
  const open = needs.filter(isOpen).toSorted(byDue);
  return [...open, ...needs.filter((need) => !isOpen(need)).toSorted((a, b) => byDue(b, a))];
}

/** Not answered yet, whether or not its time has come. */
export const isOpen = ({ state }: Need): boolean =>
  state === 'open' || state === 'due' || state === 'lapsed';

const byDue = (a: Need, b: Need) => compare(a.due, b.due) || compare(a.id, b.id);
