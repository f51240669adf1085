import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours, type Behaviour, type Standard } from '../../domain/behaviours';
import { daysBetween, isQuiet, isWorkingDay, localDay } from '../../domain/calendar';
import {
  decide,
  dismissalsInARow,
  type Circumstances,
  type Decision,
  type PastPrompt,
  type Reason,
  type Rules,
} from '../../domain/decide';
import { momentKinds, type Moment, type MomentKind } from '../../domain/moments';
import type { Person } from '../../domain/people';

const minute = 60_000;
const hour = 60 * minute;
const zone = 'Europe/Berlin';
const at = (local: string, where = zone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(where).epochMilliseconds;

const person = (id: string): Person => ({
  id,
  name: id,
  role: 'report',
  addresses: [`${id}@corp.example`],
  updatedAt: 0,
  device: 'laptop',
});
const momentOf = (kind: MomentKind, key: string, who = 'ana'): Moment => ({
  kind,
  site: kind.startsWith('mail') ? 'gmail' : 'calendar',
  person: person(who),
  reports: 1,
  certainty: 'sure',
  key,
  surface: key,
});
const mail = momentOf('mail-from-report', 'thread:1');
const declined = momentOf('one-on-one-declined', 'protect:1');

const rules: Rules = {
  started: true,
  sites: { gmail: true, calendar: true },
  inCall: false,
  workingDays: [1, 2, 3, 4, 5],
  quiet: { on: true, from: '19:00', to: '07:00' },
  budget: 3,
  off: [],
  quietPeople: [],
};
/** Friday morning; every rule lets a prompt through. */
const now = at('2026-11-20T10:00');
const open: Circumstances = { now, zone, rules, prompts: [], asked: false };
const under = (change: Partial<Rules>, more: Partial<Circumstances> = {}): Circumstances => ({
  ...open,
  ...more,
  rules: { ...rules, ...change },
});

/** Prompts about others and with wordings of no catalogue, so that only their number and time count. */
const shown = (...times: string[]): PastPrompt[] =>
  times.map((time, n) => ({
    at: at(time),
    kind: 'popup',
    behaviour: `X${n}`,
    person: 'kim',
    dismissed: false,
  }));
const used = (behaviour: string, time: string, who = 'ana', dismissed = false): PastPrompt => ({
  at: at(time),
  kind: 'mail-from-report',
  behaviour,
  person: who,
  dismissed,
});
const offeredFor = (kind: MomentKind) =>
  behaviours.filter(({ moments }) => moments.includes(kind)).map(({ id }) => id);
const wordings = (id: string, ...moments: MomentKind[]): Behaviour => ({
  id,
  standard: 'available',
  moments,
  due: 'today',
  about: 'report',
  followThrough: 'logged',
  feeds: ['M16'],
  seeds: [],
});
const serving = (standard: Standard, id: string, ...moments: MomentKind[]): Behaviour => ({
  ...wordings(id, ...moments),
  standard,
});
/** Mails of a report on other days: so many dismissed, so many not. */
const fared = (dismissed: number, taken: number): PastPrompt[] =>
  Array.from({ length: dismissed + taken }, (_, n) =>
    used(`X${n}`, `2026-11-${String(10 + n)}T10:00`, 'kim', n < dismissed),
  );

describe('rule by rule: what silences, and the nearest thing that does not', () => {
  type Row = [string, Reason, Decision['outcome'], silent: Circumstances, speaking: Circumstances];
  it.each<Row>([
    ['Start was not pressed', 'not-started', 'nothing', under({ started: false }), open],
    [
      'this site, not the other',
      'site-off',
      'nothing',
      under({ sites: { gmail: false, calendar: true } }),
      under({ sites: { gmail: true, calendar: false } }),
    ],
    [
      'until the very instant',
      'paused',
      'nothing',
      under({ pausedUntil: now + 1 }),
      under({ pausedUntil: now }),
    ],
    [
      'until the very instant',
      'presenting',
      'nothing',
      under({ presentingUntil: now + 1 }),
      under({ presentingUntil: now }),
    ],
    [
      'a call in another tab',
      'in-call',
      'nothing',
      under({ inCall: true }),
      under({ inCall: false }),
    ],
    [
      'Saturday begins at midnight',
      'day-off',
      'nothing',
      {
        ...open,
        now: at('2026-11-21T00:00'),
        rules: { ...rules, quiet: { ...rules.quiet, on: false } },
      },
      {
        ...open,
        now: at('2026-11-20T23:59'),
        rules: { ...rules, quiet: { ...rules.quiet, on: false } },
      },
    ],
    [
      "the leader's own week",
      'day-off',
      'nothing',
      under({ workingDays: [1, 2, 3, 4, 7] }),
      under({ workingDays: [5] }),
    ],
    ['no working day at all', 'day-off', 'nothing', under({ workingDays: [] }), open],
    ['marked as away', 'day-off', 'nothing', { ...open, away: true }, { ...open, away: false }],
    [
      'from 19:00',
      'quiet-hours',
      'nothing',
      { ...open, now: at('2026-11-20T19:00') },
      { ...open, now: at('2026-11-20T18:59') },
    ],
    [
      'until 07:00',
      'quiet-hours',
      'nothing',
      { ...open, now: at('2026-11-20T06:59') },
      { ...open, now: at('2026-11-20T07:00') },
    ],
    [
      'unless switched off',
      'quiet-hours',
      'nothing',
      { ...open, now: at('2026-11-20T22:00') },
      under({ quiet: { ...rules.quiet, on: false } }, { now: at('2026-11-20T22:00') }),
    ],
    [
      'this person, not another',
      'person-silenced',
      'nothing',
      under({ quietPeople: ['ana'] }),
      under({ quietPeople: ['bo'] }),
    ],
    ['this thread had its prompt', 'asked-before', 'popup', { ...open, asked: true }, open],
    [
      'three on this local day',
      'budget-spent',
      'popup',
      { ...open, prompts: shown('2026-11-20T07:00', '2026-11-20T07:30', '2026-11-20T08:30') },
      { ...open, prompts: shown('2026-11-19T18:59', '2026-11-20T07:30', '2026-11-20T08:30') },
    ],
    [
      "the leader's own budget",
      'budget-spent',
      'popup',
      under({ budget: 1 }, { prompts: shown('2026-11-20T07:00') }),
      under({ budget: 2 }, { prompts: shown('2026-11-20T07:00') }),
    ],
    ['a budget of none', 'budget-spent', 'popup', under({ budget: 0 }), under({ budget: 1 })],
    [
      'one of a kind that is dismissed more often than not',
      'thinned',
      'popup',
      { ...open, prompts: [...fared(3, 1), used('X9', '2026-11-20T08:00', 'kim')] },
      { ...open, prompts: [...fared(3, 2), used('X9', '2026-11-20T08:00', 'kim')] },
    ],
    [
      'half of a larger budget',
      'thinned',
      'popup',
      under(
        { budget: 4 },
        {
          prompts: [
            ...fared(4, 1),
            ...['07:10', '08:00'].map((time) => used('X9', `2026-11-20T${time}`, 'kim')),
          ],
        },
      ),
      under({ budget: 4 }, { prompts: [...fared(4, 1), used('X9', '2026-11-20T08:00', 'kim')] }),
    ],
    [
      'of that kind only',
      'thinned',
      'popup',
      { ...open, prompts: [...fared(4, 0), used('X9', '2026-11-20T08:00', 'kim')] },
      { ...open, prompts: [...fared(4, 0), ...shown('2026-11-20T08:00')] },
    ],
    [
      '90 minutes',
      'too-soon',
      'popup',
      { ...open, prompts: shown('2026-11-20T08:30:01') },
      { ...open, prompts: shown('2026-11-20T08:30') },
    ],
    [
      'two pages in one instant',
      'too-soon',
      'popup',
      { ...open, prompts: shown('2026-11-20T10:00') },
      // Later the same day: the clock was set back, and how long ago it was nobody knows.
      { ...open, prompts: shown('2026-11-20T10:00:01') },
    ],
    [
      'everything switched off',
      'nothing-fresh',
      'popup',
      under({ off: offeredFor('mail-from-report') }),
      under({ off: offeredFor('mail-from-report').slice(1) }),
    ],
    [
      'everything said to this person',
      'nothing-fresh',
      'popup',
      {
        ...open,
        prompts: offeredFor('mail-from-report').map((id) => used(id, '2026-11-10T10:00')),
      },
      {
        ...open,
        prompts: offeredFor('mail-from-report').map((id) => used(id, '2026-11-10T10:00', 'bo')),
      },
    ],
  ])('%s: %s → %s', (_, reason, outcome, silent, speaking) => {
    expect(decide(mail, silent)).toMatchObject({ outcome, reason });
    expect(decide(mail, speaking)).toMatchObject({ outcome: 'page', reason: 'variety' });
  });

  it('what is only likely waits in the popup, with its suggestion', () => {
    const likely: Moment = { ...mail, certainty: 'likely' };
    const { behaviour } = decide(mail, open);
    expect(decide(likely, open)).toEqual({ outcome: 'popup', reason: 'not-sure', behaviour });
  });

  it('the first rule that matches gives the reason', () => {
    const everything = under(
      { started: false, pausedUntil: now + 1, quietPeople: ['ana'], budget: 0 },
      { asked: true },
    );
    expect(decide(mail, everything).reason).toBe('not-started');
  });

  it.each<[Reason, Partial<Rules>, Partial<Circumstances>]>([
    ['site-off', { sites: { gmail: false, calendar: true }, pausedUntil: now + 1 }, {}],
    ['paused', { pausedUntil: now + 1, presentingUntil: now + 1 }, {}],
    ['presenting', { presentingUntil: now + 1, inCall: true }, {}],
    ['in-call', { inCall: true, workingDays: [] }, {}],
    ['day-off', { workingDays: [], quiet: { on: true, from: '09:00', to: '11:00' } }, {}],
    ['quiet-hours', { quiet: { on: true, from: '09:00', to: '11:00' }, quietPeople: ['ana'] }, {}],
    ['person-silenced', { quietPeople: ['ana'] }, { asked: true }],
    ['asked-before', { budget: 0 }, { asked: true }],
    ['budget-spent', { budget: 1 }, { prompts: shown('2026-11-20T09:59') }],
  ])('%s comes before what would silence it otherwise', (reason, change, more) => {
    expect(decide(mail, under(change, more)).reason).toBe(reason);
  });

  it('what is withheld by budget or pause keeps its suggestion for the popup', () => {
    const soon = { ...open, prompts: shown('2026-11-20T09:30') };
    expect(decide(mail, soon).behaviour).toBe(decide(mail, open).behaviour);
    expect(decide(mail, { ...open, asked: true }).behaviour).toBeUndefined();
  });
});

describe('protecting a one-on-one', () => {
  const busy = {
    ...open,
    prompts: shown('2026-11-20T07:00', '2026-11-20T08:30', '2026-11-20T09:59'),
  };

  it.each<MomentKind>(['one-on-one-declined', 'one-on-one-moved'])(
    '%s ignores budget and pause',
    (kind) => {
      const moment = momentOf(kind, 'protect:1');
      expect(decide(moment, busy)).toMatchObject({ outcome: 'page', reason: 'protect' });
      expect(decide(momentOf('one-on-one', 'event:1'), busy)).toMatchObject({
        outcome: 'popup',
        reason: 'budget-spent',
      });
    },
  );

  it('happens once per event', () => {
    expect(decide(declined, { ...busy, asked: true }).outcome).toBe('popup');
  });

  it.each<[string, Partial<Rules>]>([
    ['not started', { started: false }],
    ['paused', { pausedUntil: now + 1 }],
    ['presenting', { presentingUntil: now + 1 }],
    ['a day off', { workingDays: [1] }],
    ['quiet hours', { quiet: { on: true, from: '09:00', to: '11:00' } }],
    ['the site switched off', { sites: { gmail: true, calendar: false } }],
    ['not for this person', { quietPeople: ['ana'] }],
  ])('still keeps still when %s', (_, change) => {
    expect(decide(declined, under(change)).outcome).toBe('nothing');
    expect(decide(declined, open).outcome).toBe('page');
  });

  it('of an event that is over waits in the popup', () => {
    expect(decide({ ...declined, certainty: 'likely' }, open)).toMatchObject({
      outcome: 'popup',
      reason: 'not-sure',
    });
  });

  it('says what was not said lately, and repeats itself rather than say nothing', () => {
    const [first, ...others] = offeredFor('one-on-one-declined');
    const said = (...ids: string[]) => ({
      ...open,
      prompts: ids.map((id) => used(id, '2026-11-19T10:00')),
    });
    expect(decide(declined, open).behaviour).toBe(first);
    expect(decide(declined, said(first!)).behaviour).toBe(others[0]);
    expect(decide(declined, said(...others)).behaviour).toBe(first);
    expect(decide(declined, said(first!, ...others)).behaviour).toBe(first);
    // What others heard yesterday is newer here than what this person heard last week.
    const heard = [
      used(first!, '2026-11-13T10:00'),
      ...others.map((id) => used(id, '2026-11-19T10:00', 'bo')),
    ];
    expect(decide(declined, { ...open, prompts: heard }).behaviour).toBe(others[0]);
  });

  it('gets through whatever was said or dismissed before', () => {
    const anyPrompt = fc.record({
      at: fc.integer({ min: now - 40 * 24 * hour, max: now }),
      kind: fc.constantFrom<MomentKind>('one-on-one-declined', 'one-on-one-moved'),
      behaviour: fc.constantFrom(...offeredFor('one-on-one-declined')),
      person: fc.constantFrom('ana', 'bo'),
      dismissed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyPrompt, { maxLength: 30 }), (some) => {
        const prompts = some.toSorted((a, b) => a.at - b.at);
        expect(decide(declined, { ...open, prompts }).outcome).toBe('page');
      }),
    );
  });
});

