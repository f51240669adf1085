import * as v from 'valibot';
import { isAddress, isDomain } from '../domain/address';
import type { LogEvent } from '../domain/log';
import { momentKinds } from '../domain/moments';
import type { Person } from '../domain/people';
import type { Settings } from './settings';

/**
 * The shape of a backup file, version 1 (`docs/backup.schema.json` says the same to others). The order of
 * the keys is the order in which they are written. Unknown keys are refused, in settings dropped.
 */

export const backupFormat = 'walk-the-talk-backup';
export const backupVersion = 1;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,63}$/));
/** to the end of the year 9999, as whatever was once written, by a clock set wrong, too, must be restorable */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999));
const parses = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
};
/** from the sixties: in the west, the first instant of all is still the last day of 1969 */
const day = v.pipe(
  v.string(),
  v.regex(/^(19[6-9]\d|[2-9]\d{3})-\d\d-\d\d$/),
  v.check(parses(Temporal.PlainDate.from)),
);
const localTime = v.pipe(
  v.string(),
  v.regex(/^(19[6-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d$/),
  v.check(parses(Temporal.PlainDateTime.from)),
);
/** an IANA name; one that this browser does not know counts as UTC */
const zone = v.pipe(v.string(), v.regex(/^[\w+:/-]{1,64}$/));
const moment = v.picklist(momentKinds);
const addresses = v.array(v.pipe(v.string(), v.maxLength(254), v.check(isAddress)));

const stamp = { id, at: instant, zone, day, device: id };
const eventShapes = {
  act: v.strictObject({
    ...stamp,
    kind: v.literal('act'),
    person: v.optional(id),
    behaviour: v.optional(id),
    text: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  }),
  promise: v.strictObject({
    ...stamp,
    kind: v.literal('promise'),
    person: v.optional(id),
    behaviour: id,
    moment,
    due: localTime,
  }),
  answer: v.strictObject({
    ...stamp,
    kind: v.literal('answer'),
    promise: id,
    answer: v.picklist(['yes', 'partly', 'no']),
  }),
  move: v.strictObject({ ...stamp, kind: v.literal('move'), promise: id, due: localTime }),
  prompt: v.strictObject({
    ...stamp,
    kind: v.literal('prompt'),
    decision: id,
    behaviour: id,
    person: id,
    moment,
  }),
  dismiss: v.strictObject({
    ...stamp,
    kind: v.literal('dismiss'),
    decision: id,
    behaviour: id,
    person: id,
  }),
  occasion: v.strictObject({ ...stamp, kind: v.literal('occasion') }),
  reserve: v.strictObject({ ...stamp, kind: v.literal('reserve'), week: day, spent: v.boolean() }),
  away: v.strictObject({ ...stamp, kind: v.literal('away') }),
  deleted: v.strictObject({ ...stamp, kind: v.literal('deleted'), target: id }),
};

const eventShape = v.variant(
  'kind',
  Object.values(eventShapes),
) satisfies v.GenericSchema<LogEvent>;

const personShape = v.strictObject({
  id,
  name: v.pipe(v.string(), v.maxLength(20_000)),
  addresses: v.array(
    v.pipe(
      v.string(),
      v.maxLength(254),
      v.check((text) => isAddress(text) || isDomain(text)),
    ),
  ),
  role: v.picklist(['report', 'leader', 'customer']),
  onLeave: v.optional(v.boolean()),
  updatedAt: instant,
  device: id,
  deletedAt: v.optional(instant),
}) satisfies v.GenericSchema<Person>;

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const settingShapes = {
  startedAt: instant,
  startDay: day,
  ownAddresses: addresses,
  seenAddresses: addresses,
  sites: v.strictObject({ gmail: v.boolean(), calendar: v.boolean() }),
  pausedUntil: instant,
  presentingUntil: instant,
  workingDays: v.pipe(v.array(weekday), v.maxLength(7)),
  firstWeekday: weekday,
  quiet: v.strictObject({ on: v.boolean(), from: time, to: time }),
  budget: count(100),
  goal: v.pipe(count(100), v.minValue(1)),
  discreet: v.boolean(),
  off: v.array(id),
  quietPeople: v.array(id),
  retireAsked: v.array(id),
} satisfies { [K in keyof Required<Settings>]: v.GenericSchema<Settings[K]> };

/** A file that is one at all; its events and people are still to be looked at. */
export const fileShape = v.strictObject({
  format: v.literal(backupFormat),
  version: v.literal(backupVersion),
  exportedAt: v.pipe(v.string(), v.maxLength(40), v.check(parses(Temporal.Instant.from))),
  device: id,
  events: v.array(eventShape),
  people: v.array(personShape),
  settings: v.looseObject({}),
});
export type BackupFile = v.InferOutput<typeof fileShape>;

/** An event as it stands in a file: known keys only, in their order. */
export const writtenEvent = (event: LogEvent) => written(eventShapes[event.kind].entries, event);
export const writtenPerson = (person: Person) => written(personShape.entries, person);
export const writtenSettings = (settings: Settings) => written(settingShapes, settings);

function written(shapes: object, record: object): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(
    Object.entries(shapes)
      .filter(([key]) => values.get(key) !== undefined)
      .map(([key, shape]: [string, { entries?: object }]) => {
        const value = values.get(key);
        // Extension storage hands nested objects back in another order.
        return [key, shape.entries ? written(shape.entries, value as object) : value];
      }),
  );
}

/** The settings of a file that this version knows and whose values hold; the rest is dropped. */
export function knownSettings(found: object): Partial<Settings> {
  const values = new Map(Object.entries(found));
  return Object.fromEntries(
    Object.entries(settingShapes).flatMap(([key, shape]) => {
      const checked = v.safeParse(shape, values.get(key));
      return checked.success ? [[key, checked.output]] : [];
    }),
  );
}
