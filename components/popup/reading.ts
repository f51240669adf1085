import { addDays, localDay, weekOf } from '../../domain/calendar';
import type { PastPrompt } from '../../domain/decide';
import type { LogEvent } from '../../domain/log';
import type { MomentKind } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { duePromises, promiseState, type Promised } from '../../domain/promises';
import { standingBehaviour } from '../../domain/standing';
import { streakOf, type Streak } from '../../domain/streak';
import { longestWait, type Wait } from '../../domain/waits';
import { recentPrompts, waitingSuggestion, type Decided } from '../../storage/decisions';
import { eventsBetween, promises, type Clock } from '../../storage/log';
import { people } from '../../storage/people';
import { settings, siteStates, type Settings, type SiteState } from '../../storage/settings';
import { streakInput } from '../../storage/streak-input';
import { waits } from '../../storage/waits';
import type { SiteName } from '../../domain/facts';

/** What the popup offers to do next. */
export interface Offer {
  behaviour: string;
  kind: MomentKind;
  person?: Person;
  /** local date of the event, where known */
  day?: string;
  /** the decision that waits for an answer; a standing suggestion has none */
  decision?: string;
}

/** Everything the popup shows, read at one moment. */
export interface Reading {
  clock: Clock;
  /** local date */
  today: string;
  settings: Settings;
  /** by id */
  people: ReadonlyMap<string, Person>;
  due: Promised[];
  /** promises made that are not due yet */
  ahead: number;
  streak: Streak;
  /** start of a missed week on which spending a reserve should be asked */
  reserveAsk?: string;
  wait?: { wait: Wait; person: Person };
  offer?: Offer;
  sites: Partial<Record<SiteName, SiteState>>;
  /** days of last week and this one that are marked as away, with the event that says so */
  away: ReadonlyMap<string, string>;
}

/** How far back acts count as "used lately" for the standing suggestion, days. */
const lately = 30;

/** @param skipped standing suggestions refused since the popup was opened, by id */
export async function readPopup(clock: Clock, skipped: readonly string[]): Promise<Reading> {
  const { now, zone } = clock;
  const today = localDay(now, zone);
  const [set, everybody, promised, input, waiting, decided, prompts, sites, recent] =
    await Promise.all([
      settings(),
      people(),
      promises(),
      streakInput(clock),
      waits(),
      waitingSuggestion(now),
      recentPrompts(now),
      siteStates(),
      // To the end of this week, as days away may be marked ahead.
      eventsBetween(addDays(today, -lately), addDays(today, 6)),
    ]);
  const byId = new Map(everybody.map((person) => [person.id, person]));
  const streak = streakOf(input);
  const offered =
    decided && !set.off.includes(decided.behaviour!)
      ? offerOf(decided, byId)
      : standingOffer(usesOf(prompts, recent), [...set.off, ...skipped]);
  const believed = waiting.filter(({ person }) => byId.has(person) && !byId.get(person)!.onLeave);
  const wait = longestWait(believed, now);
  const asks = streak.canSpendOn !== undefined && !input.left.has(streak.canSpendOn);
  return {
    clock,
    today,
    settings: set,
    people: byId,
    due: duePromises(promised, now, zone),
    ahead: promised.filter((one) => promiseState(one, now, zone) === 'waiting').length,
    streak,
    ...(asks ? { reserveAsk: streak.canSpendOn } : {}),
    ...(wait ? { wait: { wait, person: byId.get(wait.person)! } } : {}),
    ...(offered ? { offer: offered } : {}),
    sites,
    away: awayDays(recent, addDays(weekOf(today, set.firstWeekday), -7)),
  };
}

function offerOf(decided: Decided, people: ReadonlyMap<string, Person>): Offer {
  const person = people.get(decided.person);
  return {
    behaviour: decided.behaviour!,
    kind: decided.kind,
    decision: decided.id,
    ...(person ? { person } : {}),
    ...(decided.day === undefined ? {} : { day: decided.day }),
  };
}

function standingOffer(uses: PastPrompt[], off: string[]): Offer | undefined {
  const behaviour = standingBehaviour(uses, off);
  return behaviour === undefined ? undefined : { behaviour, kind: 'popup' };
}

/** What was prompted, promised or done lately, oldest first: a standing suggestion should be something else. */
function usesOf(prompts: readonly PastPrompt[], recent: readonly LogEvent[]): PastPrompt[] {
  const own = recent.flatMap((event) =>
    (event.kind === 'act' || event.kind === 'promise') && event.behaviour !== undefined
      ? [{ at: event.at, behaviour: event.behaviour, person: event.person ?? '', dismissed: false }]
      : [],
  );
  return [...prompts, ...own].toSorted((a, b) => a.at - b.at);
}

const awayDays = (recent: readonly LogEvent[], from: string): Map<string, string> =>
  new Map(
    recent
      .filter((event) => event.kind === 'away' && event.day >= from)
      .map((event) => [event.day, event.id]),
  );
