import { behaviours as catalogue } from './behaviours';
import { asBehaviour, type WordedBehaviour } from './own-behaviours';
import type {
  AnswerWithin,
  Cadence,
  KeptPlaybook,
  Lockable,
  Plan,
  Playbook,
  PlaybookLine,
  Settable,
} from './playbook';
import { takingIn } from './playbook-choices';
import { notOffered } from './practice';
import { isSame } from './same';
import { builtInWords, wordKinds, type WordKind } from './words';

/** What a newer edition adds, says otherwise and leaves out. */
export interface Changed<T> {
  added: T[];
  changed: T[];
  removed: T[];
}

/** A number that a playbook sets: days of the cadence, working days of an answer, acts a week, prompts a day. */
export type SetNumber = keyof Cadence | keyof AnswerWithin | 'goal' | 'budget';

/** What becomes different among the leader's choices. */
export interface ChoiceChanges {
  /** ids of behaviours that are offered now and no more, and the other way round */
  switchedOff: string[];
  switchedOn: string[];
  numbers: { what: SetNumber; from: number; to: number }[];
}

/** Everything that taking in a playbook would change. */
export interface PlaybookChanges extends ChoiceChanges {
  talk: Changed<PlaybookLine>;
  behaviours: Changed<WordedBehaviour>;
  plans: Changed<Plan>;
  /** words of one kind that are new, or go; built-in ones are neither */
  words: { kind: WordKind; added: string[]; removed: string[] }[];
}

/**
 * What would be different.
 * @param kept the edition that was taken in before
 * @param others further playbooks that are taken in
 */
export function playbookChanges(
  now: Settable,
  playbook: Playbook,
  kept: Pick<KeptPlaybook, 'playbook' | 'before'> | undefined,
  locked: ReadonlySet<Lockable>,
  others: readonly Playbook[] = [],
): PlaybookChanges {
  const { after } = takingIn(now, playbook, kept, locked, others);
  const earlier = kept?.playbook;
  const behaviours = changed(earlier?.behaviours ?? [], playbook.behaviours, byId);
  const choices = choiceChanges(now, { ...now, ...after }, playbook.behaviours);
  const comes = new Set(behaviours.added.map(byId));
  return {
    talk: changed(earlier?.talk ?? [], playbook.talk, byId),
    behaviours,
    plans: changed(
      earlier?.plans ?? [],
      playbook.plans,
      ({ moment, behaviour }) => `${moment} ${behaviour}`,
    ),
    words: wordKinds.flatMap((kind) => {
      const [was, is] = [earlier?.words[kind] ?? [], playbook.words[kind] ?? []];
      const given = builtInWords(kind);
      const added = without(is, [...was, ...given]);
      const removed = without(was, [...is, ...given]);
      return added.length + removed.length > 0 ? [{ kind, added, removed }] : [];
    }),
    ...choices,
    switchedOff: choices.switchedOff.filter((id) => !comes.has(id)),
  };
}

/** @param more behaviours beside those of the catalogue */
export function choiceChanges(
  now: Settable,
  after: Settable,
  more: readonly WordedBehaviour[],
): ChoiceChanges {
  const known = [...catalogue, ...more.map(asBehaviour)];
  const ids = known.map(byId);
  const [offBefore, offAfter] = [notOffered(known, now), notOffered(known, after)];
  return {
    switchedOff: without(offAfter, offBefore).filter((id) => ids.includes(id)),
    switchedOn: without(offBefore, offAfter).filter((id) => ids.includes(id)),
    numbers: numbersOf(now).flatMap(([what, from], place) => {
      const to = numbersOf(after)[place]![1];
      return from === to ? [] : [{ what, from, to }];
    }),
  };
}

const byId = ({ id }: { id: string }): string => id;

/** Is there nothing to take in? */
export const isUnchanged = ({ words, numbers, ...changes }: PlaybookChanges): boolean =>
  [
    words,
    numbers,
    changes.switchedOff,
    changes.switchedOn,
    ...[changes.talk, changes.behaviours, changes.plans].flatMap((part) => Object.values(part)),
  ].every((list: unknown[]) => list.length === 0);

const numbersOf = ({ cadence, answerWithin, goal, budget }: Settable): [SetNumber, number][] => [
  ['ideal', cadence.ideal],
  ['max', cadence.max],
  ['report', answerWithin.report],
  ['leader', answerWithin.leader],
  ['customer', answerWithin.customer],
  ['goal', goal],
  ['budget', budget],
];

function changed<T extends object>(
  was: readonly T[],
  is: readonly T[],
  key: (one: T) => string,
): Changed<T> {
  const before = new Map(was.map((one) => [key(one), one]));
  const after = new Set(is.map(key));
  return {
    added: is.filter((one) => !before.has(key(one))),
    changed: is.filter((one) => before.has(key(one)) && !isSame(before.get(key(one))!, one)),
    removed: was.filter((one) => !after.has(key(one))),
  };
}

const without = (list: readonly string[], others: readonly string[]): string[] =>
  list.filter((one) => !others.includes(one));
