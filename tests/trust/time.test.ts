import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addDays, localDay, weekOf } from '../../domain/calendar';
import { duePromises } from '../../domain/promises';
import { streakOf, type History } from '../../domain/streak';
import { notice } from '../../entrypoints/background/notice';
import { remind } from '../../entrypoints/background/reminders';
import { answerSuggestion } from '../../storage/answers';
import { decisionById, trimDecisions } from '../../storage/decisions';
import { append, promises } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import { changeSettings, siteStates } from '../../storage/settings';
import { streakInput } from '../../storage/streak-input';
import { startedLeader, thread, toolbar } from '../background/place';
import { dump } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import { proved } from './proof';

// Clock, zone and calendar alone break no streak, re-date no event and silence nobody.

const hour = 3_600_000;
const day = 24 * hour;
const zones = Intl.supportedValuesOf('timeZone');

/** One act a week is the goal; every act stands on the local day on which it was logged. */
function historyOf(days: readonly string[], first: string, now: string): History {
  const acts = new Map<string, number>();
  for (const each of days) acts.set(each, (acts.get(each) ?? 0) + 1);
  return {
    firstDay: first,
    today: now,
    firstWeekday: Temporal.PlainDate.from(first).dayOfWeek,
    workingDays: [1, 2, 3, 4, 5],
    goal: 1,
    acts,
    occasions: new Set(days),
    away: new Set(),
    spent: new Set(),
  };
}

/** What a day is where somebody counts in days of 24 hours from the first one's midnight. */
const countedInHours = (from: Temporal.ZonedDateTime) => (at: Temporal.ZonedDateTime) =>
  addDays(
    from.toPlainDate().toString(),
    Math.floor((at.epochMilliseconds - from.epochMilliseconds) / day),
  );

/** Every change of the clocks from 2025 to 2030. */
function* changes(): Generator<Temporal.ZonedDateTime> {
  for (const zone of zones) {
    let moment = Temporal.Instant.from('2025-01-01T00Z').toZonedDateTimeISO(zone);
    for (;;) {
      const change = moment.getTimeZoneTransition('next');
      if (!change || change.year > 2030) break;
      yield change;
      moment = change;
    }
  }
}

let walked = '';
let inHours = '';

it('the streak runs through every change of the clocks in every zone; one counted in hours does not', () => {
  let seen = 0;
  let brokenInHours = 0;
  for (const change of changes()) {
    seen += 1;
    const zone = change.timeZoneId;
    const before = change.subtract({ milliseconds: 1 });
    // The week starts on the day of the change: what slid over midnight would leave its week.
    const lastDay = before.toPlainDate();
    const first = lastDay.subtract({ weeks: 1 });
    const local = (days: number, plainTime: string) =>
      lastDay.add({ days }).toZonedDateTime({ timeZone: zone, plainTime });
    const moments = [
      before.subtract({ weeks: 1 }),
      before,
      change,
      local(6, '23:50'),
      local(7, '00:10'),
    ];
    const look = (dayOf: (at: Temporal.ZonedDateTime) => string) => {
      const history = historyOf(
        moments.map(dayOf),
        first.toString(),
        lastDay.add({ days: 8 }).toString(),
      );
      const { streak, weeks } = streakOf(history);
      return [streak, ...weeks.map(({ acts }) => acts)];
    };
    const asLived = look((at) => localDay(at.epochMilliseconds, zone));
    expect(asLived, `${zone} ${change}`).toEqual([3, 1, 3, 1]);
    const midnight = first.toZonedDateTime(zone);
    if (String(look(countedInHours(midnight))) !== String(asLived)) brokenInHours += 1;
  }
  expect(seen).toBeGreaterThan(1000);
  expect(brokenInHours, 'control: what an app that counts in hours gets wrong').toBeGreaterThan(
    seen / 20,
  );
  walked = `${zones.length} zones, ${seen} changes of the clocks: 0 broken, 0 re-dated`;
  inHours = `counted in days of 24 hours, ${brokenInHours} of the ${seen} change their weeks`;
}, 120_000);

