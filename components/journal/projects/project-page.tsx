import { useState } from 'preact/hooks';
import { stepDue, type Project } from '../../../domain/projects';
import { text } from '../../../storage/texts';
import { recordBuried } from '../../undoable';
import { worded } from '../../worded';
import { dateInWords } from '../../when';
import { go, goOnAt, placeTitle, PlaceTop } from '../place';
import { changedTo, type Basics } from './begun';
import { CheckIns } from './check-ins';
import { HeardPart } from './heard';
import { keep, type ProjectProps } from './part';
import { Phases } from './phases';
import { ProjectForm } from './project-form';
import { WithNames } from './with-names';
import { stepInWords } from './words';
import { WrapUp } from './wrap-up';

/** One project: agreement, check-ins, what was heard, wrap-up. */
export function ProjectPage(props: ProjectProps) {
  const { project, read, clock, save } = props;
  const { title, startedOn, endedOn } = project;
  const [isChanging, setChanging] = useState(false);
  const step = stepDue(project, read.today);
  const change = async (basics: Basics) => {
    const step = { change: (now: Project) => changedTo(now, basics), next: goOnAt(placeTitle) };
    if (await keep(props, step)) setChanging(false);
  };
  const remove = () =>
    void save(async () => {
      const words = worded('journalProjectsRemoved', title);
      return { ...(await recordBuried(project.id, clock, words)), next: () => go('#projects') };
    });
  return (
    <>
      <PlaceTop back="#projects" backName={text('journalProjectsAll')}>
        <bdi>{title}</bdi>
      </PlaceTop>
      <div class="projects-lead">
        <p class="note">
          {project.people.length > 0 && (
            <>
              <WithNames project={project} people={read.people} /> ·{' '}
            </>
          )}
          {text('journalProjectsSince', dateInWords(startedOn, read.today))}
          {endedOn !== undefined &&
            ` · ${text('journalProjectsEndedOn', dateInWords(endedOn, read.today))}`}
        </p>
        {step && <p class="projects-step">{stepInWords(step, project, read.today)}</p>}
      </div>
      <Phases {...props} />
      <CheckIns {...props} />
      <HeardPart {...props} />
      <WrapUp {...props} />
      <details
        class="part projects-settings"
        open={isChanging}
        onToggle={({ currentTarget }) => setChanging(currentTarget.open)}
      >
        <summary>{text('journalProjectsChange')}</summary>
        {isChanging && (
          <ProjectForm
            people={read.people}
            basics={project}
            submit={text('optionsSave')}
            onCancel={() => {
              setChanging(false);
              goOnAt(placeTitle)();
            }}
            onSubmit={(basics) => void change(basics)}
          />
        )}
        <button type="button" class="button quiet" onClick={remove}>
          {text('journalProjectsRemove')}
        </button>
      </details>
    </>
  );
}
