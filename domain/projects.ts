import type { RecordStamp } from './records';

/** Work done with people, from kick-off to wrap-up. */
export interface Project extends RecordStamp {
  type: 'project';
  title: string;
  /** ids of the people it is done with */
  people: string[];
  /** local day */
  startedOn: string;
  /** local day; a project that has ended asks for nothing more */
  endedOn?: string;
  /** in order; at least one */
  phases: Phase[];
  /** local day of the next check-in */
  nextCheckIn?: string;
  /** local days of the check-ins held */
  checkIns: string[];
  heard: Heard[];
  answers: WrapUpAnswer[];
}

/** One phase and what was agreed for it; an empty text is something not agreed yet. */
export interface Phase {
  id: string;
  title: string;
  startedOn: string;
  /** local day on which both sides said yes */
  agreedOn?: string;
  /** what "done well" means to them, and to me */
  theirs: string;
  mine: string;
  /** what I can and cannot give */
  can: string;
  cannot: string;
  decides: string;
  answerTime: string;
}

/** Something heard; a loop is closed when something visible was done about it and told back. */
export interface Heard {
  id: string;
  day: string;
  person?: string;
  text: string;
  did: string;
  doneOn?: string;
  toldOn?: string;
}

/** The four questions at the end, as one person answered them; nobody's name where they asked for none. */
export interface WrapUpAnswer {
  id: string;
  day: string;
  person?: string;
  delivered?: 'yes' | 'partly' | 'no';
  /** 1..5 */
  satisfied?: number;
  /** what made it so */
  because: string;
  /** the one change */
  change: string;
  /** would choose to work with me again */
  again?: boolean;
}

/** A step that is due in a running project. */
export type ProjectStep = 'agree' | 'check-in' | 'plan-check-in';

/**
 * The next step that a project asks for today, if any: an agreement for a phase that has begun, a check-in whose day has come,
 * or a day for the next one. @param today local day
 */
export function stepDue(project: Project, today: string): ProjectStep | undefined {
  if (!isRunning(project, today)) return undefined;
  const phase = phaseNow(project, today);
  if (phase && phase.agreedOn === undefined) return 'agree';
  if (project.nextCheckIn === undefined) return 'plan-check-in';
  return project.nextCheckIn <= today ? 'check-in' : undefined;
}

/** Begun, and not ended; on the day it ends it runs no more. @param today local day */
export const isRunning = ({ startedOn, endedOn }: Project, today: string): boolean =>
  startedOn <= today && (endedOn === undefined || today < endedOn);

/** The phase in which a project is: the last one that has begun. @param today local day */
export const phaseNow = ({ phases }: Project, today: string): Phase | undefined =>
  phases.findLast(({ startedOn }) => startedOn <= today);
