import { behaviourById } from './behaviours';
import type { QuietHours } from './calendar';
import type { Choices } from './choices';
import type { SiteName } from './facts';
import type { Lockable, Playbook } from './playbook';
import type { WordLanguage } from './words';

/** What an administrator set, each part if they want it; people, log and addresses are never among it. */
export interface Policy {
  playbook?: Playbook;
  /** at most so many prompts a day; fewer is always the leader's own affair */
  budget?: number;
  quietHours?: QuietHours;
  /** sites that are read, or not; what is not named stays the leader's */
  sites?: Partial<Record<SiteName, boolean>>;
  /** languages of the built-in title words that count */
  languages?: readonly WordLanguage[];
  /** where leaders find help: an https or mailto address, opened by their click only */
  support?: string;
  /** parts that cannot be changed; what is set and not locked is a default */
  locked: readonly Lockable[];
}

/** Choices that a policy may make a default of, or lock. */
export type Ruled = Omit<Choices, 'budget' | 'words'>;

/** The choices under each part; the ceiling of prompts and words are ruled in their own ways. */
const choicesOf: Partial<Record<Lockable, (keyof Ruled)[]>> = {
  cadence: ['cadence'],
  answerWithin: ['answerWithin'],
  goal: ['goal'],
  behaviours: ['off', 'on'],
  quietHours: ['quiet'],
  sites: ['sites'],
  languages: ['languages'],
};

/**
 * Everything that a policy sets, part by part, ceilings left out.
 * @param installed what stands where a part is set in part only
 */
function setBy(
  { playbook, quietHours, sites, languages }: Policy,
  installed: Ruled,
): Partial<Record<Lockable, Partial<Ruled>>> {
  const { cadence, answerWithin, goal } = playbook ?? {};
  const [off, on] = [switched(playbook, 'off'), switched(playbook, 'on')];
  return {
    ...(cadence && { cadence: { cadence } }),
    ...(isFilled(answerWithin) && {
      answerWithin: { answerWithin: { ...installed.answerWithin, ...answerWithin } },
    }),
    ...(goal !== undefined && { goal: { goal } }),
    ...((isFilled(off) || isFilled(on)) && { behaviours: { off, on } }),
    ...(quietHours && { quietHours: { quiet: quietHours } }),
    ...(isFilled(sites) && { sites: { sites: { ...installed.sites, ...sites } } }),
    ...(languages && { languages: { languages: [...languages] } }),
  };
}

/** What nobody knows is switched by nothing. */
function switched(playbook: Playbook | undefined, list: 'off' | 'on'): string[] {
  const theirs = new Set(playbook?.behaviours.map(({ id }) => id));
  return (playbook?.[list] ?? []).filter((id) => behaviourById.has(id) || theirs.has(id));
}

/**
 * What holds until the leader chooses otherwise: everything that is set and not locked.
 * @param beside what stands where a part is set in part only; without it, sites and answers have only what is named
 */
export function suggestedBy(policy: Policy, beside = nowhere): Partial<Ruled> {
  return choicesSet(policy, beside, (part) => !policy.locked.includes(part));
}

/** The choices under those of the set parts that count. */
function choicesSet(
  policy: Policy,
  beside: Ruled,
  counts: (part: Lockable) => boolean,
): Partial<Ruled> {
  const set = Object.entries(setBy(policy, beside)) as [Lockable, Partial<Ruled>][];
  const counting = set.filter(([part]) => counts(part)).map(([, choices]) => choices);
  return Object.assign({}, ...counting) as Partial<Ruled>;
}

/**
 * What holds instead of the leader's choices.
 * @param mine ids of the leader's own behaviours, which they may always switch off
 */
export function ruledBy(
  policy: Policy,
  chosen: Choices,
  mine: ReadonlySet<string>,
): Partial<Choices> {
  const ruled = choicesSet(policy, chosen, (part) => policy.locked.includes(part));
  const ceiling = ceilingOf(policy);
  return {
    ...ruled,
    ...(ruled.off && { off: [...ruled.off, ...chosen.off.filter((id) => mine.has(id))] }),
    ...(ceiling !== undefined && { budget: Math.min(ceiling, chosen.budget) }),
  };
}

/** The most prompts a day that a policy allows, whether it says so itself or in its playbook. */
export function ceilingOf({
  budget,
  playbook,
}: Pick<Policy, 'budget' | 'playbook'>): number | undefined {
  const set = [budget, playbook?.budget].filter((one) => one !== undefined);
  return set.length > 0 ? Math.min(...set) : undefined;
}

/** Can no prompt appear on a page by this policy, whatever the leader chooses? */
export function isSilencedBy({ sites, locked, ...policy }: Policy): boolean {
  const noSite = sites?.gmail === false && sites.calendar === false && locked.includes('sites');
  return noSite || ceilingOf(policy) === 0;
}

/** Does a policy set anything? A lock alone does not, nor do sites of which none is named. */
export const isSettingAnything = ({ locked: _, sites, ...parts }: Policy): boolean =>
  isFilled(sites) || isFilled(parts);

/** The parts that cannot be changed. One that the policy does not set stays the leader's, locked or not. */
export function lockedBy(policy: Policy): Lockable[] {
  return policy.locked.filter((part) => isSetBy(policy, part));
}

/** The parts that hold as the policy suggests them, and may be changed. */
export function followed(policy: Policy, chosen: Choices): Lockable[] {
  const set = Object.keys(setBy(policy, chosen)) as Lockable[];
  const suggested = suggestedBy(policy, chosen);
  const holds = (key: keyof Ruled) => same(suggested[key], chosen[key]);
  return set.filter((part) => !policy.locked.includes(part) && choicesOf[part]?.every(holds));
}

/**
 * The keys of a policy that are missing, as parts are locked that nothing sets: locked all the same they would take away what
 * is the leader's. Also how a policy is known of which a browser has dropped what its schema refuses.
 */
export function lockedInVain(policy: Policy): string[] {
  const vain = policy.locked.filter((part) => !isSetBy(policy, part));
  return [...new Set(vain.map((part) => keyOf(part, policy)))];
}

/** Where a part is set. */
function keyOf(part: Lockable, { playbook }: Policy): string {
  if (!inPlaybook.includes(part)) return part;
  if (!playbook) return 'playbook';
  return `playbook.${part === 'behaviours' ? 'off' : part}`;
}
const inPlaybook: readonly Lockable[] = ['cadence', 'answerWithin', 'goal', 'behaviours', 'words'];

function isSetBy(policy: Policy, part: Lockable): boolean {
  const { playbook } = policy;
  if (part === 'budget') return ceilingOf(policy) !== undefined;
  if (part === 'words') return Object.values(playbook?.words ?? {}).some(isFilled);
  // What a policy sets is set whatever stands in the other places.
  return part in setBy(policy, nowhere);
}
const nowhere = {} as Ruled;

/** Does a list or a record hold anything? */
const isFilled = (some: object | undefined): boolean => Object.keys(some ?? {}).length > 0;

/** Lists are sets here, and records have their keys in whatever order they were stored. */
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts: unknown[] = Array.isArray(value) ? value : Object.entries(value);
  return JSON.stringify(parts.map((part) => JSON.stringify(part)).toSorted());
}
