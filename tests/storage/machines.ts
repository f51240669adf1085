import fc from 'fast-check';
import type { LogEvent } from '../../domain/log';
import type { State } from '../../storage/backup-merge';
import { defaultSettings, isDated, type Settings } from '../../storage/settings';
import { log, someRecords, someSettings, teams } from './histories';

/** Three machines of one leader that began alike and went on by themselves, their clocks up to a year apart. */

const year = 365 * 86_400_000;
const begun = 1_760_000_000_000;
const names = ['laptop', 'desktop', 'phone'] as const;
/** How far each clock is off, ms. */
const skew = fc.record({
  first: fc.constant(0),
  laptop: fc.integer({ min: -year, max: year }),
  desktop: fc.constantFrom(-year, -1, 0, 1, year),
  phone: fc.constantFrom(0, year),
});
type Skew = typeof skew extends fc.Arbitrary<infer S> ? S : never;

const everybody = ['ana', 'ben', 'chen', 'dora', 'emil'];
/** The log generator knows three people: here each may turn out to be another. */
const renamed = (event: LogEvent, n: number): LogEvent =>
  'person' in event ? { ...event, person: everybody[(event.at + n) % everybody.length]! } : event;

/** Of what all three began with: what this one never got, what it deleted, what it took back. */
const fate = fc.constantFrom('has', 'has', 'has', 'missed', 'deleted', 'deleted and took back');
const fates = fc.array(fc.tuple(fate, fate, fate), { minLength: 20, maxLength: 20 });

const stamps = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...names));
const versions = someRecords.chain((all) => {
  const own = fc.array(stamps, { minLength: all.length, maxLength: all.length });
  return fc.tuple(own, own, own).map((three) =>
    three.map((stamped) =>
      all.map((record, n) => {
        const [updatedAt, device] = stamped[n]!;
        return { ...record, updatedAt, device };
      }),
    ),
  );
});

/** As installed in one country or another, and what was changed since, with the time of each change. */
const times = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 30, maxLength: 30 });
const settings = fc
  .tuple(fc.constantFrom(...['en-US', 'de', 'ar-EG'].map(defaultSettings)), someSettings, times)
  .map(([installed, some, changed]) => {
    const { pausedUntil: _, presentingUntil: __, startedAt, startDay, ...set } = some;
    const keys = (Object.keys(set) as (keyof Settings)[]).filter(isDated);
    const changedAt = Object.fromEntries(keys.map((key, n) => [key, changed[n]!]));
    const start = startedAt !== undefined && startDay !== undefined && { startedAt, startDay };
    return { set: { ...installed, ...set, ...start }, changedAt };
  });

const skewed = (at: number, device: string, by: Skew): number =>
  begun + at + (by[device as keyof Skew] ?? 0);

export const machines: fc.Arbitrary<[State, State, State]> = fc
  .tuple(
    log,
    fc.tuple(log, log, log),
    fates,
    teams,
    versions,
    fc.tuple(settings, settings, settings),
    skew,
  )
  .map(([shared, logs, fates, people, records, set, by]) => {
    const machine = (n: 0 | 1 | 2): State => {
      const device = names[n];
      const tomb = (target: LogEvent, id: string): LogEvent => {
        const { zone, day, at } = target;
        return { id, at: at + 1, zone, day, device, kind: 'deleted', target: target.id };
      };
      const had = shared.map(renamed).flatMap((event, place): LogEvent[] => {
        const what = fates[place % fates.length]![n];
        if (what === 'missed') return [];
        return [what === 'deleted' ? tomb(event, `${place}-${device}`) : event];
      });
      // A deletion that somebody heard of before it was taken back: its tombstone is elsewhere.
      const heard = shared.flatMap((event, place) => {
        const other = fates[place % fates.length]![(n + 1) % 3];
        return other === 'deleted and took back'
          ? [tomb(event, `${place}-${names[(n + 1) % 3]}`)]
          : [];
      });
      const gone = new Set(
        [...had, ...heard].map((one) => (one.kind === 'deleted' ? one.target : '')),
      );
      const events = [...had, ...heard, ...logs[n].map(renamed)];
      const { set: chosen, changedAt } = set[n];
      return {
        events: [...new Map(events.map((event) => [event.id, event])).values()].filter(
          ({ id, kind }) => kind === 'deleted' || !gone.has(id),
        ),
        people: people[n].map((person) => {
          const updatedAt = skewed(person.updatedAt, person.device, by);
          return { ...person, updatedAt, ...('deletedAt' in person && { deletedAt: updatedAt }) };
        }),
        records: records[n]!.map((record) => {
          const updatedAt = skewed(record.updatedAt, record.device, by);
          return { ...record, updatedAt, ...('deletedAt' in record && { deletedAt: updatedAt }) };
        }),
        settings: {
          set: chosen,
          changedAt: Object.fromEntries(
            Object.entries(changedAt).map(([key, at]) => [key, skewed(at, device, by)]),
          ),
        },
      };
    };
    return [machine(0), machine(1), machine(2)];
  });
