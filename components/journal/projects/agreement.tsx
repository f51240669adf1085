import { useState } from 'preact/hooks';
import { agreementFields, agreementState, openFields } from '../../../domain/agreements';
import type { Phase } from '../../../domain/projects';
import { text } from '../../../storage/texts';
import { TakeAway } from '../../take-away';
import { KeptWords } from '../../fields/kept-words';
import { goOnAt } from '../place';
import { keep, keepPhase, ofPhase, onlyPerson, put, type PhaseProps } from './part';
import { SayYes } from './say-yes';
import {
  agreementEvent,
  agreementText,
  fieldTexts,
  guestsOf,
  openInWords,
  phaseName,
} from './words';

/** What both sides settle for one phase: to read once both said yes, before that (and on demand) to write. */
export function Agreement(props: PhaseProps) {
  const { project, phase, read, clock, say } = props;
  const state = agreementState(phase);
  const open = openFields(phase);
  const [isWriting, setWriting] = useState(state !== 'agreed');
  const agree = async (agreedOn: string) => {
    const isKept = await keepPhase(
      props,
      { agreedOn },
      {
        words: text('journalProjectsAgreedSaid'),
        deed: { behaviour: 'B29', person: onlyPerson(project), day: agreedOn },
        next: goOnAt('projects-agreed'),
      },
    );
    if (isKept) setWriting(false);
  };
  const removePhase = () =>
    keep(props, {
      change: ({ phases }) =>
        phases.length > 1 ? { phases: phases.filter(({ id }) => id !== phase.id) } : {},
      words: text('journalProjectsPhaseRemoved'),
      next: goOnAt('projects-agreed'),
    });
  return (
    <div class="projects-agreement">
      {isWriting ? <Writing {...props} /> : <Reading phase={phase} />}
      {open.length > 0 && state !== 'empty' && <p class="projects-step">{openInWords(open)}</p>}
      {(state === 'begun' || state === 'written') && (
        <SayYes today={read.today} onYes={(day) => void agree(day)} />
      )}
      <div class="actions">
        {state === 'agreed' && (
          <button type="button" class="button" onClick={() => setWriting(!isWriting)}>
            {text(isWriting ? 'journalProjectsAgreementRead' : 'journalProjectsAgreementWrite')}
          </button>
        )}
        {state === 'agreed' && isWriting && (
          <button
            type="button"
            class="button quiet"
            onClick={() => void keepPhase(props, { agreedOn: undefined })}
          >
            {text('journalProjectsAgreedNot')}
          </button>
        )}
        {project.phases.length > 1 && isWriting && (
          <button type="button" class="button quiet" onClick={() => void removePhase()}>
            {text('journalProjectsPhaseRemove')}
          </button>
        )}
      </div>
      {state !== 'empty' && (
        <details>
          <summary>{text('journalProjectsTakeAgreement')}</summary>
          <TakeAway
            clock={clock}
            say={say}
            text={agreementText(project, phase, read.today)}
            mail={{
              to: guestsOf(project, read.people),
              subject: `${project.title} · ${phaseName(project, phase)}`,
            }}
            event={agreementEvent(project, phase, read)}
          />
        </details>
      )}
    </div>
  );
}

/** Six short answers, each saved soon after it was typed; one phase alone needs no name. */
const Writing = (props: PhaseProps) => (
  <>
    {props.project.phases.length > 1 && (
      <KeptWords
        kind="line"
        label={text('journalProjectsPhaseTitle')}
        value={props.phase.title}
        put={(title) => put(props, { change: ofPhase(props.phase.id, { title: title.trim() }) })}
        save={props.save}
      />
    )}
    {agreementFields.map(({ field }) => (
      <KeptWords
        key={field}
        label={text(fieldTexts[field][0])}
        hint={text(fieldTexts[field][1])}
        value={props.phase[field]}
        put={(words) => put(props, { change: ofPhase(props.phase.id, { [field]: words }) })}
        save={props.save}
      />
    ))}
  </>
);

const Reading = ({ phase }: { phase: Phase }) => (
  <dl class="facts">
    {agreementFields
      .filter(({ field }) => phase[field].trim() !== '')
      .map(({ field }) => (
        <div key={field}>
          <dt>{text(fieldTexts[field][0])}</dt>
          <dd dir="auto">{phase[field]}</dd>
        </div>
      ))}
  </dl>
);
