import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfKey, readEventId } from '../../sites/event-id';

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

  it('may be anything at all without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (raw) => {
        expect(typeof readEventId(raw).key).toBe('string');
      }),
    );
  });
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
