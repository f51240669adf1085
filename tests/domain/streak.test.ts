import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysOfWeek, localDay, weekOf } from '../../domain/calendar';
import { defaultGoal, streakOf, type History } from '../../domain/streak';

const zones = Intl.supportedValuesOf('timeZone');
const monday = '2026-01-05';
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

/**
 * A history drawn week by week; today is the first day of the week after the drawing.
 * k kept · 2 two acts · 1 one act · m missed: an occasion, no act · n nothing seen, nothing done · a away, occasions waiting ·
 * r missed, and a reserve spent on it. Two gentle weeks come first unless told otherwise: they are drawn too.
 */
function drawn(picture: string, over: Partial<History> = {}): History {
  const { firstDay = monday, goal = defaultGoal } = over;
  const [acts, occasions] = [new Map<string, number>(), new Set<string>()];
  const [away, spent] = [new Set<string>(), new Set<string>()];
  [...picture].forEach((week, index) => {
    const start = addDays(firstDay, 7 * index);
    const done = { k: goal, 2: 2, 1: 1 }[week] ?? 0;
    if (done > 0) acts.set(addDays(start, 1), done);
    if (week !== 'n') occasions.add(addDays(start, 2));
    if (week === 'a') daysOfWeek(start).forEach((day) => away.add(day));
    if (week === 'r') spent.add(start);
  });
  return {
    firstDay,
    today: addDays(firstDay, 7 * picture.length),
    firstWeekday: 1,
    workingDays: [1, 2, 3, 4, 5],
    goal,
    acts,
    occasions,
    away,
    spent,
    ...over,
  };
}

const look = (picture: string, over?: Partial<History>) => streakOf(drawn(picture, over));
const statesOf = (history: History) => streakOf(history).weeks.map((week) => week.state);
const plusActs = (history: History, day: string, count: number): History => ({
  ...history,
  acts: new Map(history.acts).set(day, (history.acts.get(day) ?? 0) + count),
});
const spend = (history: History, start: string): History => ({
  ...history,
  spent: new Set(history.spent).add(start),
});

describe('a week', () => {
  const week = addDays(monday, 14);
  const third = (over: Partial<History>) =>
    streakOf({ ...drawn('kkn'), acts: new Map(), ...over }).weeks[2]?.state;
  const seen = new Set([week]);
  const days = (...offsets: number[]) => new Set(offsets.map((offset) => addDays(week, offset)));
  const acts = (...offsets: number[]) =>
    new Map(offsets.map((offset) => [addDays(week, offset), 1]));

  it.each<[string, Partial<History>, string]>([
    ['with as many acts as its goal is kept', { acts: acts(0, 3, 6) }, 'kept'],
    ['with all its acts on one day is kept', { acts: new Map([[week, 3]]) }, 'kept'],
    ['with fewer acts than its goal is missed', { acts: acts(0, 3), occasions: seen }, 'missed'],
    [
      'with acts around it but none in it is missed',
      { acts: acts(-1, 7), occasions: seen },
      'missed',
    ],
    ['with an occasion and no act is missed', { occasions: seen }, 'missed'],
    ['without an occasion or act is neutral', {}, 'neutral'],
    ['with occasions around it but none in it is neutral', { occasions: days(-1, 7) }, 'neutral'],
    ['with an act but no occasion seen is judged all the same', { acts: acts(0) }, 'missed'],
    [
      'away for most of its working days is neutral',
      { away: days(0, 1, 2), occasions: seen },
      'neutral',
    ],
    [
      'away for two of five working days is missed',
      { away: days(0, 1), occasions: seen },
      'missed',
    ],
    ['away at the weekend is missed', { away: days(4, 5, 6), occasions: seen }, 'missed'],
    [
      'away for half of its working days is missed',
      { away: days(0, 1), occasions: seen, workingDays: [1, 2, 3, 4] },
      'missed',
    ],
    [
      'away for more than half of few working days is neutral',
      { away: days(0, 1), occasions: seen, workingDays: [1, 2, 3] },
      'neutral',
    ],
    [
      'away without any working days is missed',
      { away: days(0, 1, 2, 3, 4, 5, 6), occasions: seen, workingDays: [] },
      'missed',
    ],
    ['kept while away is kept', { away: days(0, 1, 2, 3, 4), acts: acts(0, 1, 2) }, 'kept'],
    ['with a spent reserve is a reserve week', { occasions: seen, spent: seen }, 'reserve'],
    [
      'with a reserve spent and kept after all is kept',
      { acts: acts(0, 1, 2), spent: seen },
      'kept',
    ],
    ['with a reserve spent and neutral after all is neutral', { spent: seen }, 'neutral'],
    ['with a goal of one is kept with one act', { acts: acts(0), goal: 1 }, 'kept'],
  ])('%s', (_, over, state) => {
    expect(third(over)).toBe(state);
  });

  it('needs one act in the first two calendar weeks, then the goal', () => {
    const { weeks } = look('1111');
    expect(weeks.map(({ goal, state }) => [goal, state])).toEqual([
      [1, 'kept'],
      [1, 'kept'],
      [3, 'missed'],
      [3, 'missed'],
      [3, 'now'],
    ]);
  });

  it('starts on the weekday of the leader', () => {
    const sunday = '2026-01-25';
    const one = { ...drawn('kk'), today: '2026-02-04', occasions: new Set([sunday]) };
    const stateOn = (firstWeekday: number, start: string) =>
      streakOf({ ...one, firstWeekday }).weeks.find((each) => each.start === start)?.state;
    expect(stateOn(1, '2026-01-19')).toBe('missed');
    expect(stateOn(1, '2026-01-26')).toBe('neutral');
    expect(stateOn(7, '2026-01-18')).toBe('neutral');
    expect(stateOn(7, '2026-01-25')).toBe('missed');
  });

  it('of the first day counts whole, though Start came late in it', () => {
    const friday = { ...drawn('n'), firstDay: addDays(monday, 4) };
    expect(statesOf(friday)).toEqual(['neutral', 'now']);
    expect(statesOf(plusActs(friday, monday, 1))).toEqual(['kept', 'now']);
  });
});

