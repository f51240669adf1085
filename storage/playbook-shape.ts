import * as v from 'valibot';
import { behaviourById, measureIds, standards } from '../domain/behaviours';
import { momentKinds } from '../domain/moments';
import type { Playbook } from '../domain/playbook';
import { longestPlaybookId } from '../domain/playbook-export';
import { somethingToSee, strayPlaceholder, withoutHidden } from '../domain/playbook-words';
import { checkWord, wordKinds, type WordKind } from '../domain/words';
import { count, id } from './fields';

/**
 * The shape of a playbook (`docs/playbook.schema.json` says the same to others). Unknown keys are refused, parts that are left
 * out are empty.
 */

export const playbookFormat = 'walk-the-talk-playbook';
export const playbookVersion = 1;

/** Keys of the sentences that say what a check of ours found; every other fault is told by its place. */
export const faults = [
  'playbookIdTwice',
  'playbookIdOurs',
  'playbookMaxBelowIdeal',
  'playbookWordWrong',
  'playbookPlaceholder',
] as const;
const fault = (key: (typeof faults)[number]) => key;

/** How words are read: a line is something that can be read, a text may be empty; both are at most so long. */
interface Words {
  line: (most: number) => v.GenericSchema<string>;
  text: (most: number) => v.GenericSchema<string>;
  /** of behaviours; `{name}` is filled in where it is said */
  act: (words: v.GenericSchema<string>, filled?: '{name}') => v.GenericSchema<string>;
}

/** As a backup holds them: whatever was once kept must be restorable. */
const kept: Words = {
  line: (most) => v.pipe(v.string(), v.regex(/\S/), v.maxLength(most)),
  text: (most) => v.pipe(v.string(), v.maxLength(most)),
  act: (words) => words,
};

/** As somebody else wrote them: signs that nobody sees are left out, and nothing is shown that nobody fills in. */
const given: Words = {
  line: (most) =>
    v.pipe(v.string(), v.maxLength(most), v.regex(somethingToSee), v.transform(withoutHidden)),
  text: (most) => v.pipe(v.string(), v.maxLength(most), v.transform(withoutHidden)),
  act: (words, filled) =>
    v.pipe(
      words,
      v.check((said) => strayPlaceholder(said, filled) === undefined, fault('playbookPlaceholder')),
    ),
};

const list = <S extends v.GenericSchema>(item: S, most: number) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);
const moment = v.picklist(momentKinds);
export const measure = v.picklist(measureIds);

/** Days between two real talks: what is too long is never less than what is wished for. */
export const cadence = v.pipe(
  v.strictObject({ ideal: count(365, 1), max: count(730, 1) }),
  v.check(({ ideal, max }) => ideal <= max, fault('playbookMaxBelowIdeal')),
);
export const answerWithin = {
  report: count(30),
  leader: count(30),
  customer: count(30),
};

/** At most 140 characters, as every prompt. */
const worded = ({ line, text, act }: Words) => ({
  id: v.pipe(
    id,
    v.check((one) => !behaviourById.has(one), fault('playbookIdOurs')),
  ),
  standard: v.picklist(standards),
  moments: v.pipe(v.array(moment), v.minLength(1), v.maxLength(momentKinds.length)),
  due: v.picklist(['today', 'next-working-day', 'this-week', 'next-week', 'this-month']),
  prompt: act(line(140), '{name}'),
  short: act(line(80)),
  why: v.optional(act(text(400)), ''),
});
/** A behaviour as it is kept. */
export const wordedEntries = worded(kept);

const lineOfTalk = ({ line }: Words) =>
  v.strictObject({
    id: v.pipe(id, v.maxLength(36)),
    talk: line(300),
    walk: line(300),
    measure: v.optional(measure),
  });
const word = v.pipe(
  kept.line(60),
  v.check((one) => checkWord(one) === 'ok', fault('playbookWordWrong')),
);
const words = v.optional(v.pipe(v.array(word), v.maxLength(200)));
const wordsShape = v.strictObject(
  Object.fromEntries(wordKinds.map((kind) => [kind, words])) as Record<WordKind, typeof words>,
);

/** No id twice. */
const unique = (list: readonly { id: string }[]) =>
  new Set(list.map((one) => one.id)).size === list.length;

const playbookEntries = (read: Words) => ({
  id: v.pipe(id, v.maxLength(longestPlaybookId)),
  title: read.line(80),
  description: v.optional(read.text(600), ''),
  author: v.optional(read.line(120)),
  talk: v.pipe(
    list(lineOfTalk(read), 50),
    v.check((lines) => unique(lines), fault('playbookIdTwice')),
  ),
  behaviours: v.pipe(
    list(v.strictObject(worded(read)), 100),
    v.check((some) => unique(some), fault('playbookIdTwice')),
  ),
  off: list(id, 200),
  on: list(id, 200),
  cadence: v.optional(cadence),
  answerWithin: v.optional(v.partial(v.strictObject(answerWithin))),
  goal: v.optional(count(100, 1)),
  budget: v.optional(count(100)),
  words: v.optional(wordsShape, {}),
  plans: list(v.strictObject({ moment, behaviour: id }), 50),
});

/** A playbook as it is kept. */
export const playbookShape = v.strictObject(playbookEntries(kept)) satisfies v.GenericSchema<
  unknown,
  Playbook
>;

/** A playbook as a file: with a head that says what it is. Editors may name the schema. */
export const playbookFileShape = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(300))),
  format: v.literal(playbookFormat),
  version: v.literal(playbookVersion),
  ...playbookEntries(given),
});
