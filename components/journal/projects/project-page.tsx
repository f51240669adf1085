import { useState } from 'preact/hooks';
import { stepDue } from '../../../domain/projects';
import { buryRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { worded } from '../../people/words';
import { dateInWords } from '../../when';
import { go, PlaceTop } from '../place';
import { changedTo, type Basics } from './begun';
import { CheckIns } from './check-ins';
import { HeardPart } from './heard';
import { goOnAt, keep, type ProjectProps } from './part';
import { Phases } from './phases';
import { ProjectForm } from './project-form';
import { WithNames } from './with-names';
import { stepInWords } from './words';
import { WrapUp } from './wrap-up';

/** One project: agreement, check-ins, what was heard, wrap-up. */
export function ProjectPage(props: ProjectProps) {
  const { project, read, clock, save, reload } = props;
  const { title, startedOn, endedOn } = project;
  const [isChanging, setChanging] = useState(false);
  const step = stepDue(project, read.today);
  const change = async (basics: Basics) => {
    if (!(await keep(props, (now) => changedTo(now, basics)))) return;
    setChanging(false);
    goOnAt('place-title');
  };
  const remove = () =>
    void save(async () => {
      const before = await buryRecord(project.id, clock());
      await reload();
      await go('#projects');
      return {
        words: worded('journalProjectsRemoved', title),
        undo: async () => {
          if (before) await putRecordBack(before, clock());
          await reload();
        },
      };
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
        class="projects-part projects-settings"
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
              goOnAt('place-title');
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
