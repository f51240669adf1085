import * as v from 'valibot';
import { isAddress } from '../domain/address';
import { wordKinds } from '../domain/words';
import type { Request } from './requests';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const address = v.pipe(v.string(), v.maxLength(254), v.check(isAddress));
const addresses = v.pipe(v.array(address), v.maxLength(500));
const people = v.picklist(['people', 'none', 'unreadable']);
/** whole ms between 2004, when Gmail began, and the year 2100 */
const instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1_080_000_000_000),
  v.maxValue(4_102_444_800_000),
);
const day = v.pipe(v.string(), v.isoDate(), v.check(isExistingDay));
const site = v.picklist(['gmail', 'calendar']);
const says = v.pipe(v.array(v.picklist(wordKinds)), v.maxLength(wordKinds.length));
const nonce = v.pipe(v.string(), v.uuid());

const facts = v.variant('kind', [
  v.strictObject({
    kind: v.literal('thread'),
    key,
    people,
    from: v.optional(address),
    to: addresses,
    at: v.optional(instant),
    says: v.optional(says),
    others: v.optional(addresses),
  }),
  v.strictObject({
    kind: v.literal('compose'),
    key,
    people,
    to: addresses,
    thread: v.optional(key),
  }),
  v.strictObject({
    kind: v.literal('event'),
    key,
    series: v.optional(key),
    people,
    guests: addresses,
    others: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    doing: v.picklist(['open', 'declined', 'moved']),
    day: v.optional(day),
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
    startsAt: v.optional(instant),
    says: v.optional(says),
    settled: v.optional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('list'),
    key: v.literal('list'),
    people,
    rows: v.pipe(v.array(v.strictObject({ key, from: address, at: instant })), v.maxLength(200)),
  }),
]);

/** The shape of every request: an unknown one, a foreign key or a wrong type is refused. */
export const requestShape = v.variant('request', [
  v.strictObject({ request: v.literal('watching'), site }),
  v.strictObject({
    request: v.literal('facts'),
    site,
    me: v.optional(address),
    facts: v.pipe(v.array(facts), v.maxLength(50)),
    showing: v.optional(v.strictObject({ nonce, surface: v.pipe(v.string(), v.maxLength(600)) })),
  }),
  v.strictObject({
    request: v.literal('prompt-gone'),
    nonce,
    why: v.picklist(['gone', 'called-off', 'no-room', 'no-frame', 'too-late']),
  }),
  v.strictObject({
    request: v.literal('layout'),
    site,
    trouble: v.optional(
      v.strictObject({
        surface: v.pipe(v.string(), v.maxLength(40)),
        skeleton: v.pipe(v.string(), v.maxLength(8000)),
      }),
    ),
  }),
  v.strictObject({ request: v.literal('card'), nonce }),
  v.strictObject({
    request: v.literal('prompt-answer'),
    nonce,
    answer: v.picklist(['promised', 'done', 'dismissed']),
  }),
  v.strictObject({ request: v.literal('prompt-undo'), nonce }),
  v.strictObject({
    request: v.literal('prompt-refuse'),
    nonce,
    what: v.picklist(['person', 'thread', 'behaviour', 'today']),
  }),
  v.strictObject({ request: v.literal('prompt-close'), nonce }),
]) satisfies v.GenericSchema<Request>;

/** A date of the right form need not exist: 2026-02-31 does not. */
function isExistingDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
