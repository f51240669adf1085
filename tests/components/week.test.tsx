// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { behavioursFor, plannableMoments } from '../../components/journal/week/plan-choices';
import { reviewAt } from '../../components/journal/week/place';
import { willInWords } from '../../components/journal/week/plan-words';
import { Week } from '../../components/journal/week/week';
import type { Entry } from '../../domain/log';
import { write as mutate } from '../../storage/database';
import type { Decided } from '../../storage/decisions';
import { append, eventsBetween } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { practice } from '../../storage/practice';
import { addRecord } from '../../storage/records';
import { changeSettings } from '../../storage/settings';
import { ana } from '../storage/suggestions';
import { Journal } from '../../components/journal/journal';
import { button, field, freshBrowser, open, status, write } from './screen';
import { SectionHarness } from './section-harness';

/** A Friday at five: the slot of this week has begun. */
const clock = { now: Date.UTC(2026, 10, 20, 16), zone: 'Europe/Berlin' };
const today = '2026-11-20';
let leave: () => void = () => undefined;

const root = () => document.querySelector('.week')!;
const step = (title: string) =>
  [...document.querySelectorAll('.week-step')].find(
    (one) => one.querySelector('h3')!.textContent === title,
  )!;
const show = async (place = '', now = clock.now) => {
  leave();
  leave = open(<SectionHarness Section={Week} clock={{ ...clock, now }} place={place} />);
  await vi.waitFor(() => expect(root()).toBeTruthy());
};
const says = (words: string) => vi.waitFor(() => expect(status()).toBe(words));
const logged = async <K extends Entry['kind']>(kind: K) =>
  (await eventsBetween('2026-01-01', '2027-01-01')).filter((event) => event.kind === kind);
const log = (entry: Entry, day = today) => append(entry, clock, day);

beforeEach(async () => {
  await freshBrowser();
  await savePeople([ana]);
  await changeSettings(() => ({
    startedAt: 1,
    startDay: '2026-09-01',
    workingDays: [1, 2, 3, 4, 5],
    firstWeekday: 1,
    review: { weekday: 5, time: '14:00' },
  }));
});
afterEach(() => {
  leave();
  leave = () => undefined;
});