describe('which behaviour', () => {
  const catalogue = [
    wordings('B01', 'mail-from-report'),
    wordings('B02', 'mail-to-report'),
    wordings('B03', 'mail-from-report'),
    wordings('B04', 'mail-from-report'),
  ];
  const chosen = (prompts: PastPrompt[], change: Partial<Rules> = {}, moment = mail) =>
    decide(moment, under(change, { prompts, behaviours: catalogue })).behaviour;

  it('is one of the moment’s kind, in catalogue order, not switched off', () => {
    expect(chosen([])).toBe('B01');
    expect(chosen([], { off: ['B01'] })).toBe('B03');
    expect(chosen([], {}, momentOf('mail-to-report', 'thread:2'))).toBe('B02');
  });

  it('is the least recently used', () => {
    const bo = (id: string, time: string) => used(id, time, 'bo');
    expect(chosen([bo('B01', '2026-11-18T10:00')])).toBe('B03');
    expect(chosen([bo('B03', '2026-11-17T10:00'), bo('B01', '2026-11-18T10:00')])).toBe('B04');
    const all = [
      bo('B03', '2026-11-16T10:00'),
      bo('B01', '2026-11-17T10:00'),
      bo('B04', '2026-11-18T10:00'),
    ];
    expect(chosen(all)).toBe('B03');
  });

  it('rests for the same person for 14 days, counted on the calendar', () => {
    const off = ['B03', 'B04'];
    expect(chosen([used('B01', '2026-11-07T07:00')], { off })).toBeUndefined();
    expect(chosen([used('B01', '2026-11-06T18:59')], { off })).toBe('B01');
    expect(chosen([used('B01', '2026-11-19T10:00', 'bo')], { off })).toBe('B01');
  });

  const dismissed = (...times: string[]) => times.map((time) => used('B01', time, 'bo', true));
  it.each<[string, PastPrompt[], boolean]>([
    ['one dismissal changes nothing', dismissed('2026-11-19T10:00'), true],
    ['after two it rests 14 days', dismissed('2026-10-01T10:00', '2026-11-07T10:00'), false],
    ['… and then speaks', dismissed('2026-10-01T10:00', '2026-11-06T10:00'), true],
    [
      'after three it rests 28 days',
      dismissed('2026-09-01T10:00', '2026-10-01T10:00', '2026-10-24T10:00'),
      false,
    ],
    [
      '… and then speaks',
      dismissed('2026-09-01T10:00', '2026-10-01T10:00', '2026-10-23T10:00'),
      true,
    ],
    [
      'a fourth makes it no longer',
      dismissed('2026-08-01T10:00', '2026-09-01T10:00', '2026-10-01T10:00', '2026-10-23T10:00'),
      true,
    ],
    [
      'one taken up ends the count',
      [...dismissed('2026-11-01T10:00', '2026-11-02T10:00'), used('B01', '2026-11-19T10:00', 'bo')],
      true,
    ],
  ])('is let rest when dismissed: %s', (_, prompts, speaks) => {
    expect(chosen(prompts, { off: ['B03', 'B04'] })).toBe(speaks ? 'B01' : undefined);
    if (!speaks) expect(chosen(prompts)).toBe('B03');
  });

  it('counts dismissals from the latest one back, of this behaviour only', () => {
    const prompts = [
      used('B01', '2026-11-01T10:00', 'ana', true),
      used('B01', '2026-11-02T10:00', 'ana', false),
      used('B01', '2026-11-03T10:00', 'ana', true),
      used('B03', '2026-11-04T10:00', 'ana', false),
      used('B01', '2026-11-05T10:00', 'bo', true),
    ];
    expect(dismissalsInARow('B01', prompts)).toBe(2);
    expect(dismissalsInARow('B03', prompts)).toBe(0);
    expect(dismissalsInARow('B04', prompts)).toBe(0);
    expect(dismissalsInARow('B01', prompts.slice(0, 1))).toBe(1);
  });
});

