import * as v from 'valibot';
import type { Buried, JournalRecord } from '../domain/records';
import { count, day, id, instant, time, words } from './fields';
import { answerWithin, cadence, measure, playbookShape, wordedEntries } from './playbook-shape';

/** The records of a backup file. The order of the keys is the order in which they are written. */

const stamp = { id, updatedAt: instant, device: id };
const answer = v.strictObject({
  id,
  day,
  person: v.optional(id),
  delivered: v.optional(v.picklist(['yes', 'partly', 'no'])),
  satisfied: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  because: words,
  change: words,
  again: v.optional(v.boolean()),
});
/** choices of the leader before a playbook set them */
const before = v.strictObject({
  off: v.optional(v.array(id)),
  on: v.optional(v.array(id)),
  cadence: v.optional(cadence),
  answerWithin: v.optional(v.strictObject(answerWithin)),
  goal: v.optional(count(100, 1)),
  budget: v.optional(count(100)),
});

const recordShapes = {
  project: v.strictObject({
    ...stamp,
    type: v.literal('project'),
    title: words,
    people: v.array(id),
    startedOn: day,
    endedOn: v.optional(day),
    phases: v.array(
      v.strictObject({
        id,
        title: words,
        startedOn: day,
        agreedOn: v.optional(day),
        theirs: words,
        mine: words,
        can: words,
        cannot: words,
        decides: words,
        answerTime: words,
      }),
    ),
    nextCheckIn: v.optional(day),
    checkIns: v.array(day),
    heard: v.array(
      v.strictObject({
        id,
        day,
        person: v.optional(id),
        text: words,
        did: words,
        doneOn: v.optional(day),
        toldOn: v.optional(day),
      }),
    ),
    answers: v.array(answer),
  }),
  story: v.strictObject({
    ...stamp,
    type: v.literal('story'),
    day,
    who: words,
    people: v.array(id),
    did: words,
    better: words,
    told: v.array(v.strictObject({ id, day, where: words })),
  }),
  note: v.strictObject({
    ...stamp,
    type: v.literal('note'),
    topic: v.picklist(['complaint', 'compliment', 'question']),
    day,
    text: words,
    action: words,
    chosen: v.boolean(),
  }),
  invitation: v.strictObject({
    ...stamp,
    type: v.literal('invitation'),
    occasion: v.picklist(['customer-meeting', 'team-session', 'recognition', 'visit']),
    title: words,
    day,
    time: v.optional(time),
    invitedOn: day,
    briefedOn: v.optional(day),
    came: v.optional(v.boolean()),
    pagerOn: v.optional(day),
  }),
  draft: v.strictObject({
    ...stamp,
    type: v.literal('draft'),
    fields: v.record(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)), words),
  }),
  talk: v.strictObject({
    ...stamp,
    type: v.literal('talk'),
    talk: words,
    walk: words,
    measure: v.optional(measure),
    place: v.pipe(v.number(), v.finite()),
  }),
  behaviour: v.strictObject({ ...stamp, type: v.literal('behaviour'), ...wordedEntries }),
  playbook: v.strictObject({
    ...stamp,
    type: v.literal('playbook'),
    playbook: playbookShape,
    before: v.optional(before),
  }),
};

const buried = v.strictObject({
  ...stamp,
  type: v.picklist(Object.keys(recordShapes) as (keyof typeof recordShapes)[]),
  deletedAt: instant,
}) satisfies v.GenericSchema<Buried>;

const live = v.variant('type', Object.values(recordShapes)) satisfies v.GenericSchema<
  unknown,
  JournalRecord
>;

/** A tombstone has no content, a live record no `deletedAt`. */
export const recordShape = v.lazy((found) =>
  typeof found === 'object' && found !== null && 'deletedAt' in found ? buried : live,
);

/** The shape by which a record is written. */
export const shapeOf = (record: JournalRecord | Buried) =>
  'deletedAt' in record ? buried : recordShapes[record.type];
