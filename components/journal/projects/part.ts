import type { Phase, Project } from '../../../domain/projects';
import type { Clock } from '../../../storage/log';
import { changeRecord, putRecordBack, type Change } from '../../../storage/records';
import { takeStep, takeStepBack } from '../../../storage/steps';
import { text } from '../../../storage/texts';
import type { Said } from '../../status';
import type { PartProps } from '../section';
import type { ProjectsRead } from './reading';

export interface ProjectProps extends PartProps<ProjectsRead> {
  project: Project;
}

export interface PhaseProps extends ProjectProps {
  phase: Phase;
}

interface Deed {
  behaviour: string;
  person?: string | undefined;
  /** local day it was done */
  day: string;
}

interface Step {
  change: Change<'project'>;
  words?: Said['words'];
  /** what was done with it: logged, and taken back with it */
  deed?: Deed | undefined;
  next?: () => unknown;
}

/** Changes a project. @returns what to say, with a way back */
export async function put(
  { project, clock }: ProjectProps,
  { change, words = text('peopleSaved'), deed, next }: Step,
): Promise<Said> {
  const undo = await (deed
    ? stepped(project, change, deed, clock)
    : changed(project, change, clock));
  if (!undo) return { words: text('journalProjectsGone'), trouble: true };
  return { words, undo, ...(next && { next }) };
}

type Undo = () => Promise<void>;

async function changed(
  { id }: Project,
  change: Change<'project'>,
  clock: () => Clock,
): Promise<Undo | undefined> {
  const before = await changeRecord('project', id, change, clock());
  return before && (() => putRecordBack(before, clock()));
}

async function stepped(
  { id }: Project,
  change: Change<'project'>,
  deed: Deed,
  clock: () => Clock,
): Promise<Undo | undefined> {
  const step = await takeStep('project', id, change, actOf(deed), clock(), deed.day);
  return step && (() => takeStepBack(step, clock()));
}

/** As `put`, and says so. @returns whether it is on disk */
export const keep = (props: ProjectProps, step: Step): Promise<boolean> =>
  props.save(() => put(props, step));

type PhaseChange = { [K in keyof Phase]?: Phase[K] | undefined };

/** A change of one phase; a field set to undefined is forgotten. */
export const ofPhase =
  (id: string, changed: PhaseChange): Step['change'] =>
  ({ phases }) => ({
    phases: phases.map((phase) => {
      if (phase.id !== id) return phase;
      const { agreedOn, ...rest } = { ...phase, ...changed };
      return { ...(rest as Phase), ...(agreedOn !== undefined && { agreedOn }) };
    }),
  });

/** As `keep`, one phase. */
export const keepPhase = (
  props: PhaseProps,
  changed: PhaseChange,
  step: Omit<Step, 'change'> = {},
): Promise<boolean> => keep(props, { ...step, change: ofPhase(props.phase.id, changed) });

const actOf = ({ behaviour, person }: Deed) =>
  ({ kind: 'act', behaviour, ...(person !== undefined && { person }) }) as const;

/** The one person of a project: what is done in a project with several is done with nobody in particular. */
export const onlyPerson = ({ people }: Project): string | undefined =>
  people.length === 1 ? people[0] : undefined;
