import { useEffect, useRef, useState } from 'preact/hooks';
import { stepDue, type Project } from '../../../domain/projects';
import { again } from '../../../domain/wrap-ups';
import { addRecord, buryRecord } from '../../../storage/records';
import { freshId } from '../../../storage/device';
import { counted, text } from '../../../storage/texts';
import { worded } from '../../worded';
import { go } from '../place';
import { Empty } from '../empty';
import { useSearch } from '../searched';
import type { PartProps } from '../section';
import { begun, type Basics } from './begun';
import { ProjectCard } from './project-card';
import { ProjectForm } from './project-form';
import type { ProjectsRead } from './reading';
import { againInWords } from './words';

/** Running projects, those with a step that is due first; the ended ones on demand. */
export function ProjectList({ read, clock, save }: PartProps<ProjectsRead>) {
  const { projects, people, today } = read;
  const [isNew, setNew] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasNew = useRef(false);
  useEffect(() => {
    if (wasNew.current && !isNew) opener.current?.focus();
    wasNew.current = isNew;
  }, [isNew]);
  const { found, isSearching, field } = useSearch(projects, titleOf, text('journalProjectsSearch'));
  const running = found
    .filter(({ endedOn }) => endedOn === undefined)
    .toSorted((a, b) => Number(isDue(b, today)) - Number(isDue(a, today)));
  const ended = found.filter(({ endedOn }) => endedOn !== undefined);

  const add = (basics: Basics) =>
    void save(async () => {
      const { id } = await addRecord<'project'>(begun(basics, freshId(clock().now)), clock());
      return {
        words: worded('journalProjectsAdded', basics.title),
        next: () => go(`#projects/${id}`),
        undo: async () => {
          await buryRecord(id, clock());
          await go('#projects');
        },
      };
    });
  const cards = (some: readonly Project[]) => (
    <ul role="list" class="cards">
      {some.map((project) => (
        <ProjectCard key={project.id} project={project} people={people} today={today} />
      ))}
    </ul>
  );

  return (
    <>
      {projects.length > 0 && <p class="note">{text('journalProjectsMeans')}</p>}
      {field}
      {projects.length === 0 && !isNew && (
        <Empty title={text('journalProjectsEmptyTitle')}>
          <p>{text('journalProjectsEmpty')}</p>
          <button ref={opener} type="button" class="button filled" onClick={() => setNew(true)}>
            {text('journalProjectsFirst')}
          </button>
        </Empty>
      )}
      {running.length > 0 && cards(running)}
      {isNew && (
        <div class="card">
          <h3>{text('journalProjectsNew')}</h3>
          <ProjectForm
            people={people}
            basics={{ title: '', people: [], startedOn: today }}
            submit={text('journalProjectsAdd')}
            onSubmit={add}
            onCancel={() => setNew(false)}
          />
        </div>
      )}
      {projects.length > 0 && !isNew && (
        <p>
          <button ref={opener} type="button" class="button filled" onClick={() => setNew(true)}>
            {text('journalProjectsNew')}
          </button>
        </p>
      )}
      {ended.length > 0 && (
        <details open={isSearching}>
          <summary>{counted('journalProjectsEnded', ended.length)}</summary>
          {cards(ended)}
        </details>
      )}
      <Again projects={projects} />
    </>
  );
}

/** "Would work with me again", over all projects; nothing while nobody was asked. */
function Again({ projects }: { projects: readonly Project[] }) {
  const all = again(projects);
  if (all.asked === 0) return null;
  return (
    <section class="part" aria-labelledby="projects-again">
      <h3 id="projects-again">{text('journalProjectsAgainTitle')}</h3>
      <p>{againInWords(all)}</p>
    </section>
  );
}

const titleOf = ({ title }: Project) => title;
const isDue = (project: Project, today: string) => stepDue(project, today) !== undefined;