describe('the streak', () => {
  it.each<[picture: string, streak: number, best: number, rule: string]>([
    ['', 0, 0, 'begins with nothing'],
    ['kkk', 3, 3, 'counts kept weeks'],
    ['kkkm', 3, 3, 'survives a single missed week, which does not add'],
    ['kkkmk', 4, 4, 'goes on after a single missed week'],
    ['kkkmkmk', 5, 5, 'survives missed weeks that are not in a row'],
    ['kkkmm', 0, 3, 'ends with the second missed week in a row; the best stays'],
    ['kkkmmk', 1, 3, 'begins anew'],
    ['kkkmmkkkk', 4, 4, 'can become the best'],
    ['kkknnnk', 4, 4, 'is not touched by weeks without an occasion'],
    ['kkkaaaak', 4, 4, 'is not touched by weeks away'],
    ['nnnn', 0, 0, 'does not come from neutral weeks'],
    ['kkkmnm', 0, 3, 'ends with two missed weeks around a neutral one'],
    ['kkkmam', 0, 3, 'ends with two missed weeks around a holiday'],
    ['kkkkmrk', 5, 5, 'survives two missed weeks when a reserve is spent on one'],
    ['kkkkrrrk', 5, 5, 'gets nothing from reserve weeks'],
    ['kkkkmrm', 0, 4, 'ends with two missed weeks around a reserve week'],
    ['kkk2', 3, 3, 'takes two acts of three for a missed week'],
    ['mmk', 1, 1, 'may begin late'],
  ])('%s: %i, best %i: %s', (picture, streak, best) => {
    expect(look(picture)).toMatchObject({ streak, best });
  });

  it('counts this week as soon as its goal is reached', () => {
    const history = drawn('kkk');
    expect(streakOf(plusActs(history, history.today, 2)).streak).toBe(3);
    expect(streakOf(plusActs(history, history.today, 3))).toMatchObject({ streak: 4, best: 4 });
  });

  it('does not miss this week while it runs, up to its last day', () => {
    const seen = { ...drawn('kkkm'), occasions: new Set(drawn('kkkmm').occasions) };
    const lastDay = addDays(seen.today, 6);
    expect(streakOf({ ...seen, today: lastDay })).toMatchObject({ streak: 3 });
    expect(streakOf({ ...seen, today: addDays(lastDay, 1) })).toMatchObject({ streak: 0 });
  });

  it('calls this week "now", whatever it holds', () => {
    const history = drawn('kk');
    const thisWeek = { start: history.today, goal: 3, state: 'now' };
    expect(streakOf(history).weeks.at(-1)).toEqual({ ...thisWeek, acts: 0 });
    expect(streakOf(plusActs(history, history.today, 5)).weeks.at(-1)).toEqual({
      ...thisWeek,
      acts: 5,
    });
  });

  it('gives an act that is logged late to its own day', () => {
    const history = drawn('kkkmm');
    expect(streakOf(history).streak).toBe(0);
    expect(streakOf(plusActs(history, addDays(monday, 30), 3)).streak).toBe(4);
  });

  it('does not count acts in weeks that do not exist', () => {
    const history = drawn('kkk');
    const strays = plusActs(plusActs(history, addDays(monday, -1), 9), addDays(monday, 28), 9);
    expect(streakOf(strays)).toEqual(streakOf(history));
    expect(streakOf(plusActs(history, addDays(monday, 27), 9))).not.toEqual(streakOf(history));
  });
});