describe('what comes first (rule 6)', () => {
  // Listed against their priority, so that the order of the catalogue cannot be what decides.
  const catalogue = [
    serving('available', 'variety', 'mail-from-report', 'mail-waiting', 'one-on-one-moved'),
    serving('recognise', 'recognition', 'mail-from-report'),
    serving('check-in', 'step', 'mail-from-report'),
    serving('agree-first', 'agreement', 'mail-from-report'),
    serving('available', 'planned', 'mail-from-report', 'mail-waiting', 'one-on-one-moved'),
  ];
  const plan = { moment: 'mail-from-report', behaviour: 'planned' } as const;
  const owed = { projectStep: true, recognition: true };
  const all = { behaviours: catalogue, plan, owed };
  const chosen = (off: string[], more: Partial<Circumstances> = all, moment = mail) =>
    decide(moment, under({ off }, { behaviours: catalogue, ...more }));

  it.each<[string, Reason, string[], Partial<Circumstances>]>([
    ['planned', 'plan', [], all],
    ['step', 'project', ['planned'], all],
    ['agreement', 'project', ['planned', 'step'], all],
    ['recognition', 'recognition', ['planned', 'step', 'agreement'], all],
    ['variety', 'variety', ['planned', 'step', 'agreement', 'recognition'], all],
    ['step', 'project', [], { owed }],
    ['recognition', 'recognition', [], { owed: { ...owed, projectStep: false } }],
    ['variety', 'variety', [], { owed: { projectStep: false, recognition: false } }],
    ['variety', 'variety', [], {}],
    ['planned', 'plan', [], { plan }],
    ['variety', 'variety', [], { plan: { ...plan, moment: 'one-on-one' } }],
  ])('%s (%s) when these are off: %j', (behaviour, reason, off, more) => {
    expect(chosen(off, more)).toEqual({ outcome: 'page', reason, behaviour });
  });

  it('is a reason, not a right: what was said lately makes room', () => {
    const before = { ...all, prompts: [used('planned', '2026-11-10T10:00')] };
    expect(chosen([], before).behaviour).toBe('step');
    const bo = { ...all, prompts: [used('planned', '2026-11-19T10:00', 'bo')] };
    expect(chosen([], bo).behaviour).toBe('planned');
  });

  it('only among equals does the least recently used come first', () => {
    const prompts = [used('step', '2026-11-18T10:00', 'bo')];
    expect(chosen(['planned'], { ...all, prompts }).behaviour).toBe('agreement');
    expect(chosen(['planned', 'agreement'], { ...all, prompts }).behaviour).toBe('step');
  });

  it('somebody who waits is the reason, whatever is offered for it', () => {
    const waiting = momentOf('mail-waiting', 'thread:1');
    const planned = { ...all, plan: { ...plan, moment: 'mail-waiting' as const } };
    expect(chosen([], planned, waiting)).toMatchObject({ reason: 'waiting', behaviour: 'planned' });
    expect(chosen([], {}, waiting)).toMatchObject({ reason: 'waiting', behaviour: 'variety' });
  });

  it('protecting is the reason, with the plan’s behaviour where there is one', () => {
    const moved = momentOf('one-on-one-moved', 'protect:1');
    const planned = { ...all, plan: { ...plan, moment: 'one-on-one-moved' as const } };
    expect(chosen([], planned, moved)).toMatchObject({ reason: 'protect', behaviour: 'planned' });
    expect(chosen([], {}, moved)).toMatchObject({ reason: 'protect', behaviour: 'variety' });
  });

  it('a plan may join a moment with any behaviour, unless that is switched off', () => {
    const elsewhere = [...catalogue, wordings('elsewhere', 'popup')];
    const more = { behaviours: elsewhere, plan: { ...plan, behaviour: 'elsewhere' } };
    expect(chosen([], more)).toMatchObject({ reason: 'plan', behaviour: 'elsewhere' });
    expect(chosen(['elsewhere'], more).behaviour).toBe('variety');
    expect(chosen([], more, momentOf('mail-waiting', 'thread:1')).behaviour).toBe('variety');
    const unknown = { ...more, plan: { ...plan, behaviour: 'nowhere' } };
    expect(chosen([], unknown).behaviour).toBe('variety');
  });
});

