import { addDays, daysOfWeek, weekOf } from './calendar';
import { inTime, type LogEvent } from './log';
import type { MomentKind } from './moments';
import type { Plan } from './playbook';
import type { ReviewSlot } from './reviews';
import type { Deed } from './week';

/**
 * The if-then plan that holds on a day: the newest said about the week in which the day lies; none when it was called off.
 * @param today local day
 */
export function planOf(events: readonly LogEvent[], today: string): Plan | undefined {
  const said = events
    .filter((event) => event.kind === 'plan')
    .filter(({ week }) => week <= today && today < addDays(week, 7))
    .toSorted(inTime)
    .at(-1);
  return said?.moment === undefined || said.behaviour === undefined
    ? undefined
    : { moment: said.moment, behaviour: said.behaviour };
}

/** What a plan can begin with: moments that are seen on a page, not the leader's own reviews and visits. */
export const isPlannable = (kind: MomentKind): boolean =>
  kind !== 'week-review' && kind !== 'month-review' && kind !== 'popup';

/**
 * The week that a look back on `week` plans for: the next one; while this week's slot is still ahead, this one.
 * @param week first day @param today local day
 * @returns undefined for weeks longer ago: their plans have had their time
 */
export function weekToPlan(
  week: string,
  today: string,
  firstWeekday: number,
  { weekday }: Pick<ReviewSlot, 'weekday'>,
): string | undefined {
  const thisWeek = weekOf(today, firstWeekday);
  if (addDays(week, 7) === thisWeek) return thisWeek;
  if (week !== thisWeek) return undefined;
  const slotDay = daysOfWeek(week).find(
    (day) => Temporal.PlainDate.from(day).dayOfWeek === weekday,
  );
  return slotDay !== undefined && today < slotDay ? thisWeek : addDays(week, 7);
}

/** How a week's plan went. @param events and @param deeds those of the week */
export const fareOfPlan = (
  { moment, behaviour }: Plan,
  events: readonly LogEvent[],
  deeds: readonly Deed[],
): { suggested: number; done: number } => ({
  suggested: events.filter(
    (event) => event.kind === 'prompt' && event.moment === moment && event.behaviour === behaviour,
  ).length,
  done: deeds.filter((deed) => deed.behaviour === behaviour).length,
});
