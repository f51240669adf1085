import type { Relationship } from '../../../domain/relationships';
import { counted, text } from '../../../storage/texts';
import { contactInWords, recognitionInWords, stateInWords, waitingInWords } from './words';

interface Props {
  relationship: Relationship;
  /** local day */
  today: string;
}

/** One person in a few lines; the whole card leads to them. */
export function PersonCard({ relationship, today }: Props) {
  const { person, waiting, needs, owesRecognition } = relationship;
  const { id, name, onLeave = false } = person;
  const state = onLeave ? undefined : stateInWords(relationship);
  return (
    <li class="card linked people-card">
      <p class="name">
        <a href={`#people/${id}`}>
          <bdi>{name}</bdi>
        </a>
        {state !== undefined && <span class="people-tag over">{state}</span>}
        {onLeave && <span class="people-tag">{text('optionsOnLeave')}</span>}
      </p>
      {!onLeave && (
        <>
          <p>{contactInWords(relationship)}</p>
          <ul role="list" class="note people-notes">
            <li class={owesRecognition ? 'over' : ''}>{recognitionInWords(relationship, today)}</li>
            {waiting && (
              <li class={waiting.over > 0 ? 'over' : ''}>{waitingInWords(waiting, today)}</li>
            )}
            {needs.length > 0 && <li>{counted('journalPeopleNeeds', needs.length)}</li>}
          </ul>
        </>
      )}
    </li>
  );
}
