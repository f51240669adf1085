import { localDay } from '../../../domain/calendar';
import type { Person } from '../../../domain/people';
import type { Project } from '../../../domain/projects';
import type { Clock } from '../../../storage/log';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import { recordsOf } from '../../../storage/records';

/** Everything about projects, read at one moment. */
export interface ProjectsRead {
  /** local day */
  today: string;
  /** the newest first */
  projects: Project[];
  /** by id */
  people: ReadonlyMap<string, Person>;
}

export async function readProjects({ now, zone }: Clock): Promise<ProjectsRead> {
  const [projects, everybody] = await Promise.all([
    recordsOf('project'),
    people(),
    // Teaches this page the texts of a playbook's behaviours.
    practice(),
  ]);
  return {
    today: localDay(now, zone),
    projects: projects.toReversed(),
    people: new Map(everybody.map((person) => [person.id, person])),
  };
}