describe('a behaviour that is offered only', () => {
  const writing = momentOf('mail-to-report', 'compose:1');
  const offered = (only: 'late' | 'team', moment: Moment, time = '2026-11-20T10:00') => {
    const one = { ...wordings('one', 'mail-to-report', 'team-meeting'), only };
    const awake = under({ quiet: { ...rules.quiet, on: false } }, { now: at(time) });
    return decide(moment, { ...awake, behaviours: [one] }).behaviour === 'one';
  };

  it.each([
    ['16:59', false],
    ['17:00', true],
    ['23:30', true],
    ['00:00', true],
    ['04:59', true],
    ['05:00', false],
    ['10:00', false],
  ])('late is offered at %s: %s', (time, isLate) => {
    expect(offered('late', writing, `2026-11-20T${time}`)).toBe(isLate);
  });

  it.each([
    [1, false],
    [2, false],
    [3, true],
    [30, true],
  ])('to the team is offered in a mail to %i reports: %s', (reports, isTeam) => {
    expect(offered('team', { ...writing, reports })).toBe(isTeam);
    // A team meeting is the team's, however many of its guests are known.
    expect(offered('team', { ...momentOf('team-meeting', 'event:1'), reports })).toBe(true);
  });

  it('so does not wait for what it is not offered for', () => {
    expect(offered('late', mail, '2026-11-20T17:30')).toBe(false);
    expect(offered('team', { ...mail, reports: 30 })).toBe(false);
  });

  it('late or to the team stands in the catalogue', () => {
    const only = behaviours.flatMap(({ id, only: when }) => (when ? [`${id} ${when}`] : []));
    expect(only).toEqual(['B11 late', 'B52 team']);
  });
});

