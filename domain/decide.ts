import { behaviours as catalogue, type Behaviour } from './behaviours';
import { addDays, isQuiet, isWorkingDay, localDay } from './calendar';
import type { Moment, MomentKind } from './moments';
import type { Plan } from './playbook';
import { lasts } from './silence';
import { budgetFor, thinnedKinds } from './thinning';

/** Rule 3: the shortest pause between two prompts in the page, ms. */
export const pauseBetweenPrompts = 90 * 60_000;
/** Rule 4: the same behaviour for the same person at most once in so many days. */
export const samePersonDays = 14;
/** Rule 5: days of rest after two, and after three or more dismissals in a row: the pace of 7 doubled, and again. */
export const dismissedDays = [14, 28] as const;

/** A mail written in these hours is written late (B11). */
const late = { on: true, from: '17:00', to: '05:00' };
/** A mail to so many reports or more speaks to the team (B52). */
const teamFrom = 3;

/** What the leader has set, as far as deciding needs it. */
export interface Rules {
  started: boolean;
  sites: Record<Moment['site'], boolean>;
  /** epoch ms; in the past or absent = not paused */
  pausedUntil?: number;
  presentingUntil?: number;
  /** a call is open in another tab; known only when the leader has allowed to look */
  inCall: boolean;
  /** ISO weekdays, 1 = Monday */
  workingDays: number[];
  quiet: { on: boolean; from: string; to: string };
  /** prompts in the page a day */
  budget: number;
  /** behaviours switched off, by id */
  off: string[];
  /** people without prompts, by id */
  quietPeople: string[];
}

/** A prompt that was shown in a page in the last months. */
export interface PastPrompt {
  /** epoch ms */
  at: number;
  kind: MomentKind;
  behaviour: string;
  person: string;
  dismissed: boolean;
}

export interface Circumstances {
  /** epoch ms */
  now: number;
  /** IANA zone */
  zone: string;
  rules: Rules;
  /** oldest first */
  prompts: readonly PastPrompt[];
  /** has this thread or event had its prompt, or been silenced? */
  asked: boolean;
  /** the leader has marked today as away */
  away?: boolean;
  /** this week's if-then plan */
  plan?: Plan | undefined;
  /** what is owed to the moment's person */
  owed?: Owed;
  behaviours?: readonly Behaviour[];
}

/** What is owed to a person beyond the moment itself. */
export interface Owed {
  /** a step of a project with them is due: an agreement, a check-in */
  projectStep: boolean;
  /** nothing of theirs has been named for long */
  recognition: boolean;
}

/** Why a decision came out as it did; the journal's *Why* says it in words. */
export type Reason =
  | 'not-started'
  | 'site-off'
  | 'paused'
  | 'presenting'
  | 'in-call'
  | 'day-off'
  | 'quiet-hours'
  | 'person-silenced'
  | 'not-sure'
  | 'asked-before'
  | 'budget-spent'
  | 'thinned'
  | 'too-soon'
  | 'nothing-fresh'
  | 'protect'
  | 'waiting'
  | 'plan'
  | 'project'
  | 'recognition'
  | 'variety';

/** The answer to "what now?": a suggestion in the page, one that waits in the popup, or nothing. */
export interface Decision {
  outcome: 'page' | 'popup' | 'nothing';
  reason: Reason;
  behaviour?: string;
}

/** The prompt engine (product.md, section 5): the first rule that matches wins. Pure: same input, same answer. */
export function decide(moment: Moment, circumstances: Circumstances): Decision {
  const c = withoutFuture(circumstances);
  const silence = silenced(moment, c);
  if (silence) return { outcome: 'nothing', reason: silence };

  // It had its prompt; unanswered, that one waits in the popup.
  if (c.asked) return { outcome: 'popup', reason: 'asked-before' };

  const protects = moment.kind === 'one-on-one-declined' || moment.kind === 'one-on-one-moved';
  const behaviour = choose(moment, c, protects);
  const waits = waitsBecause(moment, c, protects);
  if (waits)
    return { outcome: 'popup', reason: waits, ...(behaviour && { behaviour: behaviour.id }) };
  if (!behaviour) return { outcome: 'popup', reason: 'nothing-fresh' };
  const reason = protects ? 'protect' : reasonFor(behaviour, moment, c);
  return { outcome: 'page', reason, behaviour: behaviour.id };
}

/** A prompt of a later day is a clock that has been set back since: it neither blocks nor counts. */
function withoutFuture(c: Circumstances): Circumstances {
  const today = localDay(c.now, c.zone);
  return { ...c, prompts: c.prompts.filter(({ at }) => localDay(at, c.zone) <= today) };
}

/** Rule 1. */
function silenced(moment: Moment, { now, zone, rules, away }: Circumstances): Reason | undefined {
  if (!rules.started) return 'not-started';
  if (!rules.sites[moment.site]) return 'site-off';
  if (lasts(rules.pausedUntil, now)) return 'paused';
  if (lasts(rules.presentingUntil, now)) return 'presenting';
  if (rules.inCall) return 'in-call';
  if (away || !isWorkingDay(localDay(now, zone), rules.workingDays)) return 'day-off';
  if (isQuiet(now, zone, rules.quiet)) return 'quiet-hours';
  if (rules.quietPeople.includes(moment.person.id)) return 'person-silenced';
  return undefined;
}

