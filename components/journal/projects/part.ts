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

/** Changes a project, and says so with a way back. @returns whether it is on disk */
export const keep = (
  { project, clock, save }: ProjectProps,
  { change, words = text('peopleSaved'), deed, next }: Step,
): Promise<boolean> =>
  save(async () => {
    const before = await changeRecord('project', project.id, change, clock());
    if (!before) return { words: text('journalProjectsGone'), trouble: true };
    const act = deed && (await append(actOf(deed), clock(), deed.day));
    const undo = async () => {
      await putRecordBack(before, clock());
      if (act) await remove(act.id, clock());
    };
    return { words, undo, ...(next && { next }) };
  });

/** As `keep`, one phase; a field set to undefined is forgotten. */
export const keepPhase = (
  props: PhaseProps,
  changed: { [K in keyof Phase]?: Phase[K] | undefined },
  step: Omit<Step, 'change'> = {},
): Promise<boolean> =>
  keep(props, {
    ...step,
    change: ({ phases }) => ({
      phases: phases.map((phase) => {
        if (phase.id !== props.phase.id) return phase;
        const { agreedOn, ...rest } = { ...phase, ...changed };
        return { ...(rest as Phase), ...(agreedOn !== undefined && { agreedOn }) };
      }),
    }),
  });

const actOf = ({ behaviour, person }: Deed) =>
  ({ kind: 'act', behaviour, ...(person !== undefined && { person }) }) as const;

/** The one person of a project: what is done in a project with several is done with nobody in particular. */
export const onlyPerson = ({ people }: Project): string | undefined =>
  people.length === 1 ? people[0] : undefined;
