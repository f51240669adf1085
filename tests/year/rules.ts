import { dayAt, daysFrom, isWeekend, timeAt } from './days';
import type { Diary, Prompted } from './diary';

/** What the rules of product.md, sections 4 and 5, are held against. */
export type Kept = Pick<Diary, 'prompts' | 'hushes' | 'refusals'>;

const minute = 60_000;
const hour = 60 * minute;
const budget = 3;
/** Prompts of longer ago are forgotten, days: a dismissal of last season does not make a rest longer. */
const remembered = 120;
/** Fewer prompts of a kind in two weeks say nothing about it yet. */
const fewest = 4;

const isProtecting = ({ kind }: Prompted): boolean =>
  kind === 'one-on-one-declined' || kind === 'one-on-one-moved';
/** What never became visible has not been shown. */
const isShown = ({ fate }: Prompted): boolean => fate !== 'unseen';
/** What was called off before an answer may be asked about once more. */
const wasAsked = (prompt: Prompted): boolean => isShown(prompt) && prompt.fate !== 'called-off';

/** Those shown before this one, oldest first; with `days`, in the last so many days at most. */
const before = ({ prompts }: Kept, { at }: Prompted, days = Infinity): Prompted[] =>
  prompts.filter((other) => other.at < at && at - other.at < days * 24 * hour && isShown(other));
const dayOf = ({ at, zone }: Prompted): string => dayAt(at, zone);
/** Calendar days from an earlier prompt to this one, as lived where this one is shown. */
const daysSince = (earlier: Prompted, { at, zone }: Prompted): number =>
  daysFrom(dayAt(earlier.at, zone), dayAt(at, zone));

/** How many of a behaviour's latest prompts had been dismissed by then, with none between them that had not. */
function dismissalsBefore(kept: Kept, prompt: Prompted): Prompted[] {
  const own = before(kept, prompt, remembered).filter(
    ({ behaviour }) => behaviour === prompt.behaviour,
  );
  const wasDismissed = ({ fate, fateAt = 0 }: Prompted) =>
    fate === 'dismissed' && fateAt <= prompt.at;
  return own.slice(own.findLastIndex((other) => !wasDismissed(other)) + 1);
}

/** Of a kind, so many were dismissed of those shown in the two weeks before. */
function isTiredOf(kept: Kept, prompt: Prompted): boolean {
  const lately = before(kept, prompt, 15).filter(
    (other) => other.kind === prompt.kind && daysSince(other, prompt) < 14,
  );
  const dismissed = lately.filter(
    ({ fate, fateAt = 0 }) => fate === 'dismissed' && fateAt <= prompt.at,
  );
  return lately.length >= fewest && dismissed.length * 2 > lately.length;
}

/** Each rule tells whether a prompt breaks it, given all that was shown, hushed and refused. */
export const rules: Record<string, (prompt: Prompted, kept: Kept) => boolean> = {
  'is about the person on the page': ({ person, look }) => look.about !== person,
  'never comes from what cannot be read': (prompt) =>
    !prompt.look.isReadable && !isProtecting(prompt),
  'never goes beyond the budget of a day': (prompt, kept) =>
    !isProtecting(prompt) &&
    before(kept, prompt, 2).filter((other) => daysSince(other, prompt) === 0).length >= budget,
  'never comes within 90 minutes of another': (prompt, kept) =>
    !isProtecting(prompt) &&
    before(kept, prompt, 1).some((other) => prompt.at - other.at < 90 * minute),
  'never comes twice on a thread or event': (prompt, kept) =>
    before(kept, prompt).some((other) => other.key === prompt.key && wasAsked(other)),
  'never comes on a day off': (prompt) => isWeekend(dayOf(prompt)),
  'never comes in quiet hours': ({ at, zone }) =>
    timeAt(at, zone) < '07:00' || timeAt(at, zone) >= '19:00',
  'never comes while presenting or paused': ({ at }, { hushes }) =>
    hushes.some(({ from, to }) => from <= at && at < to),
  'never repeats a behaviour for a person within 14 days': (prompt, kept) =>
    !isProtecting(prompt) &&
    before(kept, prompt, 16).some(
      (other) =>
        other.behaviour === prompt.behaviour &&
        other.person === prompt.person &&
        daysSince(other, prompt) < 14,
    ),
  'rests after dismissals': (prompt, kept) => {
    const dismissed = dismissalsBefore(kept, prompt);
    const [last] = dismissed.slice(-1);
    if (isProtecting(prompt) || !last || dismissed.length < 2) return false;
    return daysSince(last, prompt) < (dismissed.length === 2 ? 14 : 28);
  },
  'comes once a day of a kind that is dismissed more often than not': (prompt, kept) =>
    !isProtecting(prompt) &&
    isTiredOf(kept, prompt) &&
    before(kept, prompt, 2).some(
      (other) => other.kind === prompt.kind && daysSince(other, prompt) === 0,
    ),
  'never brings back what was refused': (prompt, { refusals }) =>
    refusals.some(
      ({ at, until = Infinity, what, ...refused }) =>
        what !== 'today' &&
        at <= prompt.at &&
        prompt.at < until &&
        refused[what === 'thread' ? 'key' : what] === prompt[what === 'thread' ? 'key' : what],
    ),
};

/** The prompts that break a rule. */
export const breaches = (rule: string, kept: Kept): Prompted[] =>
  kept.prompts.filter((prompt) => rules[rule]!(prompt, kept));
