import type { Person } from '../../../domain/people';
import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { KeptWords } from '../../fields/kept-words';
import { PlaceTop } from '../place';
import type { PartProps } from '../section';
import { ActForm } from './act-form';
import { Cadence } from './cadence';
import { personChanged } from './changing';
import { CustomerMinutes } from './customer-minutes';
import { Lately } from './lately';
import { MovedBy } from './moved-by';
import { Needs } from './needs';
import { Pulse } from './pulse';
import type { PeopleRead } from './reading';
import { contactInWords, recognitionInWords, stateInWords, waitingInWords } from './words';

export interface PersonProps extends PartProps<PeopleRead> {
  person: Person;
}

/** One person the leader serves. */
export function PersonPage(props: PersonProps) {
  const { person, clock, save } = props;
  const keepNote = (words: string) => {
    const note = words.trim() === '' ? undefined : words;
    return personChanged(person.id, { note }, clock, text('journalPeopleNoteKept'));
  };
  return (
    <>
      <PlaceTop back="#people" backName={text('journalPeopleAll')}>
        <bdi>{person.name}</bdi>
      </PlaceTop>
      {person.role === 'report' && <OfReport {...props} />}
      {person.role === 'customer' && <CustomerMinutes {...props} />}
      {person.role === 'leader' && (
        <section class="part">
          <MovedBy {...props} leader={person} />
          <p class="note">{whyOf('B81')}</p>
          <p>
            <a href="#upward">{text('journalPeopleToUpward')}</a>
          </p>
        </section>
      )}
      <section class="part">
        <KeptWords
          label={text('journalPeopleNote')}
          hint={text('journalPeopleNoteMeans')}
          value={person.note ?? ''}
          put={keepNote}
          save={save}
        />
      </section>
    </>
  );
}

function OfReport(props: PersonProps) {
  const { read, person } = props;
  const relationship = read.reports.find((one) => one.person.id === person.id)!;
  const { waiting, owesRecognition } = relationship;
  const state = stateInWords(relationship);
  return (
    <>
      <div class="people-lead">
        <p>
          {state !== undefined && <span class="people-tag over">{state}</span>}{' '}
          {contactInWords(relationship)}
        </p>
        <ul role="list" class="note people-notes">
          <li class={owesRecognition ? 'over' : ''}>
            {recognitionInWords(relationship, read.today)}
          </li>
          {waiting && (
            <li class={waiting.over > 0 ? 'over' : ''}>{waitingInWords(waiting, read.today)}</li>
          )}
        </ul>
      </div>
      <div class="actions">
        <ActForm {...props} behaviour="B05" open={text('journalPeopleLogTalk')} filled minutes />
        <ActForm {...props} behaviour="B68" open={text('journalPeopleLogRecognition')} />
      </div>
      <Needs {...props} />
      <Lately {...props} />
      <Pulse {...props} />
      <Cadence {...props} />
    </>
  );
}