describe('strength', () => {
  it.each<[picture: string, strength: number, rule: string]>([
    ['', 0, 'begins at zero'],
    ['kkkkk', 0.5, 'is half after five kept weeks'],
    ['kkkkkkkkkk', 0.75, 'is three quarters after ten'],
    ['kkkkkmmmmm', 0.25, 'fades by half in five missed weeks, though the streak is gone'],
    ['kkkkknnanna', 0.5, 'leaves neutral weeks out'],
    ['kkkkkrrrrr', 0.25, 'is not saved by a reserve'],
  ])('%s: %d: %s', (picture, strength) => {
    expect(look(picture).strength).toBeCloseTo(strength, 10);
  });

  it('takes the share of the goal that was reached, and no more than all of it', () => {
    const gain = (picture: string) => look(picture).strength - look('nn').strength;
    expect(gain('nn2') / gain('nnk')).toBeCloseTo(2 / 3, 10);
    expect(streakOf(plusActs(drawn('nnk'), addDays(monday, 14), 20)).strength).toBe(
      look('nnk').strength,
    );
  });

  it('waits for the end of this week', () => {
    const history = drawn('kkk');
    const done = plusActs(history, history.today, 3);
    expect(streakOf(done).strength).toBe(streakOf(history).strength);
    expect(streakOf({ ...done, today: addDays(done.today, 7) }).strength).toBeGreaterThan(
      streakOf(history).strength,
    );
  });
});

