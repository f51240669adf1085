import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { dayOfKey, dayOfStamp, readEventId } from '../../sites/event-id';
import { requestShape } from '../../storage/request-shapes';

const encoded = (event: string, calendar = 'me@corp.example') =>
  btoa(`${event} ${calendar}`).replaceAll('=', '');

describe('an event id', () => {
  it.each<[string, object]>([
    ['4abc123def', { key: '4abc123def' }],
    [
      'series_20261007T150000Z',
      {
        key: 'series_20261007T150000Z',
        series: 'series',
        startsAt: Date.UTC(2026, 9, 7, 15),
      },
    ],
    ['series_20261007', { key: 'series_20261007', series: 'series', day: '2026-10-07' }],
    [
      'series_R20261001T150000_20261007T150000Z',
      {
        key: 'series_R20261001T150000_20261007T150000Z',
        series: 'series',
        startsAt: Date.UTC(2026, 9, 7, 15),
      },
    ],
    ['series_R20261001T150000', { key: 'series_R20261001T150000', series: 'series' }],
  ])('%s is read without any language', (event, read) => {
    expect(readEventId(encoded(event))).toEqual(read);
  });

  it('is the same in both alphabets of base64', () => {
    // ">>>???" needs + and /, or - and _ in the url-safe alphabet.
    const plain = btoa('>>>??? me@corp.example');
    const urlSafe = plain.replaceAll('+', '-').replaceAll('/', '_');
    expect(plain).not.toBe(urlSafe);
    expect(readEventId(urlSafe)).toEqual(readEventId(plain));
    expect(readEventId(plain).key).toBe('>>>???');
  });

  it.each(['tasks_x!', 'not-base64!', 'äöü', '*'])('%s is its own key', (raw) => {
    expect(readEventId(raw).key).toBe(raw);
  });

  it('does not depend on the calendar it lies on', () => {
    expect(readEventId(encoded('abc', 'me@m'))).toEqual(readEventId(encoded('abc', 'family@g')));
  });

  it('gives back any instance of any series', () => {
    const anySeries = fc.stringMatching(/^[a-v0-9]{5,26}$/);
    const anyStart = fc.date({
      min: new Date('2004-04-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anySeries, anyStart, (series, date) => {
        const start = Math.floor(date.getTime() / 1000) * 1000;
        const stamp = new Date(start).toISOString().replace(/[-:]|\.000/g, '');
        const key = `${series}_${stamp}`;
        expect(readEventId(encoded(key))).toEqual({ key, series, startsAt: start });
      }),
    );
  });

  it('is never a day or a time that does not exist', () => {
    for (const stamp of ['20261301', '20260231', '20260100', '00000000', '99999999']) {
      expect(readEventId(encoded(`series_${stamp}`)).day).toBeUndefined();
      expect(readEventId(encoded(`series_${stamp}T150000Z`)).startsAt).toBeUndefined();
    }
    expect(readEventId(encoded('series_20261007T250000Z')).startsAt).toBeUndefined();
    expect(readEventId(encoded('series_20280229')).day).toBe('2028-02-29');
  });

  it('gives no time that the background refuses', () => {
    for (const stamp of ['21010101T150000Z', '21000101T000000Z', '20040101T000000Z']) {
      expect(readEventId(encoded(`series_${stamp}`))).toEqual({
        key: `series_${stamp}`,
        series: 'series',
      });
    }
    expect(readEventId(encoded('series_20991231T235959Z')).startsAt).toBeDefined();
  });

  it('has in all its parts the shape that the background takes', () => {
    const anyStamp = fc.stringMatching(/^_?(R?(?:1|2)\d{7})?(T[012]\d[0-5]\d[0-5]\d)?Z?$/);
    const anyName = fc.stringMatching(/^[a-v]{0,2}(?:_R20261001)?$/);
    const anyEvent = fc
      .tuple(fc.constantFrom(1, 400), anyName, anyStamp)
      .map(([times, name, stamp]) => encoded(name.repeat(times) + stamp));
    const event = { kind: 'event', people: 'none', guests: [], others: 0, doing: 'open' };
    const isTaken = (id: object) =>
      v.is(requestShape, { request: 'facts', site: 'calendar', facts: [{ ...event, ...id }] });
    fc.assert(
      fc.property(fc.oneof(anyEvent, fc.string({ minLength: 1 })), (raw) => {
        expect(isTaken(readEventId(raw))).toBe(true);
      }),
    );
    expect(isTaken({ key: 'x', startsAt: Date.UTC(2101, 0) })).toBe(false);
    expect(isTaken({ key: 'x'.repeat(513) })).toBe(false);
    expect(isTaken({ key: 'x', series: '' })).toBe(false);
  });

  it('may be anything at all without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (raw) => {
        expect(typeof readEventId(raw).key).toBe('string');
      }),
    );
  });
});

it.each<[string | null | undefined, string | undefined]>([
  ['20260302', '2026-03-02'],
  ['20280229', '2028-02-29'],
  ['20260231', undefined],
  ['2026-03-02', undefined],
  ['20260302T100000', undefined],
  ['T173000', undefined],
  ['', undefined],
  [null, undefined],
])('a stamp that says %o is the day %s', (stamp, day) => {
  expect(dayOfStamp(stamp)).toBe(day);
});

describe('a column of the grid', () => {
  it('is the day its number says', () => {
    expect(dayOfKey('28975')).toBe('2026-09-15');
  });

  it('is read for every day of two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * 365 }), (days) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days });
        const key = ((date.year - 1970) << 9) | (date.month << 5) | date.day;
        expect(dayOfKey(`${key}`)).toBe(date.toString());
      }),
    );
  });

  it.each([null, undefined, '', '-1', '1e4', '28975.5', '28975 ', '9999999', '0', '31', '28960'])(
    '%o is none',
    (key) => {
      expect(dayOfKey(key)).toBeUndefined();
    },
  );

  it('is never a day that does not exist', () => {
    const key = ((2026 - 1970) << 9) | (2 << 5);
    expect(dayOfKey(`${key | 28}`)).toBe('2026-02-28');
    expect(dayOfKey(`${key | 31}`)).toBeUndefined();
  });
});
