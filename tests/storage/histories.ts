import fc from 'fast-check';
import { behaviours } from '../../domain/behaviours';
import { newId } from '../../domain/id';
import type { Entry, LogEvent } from '../../domain/log';
import { momentKinds } from '../../domain/moments';
import type { Person } from '../../domain/people';

/** Made histories: what a leader's log and list of people may hold, strange texts included. */

const seconds = { min: 1_760_000_000, max: 1_800_000_000 };
export const instant = fc.integer(seconds).map((at) => at * 1000);
export const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => Temporal.PlainDate.from('2026-10-01').add({ days }).toString());
const due = day.map((date) => `${date}T17:00`);
export const id = fc
  .tuple(instant, fc.uint8Array({ minLength: 16, maxLength: 16 }))
  .map(([now, random]) => newId(now, random));
const device = fc.constantFrom('laptop', 'desktop', 'phone');
const behaviour = fc.constantFrom(...behaviours.map((known) => known.id));
const moment = fc.constantFrom(...momentKinds);
const person = fc.constantFrom('ana', 'ben', 'chen');

/** Texts as people and attackers write them. */
export const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', '</script>', '\u202Eevil', '\0', '\ud800', '{{x}}', 'José 🥾', ''),
);

const act = fc.record(
  { kind: fc.constant('act' as const), person, behaviour, text: words },
  { requiredKeys: ['kind'] },
);
const promise = fc.record(
  { kind: fc.constant('promise' as const), person, behaviour, moment, due },
  { requiredKeys: ['kind', 'behaviour', 'moment', 'due'] },
);
const plain: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: act },
  { weight: 4, arbitrary: promise },
  fc.record({ kind: fc.constant('prompt' as const), decision: id, behaviour, person, moment }),
  fc.record({ kind: fc.constant('dismiss' as const), decision: id, behaviour, person }),
  fc.record({ kind: fc.constant('occasion' as const) }),
  fc.record({ kind: fc.constant('reserve' as const), week: day, spent: fc.boolean() }),
  fc.record({ kind: fc.constant('away' as const) }),
);
const reaction: fc.Arbitrary<(promise: string) => Entry> = fc.oneof(
  fc
    .constantFrom('yes' as const, 'partly' as const, 'no' as const)
    .map((answer) => (made: string): Entry => ({ kind: 'answer', promise: made, answer })),
  due.map((to) => (made: string): Entry => ({ kind: 'move', promise: made, due: to })),
);

const zone = fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'UTC');
const stamp = fc.record({ id, at: instant, zone, day, device });

/** Any log: entries, and answers, moves and tombstones that are about some of them. */
export const log: fc.Arbitrary<LogEvent[]> = fc
  .tuple(
    fc.array(fc.tuple(stamp, plain), { maxLength: 12 }),
    fc.array(fc.tuple(stamp, reaction, fc.nat()), { maxLength: 8 }),
    fc.array(fc.tuple(stamp, fc.nat()), { maxLength: 3 }),
  )
  .map(([entries, reactions, deletions]) => {
    const events: LogEvent[] = entries.map(([at, entry]) => ({ ...at, ...entry }));
    if (events.length === 0) return events;
    const some = (n: number) => events[n % events.length]!.id;
    const about = reactions.map(([at, to, n]): LogEvent => ({ ...at, ...to(some(n)) }));
    const tombs = deletions.map(([at, n]): LogEvent => ({
      ...at,
      kind: 'deleted',
      target: some(n),
    }));
    const dead = new Set(deletions.map(([, n]) => some(n)));
    return [...events, ...about].filter((event) => !dead.has(event.id)).concat(tombs);
  });

const address = fc
  .stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8})?$/)
  .map((local) => `${local}@corp.example`);
const living: fc.Arbitrary<Person> = fc.record(
  {
    id,
    name: words,
    addresses: fc.array(address, { maxLength: 3 }),
    role: fc.constantFrom('report', 'leader', 'customer'),
    onLeave: fc.boolean(),
    updatedAt: instant,
    device,
  },
  { requiredKeys: ['id', 'name', 'addresses', 'role', 'updatedAt', 'device'] },
);
const removed = living.map(({ id, role, updatedAt, device }): Person => {
  return { id, role, name: '', addresses: [], updatedAt, device, deletedAt: updatedAt };
});
export const somePeople: fc.Arbitrary<Person[]> = fc.uniqueArray(fc.oneof(living, removed), {
  maxLength: 6,
  selector: (one) => one.id,
});
