import * as v from 'valibot';
import { isAddress, isDomain } from '../domain/address';
import { marks, type LogEvent, type MarkName } from '../domain/log';
import { momentKinds } from '../domain/moments';
import type { Person } from '../domain/people';
import type { Buried, JournalRecord } from '../domain/records';
import { wordKinds, wordLanguages, type WordKind } from '../domain/words';
import {
  addresses,
  count,
  day,
  id,
  instant,
  localTime,
  parses,
  time,
  weekday,
  words,
  zone,
} from './fields';
import { answerWithin, cadence } from './playbook-shape';
import { recordShape, shapeOf } from './record-shapes';
import {
  boundSettings,
  isDated,
  unknownTimes,
  type ChangedAt,
  type DatedSettings,
  type Settings,
} from './settings';

/**
 * The shape of a backup file, version 1 (`docs/backup.schema.json` says the same to others). The order of
 * the keys is the order in which they are written. Unknown keys are refused, in settings dropped.
 */

export const backupFormat = 'walk-the-talk-backup';
export const backupVersion = 1;

/** How a backup begins. @param now epoch ms */
export const backupHead = (now: number, device: string) => ({
  format: backupFormat,
  version: backupVersion,
  exportedAt: Temporal.Instant.fromEpochMilliseconds(now).toString(),
  device,
});

const moment = v.picklist(momentKinds);

const stamp = { id, at: instant, zone, day, device: id };
const eventShapes = {
  act: v.strictObject({
    ...stamp,
    kind: v.literal('act'),
    person: v.optional(id),
    behaviour: v.optional(id),
    text: v.optional(words),
    minutes: v.optional(count(1440)),
  }),
  promise: v.strictObject({
    ...stamp,
    kind: v.literal('promise'),
    person: v.optional(id),
    behaviour: id,
    moment,
    due: localTime,
    text: v.optional(words),
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
    decision: v.optional(id),
    behaviour: id,
    person: v.optional(id),
  }),
  occasion: v.strictObject({ ...stamp, kind: v.literal('occasion') }),
  reserve: v.strictObject({ ...stamp, kind: v.literal('reserve'), week: day, spent: v.boolean() }),
  'one-on-one': v.strictObject({
    ...stamp,
    kind: v.literal('one-on-one'),
    person: id,
    meeting: id,
    went: v.picklist(['kept', 'declined', 'moved', 'missed']),
  }),
  reply: v.strictObject({ ...stamp, kind: v.literal('reply'), person: id, waited: instant }),
  mark: v.strictObject({
    ...stamp,
    kind: v.literal('mark'),
    what: v.picklist(Object.keys(marks) as MarkName[]),
    value: count(999),
    person: v.optional(id),
    line: v.optional(id),
  }),
  plan: v.strictObject({
    ...stamp,
    kind: v.literal('plan'),
    week: day,
    moment: v.optional(moment),
    behaviour: v.optional(id),
  }),
  review: v.strictObject({
    ...stamp,
    kind: v.literal('review'),
    of: v.picklist(['week', 'month']),
    start: day,
  }),
  away: v.strictObject({ ...stamp, kind: v.literal('away') }),
  deleted: v.strictObject({ ...stamp, kind: v.literal('deleted'), target: id }),
};

const anyEvent = v.variant('kind', Object.values(eventShapes)) satisfies v.GenericSchema<LogEvent>;

const kindOf = v.object({ kind: v.picklist(Object.keys(eventShapes) as LogEvent['kind'][]) });
/** Its kind's own shape, found at once: trying one after the other takes most of the time of a long log. */
const eventShape = v.lazy((found) =>
  v.is(kindOf, found) ? eventShapes[found.kind] : anyEvent,
) as v.GenericSchema<unknown, LogEvent>;

const personFields = v.strictObject({
  id,
  name: words,
  addresses: v.array(
    v.pipe(
      v.string(),
      v.maxLength(254),
      v.check((text) => isAddress(text) || isDomain(text)),
    ),
  ),
  role: v.picklist(['report', 'leader', 'customer']),
  onLeave: v.optional(v.boolean()),
  cadence: v.optional(cadence),
  note: v.optional(words),
  movedBy: v.optional(v.picklist(['trouble', 'praise'])),
  updatedAt: instant,
  device: id,
  deletedAt: v.optional(instant),
  mergedInto: v.optional(id),
});
/** Whoever is followed comes to a smaller id each time: no file can send us in circles. */
const personShape = v.pipe(
  personFields,
  v.forward(
    v.check(
      ({ id, deletedAt, mergedInto }) =>
        mergedInto === undefined || (deletedAt !== undefined && mergedInto < id),
    ),
    ['mergedInto'],
  ),
) satisfies v.GenericSchema<Person>;

