import { behaviours as catalogue, type Behaviour } from './behaviours';
import { addDays, isQuiet, isWorkingDay, localDay } from './calendar';
import type { Moment } from './moments';

/** Rule 3: the shortest pause between two prompts in the page, ms. */
const pauseBetweenPrompts = 90 * 60_000;
/** Rule 4: the same behaviour for the same person at most once in so many days. */
const samePersonDays = 14;
/** Rule 5: days of rest after two, and after three or more dismissals in a row: the pace of 7 doubled, and again. */
const dismissedDays = [14, 28] as const;

/** What the leader has set, as far as deciding needs it. */
export interface Rules {
  started: boolean;
  sites: Record<Moment['site'], boolean>;
  /** epoch ms; in the past or absent = not paused */
  pausedUntil?: number;
  presentingUntil?: number;
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
  behaviours?: readonly Behaviour[];
}

/** Why a decision came out as it did; the journal's *Why* says it in words. */
export type Reason =
  | 'not-started'
  | 'site-off'
  | 'paused'
  | 'presenting'
  | 'day-off'
  | 'quiet-hours'
  | 'person-silenced'
  | 'not-sure'
  | 'asked-before'
  | 'budget-spent'
  | 'too-soon'
  | 'nothing-fresh'
  | 'protect'
  | 'priority'
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
  if (waits) return { outcome: 'popup', reason: waits, ...(behaviour && { behaviour }) };
  if (!behaviour) return { outcome: 'popup', reason: 'nothing-fresh' };
  return { outcome: 'page', reason: reasonFor(moment, protects), behaviour };
}

/** A prompt of a later day is a clock that has been set back since: it neither blocks nor counts. */
function withoutFuture(c: Circumstances): Circumstances {
  const today = localDay(c.now, c.zone);
  return { ...c, prompts: c.prompts.filter(({ at }) => localDay(at, c.zone) <= today) };
}

/** Rule 1. */
function silenced(moment: Moment, { now, zone, rules }: Circumstances): Reason | undefined {
  if (!rules.started) return 'not-started';
  if (!rules.sites[moment.site]) return 'site-off';
  if ((rules.pausedUntil ?? 0) > now) return 'paused';
  if ((rules.presentingUntil ?? 0) > now) return 'presenting';
  if (!isWorkingDay(localDay(now, zone), rules.workingDays)) return 'day-off';
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
  // Later the same day: the clock was set back by hours, and the pause is not known.
  const recent = c.prompts.some(
    (prompt) => prompt.at <= c.now && c.now - prompt.at < pauseBetweenPrompts,
  );
  return recent ? 'too-soon' : undefined;
}

/** Rules 4 to 6 on the behaviours of this kind: fresh ones, the least recently used first, then catalogue order. */
function choose(moment: Moment, c: Circumstances, protects: boolean): string | undefined {
  const offered = (c.behaviours ?? catalogue).filter(
    (behaviour) => behaviour.moments.includes(moment.kind) && !c.rules.off.includes(behaviour.id),
  );
  const fresh = offered.filter((behaviour) => isFresh(behaviour.id, moment.person.id, c));
  // Protecting a one-on-one always gets through once: rather an old wording than silence.
  const candidates = fresh.length > 0 || !protects ? fresh : offered;
  const lastUse = (id: string) => c.prompts.findLast((prompt) => prompt.behaviour === id)?.at ?? 0;
  return candidates.toSorted((a, b) => lastUse(a.id) - lastUse(b.id))[0]?.id;
}

function isFresh(
  behaviour: string,
  person: string,
  { prompts, now, zone }: Circumstances,
): boolean {
  const own = prompts.filter((prompt) => prompt.behaviour === behaviour);
  const today = localDay(now, zone);
  const isWithin = (days: number) => (prompt: PastPrompt) =>
    localDay(prompt.at, zone) > addDays(today, -days);
  const lately = own.filter(isWithin(samePersonDays));
  if (lately.some((prompt) => prompt.person === person)) return false;
  const dismissals = dismissalsInARow(behaviour, prompts);
  const rest = dismissals < 2 ? 0 : dismissedDays[dismissals === 2 ? 0 : 1];
  return !own.slice(-1).some(isWithin(rest));
}

/** How many of a behaviour's latest prompts were dismissed without an act or promise between them. */
export function dismissalsInARow(behaviour: string, prompts: readonly PastPrompt[]): number {
  const own = prompts.filter((prompt) => prompt.behaviour === behaviour);
  return own.length - 1 - own.findLastIndex((prompt) => !prompt.dismissed);
}

function reasonFor(moment: Moment, protects: boolean): Reason {
  if (protects) return 'protect';
  return moment.kind === 'mail-waiting' ? 'priority' : 'variety';
}
