import type { Behaviour } from '../../domain/behaviours';
import { addDays, localDay, weekOf } from '../../domain/calendar';
import type { SiteName } from '../../domain/facts';
import type { LogEvent } from '../../domain/log';
import type { Meeting } from '../../domain/one-on-ones';
import type { Person } from '../../domain/people';
import { planOf } from '../../domain/plans';
import type { Plan } from '../../domain/playbook';
import { duePromises, promiseState, type Promised } from '../../domain/promises';
import { reviewsWaiting, type Review } from '../../domain/reviews';
import { streakOf, type Streak } from '../../domain/streak';
import { longestWait, type Wait } from '../../domain/waits';
import { recentPrompts, waitingSuggestion } from '../../storage/decisions';
import type { Fault } from '../../storage/faults';
import { eventsBetween, promisesFrom, type Clock } from '../../storage/log';
import { unknownMeetings } from '../../storage/meetings';
import { notedFault } from '../../storage/noted-fault';
import { people } from '../../storage/people';
import { practice } from '../../storage/practice';
import { recordsOf } from '../../storage/records';
import { siteStates, type Settings, type SiteState } from '../../storage/settings';
import { streakInput } from '../../storage/streak-input';
import { waits } from '../../storage/waits';
import { dueCopy, type DueCopy } from '../copies';
import type { Met } from './around';
import { nextStep, type Offer } from './next-step';

/** Everything the popup shows, read at one moment. */
export interface Reading {
  clock: Clock;
  /** local date */
  today: string;
  /** as in force, with what an administrator has set */
  settings: Settings;
  /** may behaviours be switched off? */
  isRetiringAllowed: boolean;
  /** all of them by id, the switched-off ones, too */
  behaviours: ReadonlyMap<string, Behaviour>;
  /** by id */
  people: ReadonlyMap<string, Person>;
  due: Promised[];
  /** promises made that are not due yet */
  ahead: number;
  /** one-on-ones of which nobody knows whether they took place */
  ended: Meeting[];
  review?: Review;
  streak: Streak;
  /** start of a missed week on which spending a reserve should be asked */
  reserveAsk?: string;
  wait?: { wait: Wait; person: Person };
  offer?: Offer;
  plan?: Plan;
  /** what to say about copies outside this browser */
  copy?: DueCopy;
  /** what last kept the background from writing */
  noted?: Fault;
  /** of the last 60 days, and of this week's days ahead */
  events: LogEvent[];
  sites: Partial<Record<SiteName, SiteState>>;
  /** sites that an administrator has switched off, and locked so */
  lockedOff: SiteName[];
  /** days of last week and this one that are marked as away, with the event that says so */
  away: ReadonlyMap<string, string>;
}

/** So far back is read, days: a recognition is owed after as many. The whole log is never read. */
const lately = 60;
/** What was answered lately had fallen due before, by at most the days of lapsing and of late logging. */
const answerable = lately + 30;

/** @param met the one-on-one of which the leader has just spoken: then what follows it is offered */
export async function readPopup(clock: Clock, met?: Met): Promise<Reading> {
  const { now, zone } = clock;
  const today = localDay(now, zone);
  const [
    held,
    everybody,
    events,
    promised,
    input,
    waiting,
    decided,
    prompts,
    sites,
    ended,
    projects,
    copy,
    noted,
  ] = await Promise.all([
    practice(),
    people(),
    // To the end of this week, as days away may be marked ahead.
    eventsBetween(addDays(today, -lately), addDays(today, 6)),
    promisesFrom(addDays(today, -answerable)),
    streakInput(clock),
    waits(),
    waitingSuggestion(now),
    recentPrompts(now),
    siteStates(),
    unknownMeetings(clock),
    recordsOf('project'),
    // No copy is worth a popup that does not open.
    dueCopy(clock).catch(() => undefined),
    notedFault(),
  ]);
  const { chosen: settings, behaviours, locked, policy } = held;
  const byId = new Map(everybody.map((person) => [person.id, person]));
  const streak = streakOf(input);
  const believed = waiting.filter(({ person }) => byId.has(person) && !byId.get(person)!.onLeave);
  const wait = longestWait(believed, now);
  const asks = streak.canSpendOn !== undefined && !input.left.has(streak.canSpendOn);
  const plan = planOf(events, today);
  const [review] = reviewsWaiting(
    now,
    zone,
    settings.review,
    settings.firstWeekday,
    settings.startDay ?? today,
    events,
  );
  const offer = nextStep({
    clock,
    held,
    people: byId,
    promises: promised,
    events,
    waits: believed,
    prompts,
    projects,
    ...(plan && { plan }),
    ...(decided && { decided }),
    ...(met !== undefined && { met }),
    readSince: addDays(today, -lately),
  });
  return {
    clock,
    today,
    settings,
    isRetiringAllowed: !locked.has('behaviours'),
    behaviours: new Map(behaviours.map((behaviour) => [behaviour.id, behaviour])),
    people: byId,
    due: duePromises(promised, now, zone),
    ahead: promised.filter((one) => promiseState(one, now, zone) === 'waiting').length,
    ended,
    ...(review && { review }),
    streak,
    ...(asks && { reserveAsk: streak.canSpendOn }),
    ...(wait && { wait: { wait, person: byId.get(wait.person)! } }),
    ...(offer && { offer }),
    ...(plan && { plan }),
    ...(copy && { copy }),
    ...(noted && { noted }),
    events,
    sites,
    lockedOff: locked.has('sites') ? sitesOff(policy?.sites) : [],
    away: awayDays(events, addDays(weekOf(today, settings.firstWeekday), -7)),
  };
}

const sitesOff = (set: Partial<Record<SiteName, boolean>> = {}): SiteName[] =>
  (Object.keys(set) as SiteName[]).filter((site) => set[site] === false);

const awayDays = (events: readonly LogEvent[], from: string): Map<string, string> =>
  new Map(
    events
      .filter((event) => event.kind === 'away' && event.day >= from)
      .map((event) => [event.day, event.id]),
  );