const someWords = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60)));
const edits = v.strictObject({ added: someWords, removed: someWords });
const wordEdits = v.partial(
  v.strictObject(
    Object.fromEntries(wordKinds.map((kind) => [kind, edits])) as Record<WordKind, typeof edits>,
  ),
);

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
  on: v.array(id),
  cadence,
  answerWithin: v.strictObject(answerWithin),
  review: v.strictObject({ weekday, time }),
  words: wordEdits,
  languages: v.pipe(v.array(v.picklist(wordLanguages)), v.maxLength(wordLanguages.length)),
  notify: v.boolean(),
  quietInCalls: v.boolean(),
} satisfies { [K in keyof Required<Settings>]: v.GenericSchema<Settings[K]> };

const rows = v.array(v.unknown());
/** A file that is one at all; its rows are still to be looked at. */
export const fileShape = v.strictObject({
  format: v.literal(backupFormat),
  version: v.literal(backupVersion),
  exportedAt: v.pipe(v.string(), v.maxLength(40), v.check(parses(Temporal.Instant.from))),
  device: id,
  events: rows,
  people: rows,
  records: v.optional(rows, []),
  settings: v.looseObject({}),
});

/** The parts of a file that consist of rows, in their order. */
export const rowShapes = { events: eventShape, people: personShape, records: recordShape };
export type Part = keyof typeof rowShapes;

/** A file that has been read to its last field. */
export interface BackupFile {
  /** ISO instant */
  exportedAt: string;
  /** events that stand in it, without those that only say what was deleted */
  inFile: number;
  events: LogEvent[];
  people: Person[];
  records: (JournalRecord | Buried)[];
  settings: DatedSettings;
}

/** An event as it stands in a file: known keys only, in their order. */
export const writtenEvent = (event: LogEvent) => written(eventShapes[event.kind].entries, event);
export const writtenPerson = (person: Person) => written(personFields.entries, person);
export const writtenRecord = (record: JournalRecord | Buried) =>
  written(shapeOf(record).entries, record);
export const writtenSettings = (set: Partial<Settings>): Partial<Settings> =>
  written(settingShapes, set);
/** The settings and, under one more key, when each was changed; what never was has no time. */
export function writtenDated({ set, changedAt }: DatedSettings): Record<string, unknown> {
  const times = datedKeys.flatMap((key) => (changedAt[key] ? [[key, changedAt[key]]] : []));
  return { ...writtenSettings(set), changedAt: Object.fromEntries(times) };
}

/** A schema as far as its order of keys matters. */
interface Ordered {
  entries?: Record<string, Ordered>;
  item?: Ordered;
  wrapped?: Ordered;
}

/** Rebuilt in the order of the schema: extension storage, for one, hands nested objects back in another. */
function written(shapes: object, record: object): Record<string, unknown> {
  const [ordered, values] = [shapes as Record<string, Ordered>, record as Record<string, unknown>];
  const rebuilt: Record<string, unknown> = {};
  for (const key of Object.keys(ordered)) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value !== undefined) rebuilt[key] = inOrder(ordered[key]!, value);
  }
  return rebuilt;
}

function inOrder(shape: Ordered, value: unknown): unknown {
  if (shape.wrapped) return inOrder(shape.wrapped, value);
  if (Array.isArray(value) && shape.item) return value.map((one) => inOrder(shape.item!, one));
  return shape.entries ? written(shape.entries, value as object) : value;
}

/**
 * The settings of a file that this version knows and whose values hold, without what is bound to another machine; the rest is
 * dropped. A file from before times were kept has none.
 */
export function knownSettings(found: object): DatedSettings {
  const values = new Map(Object.entries(found));
  const set: Partial<Settings> = held(settingShapes, values);
  for (const key of boundSettings) delete set[key];
  const times = v.safeParse(v.looseObject({}), values.get('changedAt'));
  if (!times.success) return { set, changedAt: unknownTimes(set) };
  return { set, changedAt: held(timeShapes, new Map(Object.entries(times.output))) };
}

const datedKeys = (Object.keys(settingShapes) as (keyof Settings)[]).filter(isDated);
const timeShapes: { [K in keyof ChangedAt]: typeof instant } = Object.fromEntries(
  datedKeys.map((key) => [key, instant]),
);

const held = (shapes: Record<string, v.GenericSchema>, values: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(
    Object.entries(shapes).flatMap(([key, shape]) => {
      const checked = v.safeParse(shape, values.get(key));
      return checked.success ? [[key, checked.output]] : [];
    }),
  );
