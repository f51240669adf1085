import type { Ruled } from './policy';
import { isSame } from './same';

/**
 * What the leader chose themselves beside what an administrator suggests. A suggestion is never theirs: it holds beside what
 * they chose, and goes with the policy.
 */

/** Choices of which each part is one of its own. */
const records = ['sites', 'answerWithin', 'quiet'] as const;
type Records = (typeof records)[number];
/** Behaviours are switched one by one; a switch against what is suggested stands in the other list. */
const lists = ['off', 'on'] as const;
type List = (typeof lists)[number];
const across = { off: 'on', on: 'off' } as const;
const wholes = ['cadence', 'goal', 'languages'] as const;

/** Some choices, and of records some parts. */
export type SomeChoices = Partial<Omit<Ruled, Records>> & {
  [K in Records]?: Partial<Ruled[K]>;
};

/** The keys of choices that a policy may suggest. */
export const ruledKeys: readonly (keyof Ruled)[] = [...records, ...lists, ...wholes];

/** What holds: what the leader chose; else what is suggested; else what the product comes with. */
export function heldChoices(installed: Ruled, suggested: SomeChoices, own: SomeChoices): Ruled {
  return {
    ...installed,
    ...suggested,
    ...own,
    sites: { ...installed.sites, ...suggested.sites, ...own.sites },
    answerWithin: { ...installed.answerWithin, ...suggested.answerWithin, ...own.answerWithin },
    quiet: { ...installed.quiet, ...suggested.quiet, ...own.quiet },
    off: heldSwitches('off', suggested.off ?? installed.off, own),
    on: heldSwitches('on', suggested.on ?? installed.on, own),
  };
}

function heldSwitches(list: List, given: readonly string[], own: SomeChoices): string[] {
  const followed = given.filter((id) => own[across[list]]?.includes(id) !== true);
  return [...new Set([...followed, ...(own[list] ?? [])])];
}

/**
 * What the leader's own choices become with a change. What they did not touch stays out of it, and what they set to be as it
 * is suggested follows the suggestion again.
 * @param before what held, as in `heldChoices`
 * @param changed what is to hold instead
 */
export function ownChoices(
  own: SomeChoices,
  before: Ruled,
  changed: Partial<Ruled>,
  suggested: SomeChoices,
): SomeChoices {
  const next: Record<string, unknown> = { ...own, ...ownSwitches(own, before, changed, suggested) };
  for (const key of wholes) {
    if (!(key in changed) || isSame(changed[key], before[key])) continue;
    if (changed[key] === undefined || isSame(changed[key], suggested[key])) delete next[key];
    else next[key] = changed[key];
  }
  for (const key of records) {
    if (!changed[key]) continue;
    const parts = ownParts({ ...own[key] }, before[key], changed[key], { ...suggested[key] });
    if (parts) next[key] = parts;
    else delete next[key];
  }
  return next as SomeChoices;
}

/** @returns none where nothing is left that is the leader's */
function ownParts(own: object, before: object, changed: object, suggested: object) {
  const parts = new Map<string, unknown>(Object.entries(own));
  const [was, theirs] = [new Map(Object.entries(before)), new Map(Object.entries(suggested))];
  for (const [part, value] of Object.entries(changed)) {
    if (value === was.get(part)) continue;
    if (value === theirs.get(part)) parts.delete(part);
    else parts.set(part, value);
  }
  return parts.size > 0 ? Object.fromEntries(parts) : undefined;
}

function ownSwitches(
  own: SomeChoices,
  before: Ruled,
  changed: Partial<Ruled>,
  suggested: SomeChoices,
): Partial<Record<List, string[]>> {
  const next = { off: new Set(own.off), on: new Set(own.on) };
  const is = { off: changed.off ?? before.off, on: changed.on ?? before.on };
  for (const list of lists) {
    const [was, now] = [new Set(before[list]), new Set(is[list])];
    const theirs = new Set(suggested[list]);
    for (const id of [...was].filter((one) => !now.has(one))) next[list].delete(id);
    for (const id of [...now].filter((one) => !was.has(one))) {
      if (theirs.has(id)) next[across[list]].delete(id);
      else next[list].add(id);
    }
  }
  // Whoever switches one off against a suggestion says so in the other list by themselves.
  const refused = (suggested.off ?? []).filter((id) => !is.off.includes(id));
  for (const id of refused) next.on.add(id);
  const touched = lists.filter((list) => changed[list] || own[list] || next[list].size > 0);
  return Object.fromEntries(touched.map((list) => [list, ordered(next[list], changed[list])]));
}

/** In the order in which they were given. */
const ordered = (ids: ReadonlySet<string>, given: readonly string[] = []): string[] => [
  ...new Set([...given.filter((id) => ids.has(id)), ...ids]),
];
