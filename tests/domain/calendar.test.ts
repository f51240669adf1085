import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  daysBetween,
  daysOfWeek,
  endOfDay,
  isQuiet,
  isWorkingDay,
  knownZone,
  localDay,
  localeWeek,
  localTime,
  nextWorkingDay,
  weekOf,
} from '../../domain/calendar';

const zones = Intl.supportedValuesOf('timeZone');
const mondayToFriday = [1, 2, 3, 4, 5];
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

const anyDay = fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays('2025-01-01', days));
const anyInstant = fc.integer({ min: at('2025-01-01T00Z'), max: at('2031-01-01T00Z') });
const anyZone = fc.constantFrom(...zones);
const anyWeekday = fc.integer({ min: 1, max: 7 });
const anyWorkingDays = fc.uniqueArray(anyWeekday);

/** What the platform's formatter says of the instant: a second opinion, 'YYYY-MM-DD HH:MM'. */
function formatted(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

it.each([
  ['an ordinary day', '2026-11-20T12:00Z', 'Europe/Berlin', '2026-11-20T23:00Z'],
  ['a day that has just begun', '2026-11-19T23:00Z', 'Europe/Berlin', '2026-11-20T23:00Z'],
  ['a day of 23 hours', '2026-03-29T12:00Z', 'Europe/Berlin', '2026-03-29T22:00Z'],
  ['a day of 25 hours', '2026-10-25T12:00Z', 'Europe/Berlin', '2026-10-25T23:00Z'],
  ['an unknown zone', '2026-11-20T12:00Z', 'Somewhere/Unknown', '2026-11-21T00:00Z'],
])('%s ends when the next begins', (_, now, zone, end) => {
  expect(endOfDay(at(now), zone)).toBe(at(end));
});

it('days between two days are those that lead from one to the other', () => {
  expect(daysBetween('2026-11-20', '2026-11-20')).toBe(0);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

describe('a local day', () => {
  it.each([
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01', '01:30'],
    ['2028-02-29T23:59:59Z', 'UTC', '2028-02-29', '23:59'],
    ['2028-02-29T23:59:59Z', 'Asia/Tokyo', '2028-03-01', '08:59'],
    ['2026-06-01T10:30:00Z', 'Pacific/Kiritimati', '2026-06-02', '00:30'],
    ['2026-06-01T10:30:00Z', 'Pacific/Pago_Pago', '2026-05-31', '23:30'],
    ['2071-01-01T12:00:00Z', 'UTC', '2071-01-01', '12:00'],
  ])('of %s in %s is %s, %s', (instant, zone, day, time) => {
    expect([localDay(at(instant), zone), localTime(at(instant), zone)]).toEqual([day, time]);
  });

  it('is what the platform formats, in every zone at every clock change from 2025 to 2030', () => {
    let changes = 0;
    for (const zone of zones) {
      let moment = Temporal.Instant.from('2025-01-01T00Z').toZonedDateTimeISO(zone);
      for (;;) {
        const change = moment.getTimeZoneTransition('next');
        if (!change || change.year > 2030) break;
        changes += 1;
        for (const instant of [change.epochMilliseconds - 1, change.epochMilliseconds]) {
          expect(`${localDay(instant, zone)} ${localTime(instant, zone)}`).toBe(
            formatted(instant, zone),
          );
        }
        moment = change;
      }
    }
    expect(changes).toBeGreaterThan(1000);
  });

  it('is what the platform formats, in any zone at any time', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        expect(`${localDay(instant, zone)} ${localTime(instant, zone)}`).toBe(
          formatted(instant, zone),
        );
      }),
    );
  });

  it('falls back to UTC in a zone nobody knows', () => {
    const evening = at('2026-06-01T23:30Z');
    for (const zone of ['Mars/Olympus_Mons', '', 'Europe/Berlin ']) {
      expect(knownZone(zone)).toBe('UTC');
      expect(localDay(evening, zone)).toBe('2026-06-01');
    }
    expect(knownZone('Europe/Berlin')).toBe('Europe/Berlin');
    expect(localDay(evening, 'Europe/Berlin')).toBe('2026-06-02');
  });
});

describe('a calendar week', () => {
  it.each([
    ['2026-01-01', 1, '2025-12-29'],
    ['2026-01-01', 7, '2025-12-28'],
    ['2026-01-01', 6, '2025-12-27'],
    ['2026-01-04', 1, '2025-12-29'],
    ['2026-01-04', 7, '2026-01-04'],
    ['2028-02-29', 1, '2028-02-28'],
    ['2028-03-01', 2, '2028-02-29'],
  ])('that holds %s and starts on weekday %i starts on %s', (day, firstWeekday, start) => {
    expect(weekOf(day, firstWeekday)).toBe(start);
  });

  it('holds each of its seven days, and only those', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, firstWeekday) => {
        const start = weekOf(day, firstWeekday);
        const days = daysOfWeek(start);
        expect(isWorkingDay(start, [firstWeekday])).toBe(true);
        expect(days).toContain(day);
        expect(new Set(days.map((each) => weekOf(each, firstWeekday)))).toEqual(new Set([start]));
        expect(weekOf(addDays(start, -1), firstWeekday)).toBe(addDays(start, -7));
        expect(weekOf(addDays(start, 7), firstWeekday)).toBe(addDays(start, 7));
      }),
    );
  });
});

