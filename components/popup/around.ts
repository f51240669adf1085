import { localDay } from '../../domain/calendar';
import type { PastPrompt } from '../../domain/decide';
import type { LogEvent, Went } from '../../domain/log';
import { isReport, type Person } from '../../domain/people';
import type { Plan } from '../../domain/playbook';
import type { Practice } from '../../domain/practice';
import type { Project } from '../../domain/projects';
import type { Promised } from '../../domain/promises';
import { relationships } from '../../domain/relationships';
import type { Around } from '../../domain/standing';
import { usesIn } from '../../domain/variety';
import type { Wait } from '../../domain/waits';
import type { Decided } from '../../storage/decisions';
import type { Clock } from '../../storage/log';
import type { Settings } from '../../storage/settings';

/** What became of a one-on-one, and with whom it was. */
export interface Met {
  person: string;
  went: Went;
}

/** What the next step is chosen from. */
export interface Known {
  clock: Clock;
  held: Practice<Settings>;
  /** by id */
  people: ReadonlyMap<string, Person>;
  promises: readonly Promised[];
  /** those since `readSince`, a local day */
  events: readonly LogEvent[];
  readSince: string;
  waits: readonly Wait[];
  prompts: readonly PastPrompt[];
  projects: readonly Project[];
  plan?: Plan;
  /** the suggestion of a page that got no answer */
  decided?: Decided;
  /** the one-on-one of which the leader has just said what became of it */
  met?: Met;
}

/** What a standing suggestion is chosen from, as far as the popup reads. */
export function aroundOf(known: Known): Around {
  const { clock, held, people, promises, events, readSince, waits, prompts, projects, plan } =
    known;
  const { chosen, behaviours, locked } = held;
  const { startDay = localDay(clock.now, clock.zone) } = chosen;
  const welcome = [...people.values()].filter(
    (person) => isReport(person) && !chosen.quietPeople.includes(person.id),
  );
  return {
    ...clock,
    uses: [...prompts, ...usesIn(events, clock.zone)].toSorted((a, b) => a.at - b.at),
    relationships: relationships(welcome, {
      ...clock,
      events,
      promises,
      waits,
      // Before it nothing was read: a talk then may have been.
      startDay: startDay > readSince ? startDay : readSince,
      cadence: chosen.cadence,
      isCadenceLocked: locked.has('cadence'),
      workingDays: chosen.workingDays,
      answerWithin: chosen.answerWithin.report,
    }),
    projects,
    plan,
    behaviours,
    off: chosen.off,
  };
}
