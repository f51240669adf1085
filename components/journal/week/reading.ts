import type { Behaviour } from '../../../domain/behaviours';
import { addDays, localDay, weekOf } from '../../../domain/calendar';
import type { PastPrompt } from '../../../domain/decide';
import type { LogEvent, MarkName } from '../../../domain/log';
import type { Person } from '../../../domain/people';
import { fareOfPlan, planOf, weekToPlan } from '../../../domain/plans';
import type { Plan } from '../../../domain/playbook';
import type { Practice } from '../../../domain/practice';
import { lastDayOf, reviewsWaiting, type Review } from '../../../domain/reviews';
import { streakOf, type Week } from '../../../domain/streak';
import { fares, thinnedKinds, type Fare } from '../../../domain/thinning';
import { lastUses, leastUsedFirst, usesIn } from '../../../domain/variety';
import {
  cameDueIn,
  deedsIn,
  isOpen,
  marksIn,
  neighbour,
  oneOnOnesIn,
  promptsIn,
  type CameDue,
  type Deed,
} from '../../../domain/week';
import { recentPrompts } from '../../../storage/decisions';
import { eventsBetween, promises, type Clock } from '../../../storage/log';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import type { Settings } from '../../../storage/settings';
import { streakInput } from '../../../storage/streak-input';
import { reviewAt } from './place';

/** Everything that a look back on a week or month shows, read at one moment. */
export interface Reading {
  review: Review;
  clock: Clock;
  today: string;
  thisWeek: string;
  /** can something still be said about it? */
  open: boolean;
  practice: Practice<Settings>;
  /** by id */
  people: ReadonlyMap<string, Person>;
  deeds: Deed[];
  due: CameDue[];
  oneOnOnes: ReturnType<typeof oneOnOnesIn>;
  marks: ReadonlyMap<MarkName, number>;
  /** those of the week or month before */
  marksBefore: ReadonlyMap<MarkName, number>;
  prompts: Fare[];
  /** kinds of prompts that thin themselves out now; told in the newest look back only */
  thinned: Fare[];
  /** the week in the streak */
  week?: Week;
  /** start of a missed week on which spending a reserve should be asked */
  reserveAsk?: string;
  /** the plan that held in it, and how it went */
  held?: { plan: Plan; fare: ReturnType<typeof fareOfPlan> };
  /** the week to plan for, with what is planned already */
  planning?: { week: string; plan?: Plan };
  /** behaviours for this look back, the one used longest ago first */
  suggestions: Behaviour[];
  /** local day on which it was closed */
  doneOn?: string;
  /** other looks back that are waiting */
  waiting: Review[];
}

/** So many days before it, what was promised or planned for a week or month is looked for. */
const earlier = 70;
/** What was said about its last week may carry a day so many days after its end. */
const later = 7;

/**
 * @param place of the address; without one the week that is waiting, else the present one
 * @param shown what an address without a place has shown so far: it stays when it is done
 */
export async function readWeek(place: string, clock: Clock, shown?: Review): Promise<Reading> {
  const { now, zone } = clock;
  const today = localDay(now, zone);
  const [inForce, everybody, made, prompts, input, recent] = await Promise.all([
    practice(),
    people(),
    promises(),
    recentPrompts(now),
    streakInput(clock),
    eventsBetween(addDays(today, -earlier), addDays(today, later)),
  ]);
  const { firstWeekday, startDay = today, review: slot } = inForce.chosen;
  const thisWeek = weekOf(today, firstWeekday);
  const waiting = reviewsWaiting(now, zone, slot, firstWeekday, startDay, recent);
  const review = reviewAt(place, firstWeekday, today) ??
    shown ??
    waiting.find(({ of }) => of === 'week') ?? { of: 'week', start: thisWeek };
  const events = await eventsBetween(
    addDays(review.start, -earlier),
    addDays(lastDayOf(review), later),
  );
  const promised = new Map(made.map((one) => [one.id, one]));
  const deeds = deedsIn(review, events, promised);
  const done = events.find(
    (event) => event.kind === 'review' && event.of === review.of && event.start === review.start,
  );
  const isLatest = review.of === 'week' && review.start >= addDays(thisWeek, -7);
  const streak = streakOf(input);
  const asks = isLatest && streak.canSpendOn !== undefined && !input.left.has(streak.canSpendOn);
  const week =
    review.of === 'week' ? streak.weeks.find(({ start }) => start === review.start) : undefined;
  return {
    review,
    clock,
    today,
    thisWeek,
    open: isOpen(review, today),
    practice: inForce,
    people: new Map(everybody.map((person) => [person.id, person])),
    deeds,
    due: cameDueIn(review, made, events, now, zone),
    oneOnOnes: oneOnOnesIn(review, events),
    marks: marksIn(review, events, firstWeekday),
    marksBefore: marksIn(neighbour(review, -1), events, firstWeekday),
    prompts: promptsIn(review, events),
    thinned: isLatest ? thinnedNow(prompts, clock) : [],
    ...(week && { week }),
    ...(asks && { reserveAsk: streak.canSpendOn! }),
    ...plans(review, events, deeds, today, inForce.chosen, recent),
    suggestions: leastUsedFirst(
      review.of === 'week' ? 'week-review' : 'month-review',
      inForce.behaviours,
      inForce.chosen.off,
      lastUses([...prompts, ...usesIn(recent, zone)]),
    ),
    ...(done && { doneOn: localDay(done.at, done.zone) }),
    waiting: waiting.filter(({ of, start }) => of !== review.of || start !== review.start),
  };
}

function thinnedNow(prompts: readonly PastPrompt[], { now, zone }: Clock): Fare[] {
  const thinned = thinnedKinds(prompts, now, zone);
  return fares(prompts, now, zone).filter(({ kind }) => thinned.has(kind));
}

function plans(
  review: Review,
  events: readonly LogEvent[],
  deeds: readonly Deed[],
  today: string,
  { firstWeekday, review: slot }: Settings,
  recent: readonly LogEvent[],
): Pick<Reading, 'held' | 'planning'> {
  if (review.of === 'month') return {};
  const plan = planOf(events, review.start);
  const ofWeek = events.filter(({ day }) => day >= review.start && day <= lastDayOf(review));
  const next = weekToPlan(review.start, today, firstWeekday, slot);
  const planned = next === undefined ? undefined : planOf(recent, next);
  return {
    ...(plan && { held: { plan, fare: fareOfPlan(plan, ofWeek, deeds) } }),
    ...(next !== undefined && { planning: { week: next, ...(planned && { plan: planned }) } }),
  };
}
