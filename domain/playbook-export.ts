import type { OwnBehaviour } from './own-behaviours';
import type { Playbook } from './playbook';
import type { Choices } from './practice';
import type { TalkLine } from './talk';
import { wordKinds } from './words';

/** What its author says of a playbook. */
export interface PlaybookHead {
  title: string;
  description: string;
  author: string;
}

/** The longest id of a playbook, so that it fits before the id of each of its lines. */
export const longestPlaybookId = 27;

/**
 * The leader's own practice as a playbook for others: their lines, their behaviours, what they switched off or on, their
 * numbers and the words they added. Nobody they serve is in it, and nothing of the log.
 */
export function playbookOf(
  { title, description, author }: PlaybookHead,
  chosen: Choices,
  own: readonly OwnBehaviour[],
  lines: readonly TalkLine[],
): Playbook {
  const { off, on, cadence, answerWithin, goal, budget } = chosen;
  const words = wordKinds.map((kind) => [kind, chosen.words[kind]?.added ?? []] as const);
  return {
    id: idFrom(title),
    title,
    description,
    ...(author !== '' && { author }),
    talk: lines
      .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
      .map(({ id, talk, walk, measure }) => ({ id, talk, walk, ...(measure && { measure }) })),
    behaviours: own.map(({ id, standard, moments, due, prompt, short, why }) => ({
      id,
      standard,
      moments,
      due,
      prompt,
      short,
      why,
    })),
    off,
    on,
    cadence,
    answerWithin,
    goal,
    budget,
    words: Object.fromEntries(words.filter(([, added]) => added.length > 0).map(copied)),
    plans: [],
  };
}

const copied = <K, T>([key, list]: readonly [K, readonly T[]]): [K, T[]] => [key, [...list]];

/** An id from a title in any script: the same title gives a newer edition of the same playbook. */
export function idFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestPlaybookId)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'our-practice' : plain;
}
