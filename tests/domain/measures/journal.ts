import type { MeasureId } from '../../../domain/behaviours';
import type { Entry, LogEvent } from '../../../domain/log';
import { measure } from '../../../domain/measures/measures';
import type { Measured, MeasureInput, Point } from '../../../domain/measures/measured';
import type { Person, Role } from '../../../domain/people';
import type { Phase, Project } from '../../../domain/projects';
import type { Promised } from '../../../domain/promises';

/** A Friday. Its week began on 16 November, the 26 weeks on 25 May, the 12 months on 1 December. */
export const today = '2026-11-20';
export const firstWeek = '2026-05-25';
export const firstMonth = '2025-12-01';

let made = 0;

/** An event about a local day; of two the one that was made later is the newer. */
export function on<E extends Entry>(day: string, entry: E): LogEvent {
  made += 1;
  const id = `event-${String(made).padStart(4, '0')}`;
  return { id, at: 1_700_000_000_000 + made, zone: 'UTC', day, device: 'laptop', ...entry };
}

export const someone = (id: string, role: Role = 'report', over: Partial<Person> = {}): Person => ({
  id,
  name: `${id[0]!.toUpperCase()}${id.slice(1)}`,
  addresses: [`${id}@corp.example`],
  role,
  updatedAt: 0,
  device: 'laptop',
  ...over,
});

export const team = [
  someone('ana'),
  someone('ben'),
  someone('chiara'),
  someone('harbour', 'customer'),
  someone('henrik', 'leader'),
];

export const phase = (over: Partial<Phase> = {}): Phase => ({
  id: 'phase',
  title: 'Start',
  startedOn: '2026-09-01',
  agreedOn: '2026-09-03',
  theirs: 'no rework',
  mine: 'on time',
  can: 'two days a week',
  cannot: 'more people',
  decides: 'Ana',
  answerTime: 'a day',
  ...over,
});

export const project = (over: Partial<Project> = {}): Project => ({
  id: 'project',
  type: 'project',
  title: 'Harbour',
  people: ['ana'],
  startedOn: '2026-09-01',
  phases: [phase()],
  checkIns: [],
  heard: [],
  answers: [],
  updatedAt: 0,
  device: 'laptop',
  ...over,
});

export const promised = (
  id: string,
  due: string,
  answer?: Promised['answer'],
  over: Partial<Promised> = {},
): Promised => ({
  id,
  person: 'ana',
  behaviour: 'B16',
  moment: 'mail-waiting',
  due: `${due}T17:00`,
  madeAt: 0,
  ...(answer && { answer }),
  ...over,
});

export const byId = (promises: readonly Promised[]): Map<string, Promised> =>
  new Map(promises.map((one) => [one.id, one]));

export const input = (over: Partial<MeasureInput> = {}): MeasureInput => ({
  events: [],
  promises: new Map(),
  people: team,
  projects: [],
  stories: [],
  invitations: [],
  streak: { weeks: [], streak: 0, best: 0, strength: 0, reserve: 0 },
  today,
  zone: 'UTC',
  startDay: '2026-06-01',
  firstWeekday: 1,
  cadence: { ideal: 7, max: 14 },
  ...over,
});

/** One measure of a journal. */
export const look = (id: MeasureId, over: Partial<MeasureInput> = {}): Measured =>
  measure(input(over)).find((measured) => measured.id === id)!;

/** What is known: first day, value, of how many. */
export const told = (points: readonly Point[]): [string, number, number][] =>
  points.flatMap(({ start, value, of }) => (value === undefined ? [] : [[start, value, of]]));

export const line = (measured: Measured, name: string) =>
  measured.series?.find((one) => one.name === name);