it('whoever travels, east or west, over the date line and leap days, keeps a streak in which each week they lived has its act', () => {
  const anyLeg = fc.record({
    zone: fc.constantFrom(...zones, 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
    /** hours until the next leg */
    hours: fc.integer({ min: 1, max: 60 }),
  });
  const anyStart = fc.integer({
    min: Date.parse('2025-01-01'),
    max: Date.parse('2030-06-01'),
  });
  const leapDays = fc.integer({ min: Date.parse('2028-02-24'), max: Date.parse('2028-03-02') });
  fc.assert(
    fc.property(
      fc.oneof(anyStart, leapDays),
      fc.array(anyLeg, { minLength: 10, maxLength: 40 }),
      fc.constantFrom(1, 6, 7),
      (start, legs, firstWeekday) => {
        let now = start;
        const lived: string[] = [];
        for (const { zone, hours } of legs) {
          lived.push(localDay(now, zone));
          const first = lived.toSorted()[0]!;
          const history = { ...historyOf(lived, first, lived.at(-1)!), firstWeekday };
          const weeks = new Set(lived.map((each) => weekOf(each, firstWeekday)));
          const { streak, best } = streakOf(history);
          // Over the date line one can land in the week before: it is this week again, and nothing is lost.
          const thisWeek = weekOf(lived.at(-1)!, firstWeekday);
          expect(streak).toBe([...weeks].filter((week) => week <= thisWeek).length);
          expect(best).toBe(streak);
          now += hours * hour;
        }
      },
    ),
    { numRuns: 100 },
  );
});

/** The clock set wrong by many years, as an empty battery or a slip of the hand does it. */
const farAhead = { ...clock, now: Date.UTC(2071, 5, 1, 9) };
const set = ({ now }: { now: number }) => vi.setSystemTime(now);
const gmail = (key: string, at: { now: number; zone: string }) =>
  notice({ site: 'gmail', facts: [thread(key)] }, 1, at);

beforeEach(startedLeader);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A week of a leader's life, then the clock set ahead with all that can be done meanwhile, and back. */
async function livesAheadAndComesBack(meanwhile: () => Promise<void>): Promise<void> {
  await remind();
  await changeSettings(() => ({ startDay: '2026-11-01', goal: 1 }));
  for (const each of ['2026-11-04', '2026-11-11', today]) {
    await append({ kind: 'act', person: 'ana' }, clock, each);
  }
  await append(
    { kind: 'promise', behaviour: 'B01', moment: 'mail-from-report', due: `${today}T09:00` },
    clock,
    today,
  );
  const { show } = await gmail('before', clock);
  await answerSuggestion(show!.nonce, 'dismissed', clock);
  set(farAhead);
  await remind();
  await meanwhile();
  set(clock);
}

it('a clock set to 2071 and back loses nothing and silences nobody', async () => {
  let before: Awaited<ReturnType<typeof dump>> = {};
  let streakThen = 0;
  await livesAheadAndComesBack(async () => {
    before = await dump();
    streakThen = streakOf(await streakInput(clock)).streak;
    await append({ kind: 'act', person: 'ana', text: 'In the wrong year' }, farAhead, '2071-06-01');
    await gmail('ahead', farAhead);
    await changeSettings(() => ({
      pausedUntil: farAhead.now + 15 * hour,
      presentingUntil: farAhead.now + hour,
    }));
    const [person] = await people();
    await savePeople([{ ...person!, name: 'Ana S.', updatedAt: farAhead.now }]);
    await remind();
  });

  // What was there is there, word for word and day for day; what was done meanwhile, too.
  const after = await dump();
  for (const store of ['events', 'promises', 'days', 'decisions', 'asked'] as const) {
    expect(after[store], store).toEqual(expect.arrayContaining(before[store]!));
  }
  expect(JSON.stringify(after.events)).toContain('In the wrong year');
  const streakNow = await streakInput(clock);
  expect(streakNow.acts.get('2071-06-01')).toBe(1);
  expect([streakThen, streakOf(streakNow).streak]).toEqual([3, 3]);

  // Due is what was due, the badge counts it, late logging counts where it belongs.
  expect(duePromises(await promises(), clock.now, clock.zone)).toHaveLength(1);
  await remind();
  expect(toolbar.badge).toBe('1');
  await append({ kind: 'act' }, clock, '2026-11-18');
  expect((await streakInput(clock)).acts.get('2026-11-18')).toBe(1);

  // Pause, "presenting" and prompts of 2071 silence nobody today.
  expect(await gmail('after', { ...clock, now: clock.now + 2 * hour })).toHaveProperty('show');
  expect((await siteStates()).gmail?.seenAt).toBeLessThan(farAhead.now);

  // Whatever is changed today is newer than what the wrong clock wrote: no backup takes it back.
  await savePeople([{ ...ana, name: 'Ana Silva', updatedAt: clock.now }]);
  expect((await people())[0]).toMatchObject({ name: 'Ana Silva', updatedAt: farAhead.now + 1 });

  // A day later, with the clock steady, what it left behind is cleared away.
  for (const hours of [0, 25]) {
    set({ now: clock.now + hours * hour });
    await remind();
  }
  const kept = await dump();
  const ahead = (rows: unknown[] = []) =>
    (rows as { at: number }[]).filter(({ at }) => at > clock.now + 30 * day);
  expect(ahead(after.asked)).toHaveLength(1);
  expect(ahead(kept.asked)).toEqual([]);
  expect(kept.decisions!.length).toBeGreaterThanOrEqual(before.decisions!.length);

  // The control: thrown away by age at once, as before there was a day of grace.
  const shown = (before.decisions as { id: string }[])[0]!.id;
  expect(await decisionById(shown)).toBeDefined();
  await trimDecisions(farAhead.now);
  expect(await decisionById(shown)).toBeUndefined();
  proved(
    'R13',
    `${walked}; to 2071 and back: 0 events, promises and decisions lost, nobody silenced`,
    `${inHours}; without a day of grace the decisions are gone`,
  );
});
