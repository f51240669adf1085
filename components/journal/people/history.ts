import { addDays } from '../../../domain/calendar';
import { isRecognition, isTalk, servicesFor } from '../../../domain/contacts';
import type { LogEvent, Went } from '../../../domain/log';
import { outcomesOf } from '../../../domain/one-on-ones';
import { compare } from '../../../domain/order';
import { promiseState, type Promised } from '../../../domain/promises';
import type { Clock } from '../../../storage/log';

/** Looked back on are twelve weeks. */
const daysBack = 84;

/** What there was between the leader and one person in the last twelve weeks. */
export interface History {
  oneOnOnes: Record<Went, number>;
  talks: number;
  recognitions: number;
  /** promises that came due or are still ahead; `unknown`: nobody answered in time */
  promises: Record<'yes' | 'partly' | 'no' | 'open' | 'unknown', number>;
  /** the newest first */
  entries: Entry[];
}

export interface Entry {
  day: string;
  went?: Went;
  behaviour?: string;
}

/** @param today local day */
export function historyOf(
  person: string,
  events: readonly LogEvent[],
  promises: readonly Promised[],
  today: string,
  { now, zone }: Clock,
): History {
  const since = addDays(today, -daysBack);
  const isLately = ({ day }: { day: string }) => day > since && day <= today;
  const outcomes = outcomesOf(events).filter((one) => one.person === person && isLately(one));
  const promised = new Map(promises.map((one) => [one.id, one]));
  const services = servicesFor(person, events, promised).filter(isLately);
  const history: History = {
    oneOnOnes: { kept: 0, moved: 0, declined: 0, missed: 0 },
    talks: services.filter(isTalk).length,
    recognitions: services.filter(isRecognition).length,
    promises: { yes: 0, partly: 0, no: 0, open: 0, unknown: 0 },
    entries: [
      ...outcomes.map(({ day, went }) => ({ day, went })),
      ...services.map(({ day, behaviour }) => ({ day, ...(behaviour && { behaviour }) })),
    ].toSorted((a, b) => compare(b.day, a.day)),
  };
  for (const { went } of outcomes) history.oneOnOnes[went] += 1;
  for (const one of promises) {
    if (one.person !== person || one.due.slice(0, 10) <= since) continue;
    const state = promiseState(one, now, zone);
    const fate = one.answer ?? (state === 'lapsed' ? 'unknown' : 'open');
    history.promises[fate] += 1;
  }
  return history;
}