/** Rules 2 and 3; protecting a one-on-one ignores pause and budget, once per event. */
function waitsBecause(moment: Moment, c: Circumstances, protects: boolean): Reason | undefined {
  if (moment.certainty !== 'sure') return 'not-sure';
  if (protects) return undefined;
  const today = localDay(c.now, c.zone);
  const shownToday = c.prompts.filter((prompt) => localDay(prompt.at, c.zone) === today);
  if (shownToday.length >= c.rules.budget) return 'budget-spent';
  // Of a kind that was dismissed more often than not, half as many.
  const ofKind = shownToday.filter(({ kind }) => kind === moment.kind).length;
  const thinned = thinnedKinds(c.prompts, c.now, c.zone).has(moment.kind);
  if (thinned && ofKind >= budgetFor(c.rules.budget)) return 'thinned';
  // Later the same day: the clock was set back by hours, and the pause is not known.
  const recent = c.prompts.some(
    (prompt) => prompt.at <= c.now && c.now - prompt.at < pauseBetweenPrompts,
  );
  return recent ? 'too-soon' : undefined;
}

/**
 * Rules 4 to 6 on the behaviours of this kind: fresh ones; of those what has a reason to come first, then the least recently
 * used, then the order of the catalogue.
 */
function choose(moment: Moment, c: Circumstances, protects: boolean): Behaviour | undefined {
  const offered = (c.behaviours ?? catalogue).filter((behaviour) => fits(behaviour, moment, c));
  const fresh = offered.filter((behaviour) => isFresh(behaviour.id, moment.person.id, c));
  // Protecting a one-on-one always gets through once: rather an old wording than silence.
  const candidates = fresh.length > 0 || !protects ? fresh : offered;
  const lastUse = (id: string) => c.prompts.findLast((prompt) => prompt.behaviour === id)?.at ?? 0;
  const rank = (behaviour: Behaviour) => reasonsToLead.indexOf(leads(behaviour, moment, c));
  return candidates.toSorted((a, b) => rank(a) - rank(b) || lastUse(a.id) - lastUse(b.id))[0];
}

/** Is the behaviour offered for this moment at all? A plan may join any two. */
function fits(behaviour: Behaviour, moment: Moment, c: Circumstances): boolean {
  if (c.rules.off.includes(behaviour.id)) return false;
  if (!behaviour.moments.includes(moment.kind) && !isPlanned(behaviour, moment, c)) return false;
  if (behaviour.only === 'late') return isQuiet(c.now, c.zone, late);
  return (
    behaviour.only !== 'team' || moment.kind !== 'mail-to-report' || moment.reports >= teamFrom
  );
}

/** Rule 6, in its order: why one behaviour comes before others for the same moment. */
const reasonsToLead = ['plan', 'project', 'recognition', 'variety'] as const;

function leads(behaviour: Behaviour, moment: Moment, c: Circumstances) {
  if (isPlanned(behaviour, moment, c)) return 'plan';
  const { standard } = behaviour;
  if (c.owed?.projectStep && (standard === 'agree-first' || standard === 'check-in'))
    return 'project';
  return c.owed?.recognition && standard === 'recognise' ? 'recognition' : 'variety';
}

const isPlanned = ({ id }: Behaviour, { kind }: Moment, { plan }: Circumstances): boolean =>
  plan?.moment === kind && plan.behaviour === id;

/**
 * Rules 4 and 5: neither offered about this person lately, nor resting after dismissals.
 * @param person id; '' where it is about nobody
 */
export function isFresh(
  behaviour: string,
  person: string,
  { prompts, now, zone }: Pick<Circumstances, 'prompts' | 'now' | 'zone'>,
): boolean {
  const own = prompts.filter((prompt) => prompt.behaviour === behaviour);
  const today = localDay(now, zone);
  const isWithin = (days: number) => (prompt: PastPrompt) =>
    localDay(prompt.at, zone) > addDays(today, -days);
  const lately = own.filter(isWithin(samePersonDays));
  if (lately.some((prompt) => prompt.person === person)) return false;
  const dismissals = dismissalsInARow(behaviour, prompts);
  const rest = dismissals < 2 ? 0 : dismissedDays[dismissals === 2 ? 0 : 1];
  return !own.some(isWithin(rest));
}

/** How many of a behaviour's latest prompts were dismissed, with none between them that was not. */
export function dismissalsInARow(behaviour: string, prompts: readonly PastPrompt[]): number {
  const own = prompts.filter((prompt) => prompt.behaviour === behaviour);
  return own.length - 1 - own.findLastIndex((prompt) => !prompt.dismissed);
}

/** Someone who waits beyond the promise comes before every other reason. */
const reasonFor = (behaviour: Behaviour, moment: Moment, c: Circumstances): Reason =>
  moment.kind === 'mail-waiting' ? 'waiting' : leads(behaviour, moment, c);
