import { recognitionsIn, talksIn, type Service } from '../contacts';
import { inTime, type LogEvent, type MarkName } from '../log';
import { outcomesOf } from '../one-on-ones';
import { isReport, type Person, type Role } from '../people';
import type { MeasureInput } from './measured';
import { windowsOf, type Windows } from './windows';

type Of<K extends LogEvent['kind']> = Extract<LogEvent, { kind: K }>;
type Groups = { [K in LogEvent['kind']]?: Of<K>[] };

/** What measures are computed from, sorted in one pass over the log. */
export interface Gathered extends Omit<MeasureInput, 'events'>, Windows {
  acts: Of<'act'>[];
  taken: Of<'promise'>[];
  replies: Of<'reply'>[];
  marks: Of<'mark'>[];
  prompts: Of<'prompt'>[];
  dismissals: Of<'dismiss'>[];
  /** the newest word about each one-on-one */
  outcomes: Of<'one-on-one'>[];
  talks: Service[];
  recognitions: Service[];
  /** also of the removed */
  roles: ReadonlyMap<string, Role>;
  /** the people led who are at work now */
  reports: Person[];
}

/** Events of days before the window or after today are left out. */
export function gather({ events, ...input }: MeasureInput): Gathered {
  const { promises, people, today } = input;
  const windows = windowsOf(today, input.firstWeekday);
  const groups: Groups = {};
  for (const event of events) {
    if (event.day < windows.firstDay || event.day > today) continue;
    ((groups[event.kind] ??= []) as LogEvent[]).push(event);
  }
  const { act = [], answer = [], 'one-on-one': oneOnOnes = [] } = groups;
  return {
    ...input,
    ...windows,
    acts: act,
    taken: groups.promise ?? [],
    replies: groups.reply ?? [],
    marks: groups.mark ?? [],
    prompts: groups.prompt ?? [],
    dismissals: groups.dismiss ?? [],
    outcomes: outcomesOf(oneOnOnes),
    talks: talksIn([...act, ...answer, ...oneOnOnes], promises),
    recognitions: recognitionsIn([...act, ...answer], promises),
    roles: new Map(people.map(({ id, role }) => [id, role])),
    reports: people.filter((person) => isReport(person) && person.deletedAt === undefined),
  };
}

/** The marks in force: of several about the same thing the newest. @param thing what a mark is about, as a key */
export function newestMarks(
  marks: readonly Of<'mark'>[],
  names: readonly MarkName[],
  thing: (mark: Of<'mark'>) => string,
): Of<'mark'>[] {
  const newest = new Map<string, Of<'mark'>>();
  for (const mark of marks.toSorted(inTime)) {
    if (names.includes(mark.what)) newest.set(`${mark.what} ${thing(mark)}`, mark);
  }
  return [...newest.values()];
}

/** The local days of things under their keys, in order, each once. */
export function daysUnder<T extends { day: string }>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  for (const thing of things) {
    const key = keyOf(thing);
    const days = groups.get(key) ?? new Set();
    groups.set(key, days.add(thing.day));
  }
  return new Map([...groups].map(([key, days]) => [key, [...days].sort()]));
}
