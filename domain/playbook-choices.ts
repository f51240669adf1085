import type { KeptPlaybook, Lockable, Playbook, Settable } from './playbook';

type Kept = Pick<KeptPlaybook, 'playbook' | 'before'>;
const switches = ['off', 'on'] as const;
const counts = ['goal', 'budget'] as const;
const days = ['ideal', 'max'] as const;
const roles = ['report', 'leader', 'customer'] as const;

/** One that was taken in without a word of what had been there: its switches go back, its numbers stay. */
const unremembered: Partial<Settable> = { off: [], on: [] };

/**
 * Taking a playbook in: its numbers count, its switches are set. An earlier edition gives back first what only it had set.
 * What a policy locks stays as it is.
 * @param others further playbooks that are taken in
 * @returns the choices that become different, and what was in the place of those that the playbook sets
 */
export function takingIn(
  now: Settable,
  playbook: Playbook,
  earlier: Kept | undefined,
  locked: ReadonlySet<Lockable>,
  others: readonly Playbook[] = [],
): { after: Partial<Settable>; before: Partial<Settable> } {
  const back = givenBack(now, earlier, locked, others);
  const bare = { ...now, ...back };
  const set = free(setBy(playbook, bare), locked);
  const keys = Object.keys(set) as (keyof Settable)[];
  return {
    after: { ...back, ...set },
    before: {
      ...earlier?.before,
      ...Object.fromEntries(keys.map((key) => [key, bare[key]])),
    },
  };
}

/** What only an earlier edition had set, as it was before it. */
export const givenBack = (
  now: Settable,
  earlier: Kept | undefined,
  locked: ReadonlySet<Lockable>,
  others: readonly Playbook[] = [],
): Partial<Settable> => (earlier ? free(choicesWithout(now, earlier, others), locked) : {});

/** Choices without those that are locked. */
function free(some: Partial<Settable>, locked: ReadonlySet<Lockable>): Partial<Settable> {
  const isFree = (key: string) =>
    !locked.has((key === 'off' || key === 'on' ? 'behaviours' : key) as Lockable);
  return Object.fromEntries(Object.entries(some).filter(([key]) => isFree(key)));
}

/**
 * Letting a playbook go: whatever still is as it set it is again as it was. What the leader has changed since stays, and so
 * does what another playbook sets just so.
 * @returns the choices it had set, as they become
 */
export function choicesWithout(
  now: Partial<Settable>,
  { playbook, before = unremembered }: Kept,
  others: readonly Playbook[] = [],
): Partial<Settable> {
  const back: Partial<Settable> = {};
  for (const list of switches) {
    if (!now[list] || !before[list]) continue;
    const was = before[list];
    const stands = (id: string) => {
      const is = now[list]!.includes(id);
      const isSetSo = (by: Playbook) => touches(by, id) && isSet(by, list, id) === is;
      return isSetSo(playbook) && !others.some(isSetSo);
    };
    const given = touched(playbook).filter(stands);
    back[list] = [
      ...now[list].filter((id) => !given.includes(id)),
      ...given.filter((id) => was.includes(id)),
    ];
  }
  for (const key of counts) {
    const stands = now[key] === playbook[key] && !others.some((one) => one[key] === now[key]);
    if (stands && before[key] !== undefined) back[key] = before[key];
  }
  const { cadence, answerWithin } = now;
  const isSame = (one: Playbook) => days.every((key) => cadence?.[key] === one.cadence?.[key]);
  if (cadence && before.cadence && isSame(playbook) && !others.some(isSame)) {
    back.cadence = before.cadence;
  }
  if (answerWithin && before.answerWithin) {
    const was = before.answerWithin;
    const isSetSo = (by: Playbook, role: (typeof roles)[number]) =>
      by.answerWithin?.[role] === answerWithin[role];
    const given = roles.filter(
      (role) => isSetSo(playbook, role) && !others.some((one) => isSetSo(one, role)),
    );
    back.answerWithin = {
      ...answerWithin,
      ...Object.fromEntries(given.map((role) => [role, was[role]])),
    };
  }
  return back;
}

function setBy({ off, on, ...playbook }: Playbook, now: Settable): Partial<Settable> {
  const { cadence, answerWithin, goal, budget } = playbook;
  const set = (before: string[], here: string[], against: string[]) =>
    [...new Set([...before, ...here])].filter((id) => !against.includes(id));
  return {
    off: set(now.off, off, on),
    on: set(now.on, on, off),
    ...(cadence && { cadence }),
    ...(answerWithin && { answerWithin: { ...now.answerWithin, ...answerWithin } }),
    ...(goal !== undefined && { goal }),
    ...(budget !== undefined && { budget }),
  };
}

const touched = ({ off, on }: Playbook): string[] => [...new Set([...off, ...on])];
const touches = ({ off, on }: Playbook, id: string): boolean => off.includes(id) || on.includes(id);
/** A switch that is set both ways is in neither list. */
const isSet = ({ off, on }: Playbook, list: 'off' | 'on', id: string): boolean =>
  off.includes(id) !== on.includes(id) && (list === 'off' ? off : on).includes(id);
