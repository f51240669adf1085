import * as v from 'valibot';
import { measureIds, standards } from '../domain/behaviours';
import { momentKinds } from '../domain/moments';
import type { WordedBehaviour } from '../domain/own-behaviours';
import type { Playbook } from '../domain/playbook';
import { wordKinds } from '../domain/words';
import { count, id } from './fields';

/** The shape of a playbook (`docs/playbook.schema.json` says the same to others). Unknown keys are refused. */

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const moment = v.picklist(momentKinds);
export const measure = v.picklist(measureIds);

/** Days between two real talks: what is too long is never less than what is wished for. */
export const cadence = v.pipe(
  v.strictObject({ ideal: count(365, 1), max: count(730, 1) }),
  v.check(({ ideal, max }) => ideal <= max),
);
export const answerWithin = {
  report: count(30),
  leader: count(30),
  customer: count(30),
};

/** At most 140 characters, as every prompt. */
export const wordedEntries = {
  id,
  standard: v.picklist(standards),
  moments: v.pipe(v.array(moment), v.minLength(1), v.maxLength(momentKinds.length)),
  due: v.picklist(['today', 'next-working-day', 'this-week', 'next-week', 'this-month']),
  prompt: line(140),
  short: line(80),
  why: v.pipe(v.string(), v.maxLength(400)),
};

const worded = v.strictObject(wordedEntries) satisfies v.GenericSchema<WordedBehaviour>;

export const wordsShape = v.strictObject(
  Object.fromEntries(
    wordKinds.map((kind) => [kind, v.optional(v.pipe(v.array(line(60)), v.maxLength(200)))]),
  ) as { [K in (typeof wordKinds)[number]]: v.OptionalSchema<typeof wordList, undefined> },
);
const wordList = v.pipe(v.array(line(60)), v.maxLength(200));

export const playbookShape = v.strictObject({
  id,
  title: line(80),
  description: v.pipe(v.string(), v.maxLength(600)),
  author: v.optional(line(120)),
  talk: v.pipe(
    v.array(v.strictObject({ id, talk: line(300), walk: line(300), measure: v.optional(measure) })),
    v.maxLength(50),
  ),
  behaviours: v.pipe(v.array(worded), v.maxLength(100)),
  off: v.pipe(v.array(id), v.maxLength(200)),
  on: v.pipe(v.array(id), v.maxLength(200)),
  cadence: v.optional(cadence),
  answerWithin: v.optional(v.partial(v.strictObject(answerWithin))),
  goal: v.optional(count(100, 1)),
  budget: v.optional(count(100)),
  words: wordsShape,
  plans: v.pipe(v.array(v.strictObject({ moment, behaviour: id })), v.maxLength(50)),
}) satisfies v.GenericSchema<Playbook>;