describe('a behaviour that is always dismissed', () => {
  it('comes back after 14 days, and from the third time on after 28', () => {
    const one = [wordings('one', 'mail-from-report')];
    const prompts: PastPrompt[] = [];
    let day = Temporal.PlainDate.from('2026-08-03');
    for (; day.toString() < '2026-12-24'; day = day.add({ days: 1 })) {
      // Every day somebody else, so that only the dismissals count.
      const moment = momentOf('mail-from-report', `thread:${day.toString()}`, day.toString());
      const when = at(`${day.toString()}T10:00`);
      const { outcome } = decide(moment, { ...open, now: when, prompts, behaviours: one });
      if (outcome === 'page')
        prompts.push({ ...used('one', '2026-01-01'), at: when, dismissed: true });
    }
    const days = prompts.map((prompt) => localDay(prompt.at, zone));
    expect(days).toEqual([
      '2026-08-03',
      '2026-08-04',
      '2026-08-18',
      '2026-09-15',
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
    ]);
  });
});

describe('clocks', () => {
  it('a day is the day where the leader is', () => {
    // 08:00 in Tokyo is still the day before in Berlin.
    const prompts = shown('2026-11-19T22:00', '2026-11-19T22:10', '2026-11-19T22:20');
    const tokyo = { ...open, now: at('2026-11-20T08:00'), zone: 'Asia/Tokyo', prompts };
    expect(decide(mail, tokyo).reason).toBe('budget-spent');
    expect(decide(mail, { ...tokyo, zone }).outcome).toBe('page');
  });

  it.each([
    ['spring', '2026-03-27T10:00', '2026-04-10T09:00'],
    ['autumn', '2026-10-23T10:00', '2026-11-06T09:00'],
  ])('14 days over the change of %s are 14 dates', (_, first, later) => {
    const prompts = offeredFor('mail-from-report').map((id) => used(id, first));
    const dayBefore = Temporal.PlainDateTime.from(later).subtract({ days: 1 }).toString();
    expect(decide(mail, { ...open, now: at(later), prompts }).outcome).toBe('page');
    expect(decide(mail, { ...open, now: at(dayBefore), prompts }).reason).toBe('nothing-fresh');
  });

  it('90 minutes are 90 minutes also in the night in which an hour is lived twice', () => {
    const always = { workingDays: [7], quiet: { on: false, from: '', to: '' } };
    const second = Temporal.Instant.from('2026-10-25T01:15Z').epochMilliseconds;
    const prompts = (minutes: number) => [
      { ...shown('2026-10-25T00:00')[0]!, at: second - minutes * minute },
    ];
    expect(decide(mail, under(always, { now: second, prompts: prompts(89) })).reason).toBe(
      'too-soon',
    );
    expect(decide(mail, under(always, { now: second, prompts: prompts(90) })).outcome).toBe('page');
  });

  it('an unknown zone counts as UTC and does not stop anything', () => {
    expect(decide(mail, { ...open, zone: 'Somewhere/Unknown' }).outcome).toBe('page');
  });

  it('a clock that was set back blocks nothing beyond that day', () => {
    const anyFuture = fc.record({
      at: fc.integer({ min: at('2026-11-21T00:00'), max: at('2046-01-01T00:00') }),
      kind: fc.constantFrom(...momentKinds),
      behaviour: fc.constantFrom(...behaviours.map(({ id }) => id)),
      person: fc.constantFrom('ana', 'bo'),
      dismissed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyFuture, { maxLength: 40 }), (some) => {
        const prompts = some.toSorted((a, b) => a.at - b.at);
        expect(decide(mail, { ...open, prompts })).toEqual(decide(mail, open));
      }),
    );
  });

  it('set back by hours only, prompts later the same day still count for the budget', () => {
    const prompts = shown('2026-11-20T15:00', '2026-11-20T16:30', '2026-11-20T18:00');
    expect(decide(mail, { ...open, prompts }).reason).toBe('budget-spent');
    expect(decide(mail, { ...open, prompts: prompts.slice(1) }).outcome).toBe('page');
  });
});

