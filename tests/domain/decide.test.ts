import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours, type Behaviour } from '../../domain/behaviours';
import { isQuiet, isWorkingDay, localDay } from '../../domain/calendar';
import {
  decide,
  dismissalsInARow,
  type Circumstances,
  type Decision,
  type PastPrompt,
  type Reason,
  type Rules,
} from '../../domain/decide';
import type { Moment, MomentKind } from '../../domain/moments';
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
  certainty: 'sure',
  key,
  surface: key,
});
const mail = momentOf('mail-from-report', 'thread:1');
const declined = momentOf('one-on-one-declined', 'protect:1');

const rules: Rules = {
  started: true,
  sites: { gmail: true, calendar: true },
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
  times.map((time, n) => ({ at: at(time), behaviour: `X${n}`, person: 'kim', dismissed: false }));
const used = (behaviour: string, time: string, who = 'ana', dismissed = false): PastPrompt => ({
  at: at(time),
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
});

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
      '90 minutes',
      'too-soon',
      'popup',
      { ...open, prompts: shown('2026-11-20T08:30:01') },
      { ...open, prompts: shown('2026-11-20T08:30') },
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

  it('gets through whatever was said or dismissed before', () => {
    const anyPrompt = fc.record({
      at: fc.integer({ min: now - 40 * 24 * hour, max: now }),
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
    'mail-to-report',
    'one-on-one',
    'one-on-one-declined',
    'one-on-one-moved',
  ];
  const anyOccasion: fc.Arbitrary<Occasion> = fc.record({
    minutesLater: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3000 })),
    kind: fc.constantFrom(...kinds),
    key: fc.integer({ min: 0, max: 20 }),
    who: fc.constantFrom('ana', 'bo', 'kim'),
    dismissed: fc.boolean(),
  });
  const anyWeeks = fc.record({
    // Both changes of the clocks in Europe and America lie in reach.
    start: fc.constantFrom(at('2026-03-01T08:00'), at('2026-10-12T08:00'), now),
    zone: fc.constantFrom(zone, 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'),
    budget: fc.integer({ min: 0, max: 4 }),
    occasions: fc.array(anyOccasion, { minLength: 1, maxLength: 60 }),
  });
  type Weeks = typeof anyWeeks extends fc.Arbitrary<infer T> ? T : never;
  interface Step {
    moment: Moment;
    now: number;
    asked: boolean;
    before: readonly PastPrompt[];
    decision: Decision;
  }
  const isProtecting = ({ kind }: Moment) => kind.endsWith('declined') || kind.endsWith('moved');

  function live({ start, zone, budget, occasions }: Weeks): Step[] {
    const prompts: PastPrompt[] = [];
    const asked = new Set<string>();
    let clock = start;
    return occasions.map(({ minutesLater, kind, key, who, dismissed }) => {
      clock += minutesLater * minute;
      const moment = momentOf(kind, `${kind}:${key}`, who);
      const step = { moment, now: clock, asked: asked.has(moment.key), before: [...prompts] };
      const circumstances = {
        now: clock,
        zone,
        rules: { ...rules, budget },
        prompts,
        asked: step.asked,
      };
      const decision = decide(moment, circumstances);
      expect(decide(moment, structuredClone(circumstances))).toEqual(decision);
      if (decision.outcome === 'page') {
        asked.add(moment.key);
        prompts.push({ at: clock, behaviour: decision.behaviour!, person: who, dismissed });
      }
      return { ...step, decision };
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
      { numRuns: 60 },
    );

  it('hold prompts at all', () => {
    let prompts = 0;
    inEvery((shown) => (prompts += shown.length));
    expect(prompts).toBeGreaterThan(60);
  });

  it('never bring more than the budget in a day, protecting apart', () => {
    inEvery((shown, { zone, budget }) => {
      for (const { moment, now, before } of shown.filter(({ moment }) => !isProtecting(moment))) {
        const sameDay = before.filter(
          (prompt) => localDay(prompt.at, zone) === localDay(now, zone),
        );
        expect(sameDay.length, moment.kind).toBeLessThan(budget);
      }
    });
  });

  it('never bring two within 90 minutes, protecting apart', () => {
    inEvery((shown) => {
      for (const { now, before } of shown.filter(({ moment }) => !isProtecting(moment))) {
        expect(now - (before.at(-1)?.at ?? -Infinity)).toBeGreaterThanOrEqual(90 * minute);
      }
    });
  });

  it('never bring two for one thread or event', () => {
    inEvery((shown) => {
      const keys = shown.map(({ moment }) => moment.key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('are silent on days off and in quiet hours', () => {
    inEvery((_, { zone }, all) => {
      for (const { now, decision } of all) {
        const works = isWorkingDay(localDay(now, zone), rules.workingDays);
        const silent = !works || isQuiet(now, zone, rules.quiet);
        expect(decision.outcome === 'nothing').toBe(silent);
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
    inEvery((shown, { zone }) => {
      for (const { moment, now, before, decision } of shown) {
        if (isProtecting(moment)) continue;
        const own = before.filter(({ behaviour }) => behaviour === decision.behaviour);
        const daysSince = (prompt: PastPrompt) =>
          Temporal.PlainDate.from(localDay(prompt.at, zone)).until(localDay(now, zone)).days;
        for (const prompt of own.filter(({ person }) => person === moment.person.id)) {
          expect(daysSince(prompt)).toBeGreaterThanOrEqual(14);
        }
        const lastThree = own.slice(-3).map(({ dismissed }) => dismissed);
        const [last] = own.slice(-1);
        if (!last || lastThree.length < 2 || lastThree.slice(-2).includes(false)) continue;
        const rest = lastThree.length === 3 && !lastThree.includes(false) ? 28 : 14;
        expect(daysSince(last)).toBeGreaterThanOrEqual(rest);
      }
    });
  });
});
