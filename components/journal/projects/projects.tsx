import { text } from '../../../storage/texts';
import { Gone, useArrival } from '../place';
import { useReading, type SectionProps } from '../section';
import { ProjectList } from './project-list';
import { ProjectPage } from './project-page';
import './projects.css';
import { readProjects } from './reading';

/** Work with people, from agreement to wrap-up: the list, or one project at `#projects/<id>`. */
export function Projects(props: SectionProps) {
  const { place } = props;
  const { part, instead } = useReading(props, readProjects);
  useArrival(place);
  if (!part) return instead;
  if (place === '') return <ProjectList {...part} />;
  const project = part.read.projects.find(({ id }) => id === place);
  return project ? (
    <ProjectPage key={place} {...part} project={project} />
  ) : (
    <Gone
      words={text('journalProjectsGone')}
      back="#projects"
      backName={text('journalProjectsAll')}
    />
  );
}