describe('the week looked back on', () => {
  it('takes the keyboard along to the month, and leaves it alone before', async () => {
    location.hash = 'week';
    leave = open(<Journal clock={() => clock} />);
    await vi.waitFor(() => expect(root()).toBeTruthy());
    expect(document.activeElement).toBe(document.body);
    [...root().querySelectorAll('a')].find((link) => link.textContent === 'The month')!.click();
    location.hash = 'week/month-2026-11';
    await vi.waitFor(() => {
      expect(root().querySelector('h3')!.textContent).toContain('November');
      expect(document.activeElement).toBe(root().querySelector('h3'));
    });
  });

  it('is the one whose review waits, and stays in sight when it is done', async () => {
    const monday = clock.now + 3 * 86_400_000;
    await show('', monday);
    expect(root().querySelector('h3')!.textContent).toContain('Last week');
    button('Done for this week').click();
    await says('Looked back on.');
    expect(root().textContent).toContain('Looked back on 23 November.');
    expect(root().querySelector('h3')!.textContent).toContain('Last week');
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toContain('Looked back on 23 November.'),
    );
    expect(await logged('review')).toMatchObject([{ of: 'week', start: '2026-11-16' }]);
    await show('', monday);
    expect(root().querySelector('h3')!.textContent).toContain('This week');
  });

  it('is named by any of its days; what is to come or no day is not', () => {
    expect(reviewAt('2026-11-18', 1, today)).toEqual({ of: 'week', start: '2026-11-16' });
    expect(reviewAt('month-2026-10', 1, today)).toEqual({ of: 'month', start: '2026-10-01' });
    for (const place of ['2026-11-21', 'month-2026-12', '2026-02-30', 'month-2026-13', 'x', '']) {
      expect(reviewAt(place, 1, today), place).toBeUndefined();
    }
  });

  it('tells what was done, by person and day, and how it stands', async () => {
    await log({ kind: 'act', person: 'ana', behaviour: 'B04' }, '2026-11-17');
    await log({ kind: 'act', text: 'Swept the yard' }, '2026-11-18');
    await log({ kind: 'one-on-one', person: 'ana', meeting: 'm', went: 'kept' });
    await show();
    expect(root().textContent).toContain('2 acts · 1 more and it is in step');
    const did = [...step('What you did').querySelectorAll('.week-did > li')];
    expect(did.map((one) => one.textContent)).toEqual([
      'Ana SilvaGave full attention Tuesday',
      'Nobody in particularSwept the yard Wednesday',
    ]);
    expect(step('What came due').textContent).toContain('One-on-one that took place:Ana Silva');
  });

  it('has its open promises answered, and takes an answer back', async () => {
    const due = `${today}T09:00`;
    await log({ kind: 'promise', person: 'ana', behaviour: 'B07', moment: 'popup', due });
    await show();
    expect(step('What came due').textContent).toContain('1 promise waits for your answer.');
    button('Partly').click();
    await says('Logged: partly done.');
    expect(step('What came due').textContent).toContain('1 promise: 1 partly.');
    expect(step('What you did').textContent).toContain('Gave my direct line, partly');
    button('Undo').click();
    await says('Undone.');
    expect(step('What came due').textContent).toContain('1 promise waits');
  });

  it('takes numbers and marks, the newest holds; a wrong number is refused beside its field', async () => {
    await log({ kind: 'mark', what: 'available', value: 2 }, '2026-11-13');
    await show();
    expect(step('Three marks').textContent).toContain('the week before: 2');
    step('Three marks').querySelectorAll('input')[3]!.click();
    await says('Saved');
    step('Three marks').querySelectorAll('input')[4]!.click();
    await vi.waitFor(async () => expect(await logged('mark')).toHaveLength(3));
    await vi.waitFor(() =>
      expect(step('Three marks').querySelectorAll('input')[4]!.checked).toBe(true),
    );
    write(field('Fires'), '-1');
    await vi.waitFor(() => expect(field('Fires').getAttribute('aria-invalid')).toBe('true'));
    expect(step('Fires and good talks').textContent).toContain('A whole number from 0 to 999');
    write(field('Fires'), '3');
    await vi.waitFor(async () => expect(await logged('mark')).toHaveLength(4));
    expect((await logged('mark')).at(-1)).toMatchObject({ what: 'fires', value: 3, day: today });
  });

  it('long ago can only be read', async () => {
    await log({ kind: 'mark', what: 'patient', value: 4 }, '2026-10-02');
    await show('2026-09-28');
    expect(step('Three marks').textContent).toContain('Patient 4 of 5');
    expect(root().querySelector('input, button')).toBeNull();
    // Two weeks ago it is still open.
    await show('2026-11-02');
    expect(root().querySelector('input')).not.toBeNull();
  });

  it('says when a kind of prompt thins itself out', async () => {
    for (let n = 0; n < 5; n += 1) await shown(n, n < 3 ? 'dismissed' : 'done');
    await show();
    expect(step('The prompts').textContent).toContain('5 prompts appeared; passed over: 3.');
    expect(step('The prompts').textContent).toContain(
      'One-on-one: you passed over 3 of the last 5 prompts',
    );
    await show('2026-11-02');
    expect(step('The prompts').textContent).not.toContain('you passed over');
  });

  it('asks about a reserve week once', async () => {
    for (const day of ['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']) {
      await log({ kind: 'occasion' }, day);
      for (let n = 0; n < 3; n += 1) await log({ kind: 'act' }, day);
    }
    await log({ kind: 'act' }, '2026-11-09');
    await show();
    expect(step('A reserve week').textContent).toContain('The week of 9 November is not in step.');
    button('Leave it as it is').click();
    await says('Left as it is.');
    expect(step('A reserve week')).toBeUndefined();
    expect(await logged('reserve')).toMatchObject([{ week: '2026-11-09', spent: false }]);
  });

  it('ends with a suggestion that can be promised to somebody', async () => {
    await show();
    for (const { id } of (await practice()).behaviours.filter(({ moments }) =>
      moments.includes('week-review'),
    )) {
      if (id !== 'B72') await log({ kind: 'act', behaviour: id });
    }
    await show();
    const offer = step('One thing more').querySelector('li')!;
    expect(offer.textContent).toContain('Clear one obstacle for them');
    write(field('With') as HTMLInputElement, 'ana');
    await vi.waitFor(() => expect(offer.querySelector('bdi')?.textContent).toBe('Ana Silva'));
    button("I'll do it").click();
    await vi.waitFor(() => expect(status()).toMatch(/^Promised for/));
    expect(await logged('promise')).toMatchObject([
      { behaviour: 'B72', person: 'ana', moment: 'week-review' },
    ]);
    expect(offer.textContent).toContain('Promised for');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Promised for/));
  });
});

