import type { Phase, Project } from '../../../domain/projects';
import { append, remove } from '../../../storage/log';
import { changeRecord, putRecordBack } from '../../../storage/records';
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
  /** computed from what is on disk now; undefined forgets a field */
  change: (project: Project) => { [K in keyof Project]?: Project[K] | undefined };
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
  const before = await changeRecord('project', project.id, change, clock());
  if (!before) return { words: text('journalProjectsGone'), trouble: true };
  const act = deed && (await append(actOf(deed), clock(), deed.day));
  const undo = async () => {
    await putRecordBack(before, clock());
    if (act) await remove(act.id, clock());
  };
  return { words, undo, ...(next && { next }) };
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
