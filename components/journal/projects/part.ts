import type { Phase, Project } from '../../../domain/projects';
import { append, remove } from '../../../storage/log';
import { changeRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import type { Said } from '../../status';
import type { SectionProps } from '../section';
import type { ProjectsRead } from './reading';

/** What every part of the section gets. */
export interface PartProps extends Pick<SectionProps, 'clock' | 'save' | 'say'> {
  read: ProjectsRead;
  reload: () => Promise<void>;
}

export interface ProjectProps extends PartProps {
  project: Project;
}

export interface PhaseProps extends ProjectProps {
  phase: Phase;
}

type Change = (project: Project) => { [K in keyof Project]?: Project[K] | undefined };

interface Deed {
  behaviour: string;
  person?: string | undefined;
  /** local day it was done */
  day: string;
}

/**
 * Changes a project, computed from what is on disk now, and says so with a way back. What is written down here was done: a deed
 * is logged with it, and taken back with it.
 * @returns whether it is on disk
 */
export async function keep(
  { project, clock, save, reload }: ProjectProps,
  change: Change,
  words: Said['words'] = text('peopleSaved'),
  deed?: Deed,
): Promise<boolean> {
  let isKept = false;
  await save(async () => {
    const before = await changeRecord('project', project.id, change, clock());
    if (!before) {
      await reload();
      return { words: text('journalProjectsGone'), trouble: true };
    }
    isKept = true;
    const act = deed && (await append(entryOf(deed), clock(), deed.day));
    await reload();
    return {
      words,
      undo: async () => {
        await putRecordBack(before, clock());
        if (act) await remove(act.id, clock());
        await reload();
      },
    };
  });
  return isKept;
}

/** As `keep`, one phase; a field set to undefined is forgotten. */
export const keepPhase = (
  props: PhaseProps,
  changed: { [K in keyof Phase]?: Phase[K] | undefined },
  words?: Said['words'],
  deed?: Deed,
): Promise<boolean> =>
  keep(
    props,
    ({ phases }) => ({
      phases: phases.map((phase) => {
        if (phase.id !== props.phase.id) return phase;
        const { agreedOn, ...rest } = { ...phase, ...changed };
        return { ...(rest as Phase), ...(agreedOn !== undefined && { agreedOn }) };
      }),
    }),
    words,
    deed,
  );

/** What was pressed is gone: the keyboard goes on at a heading that stays. */
export const goOnAt = (id: string): void => document.getElementById(id)?.focus();

const entryOf = ({ behaviour, person }: Deed) =>
  ({ kind: 'act', behaviour, ...(person !== undefined && { person }) }) as const;

/** The one person of a project: what is done in a project with several is done with nobody in particular. */
export const onlyPerson = ({ people }: Project): string | undefined =>
  people.length === 1 ? people[0] : undefined;