describe('the next working day', () => {
  it.each([
    ['2026-01-08', mondayToFriday, '2026-01-09'],
    ['2026-01-09', mondayToFriday, '2026-01-12'],
    ['2026-01-10', mondayToFriday, '2026-01-12'],
    ['2026-01-08', [7, 1, 2, 3, 4], '2026-01-11'],
    ['2026-01-08', [4], '2026-01-15'],
    ['2026-01-09', [], '2026-01-10'],
  ])('after %s with working days %j is %s', (day, workingDays, next) => {
    expect(nextWorkingDay(day, workingDays)).toBe(next);
  });

  it('is a working day within a week, and none lies between', () => {
    fc.assert(
      fc.property(anyDay, anyWorkingDays, (day, workingDays) => {
        fc.pre(workingDays.length > 0);
        const next = nextWorkingDay(day, workingDays);
        expect(isWorkingDay(next, workingDays)).toBe(true);
        expect(next > day && next <= addDays(day, 7)).toBe(true);
        for (let between = addDays(day, 1); between < next; between = addDays(between, 1)) {
          expect(isWorkingDay(between, workingDays)).toBe(false);
        }
      }),
    );
  });
});

describe('quiet hours', () => {
  const night = { on: true, from: '19:00', to: '07:00' };
  const lunch = { on: true, from: '12:00', to: '13:00' };

  it.each([
    [night, '18:59', false],
    [night, '19:00', true],
    [night, '23:59', true],
    [night, '00:00', true],
    [night, '06:59', true],
    [night, '07:00', false],
    [lunch, '11:59', false],
    [lunch, '12:00', true],
    [lunch, '13:00', false],
    [{ ...night, on: false }, '23:00', false],
    [{ on: true, from: '19:00', to: '19:00' }, '19:00', false],
    [{ on: true, from: '00:00', to: '00:00' }, '00:00', false],
  ])('%j at %s: %s', (quiet, time, isQuietThen) => {
    expect(isQuiet(at(`2026-05-04T${time}Z`), 'UTC', quiet)).toBe(isQuietThen);
  });

  it('are the hours of the place where the leader is', () => {
    const instant = at('2026-05-04T15:00Z');
    expect(isQuiet(instant, 'Asia/Tokyo', night)).toBe(true);
    expect(isQuiet(instant, 'America/Los_Angeles', night)).toBe(false);
  });

  it('and the same hours turned round never overlap and leave no gap', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const day = { on: true, from: night.to, to: night.from };
        expect(isQuiet(instant, zone, night)).toBe(!isQuiet(instant, zone, day));
      }),
    );
  });
});

describe('the week of a locale', () => {
  const table: [locale: string, firstWeekday: number, workingDays: number[]][] = [
    ['de', 1, mondayToFriday],
    ['en-GB', 1, mondayToFriday],
    ['en-US', 7, mondayToFriday],
    ['ja', 7, mondayToFriday],
    ['pt-BR', 7, mondayToFriday],
    ['en-IN', 7, [1, 2, 3, 4, 5, 6]],
    ['ar-EG', 6, [1, 2, 3, 4, 7]],
    ['ar-AE', 1, mondayToFriday],
    ['he-IL', 7, [1, 2, 3, 4, 7]],
    ['fa-IR', 6, [1, 2, 3, 4, 6, 7]],
    ['dv-MV', 5, mondayToFriday],
  ];

  afterEach(() => vi.unstubAllGlobals());

  /** Firefox: a locale without week data. */
  const withoutWeekInfo = () => {
    const { Locale } = Intl;
    const asFirefox = function (tag: string) {
      const { region } = new Locale(tag).maximize();
      return { maximize: () => ({ region }) };
    };
    vi.stubGlobal('Intl', { ...Intl, Locale: asFirefox });
  };

  it.each(table)('%s starts on %i and works on %j', (locale, firstWeekday, workingDays) => {
    expect(localeWeek(locale)).toEqual({ firstWeekday, workingDays });
  });

  it.each(table)(
    '%s does so in a browser without week data',
    (locale, firstWeekday, workingDays) => {
      withoutWeekInfo();
      expect('getWeekInfo' in new Intl.Locale(locale)).toBe(false);
      expect(localeWeek(locale)).toEqual({ firstWeekday, workingDays });
    },
  );

  it('asks the platform first, by method or by property', () => {
    const weekInfo = { firstDay: 3, weekend: [1, 2] };
    const asked = { firstWeekday: 3, workingDays: [3, 4, 5, 6, 7] };
    for (const locale of [{ weekInfo }, { getWeekInfo: () => weekInfo }]) {
      vi.stubGlobal('Intl', {
        Locale: function () {
          return locale;
        },
      });
      expect(localeWeek('de')).toEqual(asked);
    }
  });

  it('is Monday to Friday when the locale is malformed', () => {
    expect(localeWeek('not a locale')).toEqual({ firstWeekday: 1, workingDays: mondayToFriday });
  });
});