/** Weeks of occasions, each decision fed back as the prompts and keys that the next one sees. */
describe('a leader’s weeks', () => {
  interface Occasion {
    minutesLater: number;
    kind: MomentKind;
    key: number;
    who: string;
    dismissed: boolean;
  }
  const kinds: MomentKind[] = [
    'mail-from-report',
    'mail-from-report',
    'mail-waiting',
    'mail-to-report',
    'mail-trouble',
    'one-on-one',
    'kick-off',
    'one-on-one-declined',
    'one-on-one-moved',
  ];
  const anyOccasion: fc.Arbitrary<Occasion> = fc.record({
    minutesLater: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 1500 })),
    kind: fc.constantFrom(...kinds),
    key: fc.integer({ min: 0, max: 20 }),
    who: fc.constantFrom('ana', 'bo', 'kim', 'lee', 'max'),
    dismissed: fc.boolean(),
  });
  /** One kind all day long with many people, dismissed more often than not. */
  const anyMonotony: fc.Arbitrary<Occasion> = fc.record({
    minutesLater: fc.integer({ min: 60, max: 200 }),
    kind: fc.constant<MomentKind>('one-on-one'),
    key: fc.integer({ min: 0, max: 9999 }),
    who: fc.integer({ min: 0, max: 40 }).map(String),
    dismissed: fc.constantFrom(true, true, true, false),
  });
  const anyWeeks = fc.record({
    // Both changes of the clocks in Europe and America lie in reach.
    start: fc.constantFrom(at('2026-03-01T08:00'), at('2026-10-12T08:00'), now),
    zone: fc.constantFrom(zone, 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'),
    budget: fc.integer({ min: 0, max: 4 }),
    off: fc.subarray(['B01', 'B03', 'B15', 'B16', 'B29']),
    quietPeople: fc.subarray(['kim', 'lee']),
    plan: fc.constantFrom(
      undefined,
      { moment: 'mail-from-report', behaviour: 'B26' } as const,
      { moment: 'mail-from-report', behaviour: 'B33' } as const,
      { moment: 'one-on-one', behaviour: 'B21' } as const,
    ),
    owed: fc.record({ projectStep: fc.boolean(), recognition: fc.boolean() }),
    occasions: fc.oneof(
      { weight: 3, arbitrary: fc.array(anyOccasion, { minLength: 20, maxLength: 60 }) },
      { weight: 1, arbitrary: fc.array(anyMonotony, { minLength: 50, maxLength: 70 }) },
    ),
  });
  type Weeks = typeof anyWeeks extends fc.Arbitrary<infer T> ? T : never;
  interface Step extends Circumstances {
    moment: Moment;
    decision: Decision;
  }
  const isProtecting = ({ kind }: Moment) => kind.endsWith('declined') || kind.endsWith('moved');
  const isOrdinary = ({ moment }: Step) => !isProtecting(moment);

  function live({ start, zone, budget, off, quietPeople, plan, owed, occasions }: Weeks): Step[] {
    const prompts: PastPrompt[] = [];
    const asked = new Set<string>();
    let clock = start;
    return occasions.map(({ minutesLater, kind, key, who, dismissed }) => {
      clock += minutesLater * minute;
      const moment = momentOf(kind, `${kind}:${key}`, who);
      const circumstances = {
        now: clock,
        zone,
        rules: { ...rules, budget, off, quietPeople },
        plan,
        owed,
        prompts: [...prompts],
        asked: asked.has(moment.key),
      };
      const decision = decide(moment, circumstances);
      if (decision.outcome === 'page') {
        asked.add(moment.key);
        prompts.push({ at: clock, kind, behaviour: decision.behaviour!, person: who, dismissed });
      }
      return { ...circumstances, moment, decision };
    });
  }

  const inEvery = (claim: (shown: Step[], weeks: Weeks, all: Step[]) => void) =>
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const all = live(weeks);
        claim(
          all.filter(({ decision }) => decision.outcome === 'page'),
          weeks,
          all,
        );
      }),
      { numRuns: 25 },
    );

  it('are decided the same from the same, whatever order sets come in', () => {
    const turned = ({ off, quietPeople, workingDays, ...others }: Rules): Rules => ({
      ...others,
      off: off.toReversed(),
      quietPeople: quietPeople.toReversed(),
      workingDays: workingDays.toReversed(),
    });
    inEvery((_, __, all) => {
      for (const { moment, decision, ...circumstances } of all) {
        const again = structuredClone({ ...circumstances, rules: turned(circumstances.rules) });
        expect(decide(moment, again)).toEqual(decision);
      }
    });
  });

  it('hold what is claimed of them: prompts for every reason, and kinds that thin themselves out', () => {
    const steps = fc.sample(anyWeeks, { numRuns: 40, seed: 1 }).flatMap(live);
    const shown = steps.filter(({ decision }) => decision.outcome === 'page');
    expect(shown.length).toBeGreaterThan(100);
    expect(new Set(shown.map(({ decision }) => decision.reason))).toEqual(
      new Set(['protect', 'waiting', 'plan', 'project', 'recognition', 'variety']),
    );
    expect(shown.some(isThinned)).toBe(true);
  });

  it('never bring more than the budget in a day, protecting apart', () => {
    inEvery((shown, { zone, budget }) => {
      for (const { moment, now, prompts } of shown.filter(isOrdinary)) {
        const sameDay = prompts.filter(
          (prompt) => localDay(prompt.at, zone) === localDay(now, zone),
        );
        expect(sameDay.length, moment.kind).toBeLessThan(budget);
      }
    });
  });

  it('never bring two within 90 minutes, protecting apart', () => {
    inEvery((shown) => {
      for (const { now, prompts } of shown.filter(isOrdinary)) {
        expect(now - (prompts.at(-1)?.at ?? -Infinity)).toBeGreaterThanOrEqual(90 * minute);
      }
    });
  });

  it('never bring two for one thread or event', () => {
    inEvery((shown) => {
      const keys = shown.map(({ moment }) => moment.key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('are silent on days off, in quiet hours and about people without prompts, and never else', () => {
    inEvery((_, { zone, quietPeople }, all) => {
      for (const { moment, now, decision } of all) {
        const works = isWorkingDay(localDay(now, zone), rules.workingDays);
        const silent =
          !works || isQuiet(now, zone, rules.quiet) || quietPeople.includes(moment.person.id);
        expect(decision.outcome === 'nothing').toBe(silent);
      }
    });
  });

  it('never offer what is switched off, nor, without a plan, what is meant for other moments', () => {
    inEvery((_, { off, plan }, all) => {
      for (const { moment, decision } of all) {
        if (decision.behaviour === undefined) continue;
        expect(off).not.toContain(decision.behaviour);
        if (decision.behaviour !== plan?.behaviour) {
          expect(offeredFor(moment.kind)).toContain(decision.behaviour);
        }
      }
    });
  });

  /** Prompts of the moment's kind in two weeks, and those of today among them. */
  function lately({ moment, now, zone, prompts }: Step): [PastPrompt[], PastPrompt[]] {
    const daysAgo = ({ at }: PastPrompt) => daysBetween(localDay(at, zone), localDay(now, zone));
    const own = prompts.filter((prompt) => prompt.kind === moment.kind && daysAgo(prompt) < 14);
    return [own, own.filter((prompt) => daysAgo(prompt) === 0)];
  }
  function isThinned(step: Step): boolean {
    const [own] = lately(step);
    const dismissed = own.filter((prompt) => prompt.dismissed).length;
    return own.length >= 4 && dismissed > own.length / 2;
  }

  it('bring a kind that is dismissed more often than not at half the budget at most', () => {
    inEvery((shown, { budget }) => {
      for (const step of shown.filter(isOrdinary).filter(isThinned)) {
        const [, today] = lately(step);
        expect(today.length + 1, step.moment.kind).toBeLessThanOrEqual(budget / 2);
      }
    });
  });

  it('protect every one-on-one once, whatever came before', () => {
    inEvery((_, __, all) => {
      for (const { moment, asked, decision } of all) {
        if (!isProtecting(moment) || decision.outcome === 'nothing') continue;
        expect(decision.outcome).toBe(asked ? 'popup' : 'page');
      }
    });
  });

  it('repeat no behaviour to a person within 14 days, and let the dismissed rest', () => {
    inEvery((shown) => {
      for (const step of shown.filter(isOrdinary)) {
        expect(isFresh(step.decision.behaviour!, step)).toBe(true);
      }
    });
  });

  /** Rules 4 and 5 told once more, the long way. */
  function isFresh(behaviour: string, { moment, now, zone, prompts }: Step): boolean {
    const own = prompts.filter((prompt) => prompt.behaviour === behaviour);
    const daysSince = ({ at }: PastPrompt) => daysBetween(localDay(at, zone), localDay(now, zone));
    const isTheirs = ({ person }: PastPrompt) => person === moment.person.id;
    if (own.some((prompt) => isTheirs(prompt) && daysSince(prompt) < 14)) return false;
    const lastThree = own.slice(-3).map(({ dismissed }) => dismissed);
    const [last] = own.slice(-1);
    if (!last || lastThree.length < 2 || lastThree.slice(-2).includes(false)) return true;
    const rest = lastThree.length === 3 && !lastThree.includes(false) ? 28 : 14;
    return daysSince(last) >= rest;
  }

  it('offer the plan’s behaviour first at its moment while it is fresh', () => {
    inEvery((shown, { plan, off }) => {
      for (const step of shown.filter(({ moment }) => moment.kind === plan?.moment)) {
        if (plan === undefined || off.includes(plan.behaviour)) continue;
        const { decision } = step;
        const fresh = isFresh(plan.behaviour, step);
        expect(decision.behaviour === plan.behaviour).toBe(fresh);
        expect(decision.reason === 'plan').toBe(fresh);
      }
    });
  });

  it('give every prompt the first reason of rule 6 that its behaviour has', () => {
    inEvery((shown, { plan, owed }) => {
      for (const { moment, decision } of shown) {
        const { standard } = behaviours.find(({ id }) => id === decision.behaviour)!;
        const holds: [Reason, boolean][] = [
          ['protect', isProtecting(moment)],
          ['waiting', moment.kind === 'mail-waiting'],
          ['plan', plan?.moment === moment.kind && plan.behaviour === decision.behaviour],
          ['project', owed.projectStep && ['agree-first', 'check-in'].includes(standard)],
          ['recognition', owed.recognition && standard === 'recognise'],
          ['variety', true],
        ];
        expect(decision.reason).toBe(holds.find(([, does]) => does)![0]);
      }
    });
  });
});
