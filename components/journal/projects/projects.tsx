import { useCallback } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { useArrival } from '../place';
import type { SectionProps } from '../section';
import { ProjectList } from './project-list';
import { ProjectPage } from './project-page';
import './projects.css';
import { readProjects } from './reading';

/** Work with people, from agreement to wrap-up: the list, or one project at `#projects/<id>`. */
export function Projects({ clock, save, say, place }: SectionProps) {
  const load = useCallback(() => readProjects(clock()), [clock]);
  const { value: read, failed, reload } = useFresh(load);
  useArrival(place);
  if (failed && !read) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!read) return null;
  const part = { clock, save, say, read, reload };
  const project = read.projects.find(({ id }) => id === place);
  return (
    <div class="projects-section">
      {place === '' ? (
        <ProjectList {...part} />
      ) : project ? (
        <ProjectPage key={place} {...part} project={project} />
      ) : (
        <Gone />
      )}
    </div>
  );
}

function Gone() {
  return (
    <div class="card">
      <p>{text('journalProjectsGone')}</p>
      <p>
        <a href="#projects">{text('journalProjectsAll')}</a>
      </p>
    </div>
  );
}
