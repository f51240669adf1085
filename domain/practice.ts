import { behaviours as catalogue, type Behaviour } from './behaviours';
import { asBehaviour, type OwnBehaviour, type WordedBehaviour } from './own-behaviours';
import type { AnswerWithin, Cadence, Lockable, Plan, Playbook, PlaybookLine } from './playbook';
import type { TalkLine } from './talk';
import { wordLists, type WordEdits, type WordKind, type WordLists } from './words';

/** What the leader chose, as far as playbooks and policies may rule it. */
export interface Choices {
  /** behaviours switched off, and optional ones switched on, by id */
  off: string[];
  on: string[];
  cadence: Cadence;
  answerWithin: AnswerWithin;
  goal: number;
  budget: number;
  words: Partial<Record<WordKind, WordEdits>>;
}

/** What an administrator set: a playbook, and which of its parts cannot be changed. */
export interface Policy {
  playbook: Playbook;
  locked: readonly Lockable[];
}

/** A line of the talk, wherever it was written; a playbook's has the playbook's id before its own. */
export type TalkInForce = PlaybookLine & {
  /** title of the playbook; the leader's own line has none */ from?: string;
};

/** What holds now: the leader's choices, with what playbooks add and a policy sets. */
export interface Practice<C extends Choices> {
  /** choices with the locked parts as the policy has them; `off` names everything that is not offered */
  chosen: C;
  /** the catalogue, playbooks' behaviours and the leader's own */
  behaviours: Behaviour[];
  /** texts of behaviours that are not in the catalogue, by id */
  wordings: ReadonlyMap<string, WordedBehaviour>;
  readonly words: WordLists;
  /** words that playbooks add to the built-in ones */
  playbookWords: Partial<Record<WordKind, string[]>>;
  talk: TalkInForce[];
  /** if-then plans that playbooks think worth choosing */
  plans: Plan[];
  locked: ReadonlySet<Lockable>;
  policy?: Policy;
}

/**
 * Playbooks add lines, behaviours, words and plans. A policy's playbook does so, too; its locked parts hold instead of the
 * leader's, its budget is a ceiling. Behaviours of their own the leader may always switch off.
 */
export function inForce<C extends Choices>(
  chosen: C,
  own: readonly OwnBehaviour[],
  lines: readonly TalkLine[],
  taken: readonly Playbook[],
  policy?: Policy,
): Practice<C> {
  const playbooks = policy
    ? [policy.playbook, ...taken.filter(({ id }) => id !== policy.playbook.id)]
    : taken;
  const worded = [...playbooks.flatMap((playbook) => playbook.behaviours), ...own];
  const wordings = new Map(worded.map((behaviour) => [behaviour.id, behaviour]));
  const behaviours = [...catalogue, ...[...wordings.values()].map(asBehaviour)];
  const locked = new Set(policy ? lockedBy(policy) : []);
  const mine = new Set(own.map(({ id }) => id));
  const ruled = policy ? { ...chosen, ...ruledBy(policy, chosen, mine) } : chosen;
  const playbookWords = wordsIn(playbooks);
  return {
    chosen: { ...ruled, off: notOffered(behaviours, ruled) },
    behaviours,
    wordings,
    // All languages, put together only where a page asks for them: every message of a page reads the rest.
    get words() {
      return wordLists(locked.has('words') ? {} : chosen.words, playbookWords);
    },
    playbookWords,
    talk: [
      ...lines
        .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
        .map(({ id, talk, walk, measure }) => ({ id, talk, walk, ...(measure && { measure }) })),
      ...playbooks.flatMap(({ id, title, talk }) =>
        talk.map((line) => ({ ...line, id: `${id}-${line.id}`, from: title })),
      ),
    ],
    plans: playbooks.flatMap(({ plans }) => plans),
    locked,
    ...(policy && { policy }),
  };
}

/** Everything that is not offered, by id: switched off, or optional and not switched on. */
export function notOffered(
  behaviours: readonly Behaviour[],
  { off, on }: Pick<Choices, 'off' | 'on'>,
): string[] {
  const optional = behaviours.filter((one) => one.optional && !on.includes(one.id));
  return [...new Set([...off, ...optional.map(({ id }) => id)])];
}

/** A number that the playbook does not set stays the leader's, locked or not. */
const lockedBy = ({ playbook, locked }: Policy): Lockable[] =>
  locked.filter(
    (part) => part === 'behaviours' || part === 'words' || playbook[part] !== undefined,
  );

/** @param mine ids of the leader's own behaviours */
function ruledBy(
  { playbook, locked }: Policy,
  chosen: Choices,
  mine: ReadonlySet<string>,
): Partial<Choices> {
  const rules = (part: Lockable) => locked.includes(part);
  const { cadence, answerWithin, goal, budget, off, on } = playbook;
  return {
    ...(rules('behaviours') && { off: [...off, ...chosen.off.filter((id) => mine.has(id))], on }),
    ...(rules('cadence') && cadence && { cadence }),
    ...(rules('answerWithin') && { answerWithin: { ...chosen.answerWithin, ...answerWithin } }),
    ...(rules('goal') && goal !== undefined && { goal }),
    ...(rules('budget') && budget !== undefined && { budget: Math.min(budget, chosen.budget) }),
  };
}

/** All words of some playbooks, kind by kind. */
function wordsIn(playbooks: readonly Playbook[]): Partial<Record<WordKind, string[]>> {
  const all: Partial<Record<WordKind, string[]>> = {};
  for (const { words } of playbooks) {
    for (const [kind, some] of Object.entries(words) as [WordKind, string[]][]) {
      all[kind] = [...(all[kind] ?? []), ...some];
    }
  }
  return all;
}