describe('the plan', () => {
  const choose = async (label: string, value: string) => {
    write(field(label) as HTMLInputElement, value);
    await vi.waitFor(() => expect(field<HTMLSelectElement>(label).value).toBe(value));
  };

  it('for next week is two choices, read back as a sentence and confirmed', async () => {
    await show();
    button('I choose this').click();
    await vi.waitFor(() => expect(root().textContent).toContain('Please choose a moment'));
    await choose('If', 'one-on-one');
    await choose('then I will', 'B21');
    const sentence =
      'If a one-on-one comes up, then I will ask what they need from me, and by when.';
    await vi.waitFor(() => expect(root().textContent).toContain(sentence));
    button('I choose this').click();
    await says('Chosen. Its moment brings it up first.');
    expect(await logged('plan')).toMatchObject([
      { week: '2026-11-23', moment: 'one-on-one', behaviour: 'B21', day: today },
    ]);
    expect(root().querySelector('.week-plan')!.textContent).toContain(sentence);
    expect(document.activeElement).toBe(button('Choose another'));
    button('No plan').click();
    await says('No plan then.');
    expect(root().querySelector('.week-plan')).toBeNull();
  });

  it('of the week looked back on tells how it went', async () => {
    const plan = { moment: 'one-on-one', behaviour: 'B21' } as const;
    await log({ kind: 'plan', week: '2026-11-16', ...plan }, '2026-11-13');
    await log({ kind: 'prompt', decision: 'd', person: 'ana', ...plan });
    await log({ kind: 'act', behaviour: 'B21' });
    await show();
    expect(step('A plan for next week').textContent).toContain('Suggested 1 ×, done 1 ×.');
  });

  it('offers what a playbook recommends first, and has words for every choice', async () => {
    const inForce = await practice();
    const moments = plannableMoments(inForce);
    expect(moments).toHaveLength(16);
    for (const moment of moments) {
      for (const behaviour of behavioursFor(moment, inForce)) {
        expect(willInWords(behaviour), `${moment} ${behaviour}`).toMatch(/^[a-z][^.]+$/);
      }
    }
    const [first, ...others] = behavioursFor('team-meeting', inForce);
    const plans = [{ moment: 'team-meeting', behaviour: others.at(-1)! } as const];
    expect(behavioursFor('team-meeting', { ...inForce, plans })[0]).toBe(others.at(-1));
    expect(plannableMoments({ ...inForce, plans })[0]).toBe('team-meeting');
    const off = { ...inForce, chosen: { ...inForce.chosen, off: [first!] } };
    expect(behavioursFor('team-meeting', off)).toEqual(others);
  });

  it('can be made of a behaviour in the leader’s own words', async () => {
    const own = { id: 'own-1', standard: 'listen', due: 'today', why: '' } as const;
    const words = { prompt: 'Ask twice.', short: 'Asked twice' };
    await addRecord({ type: 'behaviour', moments: ['one-on-one'], ...own, ...words }, clock);
    await show();
    await choose('If', 'one-on-one');
    await choose('then I will', 'own-1');
    await vi.waitFor(() =>
      expect(root().textContent).toContain('do this: “\u2068Asked twice\u2069”'),
    );
  });
});

describe('the month looked back on', () => {
  it('sums what its weeks counted, and has five standards of its own', async () => {
    await log({ kind: 'mark', what: 'fires', value: 4 }, '2026-10-09');
    await log({ kind: 'mark', what: 'fires', value: 3 }, '2026-10-16');
    await show('month-2026-10');
    expect(root().querySelector('h3')!.textContent).toBe('October 2026');
    expect(step('Fires and good talks').textContent).toContain('7 fires, good talks not counted.');
    expect(step('Five standards').querySelectorAll('fieldset')).toHaveLength(5);
    step('Five standards').querySelectorAll('input')[0]!.click();
    await says('Saved');
    expect((await logged('mark')).at(-1)).toMatchObject({ what: 'civil', day: '2026-10-31' });
    expect(step('For the month ahead').querySelectorAll('.week-offers > li')).toHaveLength(2);
    button('Done for this month').click();
    await says('Looked back on.');
    expect(await logged('review')).toMatchObject([{ of: 'month', start: '2026-10-01' }]);
  });
});

async function shown(n: number, fate: 'dismissed' | 'done'): Promise<void> {
  const row: Decided = {
    id: `d${n}`,
    at: clock.now - (n + 1) * 3_600_000,
    site: 'calendar',
    kind: 'one-on-one',
    key: `k${n}`,
    person: 'ana',
    outcome: 'page',
    reason: 'variety',
    behaviour: 'B04',
    fate,
  };
  await mutate(['decisions'], (tx) => tx.objectStore('decisions').put(row));
  const what = { decision: row.id, behaviour: 'B04', person: 'ana' };
  await log({ kind: 'prompt', moment: 'one-on-one', ...what });
  if (fate === 'dismissed') await log({ kind: 'dismiss', ...what });
}