describe('the reserve', () => {
  it.each<[picture: string, reserve: number, rule: string]>([
    ['kkk', 0, 'takes four kept weeks'],
    ['kkkk', 1, 'is earned by the fourth'],
    ['knkmakk', 1, 'is earned by kept weeks that need not be in a row'],
    ['kkmmkk', 1, 'is earned across runs'],
    ['kkkkkkkk', 2, 'can be held twice'],
    ['kkkkkkkkkkkkkkkk', 2, 'is held twice at most'],
    ['kkkkkkkkkkkkr', 1, 'is used up when spent'],
    ['kkkkkkkkkkkkrkkk', 1, 'starts saving anew when one is spent, nothing stored meanwhile'],
    ['kkkkkkkkkkkkrkkkk', 2, 'is earned again by four weeks'],
    ['kkkkr', 0, 'is gone when the only one is spent'],
    ['kkkkmm', 1, 'outlives the streak'],
    ['kkkrkkkk', 0, 'that was granted stands, and is paid back, when its weeks are corrected away'],
  ])('%s: %i: %s', (picture, reserve) => {
    expect(look(picture).reserve).toBe(reserve);
  });

  it('costs nothing on a week that is kept after all', () => {
    const history = drawn('kkkkr');
    const kept = streakOf(plusActs(history, addDays(monday, 28), 3));
    expect(kept).toMatchObject({ streak: 5, reserve: 1 });
  });

  it.each<[picture: string, offered: number | undefined, rule: string]>([
    ['kkkkm', 4, 'after a missed week that the next would turn into an end'],
    ['kkkkmnn', 4, 'also after a holiday'],
    ['kkkkmm', 5, 'to repair a run that has just ended'],
    ['kkkkmmk', 5, 'to join a new run with the one before'],
    ['kkkm', undefined, 'not when none is held'],
    ['kkkk', undefined, 'not without a missed week'],
    ['kkkkmk', undefined, 'not for a missed week that did no harm'],
    ['kkkkmmm', undefined, 'not when one spending cannot repair it'],
    ['kkkkmr', undefined, 'not when the only one has been spent'],
    ['kkkkkkkkmr', 8, 'for the missed week before, when another is held'],
    ['kkkkn', undefined, 'not for a neutral week'],
    ['mmkkkk', undefined, 'not before the first run'],
  ])('%s is offered on week %j: %s', (picture, offered) => {
    const expected = offered === undefined ? undefined : addDays(monday, 7 * offered);
    expect(look(picture).canSpendOn).toBe(expected);
  });

  it('is not spent by itself', () => {
    expect(look('kkkkmm')).toMatchObject({ streak: 0, reserve: 1 });
    expect(look('kkkkmr')).toMatchObject({ streak: 4, reserve: 0 });
  });

  it('stays with its week when the week start changes', () => {
    const history = drawn('kkkkrm');
    for (const firstWeekday of [1, 6, 7]) {
      expect(streakOf({ ...history, firstWeekday }).streak).toBe(4);
      expect(streakOf({ ...history, firstWeekday, spent: new Set() }).streak).toBe(0);
    }
  });
});

describe('time and travel', () => {
  /** Acts at these instants, each stored with the local day of the zone it was logged in. */
  const loggedAt = (log: [instant: string, zone: string][]) => {
    const acts = new Map<string, number>();
    for (const [instant, zone] of log) {
      const day = localDay(at(instant), zone);
      acts.set(day, (acts.get(day) ?? 0) + 1);
    }
    return acts;
  };

  it('a flight from Tokyo to Los Angeles re-dates nothing and leaves the streak alone', () => {
    const inTokyo: [string, string][] = [
      ['2026-01-06T01:00Z', 'Asia/Tokyo'],
      ['2026-01-13T01:00Z', 'Asia/Tokyo'],
      ['2026-01-19T15:30Z', 'Asia/Tokyo'],
      ['2026-01-20T01:00Z', 'Asia/Tokyo'],
      ['2026-01-25T14:30Z', 'Asia/Tokyo'],
    ];
    const history = { ...drawn(''), acts: loggedAt(inTokyo) };
    const boarding = at('2026-01-25T16:00Z');
    const landed = at('2026-01-26T02:00Z');
    const before = streakOf({ ...history, today: localDay(boarding, 'Asia/Tokyo') });
    const after = streakOf({ ...history, today: localDay(landed, 'America/Los_Angeles') });
    const dayAfter = streakOf({ ...history, today: '2026-01-26' });
    expect([...history.acts.keys()].at(2)).toBe('2026-01-20');
    expect([before.weeks.length, after.weeks.length], 'back over a week start').toEqual([4, 3]);
    expect([before.streak, after.streak, dayAfter.streak]).toEqual([3, 3, 3]);
    expect(dayAfter).toEqual(before);
    // The control: read again in the new zone, the third week's first act would slide a day.
    const redated = loggedAt(inTokyo.map(([instant]) => [instant, 'America/Los_Angeles']));
    expect([...redated.keys()]).not.toEqual([...history.acts.keys()]);
  });

  it('the date line: one instant, two weeks, each act where it was logged', () => {
    const instant = '2026-01-11T10:30Z';
    const acts = loggedAt([
      [instant, 'Pacific/Kiritimati'],
      [instant, 'Pacific/Pago_Pago'],
    ]);
    expect([...acts.keys()]).toEqual(['2026-01-12', '2026-01-10']);
    const { weeks, streak } = streakOf({ ...drawn('nn'), acts });
    expect(weeks.map((week) => week.acts)).toEqual([1, 1, 0]);
    expect(streak).toBe(2);
  });

  it('a Start that is ahead of today, by a flight or a wrong clock, still shows this week', () => {
    const early = { ...drawn(''), firstDay: '2071-05-01', today: '2026-01-07' };
    expect(streakOf(plusActs(early, early.today, 1))).toMatchObject({ streak: 1, best: 1 });
    expect(streakOf(early).weeks).toEqual([{ start: monday, acts: 0, goal: 1, state: 'now' }]);
  });

  it('a leap day is a day like any other', () => {
    const leap = drawn('kkk', { firstDay: '2028-02-07' });
    expect(leap.today).toBe('2028-02-28');
    expect(streakOf(plusActs(leap, '2028-02-29', 3)).streak).toBe(4);
    expect(streakOf({ ...plusActs(leap, '2028-02-29', 3), today: '2028-03-06' }).streak).toBe(4);
  });

  it('a clock set to 2071 and back changes nothing, nor does an act logged meanwhile', () => {
    const history = drawn('kkkkmk');
    const before = streakOf(history);
    const meanwhile = plusActs(history, '2071-06-01', 3);
    const then = streakOf({ ...meanwhile, today: '2071-06-03' });
    expect(then.weeks.length).toBeGreaterThan(2000);
    expect(then).toMatchObject({ streak: 6, best: 6 });
    expect(streakOf(meanwhile)).toEqual(before);
  });

  it('runs in any zone from any day, whatever hour the acts are logged', () => {
    const anyStart = fc
      .integer({ min: 0, max: 5 * 365 })
      .map((days) => addDays('2025-01-01', days));
    const anyHours = fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyStart, anyHours, (zone, firstDay, hours) => {
        const acts = loggedAt(
          hours.map((hour, week) => {
            const local = Temporal.PlainDate.from(firstDay).add({ weeks: week });
            const time = local.toZonedDateTime({ timeZone: zone, plainTime: { hour } });
            return [time.toInstant().toString(), zone];
          }),
        );
        const today = addDays(firstDay, 7 * hours.length - 1);
        const history = drawn('', { firstDay, goal: 1, acts, today });
        expect(streakOf(history)).toMatchObject({ streak: hours.length, best: hours.length });
      }),
    );
  });
});

