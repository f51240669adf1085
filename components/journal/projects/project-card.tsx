import type { Person } from '../../../domain/people';
import { stepDue, type Project } from '../../../domain/projects';
import { text } from '../../../storage/texts';
import { dateInWords, dayInWords } from '../../when';
import { WithNames } from './with-names';
import { stepInWords } from './words';

interface Props {
  project: Project;
  people: ReadonlyMap<string, Person>;
  /** local day */
  today: string;
}

/** One project in a few lines; the whole card leads to it. */
export function ProjectCard({ project, people, today }: Props) {
  const { id, title, startedOn, endedOn, nextCheckIn } = project;
  const step = stepDue(project, today);
  return (
    <li class="card linked">
      <p class="name">
        <a href={`#projects/${id}`}>
          <bdi>{title}</bdi>
        </a>
      </p>
      {project.people.length > 0 && (
        <p class="note">
          <WithNames project={project} people={people} />
        </p>
      )}
      {step && <p class="over">{stepInWords(step, project, today)}</p>}
      {!step && endedOn === undefined && (
        <p>
          {startedOn > today
            ? text('journalProjectsStarts', dayInWords(startedOn, today))
            : nextCheckIn && text('journalProjectsNext', dayInWords(nextCheckIn, today))}
        </p>
      )}
      {endedOn !== undefined && (
        <p class="note">{text('journalProjectsEndedOn', dateInWords(endedOn, today))}</p>
      )}
    </li>
  );
}
