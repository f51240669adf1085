import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEvent } from '../../domain/log';
import { walkedIn } from '../../domain/walked';

let made = 0;
const mark = (day: string, line: string | undefined, value: number): LogEvent => ({
  id: `e${(made += 1)}`,
  at: made,
  zone: 'UTC',
  day,
  device: 'laptop',
  kind: 'mark',
  what: 'walked',
  value,
  ...(line !== undefined && { line }),
});

it('a line is walked as the newest mark of this month says, beside the last of a month before', () => {
  const events = [
    mark('2026-09-30', 'a', 1),
    mark('2026-10-02', 'a', 2),
    // Said later, about an earlier day.
    mark('2026-10-01', 'a', 5),
    mark('2026-11-01', 'a', 3),
    mark('2026-11-20', 'a', 4),
    mark('2026-10-31', 'b', 5),
    mark('2026-11-02', 'c', 1),
    mark('2026-11-21', 'c', 2),
    mark('2026-11-02', undefined, 1),
    { ...mark('2026-11-02', 'd', 1), kind: 'act' } as LogEvent,
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
      const walked = walkedIn(order, '2026-11-20');
      expect(Object.fromEntries(walked)).toEqual({
        a: { now: 4, before: { value: 2, day: '2026-10-02' } },
        b: { before: { value: 5, day: '2026-10-31' } },
        c: { now: 1 },
      });
    }),
  );
});
