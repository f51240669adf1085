import { useState } from 'preact/hooks';
import { agreementState } from '../../../domain/agreements';
import { compare } from '../../../domain/order';
import { phaseNow } from '../../../domain/projects';
import { freshId } from '../../../storage/device';
import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { dateInWords } from '../../when';
import { dayIn, Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { goOnAt } from '../place';
import { Agreement } from './agreement';
import { keep, type ProjectProps } from './part';
import { phaseName } from './words';

/** What is agreed, phase by phase; the one that runs now is open, and none of an ended project. */
export function Phases(props: ProjectProps) {
  const { project, read } = props;
  const now = phaseNow(project, read.today) ?? project.phases[0];
  return (
    <section class="part" aria-labelledby="projects-agreed">
      <h4 id="projects-agreed" tabIndex={-1}>
        {text('journalProjectsAgreement')}
      </h4>
      <details class="note">
        <summary>{text('journalProjectsAgreementWhy')}</summary>
        <p>{whyOf('B29')}</p>
        <p>{whyOf('B30')}</p>
        <p>{whyOf('B31')}</p>
      </details>
      {project.phases.map((phase) => {
        const state = agreementState(phase);
        return (
          <details
            key={phase.id}
            class="card projects-phase"
            open={phase === now && project.endedOn === undefined}
          >
            <summary>
              <bdi class="projects-name">{phaseName(project, phase)}</bdi>{' '}
              <span class={state === 'agreed' || phase !== now ? 'note' : 'note over'}>
                {state === 'agreed'
                  ? text('journalProjectsAgreedOn', dateInWords(phase.agreedOn!, read.today))
                  : text('journalProjectsNotAgreedYet')}
              </span>
            </summary>
            <Agreement {...props} phase={phase} />
          </details>
        );
      })}
      <NewPhase {...props} />
    </section>
  );
}

/** Another phase: each has its own pace and its own agreement, which begins as the last one stood. */
function NewPhase(props: ProjectProps) {
  const { project, read, clock } = props;
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [start, setStart] = useState(read.today);
  const [isTried, setTried] = useState(false);
  const startedOn = dayIn(start);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || startedOn === undefined) return;
    const id = freshId(clock().now);
    const isKept = await keep(props, {
      change: ({ phases }) => {
        const { agreedOn: _, ...last } = phases.at(-1)!;
        const phase = { ...last, id, title: title.trim(), startedOn };
        return { phases: [...phases, phase].toSorted((a, b) => compare(a.startedOn, b.startedOn)) };
      },
      next: goOnAt('projects-agreed'),
    });
    if (!isKept) return;
    setTitle('');
    setTried(false);
    setOpen(false);
  };
  if (project.endedOn !== undefined) return null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('journalProjectsNewPhase')}</summary>
      <form class="short-form" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={text('journalProjectsPhaseTitle')}
          hint={text('journalProjectsPhaseMeans')}
          value={title}
          trouble={isTried && title.trim() === '' ? text('journalProjectsPhaseMissing') : undefined}
          onInput={setTitle}
        />
        <Field
          kind="day"
          label={text('journalProjectsStart')}
          value={start}
          trouble={
            isTried && startedOn === undefined ? text('journalProjectsDayMissing') : undefined
          }
          onInput={setStart}
        />
        <FormEnd submit={text('journalProjectsPhaseAdd')} plain />
      </form>
    </details>
  );
}
