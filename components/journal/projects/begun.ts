import type { Project } from '../../../domain/projects';
import type { Unstamped } from '../../../storage/records';

/** What a project is begun with. */
export type Basics = Pick<Project, 'title' | 'people' | 'startedOn'>;

/** A project at its beginning, with its first phase. @param phase id of that phase */
export const begun = (
  { title, people, startedOn }: Basics,
  phase: string,
): Unstamped<'project'> => ({
  type: 'project',
  title,
  people,
  startedOn,
  phases: [
    {
      id: phase,
      title: '',
      startedOn,
      theirs: '',
      mine: '',
      can: '',
      cannot: '',
      decides: '',
      answerTime: '',
    },
  ],
  checkIns: [],
  heard: [],
  answers: [],
});

/** A project with other basics; its first phase begins with it. */
export const changedTo = (project: Project, basics: Basics): Basics & Pick<Project, 'phases'> => ({
  ...basics,
  phases: project.phases.map((phase, index) =>
    index === 0 && phase.startedOn === project.startedOn
      ? { ...phase, startedOn: basics.startedOn }
      : phase,
  ),
});