describe('whatever happened', () => {
  const anyPicture = fc
    .array(fc.constantFrom(...'kkkkkkk21mmmnar'), { maxLength: 40, size: 'max' })
    .map((weeks) => weeks.join(''));
  const days = (max: number) => fc.integer({ min: -10, max }).map((by) => addDays(monday, by));
  const anyDays = fc.uniqueArray(days(280), { maxLength: 60 }).map((list) => new Set(list));
  const anyWeekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }));

  const anyHistory: fc.Arbitrary<History> = fc.oneof(
    anyPicture.map((picture) => drawn(picture)),
    fc.record({
      firstDay: days(20),
      today: days(280),
      firstWeekday: fc.integer({ min: 1, max: 7 }),
      workingDays: anyWeekdays,
      goal: fc.integer({ min: 1, max: 4 }),
      acts: fc
        .array(fc.tuple(days(280), fc.integer({ min: 1, max: 4 })), { maxLength: 80 })
        .map((pairs) => new Map(pairs)),
      occasions: anyDays,
      away: anyDays,
      spent: anyDays,
    }),
  );

  it('the numbers keep their ranges', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { weeks, streak, best, strength, reserve } = streakOf(history);
        expect(best).toBeGreaterThanOrEqual(streak);
        expect(streak).toBeGreaterThanOrEqual(0);
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
        expect([0, 1, 2]).toContain(reserve);
        expect(best).toBeLessThanOrEqual(weeks.filter((week) => week.acts >= week.goal).length);
        expect(weeks.at(-1)).toMatchObject({
          start: weekOf(history.today, history.firstWeekday),
          state: 'now',
        });
      }),
      { numRuns: 500 },
    );
  });

  it('the same history gives the same answer, in whatever order it was written', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const shuffled = { ...history, acts: new Map([...history.acts].reverse()) };
        expect(streakOf(shuffled)).toEqual(streakOf(history));
      }),
    );
  });

  it('one more act on an occasion lowers neither streak nor best nor strength', () => {
    let raised = 0;
    fc.assert(
      fc.property(anyHistory, days(280), fc.integer({ min: 1, max: 3 }), (drawing, day, count) => {
        const history = { ...drawing, occasions: new Set(drawing.occasions).add(day) };
        const before = streakOf(history);
        const after = streakOf(plusActs(history, day, count));
        expect(after.streak).toBeGreaterThanOrEqual(before.streak);
        expect(after.best).toBeGreaterThanOrEqual(before.best);
        expect(after.strength).toBeGreaterThanOrEqual(before.strength - 1e-12);
        if (after.streak > before.streak) raised += 1;
      }),
      { numRuns: 500 },
    );
    expect(raised, 'acts that raised the streak').toBeGreaterThan(20);
  });

  it('neutral weeks put in anywhere after the gentle ones change nothing', () => {
    const essence = (picture: string) => {
      const { weeks, ...standing } = look(picture);
      const { canSpendOn, ...numbers } = standing;
      const judged = weeks.filter((week) => week.state !== 'neutral');
      return { ...numbers, offered: judged.findIndex((week) => week.start === canSpendOn) };
    };
    let offered = 0;
    fc.assert(
      fc.property(
        anyPicture,
        fc.nat(),
        fc.stringMatching(/^[na]{1,5}$/),
        (picture, place, neutral) => {
          const whole = `kk${picture}`;
          const cut = 2 + (place % (picture.length + 1));
          const longer = whole.slice(0, cut) + neutral + whole.slice(cut);
          expect(essence(longer)).toEqual(essence(whole));
          if (essence(whole).offered >= 0) offered += 1;
        },
      ),
      { numRuns: 500 },
    );
    expect(offered, 'histories with an offer').toBeGreaterThan(20);
    expect(essence('kkkkm')).not.toEqual(essence('kkkkmm'));
  });

  it('spending a reserve anywhere never lowers the streak, nor touches strength', () => {
    let raised = 0;
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, choice) => {
        const before = streakOf(history);
        const week = before.weeks[choice % before.weeks.length];
        const after = streakOf(spend(history, week?.start ?? ''));
        expect(after.streak).toBeGreaterThanOrEqual(before.streak);
        expect(after.best).toBeGreaterThanOrEqual(before.best);
        expect(after.strength).toBe(before.strength);
        if (after.streak > before.streak) raised += 1;
      }),
      { numRuns: 1000 },
    );
    expect(raised, 'spendings that raised the streak').toBeGreaterThan(0);
  });

  it('an offered reserve is held, is for a missed week, and does what it promises', () => {
    let offers = 0;
    fc.assert(
      fc.property(anyHistory, (history) => {
        const before = streakOf(history);
        if (before.canSpendOn === undefined) return;
        offers += 1;
        expect(before.reserve).toBeGreaterThan(0);
        const spent = spend(history, before.canSpendOn);
        const after = streakOf(spent);
        const state = (streak: typeof before) =>
          streak.weeks.find((week) => week.start === before.canSpendOn)?.state;
        expect([state(before), state(after)]).toEqual(['missed', 'reserve']);
        // Were this week missed, the run would end, unless the reserve is spent.
        const start = before.weeks.at(-1)?.start ?? '';
        const past = (all: ReadonlySet<string>) => new Set([...all].filter((day) => day < start));
        const nextMissed = (each: History) =>
          streakOf({
            ...each,
            today: addDays(each.today, 7),
            acts: new Map([...each.acts].filter(([day]) => day < start)),
            occasions: past(each.occasions).add(start),
            away: past(each.away),
            spent: past(each.spent),
          });
        const repaired = after.streak > before.streak;
        const saved = nextMissed(spent).streak > nextMissed(history).streak;
        expect(repaired || saved).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(offers).toBeGreaterThan(20);
  });

  it('ten years are folded in a blink', () => {
    const history = drawn('kkmk2nka1k'.repeat(52));
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      expect(streakOf(history).weeks).toHaveLength(521);
      return performance.now() - started;
    });
    expect(Math.min(...times), 'ms').toBeLessThan(250);
  });
});
