// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { kindsOnPages, rulesOf } from '../../components/journal/how/rules';
import { reasonTexts } from '../../components/journal/why/outcomes';
import { behaviours } from '../../domain/behaviours';
import {
  decide,
  pauseBetweenPrompts,
  type Circumstances,
  type PastPrompt,
  type Reason,
} from '../../domain/decide';
import { momentKinds, type Moment } from '../../domain/moments';
import type { Decided } from '../../storage/decisions';
import { write } from '../../storage/database';
import { savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { freshProfile } from '../storage/platform';
import { ana, clock } from '../storage/suggestions';
import { leaveJournal, openJournal, root, said } from './journal-screen';

const everyReason = Object.keys(reasonTexts) as Reason[];
const ruleOf = (reason: Reason) =>
  root().querySelector<HTMLElement>(`.how li[data-reason="${reason}"]`);

beforeEach(async () => {
  await freshProfile();
  await savePeople([ana]);
});
afterEach(leaveJournal);

describe('how it decides', () => {
  it('names every reason of the engine once, in the words of Why', async () => {
    await openJournal('how');
    const missing = (reasons: readonly string[]) =>
      reasons.filter((reason) => {
        const rule = ruleOf(reason as Reason)?.textContent ?? '';
        return !rule.includes(text(reasonTexts[reason as Reason]) || ' ');
      });
    expect(missing(everyReason)).toEqual([]);
    expect(root().querySelectorAll('.how li[data-reason]')).toHaveLength(everyReason.length);
    // A reason that the engine gave and the page did not know would be found.
    ruleOf('too-soon')!.remove();
    expect(missing([...everyReason, 'a-new-rule'])).toEqual(['too-soon', 'a-new-rule']);
  });

  it('names every occasion that a page can be, in the order in which they go first', async () => {
    await openJournal('how');
    const shown = [...root().querySelectorAll('.kinds li')].map((one) => one.textContent);
    expect(shown[0]).toBe('One-on-one declined');
    expect(shown).toHaveLength(kindsOnPages.length);
    expect(kindsOnPages).toEqual(momentKinds.filter((kind) => kindsOnPages.includes(kind)));
  });

  it('says who left no site, where it was an administrator', async () => {
    const sites = { gmail: false, calendar: false };
    const said = async (policy: object) => {
      fakeBrowser.storage.managed.get = (async () =>
        policy) as typeof fakeBrowser.storage.managed.get;
      leaveJournal();
      await openJournal('how');
      return ruleOf('site-off')!.textContent;
    };
    expect(await said({ sites, locked: ['sites'] })).toMatch(/– · Set by your administrator\.$/);
    expect(await said({ sites }), 'a suggestion').toMatch(/–$/);
  });

  it('has the numbers of today, as they are set', async () => {
    await changeSettings(() => ({
      workingDays: [2, 4],
      quiet: { on: true, from: '20:00', to: '06:30' },
      budget: 5,
      goal: 4,
      sites: { gmail: true, calendar: false },
      pausedUntil: clock.now + 3_600_000,
    }));
    await openJournal('how');
    const note = (reason: Reason) => ruleOf(reason)!.querySelector('.note')?.textContent;
    expect(note('day-off')).toBe('Working days: Tuesday and Thursday');
    expect(note('quiet-hours')).toMatch(/^Quiet hours: 20:00 – 0?6:30$/);
    expect(note('budget-spent')).toBe('Prompts a day: 5');
    expect(note('thinned')).toBe('Prompts a day: 2');
    expect(note('site-off')).toBe('Sites: Gmail');
    expect(note('paused')).toMatch(/^Paused until /);
    expect(note('presenting')).toBeUndefined();
    expect(note('nothing-fresh')).toContain('after 14 days');
    expect(note('waiting')).toContain('next working day');
    expect(said()).toContain('Acts a week: 4');
    expect(text(reasonTexts['too-soon'])).toContain(String(pauseBetweenPrompts / 60_000));
  });

  it('takes the last occasion for its example, and marks the rule that decided it', async () => {
    await openJournal('how');
    expect(root().querySelector('.example')).toBeNull();
    leaveJournal();
    const decided = (id: string, ago: number, reason: Reason): Decided => ({
      id,
      at: clock.now - ago * 60_000,
      site: 'gmail',
      kind: 'mail-from-report',
      key: 'x',
      person: 'ana',
      outcome: 'popup',
      reason,
      behaviour: 'B01',
    });
    await write(['decisions'], async (tx) => {
      await tx.objectStore('decisions').put(decided('earlier', 90, 'variety'));
      await tx.objectStore('decisions').put(decided('last', 5, 'budget-spent'));
    });
    await openJournal('how');
    const example = root().querySelector('.example')!;
    expect(example.querySelector('bdi')?.textContent).toBe('Ana Silva');
    expect([...example.querySelectorAll('dt')].map((one) => one.textContent)).toEqual([
      'What is seen',
      'Whom it concerns',
      'When it waits in the popup',
      'Left to the popup',
    ]);
    const marked = [...root().querySelectorAll('.decided')].map(
      (one) => one.closest('li')!.dataset.reason,
    );
    expect(marked).toEqual(['budget-spent']);
  });
});

describe('the order of the rules', () => {
  const { now, zone } = clock;
  const hour = 3_600_000;
  const dismissed: PastPrompt = {
    at: now - hour / 6,
    kind: 'mail-from-report',
    behaviour: 'gone',
    person: 'ben',
    dismissed: true,
  };
  const moment: Moment = {
    kind: 'mail-from-report',
    site: 'gmail',
    person: ana,
    reports: 1,
    certainty: 'likely',
    key: 'thread:1',
    surface: 'thread:1',
  };
  /** Everything that can keep a prompt back does. */
  const everything: Circumstances = {
    now,
    zone,
    rules: {
      started: false,
      sites: { gmail: false, calendar: false },
      pausedUntil: now + hour,
      presentingUntil: now + hour,
      inCall: true,
      workingDays: [],
      quiet: { on: true, from: '00:00', to: '23:59' },
      budget: 0,
      off: behaviours.map(({ id }) => id),
      quietPeople: [ana.id],
    },
    prompts: [dismissed, dismissed, dismissed, dismissed, dismissed],
    asked: true,
    owed: { projectStep: true, recognition: true },
    plan: { moment: 'mail-from-report', behaviour: 'B01' },
  };
  type Case = [Moment, Circumstances];
  const rules =
    (change: Partial<Circumstances['rules']>) =>
    ([about, c]: Case): Case => [about, { ...c, rules: { ...c.rules, ...change } }];
  const around =
    (change: Partial<Circumstances>) =>
    ([about, c]: Case): Case => [about, { ...c, ...change }];
  const undone = everything.prompts.map((prompt) => ({ ...prompt, dismissed: false }));
  /** What must no longer hold so that the next rule is asked. */
  const lift: Partial<Record<Reason, (now: Case) => Case>> = {
    'not-started': rules({ started: true }),
    'site-off': rules({ sites: { gmail: true, calendar: true } }),
    paused: rules({ pausedUntil: 0 }),
    presenting: rules({ presentingUntil: 0 }),
    'in-call': rules({ inCall: false }),
    'day-off': rules({ workingDays: [1, 2, 3, 4, 5, 6, 7] }),
    'quiet-hours': rules({ quiet: { on: false, from: '00:00', to: '23:59' } }),
    'person-silenced': rules({ quietPeople: [] }),
    'asked-before': around({ asked: false }),
    'not-sure': ([about, c]) => [{ ...about, certainty: 'sure' }, c],
    'budget-spent': rules({ budget: 10 }),
    thinned: around({ prompts: undone }),
    'too-soon': around({ prompts: [] }),
    'nothing-fresh': rules({ off: [] }),
  };

  it('is that of the engine: of all that hold, the one that stands first decides', () => {
    let step: Case = [moment, everything];
    const decided: Reason[] = [];
    for (const reason of [...rulesOf('silent'), ...rulesOf('popup')]) {
      decided.push(decide(...step).reason);
      step = lift[reason]!(step);
    }
    expect(decided).toEqual([...rulesOf('silent'), ...rulesOf('popup')]);

    const last: Reason[] = [];
    const [about, c] = step;
    const oneOf = (standard: string): Circumstances => ({
      ...c,
      behaviours: behaviours
        .filter((one) => one.standard === standard)
        .map((one) => ({ ...one, moments: ['mail-from-report', 'mail-waiting'] })),
    });
    last.push(decide({ ...about, kind: 'one-on-one-declined' }, c).reason);
    last.push(decide({ ...about, kind: 'mail-waiting' }, c).reason);
    last.push(decide(about, c).reason);
    delete c.plan;
    last.push(decide(about, oneOf('check-in')).reason);
    last.push(decide(about, oneOf('recognise')).reason);
    last.push(
      decide(about, { ...oneOf('recognise'), owed: { projectStep: true, recognition: false } })
        .reason,
    );
    expect(last).toEqual(rulesOf('first'));
  });
});
