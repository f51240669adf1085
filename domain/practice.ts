import { behaviours as catalogue, type Behaviour } from './behaviours';
import { asBehaviour, type OwnBehaviour, type WordedBehaviour } from './own-behaviours';
import type { Choices } from './choices';
import type { Lockable, Plan, Playbook, PlaybookLine } from './playbook';
import { followed, lockedBy, ruledBy, type Policy } from './policy';
import type { TalkLine } from './talk';
import { wordLists, type WordKind, type WordLists } from './words';

export type { Choices } from './choices';
export type { Policy } from './policy';

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
  /** parts that a policy suggests and that hold so; the leader may change them */
  followed: ReadonlySet<Lockable>;
  policy?: Policy;
}

/**
 * Playbooks add lines, behaviours, words and plans. A policy's playbook does so, too; its locked parts hold instead of the
 * leader's, its budget is a ceiling. Behaviours of their own the leader may always switch off.
 * @param chosen the leader's choices, and where they made none, what the policy suggests
 */
export function inForce<C extends Choices>(
  chosen: C,
  own: readonly OwnBehaviour[],
  lines: readonly TalkLine[],
  taken: readonly Playbook[],
  policy?: Policy,
): Practice<C> {
  const set = policy?.playbook;
  const playbooks = set ? [set, ...taken.filter(({ id }) => id !== set.id)] : taken;
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
      return wordLists(locked.has('words') ? {} : chosen.words, playbookWords, ruled.languages);
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
    followed: new Set(policy ? followed(policy, ruled) : []),
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
